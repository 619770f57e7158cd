import { formatRupiah } from '#base/rupiah.ts'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { Figure } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { employerPart, totalOf, workerPart, type Amounts } from './months.ts'

/** What a month came to, and how much of it came from the pay and how much from the employer. */
export function WhoPays({ view: { t }, amounts }: { view: View; amounts: Amounts }) {
  const yours = workerPart(amounts)
  const theirs = employerPart(amounts)
  return (
    <>
      <Figure amount={formatRupiah(totalOf(amounts))} />
      <Split
        parts={[
          { amount: yours, kind: 'you' },
          { amount: theirs, kind: 'them' },
        ]}
      />
      <SplitKey
        left={{ label: t('Dari gaji Anda', 'From your pay'), figure: formatRupiah(yours) }}
        right={{ label: t('Dari perusahaan', 'From the employer'), figure: formatRupiah(theirs) }}
      />
    </>
  )
}
