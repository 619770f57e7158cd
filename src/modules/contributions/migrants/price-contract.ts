import {
  dayIn,
  doubtPrice,
  law,
  migrantContribution,
  migrantSavings,
  monthOf,
  Working,
  type Day,
  type Month,
} from '@payung/law'
import { coverOf, type MigrantContract } from '#modules/registry'
import type { Words } from '#base/words.ts'
import type { Db } from '#platform/database.ts'
import * as rows from './migrant.sql.ts'

/** What somebody may pay for a contract of work abroad, and what they have. */
export type Priced = {
  /** Cover before work, for whoever is placed by an agency or the government; null where it is not asked for. */
  readonly before: bigint | null
  /** Cover during and after work. */
  readonly work: bigint
  readonly paid: { readonly before: boolean; readonly work: boolean; readonly savedUntil: Month | null }
  /** What is not certain about the price. */
  readonly doubts: readonly Words[]
}

/**
 * What a contract costs by the law of a day: Permenaker 4/2023 Pasal 18. An extension costs what the longer contract would have cost above
 * what was paid for the shorter one, and never less than nothing; the article on extensions was not read, and the price says so.
 */
export async function priceContract(db: Db, contract: MigrantContract, now: Date): Promise<Priced> {
  const today = dayIn(now)
  const paid = await db.get<rows.Paid>(rows.findPaid(contract.contractId))
  const { earlierMonths, extendsId, placement, months } = contract
  const whole = priceOf(earlierMonths + months, placement !== 'individual', today)
  const rest = whole.duringAndAfter - (extendsId === null ? 0n : paid.paidEarlier)
  return {
    before: whole.before === 0n ? null : whole.before,
    work: rest > 0n ? rest : 0n,
    paid: { before: paid.before ?? false, work: paid.work ?? false, savedUntil: paid.savedUntil },
    doubts: extendsId === null ? whole.doubts : [...whole.doubts, extensionNotRead],
  }
}

function priceOf(contractMonths: number, placed: boolean, today: Day) {
  const month = monthOf(today)
  const amounts = migrantContribution.asKnownOn(today).exact({ contractMonths, placed }, month)
  const working = new Working(today)
  doubtPrice(contractMonths, amounts.duringAndAfter, month, working)
  return { ...amounts, doubts: working.notes }
}

const extensionNotRead: Words = {
  id: 'Pasal tentang perpanjangan belum dibaca. Harga ini adalah selisih antara kontrak yang lebih panjang dan yang sudah dibayar.',
  en: 'The article on extensions was not read. This price is the longer contract’s less what was paid.',
}

/** What can be paid now: the part before work until work begins, the part during and after it until cover ends. */
export function payableOn(contract: MigrantContract, { before, paid }: Priced, today: Day) {
  const cover = coverOf(contract, today)
  const over = cover !== null && today > cover.workUntil
  return {
    before: before !== null && !paid.before && today < contract.beginsOn && !over,
    work: !paid.work && !over,
    savings: cover !== null && today <= cover.workUntil,
  }
}

export function savingsOptions(today: Day): bigint[] {
  return migrantSavings(today, law)
}

/** Which law the prices of a day come from. */
export function contractFingerprint(today: Day): string {
  return migrantContribution.asKnownOn(today).fingerprint()
}
