import type { Article } from '@payung/law'
import { Cite } from '#ui/parts/text.tsx'
import { sourcePage } from './addresses.ts'
import { leading } from './regulations.ts'

/** An article, leading to the page of its regulation. */
export function ArticleLink({ article }: { article: Article }) {
  return <Cite href={sourcePage(leading(article).slug)}>{`${article.regulation} ${article.article}`}</Cite>
}
