import {
  monthsForSurvivors,
  recipients,
  sharesOfPension,
  survivorPension,
  wageUnderCeiling,
  Working,
  type Day,
  type Obstacle,
  type Recipient,
} from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { regularityOn } from './contributed.ts'
import type { Pension } from './pension.ts'

export type Survivors = { readonly working: Working } & (
  | {
      readonly kind: 'monthly'
      /** The first of them that is there receives it; the others do not. */
      readonly shares: readonly { readonly recipient: Recipient; readonly paid: Rupiah }[]
    }
  /** What was paid for JP, which comes with what it earned. */
  | { readonly kind: 'once'; readonly contributions: Rupiah; readonly reasons: readonly Obstacle[] }
)

/** What JP would pay to the family after a death on this day. @returns null where nothing was paid to JP */
export function survivorsOn(today: Day, pension: Pension): Survivors | null {
  if (pension.kind === 'none') return null
  const working = new Working()
  const { months } = pension
  const once = (reasons: readonly Obstacle[]): Survivors => ({
    kind: 'once',
    contributions: months.paidIn,
    reasons,
    working,
  })
  if (pension.kind === 'ahead' && pension.dates.reached <= today) {
    const { pension: drawn } = pension.goingOn
    if (drawn === null) return once(pension.reasons)
    working.doubt(asIfDrawn)
    return { kind: 'monthly', shares: sharesOfPension(drawn, today, working), working }
  }
  const counted = monthsForSurvivors(regularityOn(today, months), working, today)
  if (counted.months === null) return once(counted.reasons)
  working.doubt(lastWage)
  const base = { wage: wageUnderCeiling(months.wage, today, working), months: counted.months }
  const shares = recipients.map((recipient) => {
    const { paid } = survivorPension(base, recipient, today, working)
    return { recipient, paid }
  })
  return { kind: 'monthly', shares, working }
}

const lastWage: Words = {
  id: 'Upah terakhir dipakai sebagai upah rata-rata. Yang sesungguhnya dipakai adalah rata-rata upah seluruh masa iur, disesuaikan dengan inflasi.',
  en: 'The last wage stands for the average. What is really used is the average of all wages, raised by inflation.',
}
const asIfDrawn: Words = {
  id: 'Dihitung seolah pensiun bulanan sudah mulai dibayar, dari upah terakhir.',
  en: 'Counted as if the monthly pension had begun, on the last wage.',
}
