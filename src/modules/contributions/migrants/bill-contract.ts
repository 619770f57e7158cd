import { addDays, dayIn, monthOf, type Day } from '@payung/law'
import { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { coverOf, holdContract, personOfContract, type MigrantContract } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { coverAndBook } from '../own-account/cover-and-book.ts'
import { openBill } from '../own-account/write-bill.ts'
import * as rows from './migrant.sql.ts'
import { contractFingerprint, payableOn, priceContract, savingsOptions } from './price-contract.ts'
import { contractPast, coverPaidAlready, nothingChosen, savingsNotOffered } from './problems.ts'

/** Numbers of months of savings that can be paid at once. */
export const savingMonths = [1, 3, 6, 12]

const monthsToSave = z.coerce.number<number | string>().refine((months) => savingMonths.includes(months), {
  params: { words: { id: 'Pilih 1, 3, 6, atau 12 bulan.', en: 'Choose 1, 3, 6 or 12 months.' } },
})

/**
 * Asks for a contract of work abroad by a code of its own: the parts of its cover that are still to be paid, months of savings, or both. It can
 * be paid from anywhere. What was asked before and was not paid gives way.
 */
export const billContract = operation({
  name: 'contributions.bill-contract',
  summary: {
    id: 'Minta kode bayar kontrak kerja luar negeri',
    en: 'Ask for a code to pay for a contract of work abroad',
  },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/contracts/{contractId}/bills' },
  input: z.object({
    contractId: z.uuid(),
    /** The whole cover that is not paid yet. */
    cover: fields.flag.optional(),
    /** What is saved in a month; nothing where it is left out. */
    savings: z.union([z.literal('').transform(() => null), fields.rupiah]).nullish(),
    months: monthsToSave.optional(),
  }),
  output: z.object({
    billId: z.uuid(),
    code: z.string(),
    total: fields.rupiah,
    expiresAt: fields.instant,
  }),
  concerns: personOfContract,
  async run({ db, actor, now }, { contractId, cover = false, savings = null, months = 1 }) {
    const contract = await holdContract(db, contractId)
    const today = dayIn(now)
    const priced = await priceContract(db, contract, now)
    const payable = payableOn(contract, priced, today)
    if (!payable.work && !payable.savings) throw contractPast()
    if (!cover && savings === null) throw nothingChosen()
    if (cover && !payable.work) throw coverPaidAlready()

    const parts: rows.NewPart[] = []
    if (cover && payable.before) parts.push({ part: 'before', slot: 0, pooled: priced.before ?? 0n, jht: 0n })
    if (cover) parts.push({ part: 'work', slot: 0, pooled: priced.work, jht: 0n })
    if (savings !== null) parts.push(...savingsFrom(priced.paid.savedUntil, { savings, months }, today))

    const sum = (of: 'pooled' | 'jht') => parts.reduce((total, part) => total + part[of], 0n)
    const sums = { jkk: 0n, jkm: 0n, jht: sum('jht'), pooled: sum('pooled'), surplusJkk: 0n, surplusJkm: 0n }
    const payer = { personId: contract.personId, employerId: null, contractId }
    const fingerprint = contractFingerprint(today)
    const asked = { payer, sums, fingerprint, lastDay: lastDayFor(contract, parts, today) }
    const issued = await openBill(db, asked, actor.name, now)
    await db.run(rows.insertParts(issued.billId, contractId, parts))
    if (issued.total === 0n) await coverAndBook(db, issued.billId, today, now)
    return issued
  },
})

/** Cover before work is worth nothing once it begins, and what follows nothing once it is over. */
function lastDayFor(contract: MigrantContract, parts: readonly rows.NewPart[], today: Day): Day {
  const beforeWork = parts.some(({ part }) => part === 'before')
  return beforeWork
    ? addDays(contract.beginsOn, -1)
    : (coverOf(contract, today)?.workUntil ?? contract.beginsOn)
}

/** Months of savings go on where the last ended, or begin with this one. */
function savingsFrom(
  savedUntil: number | null,
  { savings, months }: { savings: bigint; months: number },
  today: Day,
): rows.NewPart[] {
  const options = savingsOptions(today)
  if (!options.includes(savings)) throw savingsNotOffered(options.map(formatRupiah))
  const month = monthOf(today)
  const first = savedUntil !== null && savedUntil >= month ? savedUntil + 1 : month
  return Array.from({ length: months }, (_, at) => ({
    part: 'savings',
    slot: first + at,
    pooled: 0n,
    jht: savings,
  }))
}
