import type { Child } from 'hono/jsx'
import { formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Bill = { readonly state: string; readonly paidOn: string | null; readonly total: Rupiah }

type Props<B> = {
  view: View
  bills: readonly B[]
  head: string
  /** What a bill paid for, and where its receipt is. */
  what: (bill: B) => { readonly label: Child; readonly href: string }
}

/** What was paid by codes, each with its receipt; nothing where nothing was. */
export function PaidBills<B extends Bill>({ view: { t, lang }, bills, head, what }: Props<B>) {
  const paid = bills.filter(({ state }) => state === 'paid')
  if (paid.length === 0) return null
  return (
    <Section id="history" title={t('Yang sudah dibayar', 'What was paid')}>
      <Table
        caption={t('Pembayaran, terbaru dulu', 'Payments, the latest first')}
        rows={paid.map((bill) => ({ ...bill, ...what(bill) }))}
        columns={[
          {
            head,
            cell: ({ href, label, paidOn }) => (
              <>
                <a href={href}>{label}</a>
                <Small>{paidOn && formatDay(paidOn, lang)}</Small>
              </>
            ),
          },
          { head: t('Jumlah', 'Amount'), cell: ({ total }) => formatRupiah(total), number: true },
        ]}
      />
    </Section>
  )
}
