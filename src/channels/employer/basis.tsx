import type { Article } from '@payung/law'
import { Cite } from '#ui/parts/text.tsx'

type BasisProps = {
  article: Article
  /** The dated value, or the rule, that it stands behind: its page tells the rest. */
  value?: string | undefined
  rule?: string | undefined
}

/** The article that a figure follows from. */
export function Basis({ article, value, rule }: BasisProps) {
  const href = value ? `/law/values/${value}` : rule ? `/law/rules/${rule}` : '/law'
  return <Cite href={href}>{paired(article)}</Cite>
}

/** `PP 44/2015; PP 45/2015` with `Pasal 22; Pasal 31` → each regulation with its own article. */
function paired({ regulation, article }: Article): string {
  const [regulations, articles] = [regulation.split('; '), article.split('; ')]
  if (regulations.length !== articles.length) return `${regulation} ${article}`
  return regulations.map((one, place) => `${one} ${articles[place]}`).join('; ')
}
