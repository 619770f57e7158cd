import { parseDay } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { percentOf, product, settled, whole } from '../kernel/ratio.ts'
import type { RowRead, Working } from '../kernel/working.ts'
import { jhtDistribution, jhtEarnings } from '../values/jht-earnings.ts'
import { lineRounding } from '../values/rounding.ts'
import { spell } from '../words.ts'
import { risenBy } from './inflation.ts'
import { announcedEarnings } from './jht-development.ts'
import { wageEarnerContribution } from './wage-earner-contribution.ts'

export interface JhtSavings {
  /** What is in the account at the beginning of the first month. */
  readonly balance: bigint
  /** The monthly wage of the first month; null where nothing is paid in any more. */
  readonly wage: bigint | null
  /** By how much the wage rises each January, in decimal percent. */
  readonly wageGrowth: string
  readonly first: Month
  /** How many months are looked ahead. */
  readonly months: number
  /** Earnings of each year for which none were announced, in decimal percent. */
  readonly assumedRate: string
}

/** A calendar year, or the part of it that lies within the months looked at. */
export interface JhtYear {
  readonly year: number
  readonly months: number
  readonly rate: string
  /** Whether the rate of the year was announced, and not assumed. */
  readonly announced: boolean
  readonly paidIn: bigint
  readonly earned: bigint
  /** At the end of the year. */
  readonly balance: bigint
}

/**
 * What old-age savings may become: wages are contributed month by month, each contribution earns from the month after, and
 * a year’s earnings are added at its end. PP 46/2015 Pasal 16, 22 ayat (2) and 27. How earnings are shared out within a
 * year stands in a rule of the insurer that nobody has read, so the answer carries that as a doubt.
 */
export function projectJht(savings: JhtSavings, working: Working): JhtYear[] {
  working.asOf(jhtDistribution)
  working.doubt(sharedOutOtherwise)
  const years: JhtYear[] = []
  let [balance, wage, done] = [savings.balance, savings.wage, 0]
  const rule = wageEarnerContribution.readAs(working)
  let paid = 0n
  if (wage !== null) {
    const outputs = ['jhtEmployer', 'jhtWorker'] as const
    const { amounts } = rule.explain(jhtAlone(wage), savings.first, { outputs, working })
    paid = amounts.jhtEmployer + amounts.jhtWorker
  }
  while (done < savings.months) {
    const month = savings.first + done
    if (years.length > 0 && wage !== null) {
      wage = settled(product(whole(wage), risenBy(savings.wageGrowth)), working.asOf(lineRounding))
      paid = rule.exact(jhtAlone(wage), month).total
    }
    const year = oneYear({ savings, balance, paid, month, done }, working)
    years.push(year)
    balance = year.balance
    done += year.months
  }
  return years
}

/** The last earnings that were announced, in decimal percent, and their year. */
export function lastAnnouncedEarnings(working: Working): { readonly year: number; readonly rate: string } {
  const rate = working.asOf(jhtEarnings)
  const [read] = working.rowsOf(jhtEarnings).slice(-1)
  return { year: Number(read?.row.from.slice(0, 4)), rate }
}

interface YearBegun {
  readonly savings: JhtSavings
  readonly balance: bigint
  readonly paid: bigint
  readonly month: Month
  readonly done: number
}

function oneYear({ savings, balance, paid, month, done }: YearBegun, working: Working): JhtYear {
  const year = Math.floor(month / 12)
  const months = Math.min(12 - (month % 12), savings.months - done)
  const { rate, rows } = rateOf(year, savings.assumedRate, working)
  // The first of n contributions earns for n − 1 months, the last for none.
  const monthsOfContributions = BigInt((months * (months - 1)) / 2)
  const rupiahMonths = balance * BigInt(months) + paid * monthsOfContributions
  const exact = product(percentOf(rate), { of: rupiahMonths, over: 12n })
  const earned = settled(exact, working.asOf(lineRounding))
  const paidIn = paid * BigInt(months)
  const contributions = paid === 0n ? '' : ` + ${spell(String(paid))} × ${monthsOfContributions}`
  const formula = `${spell(rate)}% × (${spell(String(balance))} × ${months}${contributions}) ÷ 12 ≈ ${spell(String(earned))}`
  working.step({
    title: { id: `Hasil pengembangan ${year}`, en: `Earnings of ${year}` },
    formula: { id: formula, en: formula },
    amount: earned,
    unit: 'rupiah',
    article: { regulation: 'PP 46/2015', article: 'Pasal 22 ayat (2); Pasal 27' },
    rows,
  })
  const announced = rows.length > 0
  return { year, months, rate, announced, paidIn, earned, balance: balance + paidIn + earned }
}

function rateOf(
  year: number,
  assumed: string,
  working: Working,
): { readonly rate: string; readonly rows: readonly RowRead[] } {
  if (!working.peekOn(jhtEarnings, parseDay(`${year}-12-31`))) return { rate: assumed, rows: [] }
  const [announced] = announcedEarnings(year, 1, working)
  return announced ?? { rate: assumed, rows: [] }
}

const jhtAlone = (wage: bigint) => ({
  wage,
  riskClass: 1,
  jkk: false,
  jkm: false,
  jht: true,
  jp: false,
  jkp: false,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
})

const sharedOutOtherwise = {
  id: 'Hasil pengembangan dibagikan menurut peraturan BPJS Ketenagakerjaan yang belum dibaca; di sini setiap iuran berkembang sejak bulan berikutnya dan hasilnya ditambahkan pada akhir tahun.',
  en: 'Earnings are shared out by a rule of the insurer that nobody has read; here each contribution earns from the month after, and earnings are added at the end of the year.',
}
