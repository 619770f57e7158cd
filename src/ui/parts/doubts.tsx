import type { RowRead, Working } from '@payung/law'
import type { Child } from 'hono/jsx'
import { inWords } from '../in-words.ts'
import { certaintyWords, isCertain } from '../sureness.ts'
import type { View } from '../view.ts'
import { List } from './list.tsx'
import { Tag } from './message.tsx'
import { Details } from './text.tsx'

type Props = { view: View; workings: readonly Working[]; more?: readonly Child[] }

/** What of the law behind an answer is not certain, and why. */
export function Doubts({ view, workings, more = [] }: Props) {
  const { t, say } = view
  const notes = workings.flatMap((working) => working.notes.map((note) => say(inWords(note))))
  const rows = workings.flatMap((working) => working.rows.filter(({ row }) => !isCertain(row)))
  if (notes.length + rows.length + more.length === 0) return null
  return (
    <>
      <p>
        <Tag kind="unsure">{t('Belum pasti seluruhnya', 'Not certain in full')}</Tag>
      </p>
      <Details summary={t('Apa yang belum pasti?', 'What is not certain?')}>
        <List items={[...notes, ...rows.map((read) => <DoubtfulRow view={view} read={read} />), ...more]} />
      </Details>
    </>
  )
}

function DoubtfulRow({ view: { say }, read: { value, title, row } }: { view: View; read: RowRead }) {
  return (
    <>
      <a href={`/law/values/${value}`}>{say(title)}</a>. {say(certaintyWords(row))}
    </>
  )
}
