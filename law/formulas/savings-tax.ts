import type { Day } from '../calendar/day.ts'
import { parseDay } from '../calendar/day.ts'
import { lastDayOf } from '../calendar/month.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import type { TaxedPayment } from '../rules/jht-tax-on-payments.ts'
import { taxLaterPayment, taxPayments } from '../rules/jht-tax-on-payments.ts'
import { jhtFinalTax, jhtLaterTax } from '../rules/jht-tax.ts'
import { jhtTaxYears } from '../values/jht-tax.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { lawMonth } from './law-month.ts'

const finalTax: Formula = {
  id: 'jht.tax_final',
  title: jhtFinalTax.title,
  answer(inputs, working) {
    const payments = inputs.moneyList('payments')
    if (payments.length === 0) throw nothingPaid
    const days = paymentDays(inputs, payments.length, working)
    const taxed = taxPayments(
      payments.map((gross, at) => ({ gross, paidOn: days[at] ?? days[0] })),
      () => inputs.flag('tax_number'),
      working,
    )
    return columns(taxed, inputs.has('paid_on'))
  },
}

const columns = (taxed: readonly TaxedPayment[], dated: boolean): Result => ({
  tax: taxed.map(({ tax }) => tax),
  net: taxed.map(({ net }) => net),
  ...(dated && { kind: taxed.map(({ kind }) => kind) }),
})

/** The days of the payments; without them all lie within the same two calendar years, which more than one must confirm. */
function paymentDays(inputs: Inputs, count: number, working: Working): [Day, ...Day[]] {
  if (inputs.has('paid_on')) {
    const days = inputs.days('paid_on')
    const [first, ...others] = days
    const inOrder = days.every((day, at) => at === 0 || (days[at - 1] ?? day) <= day)
    if (first && days.length === count && inOrder) return [first, ...others]
    throw daysDoNotFit
  }
  if (count > 1 && !inputs.flag('same_two_calendar_years')) throw daysNeeded
  return [lastDayOf(lawMonth(inputs, jhtFinalTax, working))]
}

const nothingPaid = new LawProblem(
  'list-malformed',
  {
    id: 'Isian payments harus memuat paling sedikit satu pembayaran.',
    en: 'The input payments must hold at least one payment.',
  },
  'payments',
)
const daysDoNotFit = new LawProblem(
  'list-malformed',
  {
    id: 'Isian paid_on harus memuat satu tanggal untuk setiap pembayaran, dari yang paling awal.',
    en: 'The input paid_on must hold one day for each payment, the earliest first.',
  },
  'paid_on',
)
const daysNeeded = new LawProblem(
  'input-missing',
  {
    id: 'Pembayaran yang tidak dalam dua tahun kalender yang sama memerlukan tanggalnya: isikan paid_on.',
    en: 'Payments that do not lie within the same two calendar years need their days: give paid_on.',
  },
  'paid_on',
)

const laterTax: Formula = {
  id: 'jht.tax_third_year',
  title: jhtLaterTax.title,
  answer(inputs, working) {
    const payment = inputs.money('payment', 0)
    const earlier = inputs.has('paid_earlier_that_year') ? inputs.money('paid_earlier_that_year', 0) : 0n
    const taxNumber = inputs.flag('tax_number')
    const paidOn = parseDay(`${inputs.year('year')}-12-31`)
    working.on(jhtTaxYears, paidOn)
    return { ...taxLaterPayment(payment, earlier, taxNumber, paidOn, working) }
  },
}

export const savingsTaxFormulas: readonly Formula[] = [finalTax, laterTax]
