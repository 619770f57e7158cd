import type { Month } from '@payung/law'
import { z } from 'zod'
import { assert } from '#base/assert.ts'
import { getEmployer } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { writeReceipt, type ReceiptLetter } from '#ui/letter.ts'
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
import { notPaid } from './problems.ts'
import { programmeLines, totalOf, type BillParts } from './programme-lines.ts'
import { employerIn, employerOfBill } from './subject.ts'

/** That a bill has been paid, as a letter. */
export const receiptDocument = operation({
  name: 'credentials.receipt-document',
  summary: { id: 'Bukti bayar sebagai PDF', en: 'A receipt as PDF' },
  allowed: readers,
  effect: 'read',
  input: z.object({ billId: z.uuid(), language }),
  output: letterFile,
  concerns: employerOfBill,
  async run({ db, now, subject, publicUrl }, { billId, language: lang }) {
    const to = { employerId: employerIn(subject), billId, lang, now, publicUrl }
    const letter = await drawUpReceipt(db, to)
    return toFile(`${teller(lang)('bukti-bayar', 'receipt')}-${letter.number}`, await writeReceipt(letter))
  },
})

type Receipt = BillParts & {
  readonly receiptNo: string
  readonly amount: bigint
  readonly paidAt: Date
  readonly bank: string
  readonly bankReference: string
  readonly code: string
  readonly month: Month
  readonly workers: number
}

/** @throws Problem when no payment has settled the bill */
export async function drawUpReceipt(
  db: Db,
  { employerId, billId, lang, now, publicUrl }: LetterOfBill,
): Promise<ReceiptLetter> {
  const receipt = await db.find<Receipt>(rows.findReceipt(employerId, billId))
  if (!receipt) throw notPaid()
  const { receiptNo: number, amount, month, workers, code, paidAt, bank, bankReference } = receipt
  const programmes = programmeLines(receipt, lang)
  assert(totalOf(programmes) === amount, 'the lines of a receipt add up to what was received')
  const employer = await getEmployer(db, employerId)
  return {
    lang,
    number,
    madeAt: now,
    check: await checkOf(db, { kind: 'receipt', npp: employer.npp, number, amount }, { now, publicUrl }),
    employer: addressOf(employer),
    month,
    workers,
    code: grouped(code, 5, 5, 5),
    paidAt,
    bank,
    bankReference,
    programmes,
  }
}
