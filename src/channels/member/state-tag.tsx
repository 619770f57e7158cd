import type { Words } from '#base/words.ts'
import { type MonthState } from '#modules/contributions'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

const looks: Record<MonthState, { kind: TagKind; words: Words }> = {
  paid: { kind: 'done', words: { id: 'Lunas', en: 'Paid' } },
  late: { kind: 'done', words: { id: 'Lunas, terlambat', en: 'Paid late' } },
  waiting: { kind: 'waiting', words: { id: 'Menunggu perusahaan', en: 'Waiting for the employer' } },
  overdue: { kind: 'unsure', words: { id: 'Belum dibayar', en: 'Not paid' } },
  unreported: { kind: 'unsure', words: { id: 'Belum dilaporkan', en: 'Not reported' } },
  'taken-out': { kind: 'quiet', words: { id: 'Dikeluarkan', en: 'Taken out' } },
}

/** How a month stands, in a word or two. */
export function StateTag({ view, state }: { view: View; state: MonthState }) {
  const { kind, words } = looks[state]
  return <Tag kind={kind}>{view.say(words)}</Tag>
}
