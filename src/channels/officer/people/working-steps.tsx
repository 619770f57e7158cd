import type { Step } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { Steps } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Cite, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** How the law’s rule came to its figures, each step with its article and the day from which it holds. */
export function WorkingSteps({ view, steps }: { view: View; steps: readonly Step[] }) {
  const { say } = view
  return (
    <Steps
      steps={steps.map((step) => ({
        title: say(step.title),
        figure: say(step.formula),
        ...(step.because && { text: say(step.because) }),
        more: <Basis view={view} step={step} />,
      }))}
    />
  )
}

function Basis({ view, step: { article, rows, confidence } }: { view: View; step: Step }) {
  const { t, lang } = view
  const [read] = rows
  const since = rows
    .map(({ row }) => row.from)
    .toSorted()
    .at(-1)
  return (
    <>
      {article && (
        <p>
          <Cite href={read ? `/law/values/${read.value}` : '/law'}>
            {`${article.regulation} ${article.article}`}
          </Cite>
        </p>
      )}
      {since && <Small>{`${t('Berlaku sejak', 'In force since')} ${formatDay(since, lang)}.`}</Small>}
      {confidence === 'low' && <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>}
    </>
  )
}
