import type { BillState } from '#modules/contributions'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { billStateWords } from '../words.ts'

const kinds: Record<BillState, TagKind> = {
  waiting: 'waiting',
  overdue: 'unsure',
  'code-expired': 'unsure',
  paid: 'done',
  'settled-by-credit': 'done',
  cancelled: 'quiet',
}

export function BillTag({ view, state }: { view: View; state: BillState }) {
  return <Tag kind={kinds[state]}>{view.say(billStateWords[state])}</Tag>
}
