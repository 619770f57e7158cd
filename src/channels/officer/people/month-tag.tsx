import type { MonthState } from '#modules/contributions'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { monthWords } from '../words.ts'

const kinds: Record<MonthState, TagKind> = {
  paid: 'done',
  late: 'done',
  waiting: 'waiting',
  overdue: 'unsure',
  unreported: 'unsure',
  'taken-out': 'quiet',
}

/** How a month stands. */
export function MonthTag({ view, state }: { view: View; state: MonthState }) {
  return <Tag kind={kinds[state]}>{view.say(monthWords[state])}</Tag>
}
