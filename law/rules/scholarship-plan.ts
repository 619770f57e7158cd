import type { Day } from '../calendar/day.ts'
import { birthday } from '../calendar/age.ts'
import { addMonths } from '../calendar/month.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import type { ScholarLevel } from '../values/scholarship.ts'
import {
  scholarAge,
  scholarFirstPaid,
  scholarLevels,
  scholarTerms,
  scholarWorkAllowed,
  scholarWorkMonths,
} from '../values/scholarship.ts'
import { spell } from '../words.ts'

/** Work of a child: whose participant it makes the child, and since when. */
export const childWork = ['wage_earner', 'own_account', 'intern'] as const
export interface Work {
  readonly from: Day
  readonly until?: Day
  readonly as: (typeof childWork)[number]
}

export interface Pupil {
  readonly bornOn: Day
  /** The level and the year within it, 1 the first, that begins on `firstOn`. */
  readonly level: ScholarLevel
  readonly year: number
  /** The day from which the first year is claimed; a child not yet at school begins when school does. */
  readonly firstOn: Day
  readonly marriedOn?: Day
  readonly work?: Work
}

export interface PlannedYear {
  readonly on: Day
  readonly level: ScholarLevel
  readonly year: number
  readonly amount: bigint
}
export interface ScholarshipPlan {
  readonly years: readonly PlannedYear[]
  readonly total: bigint
  /** The first day that has no right any more, where it cuts the plan short. */
  readonly stopsOn?: Day
  readonly reasons: readonly Obstacle[]
}

/**
 * The years of scholarship of one child if it moves up a class each year, until it is 23, marries or works, or has been
 * through every level. What is paid follows the law of the day of the death or accident. PP 82/2019; Permenaker 5/2021
 * Pasal 103, since 2025 with its ayat (3a).
 */
export function planScholarship(pupil: Pupil, eventOn: Day, working: Working): ScholarshipPlan {
  const [stop] = stops(pupil, eventOn, working).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const all = yearsAhead(pupil, eventOn, working)
  const years = all.filter(({ on }) => !stop || on < stop.on)
  const total = years.reduce((sum, { amount }) => sum + amount, 0n)
  const levels = [...new Set(years.map(({ level }) => level))]
  const parts = levels.map((level) => {
    const those = years.filter((one) => one.level === level)
    return `${those.length} × ${spell(String(those[0]?.amount ?? 0n))}`
  })
  const formula = `${parts.join(' + ') || '0'} = ${spell(String(total))}`
  working.step({
    title: { id: 'Beasiswa menurut rencana', en: 'Scholarship by the plan' },
    formula: { id: formula, en: formula },
    amount: total,
    unit: 'rupiah',
    rows: levels.flatMap((level) => working.rowsOf(scholarTerms[level].perYear)),
  })
  doubtEarly(years, eventOn, working)
  if (!stop || years.length === all.length) return { years, total, reasons: [] }
  return { years, total, stopsOn: stop.on, reasons: [stop.reason] }
}

function yearsAhead({ level, year, firstOn }: Pupil, eventOn: Day, working: Working): PlannedYear[] {
  const ahead = scholarLevels.slice(scholarLevels.indexOf(level)).flatMap((one) => {
    const { perYear, years } = scholarTerms[one]
    const [amount, last] = [BigInt(working.on(perYear, eventOn)), working.on(years, eventOn)]
    const first = one === level ? year : 1
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
      level: one,
      year: first + at,
      amount,
    }))
  })
  return ahead.map((one, at) => ({ ...one, on: addMonths(firstOn, 12 * at) }))
}

interface Stop {
  readonly on: Day
  readonly reason: Obstacle
}

function stops({ bornOn, marriedOn, work }: Pupil, eventOn: Day, working: Working): Stop[] {
  const age = working.on(scholarAge, eventOn)
  const agedOn = birthday(bornOn, age)
  working.step({
    title: scholarAge.title,
    formula: { id: `${bornOn} + ${age} tahun = ${agedOn}`, en: `${bornOn} + ${age} years = ${agedOn}` },
    rows: working.rowsOf(scholarAge),
  })
  const workStop = work && workEnds(work, working)
  return [
    {
      on: agedOn,
      reason: reason('scholarship-age', `Anak berusia ${age} tahun`, `The child is ${age}`, agedOn),
    },
    ...(marriedOn === undefined
      ? []
      : [
          {
            on: marriedOn,
            reason: reason('scholarship-married', 'Anak menikah', 'The child marries', marriedOn),
          },
        ]),
    ...(workStop === undefined
      ? []
      : [
          {
            on: workStop,
            reason: reason('scholarship-working', 'Anak bekerja', 'The child works', workStop),
          },
        ]),
  ]
}

/** The day on which work ends the scholarship; none where a child still studying may do it. */
function workEnds({ from, until, as }: Work, working: Working): Day | undefined {
  const allowed = working.findOn(scholarWorkMonths, from)
  if (!allowed) return from
  working.on(scholarWorkAllowed, from)
  if (as !== 'wage_earner') return undefined
  const last = addMonths(from, allowed.amount)
  return until !== undefined && until <= last ? undefined : last
}

const reason = (code: string, id: string, en: string, on: Day): Obstacle => ({
  code,
  words: {
    id: `${id}, sehingga beasiswa berhenti pada ${on}.`,
    en: `${en}, so the scholarship stops on ${on}.`,
  },
  article: { regulation: 'Permenaker 5/2021; Permenaker 1/2025', article: 'Pasal 103 ayat (2)-(3a)' },
})

/** Years that were due before there was a rule to pay them by. */
function doubtEarly(years: readonly PlannedYear[], eventOn: Day, working: Working): void {
  const paidSince = working.on(scholarFirstPaid, eventOn)
  if (!years.some(({ on }) => on < paidSince)) return
  working.doubt({
    id: `Beasiswa tahunan baru dibayar sejak ${paidSince}; tahun sebelumnya dibayar kemudian.`,
    en: `The yearly scholarship was paid from ${paidSince} only; earlier years were paid later.`,
  })
}
