import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { jhtAgeReached } from '../rules/jht-age.ts'
import { announcedEarnings, grow } from '../rules/jht-development.ts'
import { jhtHeirClasses, jhtPaysTo } from '../rules/jht-heirs.ts'
import type { Membership } from '../rules/jht-partial.ts'
import { jhtPartial, mayTakePart } from '../rules/jht-partial.ts'
import { jhtPartialYears } from '../values/jht.ts'
import type { Formula } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { lawMonth } from './law-month.ts'

const mostYears = 100

const development: Formula = {
  id: 'jht.development',
  title: { id: 'Hasil pengembangan JHT', en: 'Growth of JHT' },
  answer(inputs, working) {
    const balance = inputs.money('balance', 0)
    const years = inputs.wholeNumber('years', mostYears)
    const growth = inputs.has('rate_pct')
      ? Array.from({ length: years }, () => ({ rate: inputs.decimal('rate_pct'), rows: [] }))
      : announcedEarnings(inputs.year('from_year'), years, working)
    if (growth.some(({ rate }) => rate.startsWith('-'))) throw shrinking
    const grown = grow(balance, growth, working)
    return { balance: grown, development: grown - balance }
  },
}

const shrinking = new LawProblem(
  'decimal-out-of-range',
  { id: 'Hasil pengembangan tidak mungkin negatif.', en: 'Earnings cannot be negative.' },
  'rate_pct',
)

const partial: Formula = {
  id: 'jht.partial',
  title: jhtPartial.title,
  answer(inputs, working) {
    const balance = inputs.money('balance', 0)
    const forHome = inputs.choice('purpose', ['home', 'other']) === 'home'
    const takenBefore = inputs.flag('taken_before', false)
    const decision = mayTakePart(membership(inputs), takenBefore, working, inputs.dayIfGiven('on'))
    const month = lawMonth(inputs, jhtPartial, working)
    if (!decision.eligible) return { max_claim: 0n, ...inShort(decision, working), ...decision }
    const { most } = jhtPartial.explain({ balance, forHome }, month, { working }).amounts
    return { max_claim: most, ...decision }
  },
}

/** The first reason in a few words, for programs; the reasons say it for people. */
function inShort({ reasons }: Decision, working: Working) {
  const isEarly = reasons[0]?.code === 'jht-partial-too-early'
  return { reason: isEarly ? `fewer than ${working.asOf(jhtPartialYears)} years` : 'already taken' }
}

const membership = (inputs: Inputs): Membership =>
  inputs.has('member_since') && !inputs.has('member_years')
    ? { since: inputs.day('member_since'), on: inputs.day('on') }
    : { years: inputs.wholeNumber('member_years', mostYears) }

const ageReached: Formula = {
  id: 'jht.pension_date',
  title: { id: 'Usia yang memberi hak atas JHT', en: 'Age that gives a right to JHT' },
  answer(inputs, working) {
    const { age, reachedOn } = jhtAgeReached(inputs.day('birth'), working)
    const on = inputs.dayIfGiven('on')
    const answer = { age, reached: reachedOn }
    if (on === undefined) return answer
    const early = {
      code: 'jht-age-not-reached',
      words: {
        id: `Usia ${age} tahun baru tercapai pada ${reachedOn}.`,
        en: `The age of ${age} is reached only on ${reachedOn}.`,
      },
      article: { regulation: 'PP 46/2015', article: 'Pasal 22 ayat (1)' },
      mend: {
        id: 'Sebelum itu JHT dapat diajukan setelah berhenti bekerja.',
        en: 'Before that JHT can be claimed after work ends.',
      },
      fromOn: reachedOn,
    }
    return { ...answer, ...decide(on < reachedOn && early) }
  },
}

const heirs: Formula = {
  id: 'heirs.jht',
  title: { id: 'Ahli waris JHT', en: 'Heirs of JHT' },
  answer: (inputs, working) => ({
    pays_to: jhtPaysTo(surviving(inputs), working, inputs.dayIfGiven('on')),
  }),
}

/** The classes that are there, as a list or one by one. */
const surviving = (inputs: Inputs) =>
  jhtHeirClasses.some((one) => inputs.has(one)) && !inputs.has('surviving')
    ? jhtHeirClasses.filter((one) => inputs.flag(one, false))
    : inputs.choices('surviving', jhtHeirClasses)

export const savingsFormulas: readonly Formula[] = [development, partial, ageReached, heirs]
