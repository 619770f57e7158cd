import {
  againstPaying,
  dayIn,
  dayInMonth,
  law,
  monthOf,
  pensionAhead,
  pensionDates,
  sharesOfPension,
  Working,
  type Month,
  type Obstacle,
  type PensionAhead,
  type PensionDates,
  type PensionPayer,
  type Recipient,
} from '@payung/law'
import { monthWords } from '#base/calendar-words.ts'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { typedMonth } from '../months.ts'

export const pensionPath = '/calculate/pension'

export type PensionAnswer = {
  readonly asked: Query
  readonly wage: Rupiah
  readonly dates: PensionDates
  readonly outcome: PensionAhead
  /** Every reason against a monthly pension. */
  readonly reasons: readonly Obstacle[]
  /** The same for other last months, up to as long as a pension can be put off. */
  readonly byStop: readonly PensionAhead[]
  readonly survivors: readonly { readonly recipient: Recipient; readonly paid: Rupiah }[]
  readonly survivorWorking: Working
  readonly working: Working
}

/** @throws Problem that names every field to be mended */
export function computePension(query: Query, now: Date): PensionAnswer {
  const typed = new Typed(query)
  const working = new Working()
  const asked = readPension(typed, working, now)
  const { payer, stop, stops } = asked
  const { wage, dates, soFar } = payer
  const today = dayIn(now)
  const outcome = pensionAhead(payer, stop, today, working)
  const against = againstPaying(payer, stop, working)
  const survivorWorking = new Working()
  return {
    asked: {
      wage: formatAmount(wage),
      born: query['born']?.trim() ?? '',
      months: String(soFar),
      stop: typedMonth(stop),
    },
    wage,
    dates,
    outcome,
    reasons: [...against, ...outcome.reasons],
    byStop: stops.map((last) => pensionAhead(payer, last, today, new Working())),
    survivors: outcome.pension === null ? [] : sharesOfPension(outcome.pension, today, survivorWorking),
    survivorWorking,
    working,
  }
}

type Asked = {
  readonly payer: PensionPayer
  readonly stop: Month
  readonly stops: readonly Month[]
}

function readPension(typed: Typed, working: Working, now: Date): Asked {
  const today = dayIn(now)
  const paidUntil = monthOf(today) - 1
  const wage = typed.rupiah('wage', { most: 100_000_000n })
  const bornOn = typed.day('born', today)
  if (typed.text('born') === '') typed.refuse('born', noBirth)
  else if (bornOn > today) typed.refuse('born', notYetBorn)
  const soFar = monthsSoFar(typed, paidUntil)
  const lastTyped = typed.text('stop') === '' ? null : typed.month('stop', paidUntil)
  typed.check()
  const dates = askLaw('born', () => pensionDates(bornOn, working))
  const [usual, latest] = [dates.reached, dates.deferrableUntil].map((day) =>
    Math.max(monthOf(day), paidUntil),
  )
  const [until, most] = [usual ?? paidUntil, latest ?? paidUntil]
  const stop = lastTyped ?? until
  if (stop < paidUntil || stop > most) {
    const [from, to] = [monthWords(paidUntil), monthWords(most)]
    typed.refuse('stop', {
      id: `Isi dari ${from.id} sampai ${to.id}, selama pensiun dapat ditunda.`,
      en: `Write ${from.en} to ${to.en}, as long as a pension can be put off.`,
    })
  }
  typed.check()
  const registeredOn = dayInMonth(paidUntil + 1 - soFar, 1)
  return {
    payer: { bornOn, wage, soFar, paidUntil, registeredOn, dates },
    stop,
    stops: stopsAround(paidUntil, until, most, stop),
  }
}

/** The months paid: as counted by somebody, or all since one in which they began. */
function monthsSoFar(typed: Typed, paidUntil: Month): number {
  const first = law.wageEarnerContribution.first
  const most = paidUntil - first + 1
  if (typed.text('months') !== '') {
    const months = typed.whole('months', 0, 600)
    if (months > most) typed.refuse('months', tooMany(first, most))
    return months
  }
  if (typed.text('since') === '') {
    typed.refuse('months', noMonths)
    return 0
  }
  const since = typed.month('since', paidUntil)
  if (since < first) typed.refuse('since', tooMany(first, most))
  if (since > paidUntil + 1) typed.refuse('since', notYetMember)
  return Math.max(0, paidUntil + 1 - since)
}

/** Enough months to see the rise by, and few enough to stand beside each other on a telephone. */
function stopsAround(paidUntil: Month, until: Month, most: Month, stop: Month): Month[] {
  const step = Math.max(1, Math.ceil((until - paidUntil) / 12 / 5)) * 12
  const before = Array.from(
    { length: Math.floor((until - paidUntil) / step) },
    (_, at) => until - (at + 1) * step,
  )
  const after = Array.from({ length: Math.floor((most - until) / 12) }, (_, at) => until + (at + 1) * 12)
  return [...new Set([...before, until, ...after, stop])].toSorted((a, b) => a - b)
}

const noBirth = {
  id: 'Isi tanggal lahir, seperti 31-12-1990.',
  en: 'Fill in a day of birth, like 31-12-1990.',
}
const notYetBorn = { id: 'Tanggal lahir ini belum tiba.', en: 'This day of birth is still to come.' }
const notYetMember = { id: 'Bulan ini belum tiba.', en: 'This month is still to come.' }
const noMonths = {
  id: 'Isi berapa bulan sudah dibayar, 0 bila baru mulai, atau sejak bulan apa.',
  en: 'Fill in how many months were paid, 0 for none, or since which month.',
}

function tooMany(first: Month, most: number) {
  const since = monthWords(first)
  return {
    id: `Program pensiun mulai ${since.id}, jadi paling banyak ${most} bulan.`,
    en: `The pension programme began in ${since.en}, so ${most} months at most.`,
  }
}
