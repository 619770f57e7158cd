import { formatAmount } from '#base/rupiah.ts'
import { programmeNames } from '#modules/credentials'
import { Table } from '#ui/parts/table.tsx'
import type { View } from '#ui/view.ts'
import { whyPath, type MonthKey } from './addresses.ts'
import { employerPart, workerPart, type Amounts } from './months.ts'
import type { FigureName } from './why/figure.ts'
import { payersOf } from './why/summary.ts'

type Row = {
  readonly programme: 'jkk' | 'jkm' | 'jht' | 'jp'
  readonly you: bigint
  readonly employer: bigint
  /** What the two figures are asked about as. */
  readonly yours: FigureName
  readonly theirs: FigureName
}

/** One month, programme by programme and payer by payer; every figure leads to why it is what it is. */
export function ProgrammeTable({ view, at, amounts }: { view: View; at: MonthKey; amounts: Amounts }) {
  const { t, say } = view
  const rows: Row[] = [
    rowOf('jkk', 'jkk', 'jkk', amounts),
    rowOf('jkm', 'jkm', 'jkm', amounts),
    rowOf('jht', 'jht-worker', 'jht-employer', amounts),
    rowOf('jp', 'jp-worker', 'jp-employer', amounts),
  ]
  const figure = (amount: bigint, name: FigureName) =>
    amount === 0n ? '–' : <a href={whyPath(at, name)}>{formatAmount(amount)}</a>
  return (
    <Table
      caption={t('Iuran per program, dalam rupiah', 'Contributions by programme, in rupiah')}
      rows={rows}
      columns={[
        { head: t('Program', 'Programme'), cell: ({ programme }) => say(programmeNames[programme]) },
        { head: t('Anda (Rp)', 'You (Rp)'), cell: (row) => figure(row.you, row.yours), number: true },
        {
          head: t('Perusahaan (Rp)', 'Employer (Rp)'),
          cell: (row) => figure(row.employer, row.theirs),
          number: true,
        },
      ]}
      foot={[
        t('Jumlah', 'Total'),
        figure(workerPart(amounts), 'worker'),
        figure(employerPart(amounts), 'employer'),
      ]}
    />
  )
}

function rowOf(programme: Row['programme'], yours: FigureName, theirs: FigureName, amounts: Amounts): Row {
  return { programme, yours, theirs, ...payersOf(programme, amounts) }
}
