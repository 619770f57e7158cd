import { isTable, type AmountOf, type Bracket, type Row, type Unit } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { Table } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** The lines of a row that is itself a table, such as the annex by income; nothing for any other row. */
export function TableByAmount({ view, row }: { view: View; row: Row<AmountOf[Unit]> }) {
  const { t } = view
  if (!isTable(row.amount)) return null
  const title = t('Isi tabel', 'The table')
  return (
    <Section id="table" title={title}>
      <Table
        caption={title}
        rows={row.amount}
        columns={[
          { head: t('Mulai', 'From'), number: true, cell: ({ from }: Bracket) => formatRupiah(BigInt(from)) },
          { head: t('Dasar', 'Base'), number: true, cell: ({ amount }) => formatRupiah(BigInt(amount)) },
          {
            head: t('Kepastian', 'Certainty'),
            cell: ({ seen }) => (seen ? t('terbit', 'published') : t('diingat', 'recalled')),
          },
        ]}
      />
    </Section>
  )
}
