import type { Article } from '@payung/law'
import { Cite } from '#ui/parts/text.tsx'
import { sourcePage } from './addresses.ts'
import { leading } from './regulations.ts'

/** The page of the regulation in which an article stands. */
export function articlePage(article: Article): string {
  return sourcePage(leading(article).slug)
}

/** An article, leading to the page of its regulation. */
export function ArticleLink({ article }: { article: Article }) {
  return <Cite href={articlePage(article)}>{`${article.regulation} ${article.article}`}</Cite>
}
