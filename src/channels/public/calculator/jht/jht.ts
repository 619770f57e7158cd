import {
  dayIn,
  dayInMonth,
  jhtAge,
  jhtAgeReached,
  jhtClaimableOn,
  jhtPartial,
  jhtPartialYears,
  lastAnnouncedEarnings,
  lastDayOf,
  LawProblem,
  mayTakePart,
  monthOf,
  projectJht,
  taxPayments,
  Working,
  type Article,
  type Day,
  type Decision,
  type Ending,
  type JhtSavings,
  type JhtYear,
  type Month,
} from '@payung/law'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { formatDayDigits } from '#ui/format.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { checkMonth, typedMonth } from '../months.ts'
import { percentFrom, writtenPercent } from '../percent.ts'

export const jhtPath = '/calculate/jht'

export type JhtAnswer = {
  readonly asked: Query
  /** The day on which it is asked: what can be taken early is seen from it. */
  readonly on: Day
  readonly savings: JhtSavings
  readonly years: readonly JhtYear[]
  readonly paidIn: Rupiah
  readonly earned: Rupiah
  /** At the end of the last month. */
  readonly final: Rupiah
  readonly last: Month
  /** What is left of it after tax, by when it is taken. */
  readonly taken: readonly Taken[]
  /** The age that alone gives a right to all of it. */
  readonly ageNeeded: number
  /** The first days on which all of it can be taken, as far as they can be told. */
  readonly days: readonly FirstDay[]
  readonly part: Part
  readonly working: Working
}

/** One payment, or a part first and the rest after: within two calendar years, later, and later without a tax number. */
export type Taken = {
  readonly way: 'once' | 'soon' | 'later' | 'unnumbered'
  readonly tax: Rupiah
  readonly net: Rupiah
}

/** From when all of it can be taken, by age or after work ended on the day of asking. */
export type FirstDay = {
  readonly after: 'age' | Ending
  /** Null where no day of birth was told. */
  readonly from: Day | null
  /** Identifier of the value that it rests on. */
  readonly value: string
  readonly article: Article
}

/** What can be taken early of what there is now. */
export type Part = {
  readonly home: Rupiah
  readonly other: Rupiah
  readonly yearsNeeded: number
  readonly article: Article
  /** Null where it was not told since when somebody has been a member. */
  readonly decision: Decision | null
}

/** What savings are taken to earn unless somebody says otherwise: what they earned in the last year that was found. */
export const usualRate = () => lastAnnouncedEarnings(new Working())

/** @throws Problem that names every field to be mended */
export function computeJht(query: Query, now: Date): JhtAnswer {
  const typed = new Typed(query)
  const working = new Working()
  const asked = readJht(typed, working, now)
  const { savings, on, bornOn, since, taken } = asked
  const years = askLaw('wage', () => projectJht(savings, working))
  const sum = (part: (year: JhtYear) => Rupiah) => years.reduce((all, year) => all + part(year), 0n)
  const final = years.at(-1)?.balance ?? savings.balance
  const last = savings.first + savings.months - 1
  const paidOn = lastDayOf(last)
  return {
    asked: written(asked, query),
    on,
    savings,
    years,
    paidIn: sum(({ paidIn }) => paidIn),
    earned: sum(({ earned }) => earned),
    final,
    last,
    taken: waysToTake(final, paidOn, working),
    ageNeeded: new Working().asOf(jhtAge),
    days: firstDays(bornOn, on),
    part: partOf(savings.balance, since, taken, on),
    working,
  }
}

type Asked = {
  readonly savings: JhtSavings
  readonly on: Day
  readonly bornOn: Day | null
  readonly since: Month | null
  readonly taken: boolean
}

function readJht(typed: Typed, working: Working, now: Date): Asked {
  const today = dayIn(now)
  const amount = (field: string, most: bigint) =>
    typed.text(field) && typed.rupiah(field, { least: 0n, most })
  const balance = amount('balance', 100_000_000_000n) || 0n
  const wage = amount('wage', 1_000_000_000n) || null
  if (['balance', 'wage'].every((field) => /^0*$/.test(typed.text(field))))
    typed.refuse('balance', nothingSaved)
  const assumedRate = percentFrom(typed, 'rate', usualRate().rate)
  const wageGrowth = percentFrom(typed, 'growth', '0')
  const on = typed.day('on', today)
  const first = monthOf(on)
  checkMonth(typed, 'on', first, now)
  const bornOn = typed.text('born') === '' ? null : typed.day('born', on)
  if (bornOn !== null && bornOn > on) typed.refuse('born', notYetBorn)
  const since = typed.text('since') === '' ? null : typed.month('since', first)
  if (since !== null && since > first) typed.refuse('since', notYetMember)
  const taken = typed.choice('taken', ['yes', 'no'], 'no') === 'yes'
  const years = typed.whole('years', 0, 50)
  const beyond = typed.whole('months', 0, 11)
  if (['years', 'months'].every((field) => /^0*$/.test(typed.text(field))) && bornOn === null)
    typed.refuse('years', noEnd)
  typed.check()
  const told = years * 12 + beyond
  const months = told > 0 || bornOn === null ? told : monthsUntilAge(typed, bornOn, first, working)
  return { savings: { balance, wage, wageGrowth, first, months, assumedRate }, on, bornOn, since, taken }
}

function monthsUntilAge(typed: Typed, bornOn: Day, first: Month, working: Working): number {
  const { age, reachedOn } = askLaw('born', () => jhtAgeReached(bornOn, working))
  const months = monthOf(reachedOn) - first
  if (months <= 0)
    typed.refuse('years', {
      id: `Usia ${age} tahun sudah tercapai, jadi seluruh JHT sudah dapat diambil. Isi berapa tahun lagi bila ingin meneruskan.`,
      en: `The age of ${age} is reached, so all of JHT can be taken now. Fill in how many more years to go on saving.`,
    })
  typed.check()
  return months
}

/** Everything that the answer rests on, also what was not filled in and may be otherwise another day. */
function written({ savings, on, bornOn, since, taken }: Asked, query: Query): Query {
  const { balance, wage, wageGrowth, assumedRate } = savings
  return {
    balance: formatAmount(balance),
    wage: wage === null ? '' : formatAmount(wage),
    born: bornOn === null ? '' : formatDayDigits(bornOn),
    years: query['years']?.trim() ?? '',
    months: query['months']?.trim() ?? '',
    rate: writtenPercent(assumedRate),
    growth: wageGrowth === '0' ? '' : writtenPercent(wageGrowth),
    since: since === null ? '' : typedMonth(since),
    taken: taken ? 'yes' : '',
    on: formatDayDigits(on),
  }
}

function waysToTake(final: Rupiah, paidOn: Day, working: Working): Taken[] {
  const first = jhtPartial.exact({ balance: final, forHome: false }, monthOf(paidOn)).most
  const inParts = (yearsLater: number) => [
    { gross: first, paidOn },
    { gross: final - first, paidOn: dayInMonth(monthOf(paidOn) + yearsLater * 12, 1) },
  ]
  const take = (
    way: Taken['way'],
    payments: { gross: Rupiah; paidOn: Day }[],
    numbered: boolean,
    own: Working,
  ) => {
    const taxed = taxPayments(payments, () => numbered, own)
    own.notes.forEach((note) => working.doubt(note))
    const sum = (part: 'tax' | 'net') => taxed.reduce((all, payment) => all + payment[part], 0n)
    return { way, tax: sum('tax'), net: sum('net') }
  }
  return [
    take('once', [{ gross: final, paidOn }], true, working),
    take('soon', inParts(1), true, new Working()),
    take('later', inParts(2), true, new Working()),
    take('unnumbered', inParts(2), false, new Working()),
  ]
}

const endings = ['dismissal', 'resign', 'contract_end'] as const satisfies readonly Ending[]

function firstDays(bornOn: Day | null, on: Day): FirstDay[] {
  return [
    ...firstDay('age', (working) => {
      if (bornOn !== null) return jhtAgeReached(bornOn, working).reachedOn
      working.asOf(jhtAge)
      return null
    }),
    ...endings.flatMap((ending) => firstDay(ending, (working) => jhtClaimableOn(ending, on, working))),
  ]
}

/** With what it rests on; nothing where no provision of that day is known. */
function firstDay(after: FirstDay['after'], ask: (working: Working) => Day | null): FirstDay[] {
  const working = new Working()
  try {
    const from = ask(working)
    return working.rows.slice(-1).map(({ value, row }) => ({ after, from, value, article: row.article }))
  } catch (problem) {
    if (problem instanceof LawProblem) return []
    throw problem
  }
}

function partOf(balance: Rupiah, since: Month | null, taken: boolean, on: Day): Part {
  const most = (forHome: boolean) => jhtPartial.exact({ balance, forHome }, monthOf(on)).most
  return {
    home: most(true),
    other: most(false),
    yearsNeeded: new Working().asOf(jhtPartialYears),
    article: jhtPartial.article,
    decision:
      since === null ? null : mayTakePart({ since: dayInMonth(since, 1), on }, taken, new Working(), on),
  }
}

const nothingSaved = {
  id: 'Isi saldo sekarang, upah sebulan, atau keduanya.',
  en: 'Fill in what you have now, a monthly wage, or both.',
}
const noEnd = {
  id: 'Isi berapa tahun lagi, atau tanggal lahir untuk hitungan sampai usia JHT.',
  en: 'Fill in how many more years, or a day of birth to count up to the age of JHT.',
}
const notYetBorn = { id: 'Tanggal lahir ini belum tiba.', en: 'This day of birth is still to come.' }
const notYetMember = { id: 'Bulan ini belum tiba.', en: 'This month is still to come.' }
