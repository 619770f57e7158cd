import { dayIn, latePenalty, type Month } from '@payung/law'
import { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import type { Language } from '#base/words.ts'
import { getEmployer } from '#modules/registry'
import type { Grant } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { writeBill, type BillLetter } from '#ui/letter.ts'
import { checkOf } from './document.ts'
import * as rows from './document.sql.ts'
import {
  addressOf,
  grouped,
  language,
  letterFile,
  readers,
  teller,
  toFile,
  type LetterOfBill,
} from './letter.ts'
import { billNotPayable } from './problems.ts'
import { programmeLines, totalOf, type BillParts } from './programme-lines.ts'
import { employerIn, employerOfBill } from './subject.ts'

/** More workers than this are read from the bill's page or its file; a letter of a hundred sheets is read by nobody. */
const mostLines = 500

/** A bill that can be paid now, as a letter. Workers' lines go to the employer alone. */
export const billDocument = operation({
  name: 'credentials.bill-document',
  summary: { id: 'Tagihan sebagai PDF', en: 'A bill as PDF' },
  allowed: readers,
  effect: 'read',
  input: z.object({ billId: z.uuid(), language }),
  output: letterFile,
  concerns: employerOfBill,
  async run({ db, now, subject, grant, publicUrl }, { billId, language: lang }) {
    const letter = await drawUpBill(
      db,
      { employerId: employerIn(subject), billId, lang, now, publicUrl },
      seesWorkers(grant),
    )
    return toFile(`${teller(lang)('tagihan', 'bill')}-${letter.number}`, await writeBill(letter))
  },
})

/** @throws Problem when there is nothing to pay, or no code to pay it with */
export async function drawUpBill(
  db: Db,
  { employerId, billId, lang, now, publicUrl }: LetterOfBill,
  withWorkers: boolean,
): Promise<BillLetter> {
  const bill = checkPayable(await db.get<BillRow>(rows.getBill(employerId, billId, now)))
  const { number, month, workers, code, expiresAt } = bill
  const programmes = programmeLines(bill, lang)
  const employer = await getEmployer(db, employerId)
  const statement = { kind: 'bill', npp: employer.npp, number, amount: totalOf(programmes) } as const
  return {
    lang,
    number,
    madeAt: now,
    check: await checkOf(db, statement, { now, publicUrl }),
    employer: addressOf(employer),
    month,
    workers,
    code: grouped(code, 5, 5, 5),
    dueOn: dayIn(expiresAt),
    programmes,
    ways: await waysToPay(db, code, lang),
    late: lateWords(bill, lang),
    lines:
      withWorkers && workers <= mostLines ? await db.many<WorkerLine>(rows.listLines(month, billId)) : [],
  }
}

type WorkerLine = BillLetter['lines'][number]

type BillRow = Omit<BillParts, 'jpPenalty'> & {
  readonly number: string
  readonly month: Month
  readonly workers: number
  readonly cancelled: boolean
  readonly settled: boolean
  readonly code: string | null
  readonly jpPenalty: bigint | null
  readonly expiresAt: Date | null
}

type Payable = BillRow & BillParts & { readonly code: string; readonly expiresAt: Date }

function checkPayable(bill: BillRow): Payable {
  const { code, expiresAt, jpPenalty } = bill
  if (bill.cancelled) throw billNotPayable('cancelled')
  if (bill.settled) throw billNotPayable('paid')
  if (code === null || expiresAt === null || jpPenalty === null) throw billNotPayable('without-code')
  return { ...bill, code, expiresAt, jpPenalty }
}

function seesWorkers(grant: Grant | null): boolean {
  return grant?.role.startsWith('employer.') ?? false
}

async function waysToPay(db: Db, code: string, lang: Language): Promise<string[]> {
  const t = teller(lang)
  const banks = await db.many<{ name: string; serviceId: string }>(rows.listBanks())
  const accounts = banks.map(
    ({ name, serviceId }) => `${name}: virtual account ${serviceId} ${grouped(code, 5, 5, 5)}`,
  )
  const check = t(
    'Sebelum membayar, cocokkan nama perusahaan dan jumlah yang ditampilkan bank dengan tagihan ini.',
    'Before you pay, compare the employer’s name and the amount that the bank shows with this bill.',
  )
  return [...accounts, check]
}

/** What one month of delay costs: each programme's penalty by itself, as it is asked for. */
function lateWords(bill: Payable, lang: Language): string {
  const funds = [bill.jkk, bill.jkm, bill.jhtEmployer + bill.jhtWorker, bill.jpEmployer + bill.jpWorker]
  const monthly = funds
    .filter((due) => due > 0n)
    .reduce((sum, due) => sum + latePenalty.exact({ due, monthsLate: 1 }, bill.month).penalty, 0n)
  const { regulation, article } = latePenalty.article
  return teller(lang)(
    `Setiap bulan keterlambatan dikenai denda ${formatRupiah(monthly)} (${regulation}, ${article}).`,
    `Each month of delay adds a penalty of ${formatRupiah(monthly)} (${regulation}, ${article}).`,
  )
}
