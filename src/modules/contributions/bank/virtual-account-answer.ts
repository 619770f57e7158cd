import { writeAmount } from './amount.ts'
import { plainAnswer, type Answer } from './answer.ts'
import type { CodeState } from '../find-payment-code.ts'
import { reasonOf, type Outcome } from './response-code.ts'
import { writeTimestamp } from './snap-time.ts'

type OpenCode = Extract<CodeState, { state: 'open' }>

/** What a payer sees of a bill: of how many workers it is, how many months, or which project. */
export type ShownBill = Pick<OpenCode, 'employerName' | 'amount' | 'month' | 'expiresAt'> &
  ({ readonly workers: number } | { readonly months: number } | { readonly projectNo: string })

/** What a bank hears of a code that cannot be paid. */
export const refusalOf = {
  unknown: 'notFound',
  withdrawn: 'notFound',
  expired: 'expired',
  paid: 'paid',
} as const satisfies Record<Exclude<CodeState['state'], 'open'>, Outcome>

/** The answer to 24. A bill is shown only where the code is open. */
export function inquiryAnswer(
  outcome: Outcome,
  request: object,
  bill: ShownBill | null = null,
  detail?: string,
): Answer {
  const virtualAccountData = {
    inquiryStatus: statusOf(outcome),
    inquiryReason: reasonOf(outcome),
    ...echo(request, ['partnerServiceId', 'customerNo', 'virtualAccountNo', 'inquiryRequestId']),
    ...(bill && {
      virtualAccountName: bill.employerName,
      totalAmount: writeAmount(bill.amount),
      billDetails: [billDetail(bill)],
      freeTexts: freeTexts(bill),
      virtualAccountTrxType: 'C', // Closed: one exact amount.
    }),
  }
  return plainAnswer('24', outcome, { virtualAccountData, additionalInfo: {} }, detail)
}

/** The answer to 25, with what was paid where it is now paid. */
export function paymentAnswer(
  outcome: Outcome,
  request: object,
  bill: ShownBill | null = null,
  detail?: string,
): Answer {
  const virtualAccountData = {
    paymentFlagReason: reasonOf(outcome),
    ...echo(request, [
      'partnerServiceId',
      'customerNo',
      'virtualAccountNo',
      'paymentRequestId',
      'referenceNo',
    ]),
    ...(bill && {
      virtualAccountName: bill.employerName,
      paidAmount: writeAmount(bill.amount),
      totalAmount: writeAmount(bill.amount),
      billDetails: [{ ...billDetail(bill), status: statusOf(outcome), reason: reasonOf(outcome) }],
      freeTexts: [{ english: 'Thank you', indonesia: 'Terima kasih' }],
    }),
    paymentFlagStatus: statusOf(outcome),
  }
  return plainAnswer('25', outcome, { virtualAccountData, additionalInfo: {} }, detail)
}

/** What the bank was told before, under the code that says: you have asked this already. */
export function repeatedAnswer(first: unknown): Answer {
  const { virtualAccountData } = first as { virtualAccountData: unknown } // Stored by us as an answer to 25.
  return plainAnswer('25', 'repeated', { virtualAccountData, additionalInfo: {} })
}

/** 00 done, 01 refused, 02 nobody knows. */
function statusOf(outcome: Outcome): '00' | '01' | '02' {
  if (outcome === 'successful') return '00'
  return outcome === 'timeout' ? '02' : '01'
}

function billDetail({ month, amount }: ShownBill) {
  const [year, monthNo] = [Math.floor(month / 12), String((month % 12) + 1).padStart(2, '0')]
  return {
    billCode: '01',
    billNo: `${year}${monthNo}`,
    billName: `Iuran ${monthNo}-${year}`,
    billDescription: { english: 'Contribution', indonesia: 'Iuran' },
    billAmount: writeAmount(amount),
    additionalInfo: {},
  }
}

/** For the receipt and the screen of a cash machine: at most 32 letters a line. */
function freeTexts(bill: ShownBill) {
  const lastDay = writeTimestamp(bill.expiresAt).slice(0, 10).split('-').toReversed().join('-')
  return [aboutOf(bill), { english: `Pay by ${lastDay}`, indonesia: `Bayar paling lambat ${lastDay}` }]
}

function aboutOf(bill: ShownBill) {
  if ('projectNo' in bill)
    return { english: `Project: ${bill.projectNo}`, indonesia: `Proyek: ${bill.projectNo}` }
  return 'workers' in bill
    ? { english: `Workers: ${bill.workers}`, indonesia: `Pekerja: ${bill.workers}` }
    : { english: `Months: ${bill.months}`, indonesia: `Bulan: ${bill.months}` }
}

/** Gives back what named the request. A sender may have written digits as a number; we never do. */
function echo(request: object, names: readonly string[]): Record<string, string> {
  const values = new Map<string, unknown>(Object.entries(request))
  const given = names.map((name) => [name, values.get(name)] as const)
  return Object.fromEntries(
    given.flatMap(([name, value]) => {
      const text = typeof value === 'number' ? String(value) : value
      return typeof text === 'string' && text.length <= 128 ? [[name, text]] : []
    }),
  )
}
