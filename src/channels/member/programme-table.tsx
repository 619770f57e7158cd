import { formatAmount } from '#base/rupiah.ts'
import { programmeNames } from '#modules/credentials'
import { Table } from '#ui/parts/table.tsx'
import type { View } from '#ui/view.ts'
import { whyPath, type MonthKey } from './addresses.ts'
import { employerPart, workerPart, type Amounts } from './months.ts'

type Row = {
  readonly programme: 'jkk' | 'jkm' | 'jht' | 'jp'
  readonly you: bigint
  readonly employer: bigint
}

/** One month, programme by programme and payer by payer; every figure leads to why it is what it is. */
export function ProgrammeTable({ view, at, amounts }: { view: View; at: MonthKey; amounts: Amounts }) {
  const { t, say } = view
  const rows: Row[] = [
    { programme: 'jkk', you: 0n, employer: amounts.jkk },
    { programme: 'jkm', you: 0n, employer: amounts.jkm },
    { programme: 'jht', you: amounts.jhtWorker, employer: amounts.jhtEmployer },
    { programme: 'jp', you: amounts.jpWorker, employer: amounts.jpEmployer },
  ]
  const figure = (amount: bigint, { programme }: Row) =>
    amount === 0n ? '–' : <a href={whyPath(at, programme)}>{formatAmount(amount)}</a>
  return (
    <Table
      caption={t('Iuran per program, dalam rupiah', 'Contributions by programme, in rupiah')}
      rows={rows}
      columns={[
        { head: t('Program', 'Programme'), cell: ({ programme }) => say(programmeNames[programme]) },
        { head: t('Anda (Rp)', 'You (Rp)'), cell: (row) => figure(row.you, row), number: true },
        {
          head: t('Perusahaan (Rp)', 'Employer (Rp)'),
          cell: (row) => figure(row.employer, row),
          number: true,
        },
      ]}
      foot={[t('Jumlah', 'Total'), formatAmount(workerPart(amounts)), formatAmount(employerPart(amounts))]}
    />
  )
}
