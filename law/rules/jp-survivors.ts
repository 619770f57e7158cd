import type { Day } from '../calendar/day.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Ratio } from '../kernel/ratio.ts'
import { percentOf, product, settled, spellRatio, whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { leastPension, limitsScope, mostPension } from '../values/jp-amounts.ts'
import { pensionRounding } from '../values/jp-pension.ts'
import { childAfterWidowShare } from '../values/jp-survivors.ts'
import type { Words } from '../words.ts'
import { spell } from '../words.ts'
import type { PensionBasis } from './jp-amount.ts'
import { noteAmount, pensionByFormula, withinLimits } from './jp-amount.ts'

/** What a share is: decimal percent, and the article it stands in, where the law and not the asker says it. */
export interface Share {
  readonly percent: string
  readonly law?: DatedValue<'percent'>
}

export interface SurvivorPension {
  /** The participant’s pension by the formula, in whole rupiah. */
  readonly formula: bigint
  /** The survivor’s share of it, in whole rupiah, before any limit. */
  readonly share: bigint
  /** The formula before it is settled. */
  readonly exact: Ratio
}

/** A share of the formula, for who died before the pension: PP 45/2015 Pasal 21 to 23. Settled once, at the end. */
export function shareOfFormula(
  basis: PensionBasis,
  share: Share,
  working: Working,
  on?: Day,
): SurvivorPension {
  const exact = pensionByFormula(basis, working, on)
  const formula = settled(exact, working.asOf(pensionRounding))
  return { formula, share: takeShare(exact, share, working), exact }
}

/** The share paid. Whether limits come after the share or before it is not written, so what differs is said. */
export function paidOfFormula(
  { share, exact }: SurvivorPension,
  { percent }: Share,
  working: Working,
  on?: Day,
): bigint {
  const paid = withinLimits(share, working, on)
  const limited = heldIn(exact, working, on)
  const otherwise = settled(product(percentOf(percent), limited), working.asOf(pensionRounding))
  noteScope(paid, otherwise, working)
  return paid
}

/** A share of a pension in payment: PP 45/2015 Pasal 21 ayat (2) huruf b, Pasal 22 and 23 alike. */
export function shareOfPension(pension: bigint, share: Share, working: Working, on?: Day) {
  const part = takeShare(whole(pension), share, working)
  const paid = withinLimits(part, working, on)
  noteScope(paid, part, working)
  return { share: part, paid }
}

/** What children receive of the pension of a widow or widower who died or remarried: Pasal 22 ayat (2) huruf c. */
export function childAfterWidow(widowPension: bigint, working: Working, on?: Day) {
  const percent = working.asOf(childAfterWidowShare, on)
  return shareOfPension(widowPension, { percent, law: childAfterWidowShare }, working, on)
}

function takeShare(pension: Ratio, { percent, law }: Share, working: Working): bigint {
  return noteAmount(
    { id: 'Bagian ahli waris', en: 'Survivor’s share' },
    `${spell(percent)}% × ${spellRatio(pension)}`,
    product(percentOf(percent), pension),
    working,
    law ? working.rowsOf(law) : [],
  )
}

function heldIn(pension: Ratio, working: Working, on: Day | undefined): Ratio {
  const least = whole(BigInt(working.asOf(leastPension, on)))
  const most = whole(BigInt(working.asOf(mostPension, on)))
  if (pension.of < least.of * pension.over) return least
  return pension.of > most.of * pension.over ? most : pension
}

/** Says what the other reading of Pasal 18 would pay: limits on the participant’s pension, and none on the share. */
function noteScope(paid: bigint, otherwise: bigint, working: Working): void {
  working.asOf(limitsScope)
  if (paid !== otherwise) working.doubt(limitsBeforeShare(spell(String(otherwise))))
}

const limitsBeforeShare = (amount: string): Words => ({
  id: `Batas manfaat dikenakan setelah bagian ahli waris; PP 45/2015 tidak menyebut urutannya. Bila dikenakan sebelumnya, yang dibayar ${amount}.`,
  en: `The limits are applied after the survivor’s share; PP 45/2015 does not say in which order. Applied before it, ${amount} would be paid.`,
})
