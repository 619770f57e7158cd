import type { Working } from '@payung/law'
import { List } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { inWords } from '#ui/in-words.ts'

/** What had to be assumed to come to an answer. */
export function Notes({ view: { t, say }, working: { notes } }: { view: View; working: Working }) {
  if (notes.length === 0) return null
  return (
    <>
      <p>
        <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
      </p>
      <List items={notes.map((note) => say(inWords(note)))} />
    </>
  )
}
