import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { jhtTaxYears, taxBaseStep } from '../values/jht-tax.ts'
import { spell } from '../words.ts'
import { jhtFinalTax, jhtLaterTax } from './jht-tax.ts'

export interface JhtPayment {
  readonly gross: bigint
  readonly paidOn: Day
}

export interface TaxedPayment {
  readonly kind: 'final' | 'creditable'
  readonly tax: bigint
  readonly net: bigint
}

/**
 * The tax on payments of one account, in order of their days: those of the first two calendar years as one, finally;
 * later ones by the general rates on the gross of each calendar year. PP 68/2009 Pasal 2, 5 and 6.
 * `hasTaxNumber` is asked only if a later payment is there.
 */
export function taxPayments(
  payments: readonly JhtPayment[],
  hasTaxNumber: () => boolean,
  working: Working,
): TaxedPayment[] {
  const [first] = payments
  if (!first) return []
  const years = working.on(jhtTaxYears, first.paidOn)
  const isFinal = (payment: JhtPayment): boolean => yearOf(payment) - yearOf(first) < years
  return payments.map((payment, at) => {
    const { gross, paidOn } = payment
    const before = payments.slice(0, at)
    if (isFinal(payment)) {
      const earlier = grossOf(before)
      const rule = jhtFinalTax.readAs(working)
      const { amounts } = rule.explain({ earlier, payment: gross }, rule.monthOn(paidOn), { working })
      return { kind: 'final', ...amounts }
    }
    const earlier = grossOf(before.filter((other) => yearOf(other) === yearOf(payment)))
    return { kind: 'creditable', ...taxLaterPayment(gross, earlier, hasTaxNumber(), paidOn, working) }
  })
}

/** The tax on a payment in the third calendar year or later, after what was paid earlier in the same year. */
export function taxLaterPayment(
  gross: bigint,
  earlier: bigint,
  taxNumber: boolean,
  paidOn: Day,
  working: Working,
): Omit<TaxedPayment, 'kind'> {
  const step = working.on(taxBaseStep, paidOn)
  if ((earlier + gross) % BigInt(step) !== 0n) working.doubt(notRounded(step))
  const rule = jhtLaterTax.readAs(working)
  return rule.explain({ earlier, payment: gross, taxNumber }, rule.monthOn(paidOn), { working }).amounts
}

const yearOf = ({ paidOn }: JhtPayment): number => Number(paidOn.slice(0, 4))
const grossOf = (payments: readonly JhtPayment[]): bigint =>
  payments.reduce((sum, { gross }) => sum + gross, 0n)

const notRounded = (step: number) => ({
  id: `Penghasilan kena pajak dibulatkan ke bawah ke kelipatan ${spell(String(step))}; PP 68/2009 tidak mengatakannya tentang bruto JHT, sehingga di sini tidak dibulatkan.`,
  en: `Taxable income is rounded down to a multiple of ${spell(String(step))}; PP 68/2009 does not say so of gross JHT, so it is not rounded here.`,
})
