import type { Ratio } from '../kernel/ratio.ts'
import { fixed, ratioOf } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { inflationBetween } from '../rules/inflation.ts'
import { nextYearPension, withinLimits } from '../rules/jp-amount.ts'
import { lumpSumRight, pensionInOneSum } from '../rules/jp-lump-sum.ts'
import { monthlyPension, pensionDates, pensionRight } from '../rules/jp-pension.ts'
import { averageIndexedWage, indexedWage } from '../rules/jp-wages.ts'
import { generalInflation } from '../values/jp-amounts.ts'
import type { Formula } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { lawMonth } from './law-month.ts'

const mostMonths = 600

const indexed: Formula = {
  id: 'jp.indexed_wage',
  title: { id: 'Upah yang disesuaikan dengan inflasi', en: 'Wage raised by inflation' },
  answer: (inputs, working) => ({
    indexed: indexedWage(inputs.money('monthly_wage'), inflationOf(inputs, working), working),
  }),
}

/** The inflation given, else that of the years from the wage up to the year before payment. */
function inflationOf(inputs: Inputs, working: Working): readonly string[] {
  const year = inputs.year('year')
  if (inputs.has('inflation_pct')) return inputs.decimals('inflation_pct')
  const paidIn = inputs.year('paid_in')
  if (paidIn >= year) return inflationBetween(year, paidIn, working)
  throw new LawProblem(
    'years-out-of-order',
    { id: 'Tahun pembayaran mendahului tahun upah.', en: 'The year of payment is before that of the wage.' },
    'paid_in',
  )
}

const average: Formula = {
  id: 'jp.average_indexed_wage',
  title: { id: 'Rata-rata upah tertimbang', en: 'Weighted average wage' },
  answer(inputs, working) {
    const wages = inputs.moneyList('indexed')
    const months = inputs.wholeNumbers('months_each', mostMonths)
    if (months.length !== wages.length) throw unequalLists()
    const years = wages.map((wage, at) => ({ indexed: wage, months: months[at] ?? 0 }))
    return { average: fixed(averageIndexedWage(years, working), 2) }
  },
}

const unequalLists = (): LawProblem =>
  new LawProblem(
    'lists-differ',
    {
      id: 'Setiap upah memerlukan jumlah bulannya: kedua daftar harus sama panjang.',
      en: 'Each wage needs its number of months: both lists must have the same length.',
    },
    'months_each',
  )

const monthly: Formula = {
  id: 'jp.pension_monthly',
  title: { id: 'Pensiun bulanan', en: 'Monthly pension' },
  answer(inputs, working) {
    const months = inputs.wholeNumber('contribution_months', mostMonths)
    const bornOn = inputs.dayIfGiven('birth')
    const on = bornOn === undefined ? inputs.dayIfGiven('on') : inputs.day('on')
    const { eligible, reasons } = pensionRight(months, working, on, bornOn)
    const { formula, paid } = monthlyPension({ months, average: averageWage(inputs) }, working, on)
    return { formula, paid: eligible ? paid : 0n, eligible, reasons }
  },
}

/** The average indexed wage, exact to the decimals given. */
export function averageWage(inputs: Inputs): Ratio {
  const text = inputs.decimal('average_indexed_wage')
  const wage = ratioOf(text)
  if (wage.of > 0n) return wage
  throw new LawProblem(
    'decimal-out-of-range',
    { id: 'Upah rata-rata harus lebih dari nol.', en: 'The average wage must be more than nothing.' },
    'average_indexed_wage',
  )
}

const nextYear: Formula = {
  id: 'jp.pension_yearly_index',
  title: { id: 'Pensiun tahun berikutnya', en: 'Pension of the next year' },
  answer(inputs, working) {
    const on = inputs.dayIfGiven('on')
    const inflation = inputs.has('inflation_pct')
      ? inputs.decimal('inflation_pct')
      : working.asOf(generalInflation, on)
    const risen = nextYearPension(inputs.money('benefit'), inflation, working, on)
    return { next_year: risen, ...(on !== undefined && { paid: withinLimits(risen, working, on) }) }
  },
}

const lumpSum: Formula = {
  id: 'jp.lump_sum',
  title: pensionInOneSum.title,
  answer(inputs, working) {
    const facts = {
      base: inputs.money('monthly_base'),
      months: inputs.wholeNumber('months', mostMonths),
      development: inputs.money('development', 0),
    }
    const { eligible, reasons } = lumpSumRight(facts.months, working)
    if (!eligible) return { lump_sum: 0n, eligible, reasons }
    const { amounts } = pensionInOneSum.explain(facts, lawMonth(inputs, pensionInOneSum, working), {
      working,
    })
    return { contributions: amounts.contributions, lump_sum: amounts.lumpSum, eligible, reasons }
  },
}

const dates: Formula = {
  id: 'jp.pension_date',
  title: { id: 'Usia dan tanggal pensiun', en: 'Age and day of the pension' },
  answer(inputs, working) {
    const { age, reached, firstBenefit, deferrableUntil } = pensionDates(inputs.day('birth'), working)
    return { pension_age: age, reached, first_benefit: firstBenefit, deferrable_until: deferrableUntil }
  },
}

export const pensionFormulas: readonly Formula[] = [indexed, average, monthly, nextYear, lumpSum, dates]
