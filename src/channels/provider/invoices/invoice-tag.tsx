import { invoiceStanding, invoiceStateWords, type InvoiceState } from '#modules/training'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export function InvoiceTag({ view, state }: { view: View; state: InvoiceState }) {
  return <Tag kind={invoiceStanding[state]}>{view.say(invoiceStateWords[state])}</Tag>
}
