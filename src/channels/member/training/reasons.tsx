import type { Eligibility } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { List, Steps } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Cite, Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** Every reason why not, each with its article and what would mend it. */
export function Reasons({ view, reasons }: { view: View; reasons: Eligibility['reasons'] }) {
  const { t, say, lang } = view
  if (reasons.length === 0) return null
  return (
    <Steps
      steps={reasons.map(({ words, article, mend, fromOn }) => ({
        title: say(inWords(words)),
        ...(mend && { text: say(inWords(mend)) }),
        more: (
          <>
            {fromOn && <p>{t(`Mulai ${formatDay(fromOn, lang)}.`, `From ${formatDay(fromOn, lang)}.`)}</p>}
            <p>
              <Cite href="/law/rules/vok.eligible">{`${article.regulation} ${article.article}`}</Cite>
            </p>
          </>
        ),
      }))}
    />
  )
}

/** What makes the answer less certain. */
export function Reservations({ view, doubts }: { view: View; doubts: Eligibility['doubts'] }) {
  const { t, say } = view
  if (doubts.length === 0) return null
  return (
    <>
      <p>
        <Tag kind="unsure">{t('Belum pasti seluruhnya', 'Not certain in full')}</Tag>
      </p>
      <Details summary={t('Apa yang belum pasti?', 'What is not certain?')}>
        <List items={doubts.map((note) => say(inWords(note)))} />
      </Details>
    </>
  )
}
