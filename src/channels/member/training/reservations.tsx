import type { Eligibility } from '#modules/training'
import { inWords } from '#ui/in-words.ts'
import { List } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

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
