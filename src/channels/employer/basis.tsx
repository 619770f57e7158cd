import type { Article, Step } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { Steps } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Cite, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

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

/** How the law's rule came to its figures, step by step, each with its article and the day from which it holds. */
export function ExplainedSteps({ view, steps }: { view: View; steps: readonly Step[] }) {
  const { say } = view
  return (
    <Steps
      steps={steps.map((step) => ({
        title: say(step.title),
        figure: say(step.formula),
        ...(step.because && { text: say(step.because) }),
        more: <StepBasis view={view} step={step} />,
      }))}
    />
  )
}

function StepBasis({ view, step }: { view: View; step: Step }) {
  const { t, lang } = view
  const since = step.rows
    .map(({ row }) => row.from)
    .toSorted()
    .at(-1)
  return (
    <>
      {since && <Small>{`${t('Berlaku sejak', 'In force since')} ${formatDay(since, lang)}`}</Small>}
      {step.article && (
        <p>
          <Basis article={step.article} value={step.rows[0]?.value} />
        </p>
      )}
      {step.confidence === 'low' && (
        <p>
          <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
        </p>
      )}
    </>
  )
}
