import type { Day } from '../calendar/day.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { jkpArrears, jkpBankruptArrears, jkpRefundRequest } from '../values/arrears.ts'

export interface JkpPayer {
  readonly pays: 'insurer' | 'employer_first'
  readonly reasons: readonly Obstacle[]
}

/**
 * Who pays the cash of JKP first when the employer is in arrears: the insurer up to three months in a row, or six where
 * the company is bankrupt or closed; beyond that the employer. PP 37/2021 Pasal 39, PP 6/2025 Pasal 39 and 39A.
 */
export function jkpArrearsPayer(
  monthsInARow: number,
  isBankruptOrClosed: boolean,
  working: Working,
  dismissedOn?: Day,
): JkpPayer {
  const ordinary = working.asOf(jkpArrears, dismissedOn)
  const inForce = dismissedOn === undefined || working.findOn(jkpBankruptArrears, dismissedOn) !== undefined
  const most =
    isBankruptOrClosed && inForce
      ? Math.max(ordinary, working.asOf(jkpBankruptArrears, dismissedOn))
      : ordinary
  working.step({
    title: jkpArrears.title,
    formula: {
      id: `${monthsInARow} bulan tertunggak; batasnya ${most} bulan`,
      en: `${monthsInARow} months in arrears; the limit is ${most} months`,
    },
    rows: working.rowsOf(most > ordinary ? jkpBankruptArrears : jkpArrears),
  })
  if (monthsInARow <= most) return { pays: 'insurer', reasons: [] }
  if (isBankruptOrClosed) working.doubt(closedLongAgo)
  const months = working.asOf(jkpRefundRequest, dismissedOn)
  return { pays: 'employer_first', reasons: [employerFirst(most, months)] }
}

const employerFirst = (most: number, refundMonths: number): Obstacle => ({
  code: 'jkp-employer-first',
  words: {
    id: `Iuran tertunggak lebih dari ${most} bulan, sehingga pengusaha membayar uang tunai JKP lebih dahulu.`,
    en: `Contributions are more than ${most} months in arrears, so the employer pays the cash of JKP first.`,
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 39 ayat (3)-(5)' },
  mend: {
    id: `Pekerja menagih pengusaha. Pengusaha melunasi tunggakan dan denda, lalu meminta penggantian dalam ${refundMonths} bulan sejak membayar.`,
    en: `The worker claims from the employer. The employer settles arrears and penalty and asks for a refund within ${refundMonths} months of paying.`,
  },
})

const closedLongAgo = {
  id: 'Pasal 39A hanya mengatur tunggakan paling lama enam bulan; untuk perusahaan yang sudah tutup, di atas itu kami baca Pasal 39 ayat (3).',
  en: 'Pasal 39A covers arrears of up to six months only; beyond that we read Pasal 39 ayat (3), though the company is closed.',
}
