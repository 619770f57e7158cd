import { formatRupiah } from '#base/rupiah.ts'
import { Rows, type RowItem } from '#ui/parts/list.tsx'
import { Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { byProgramme, employerPart, workerPart, type Amounts } from './figures.ts'
import { programmeWords } from './words.ts'

export type Extra = { readonly label: string; readonly amount: bigint }

type Props = {
  view: View
  amounts: Amounts
  /** What else a bill asks for or takes off. */
  extras?: readonly Extra[]
  total: bigint
}

/** An amount, programme by programme, and who bears it. */
export function ProgrammeRows({ view, amounts, extras = [], total }: Props) {
  const { t, say } = view
  const sums = byProgramme(amounts)
  const programmes = (['jkk', 'jkm', 'jht', 'jp'] as const)
    .filter((programme) => sums[programme] !== 0n)
    .map((programme) => ({ label: say(programmeWords[programme]), amount: sums[programme] }))
  const rows: RowItem[] = [...programmes, ...extras].map(({ label, amount }) => ({
    label,
    value: formatRupiah(amount),
  }))
  const [worker, employer] = [formatRupiah(workerPart(amounts)), formatRupiah(employerPart(amounts))]
  return (
    <>
      <Rows rows={[...rows, { label: t('Jumlah', 'Total'), value: formatRupiah(total), total: true }]} />
      <Small>
        {t(
          `Dipotong dari gaji pekerja ${worker}. Dari pemberi kerja ${employer}.`,
          `Held back from workers’ pay ${worker}. From the employer ${employer}.`,
        )}
      </Small>
    </>
  )
}
