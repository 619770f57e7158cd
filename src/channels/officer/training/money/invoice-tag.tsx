import { invoiceStateWords, type InvoiceState } from '#modules/training'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

const kinds = {
  submitted: 'waiting',
  withheld: 'fault',
  approved: 'waiting',
  paid: 'done',
  refused: 'fault',
} as const satisfies Record<InvoiceState, string>

export function InvoiceTag({ view, state }: { view: View; state: InvoiceState }) {
  return <Tag kind={kinds[state]}>{view.say(invoiceStateWords[state])}</Tag>
}
