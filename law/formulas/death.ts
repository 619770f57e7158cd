import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { deathAbroad, migrantPhases } from '../rules/jkm-abroad.ts'
import { entitledToJkm, jkmAmounts } from '../rules/jkm-death.ts'
import { heirPaid, heirRanks, payHeirsBy } from '../rules/jkm-heirs.ts'
import { beyondLimit, scholarshipAfterDeath, scholarshipMost } from '../rules/scholarship.ts'
import type { PlannedYear, Pupil, Work } from '../rules/scholarship-plan.ts'
import { childWork, planScholarship } from '../rules/scholarship-plan.ts'
import { scholarLevels, scholarTerms } from '../values/scholarship.ts'
import type { Words } from '../words.ts'
import { inBoth, spell } from '../words.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'

const death: Formula = {
  id: 'jkm.death',
  title: { id: 'Manfaat JKM', en: 'JKM benefits' },
  answer(inputs, working) {
    const diedOn = inputs.day('date_of_death')
    const { eligible, reasons } = entitledToJkm(
      {
        on: diedOn,
        isActive: inputs.flag('active', true),
        isWorkAccident: inputs.flag('work_accident', false),
      },
      working,
    )
    const amounts = eligible
      ? jkmAmounts(diedOn, working)
      : { death: 0n, periodic: 0n, funeral: 0n, total: 0n }
    const scholarship = scholarshipOf(inputs, eligible, working, diedOn)
    return { entitled: eligible, ...amounts, ...scholarship, reasons }
  },
}

function scholarshipOf(inputs: Inputs, isEntitled: boolean, working: Working, diedOn: Day): Result {
  const months = inputs.wholeNumber('contribution_months', 1200)
  const children = inputs.has('children') ? inputs.wholeNumber('children', 50) : undefined
  if (!isEntitled) return { scholarship: false }
  const { eligible, reasons } = scholarshipAfterDeath(months, children, working, diedOn)
  if (!eligible || children === undefined) return { scholarship: eligible, scholarship_reasons: reasons }
  return {
    scholarship: true,
    scholarship_max: scholarshipMost(children, scholarLevels, working, diedOn),
    scholarship_reasons: beyondLimit(children, working, diedOn),
  }
}

const abroad: Formula = {
  id: 'pmi.jkm_death',
  title: { id: 'JKM pekerja migran', en: 'JKM of a migrant worker' },
  answer: (inputs, working) => ({
    total: deathAbroad(
      inputs.choice('phase', migrantPhases),
      working,
      inputs.dayIfGiven('date_of_death') ?? inputs.dayIfGiven('on'),
    ),
  }),
}

const heirs = (programme: 'JKM' | 'JKK'): Formula => ({
  id: `heirs.${programme.toLowerCase()}`,
  title: { id: `Ahli waris ${programme}`, en: `Heirs for ${programme}` },
  answer(inputs, working) {
    // A list, as programs say it, or a yes or no for each rank, as a form asks it.
    const surviving = inputs.has('surviving')
      ? inputs.choices('surviving', heirRanks)
      : heirRanks.filter((rank) => inputs.flag(rank, false))
    const diedOn = inputs.dayIfGiven('date_of_death') ?? inputs.dayIfGiven('on')
    const { paysTo, reasons } = heirPaid(programme, surviving, working, diedOn)
    const completeOn = inputs.dayIfGiven('papers_complete_on')
    return {
      pays_to: paysTo,
      ...(completeOn !== undefined && { pay_by: payHeirsBy(programme, completeOn, working) }),
      reasons,
    }
  },
})

const maximum: Formula = {
  id: 'scholarship.maximum',
  title: { id: 'Beasiswa anak paling banyak', en: 'Scholarship of children, at most' },
  answer(inputs, working) {
    const children = inputs.wholeNumber('children', 50)
    const capitals = scholarLevels.map((level) => level.toUpperCase())
    const named = inputs.choices('levels', [...scholarLevels, ...capitals])
    const levels = scholarLevels.filter((level) => named.some((name) => name.toLowerCase() === level))
    if (levels.length < named.length) throw namedTwice()
    const day = inputs.dayIfGiven('on')
    return {
      total: scholarshipMost(children, levels, working, day),
      reasons: beyondLimit(children, working, day),
    }
  },
}

const namedTwice = (): LawProblem =>
  new LawProblem(
    'list-repeated',
    { id: 'Setiap jenjang cukup disebut sekali.', en: 'Name each level once.' },
    'levels',
  )

const plan: Formula = {
  id: 'scholarship.plan',
  title: { id: 'Rencana beasiswa seorang anak', en: 'Scholarship plan of a child' },
  answer(inputs, working) {
    const eventOn = inputs.day('event_on')
    const planned = planScholarship(pupil(inputs, eventOn, working), eventOn, working)
    return {
      years: planned.years.map(asLine),
      total: planned.total,
      ...(planned.stopsOn !== undefined && { stops_on: planned.stopsOn }),
      reasons: planned.reasons,
    }
  },
}

function pupil(inputs: Inputs, eventOn: Day, working: Working): Pupil {
  const level = inputs.choice('level', scholarLevels)
  const last = working.on(scholarTerms[level].years, eventOn)
  const year = inputs.has('year') ? inputs.wholeNumber('year', last) : 1
  const firstOn = inputs.day('first_year_on')
  const bornOn = inputs.day('born_on')
  if (year === 0) throw firstIsOne()
  if (firstOn < eventOn)
    throw outOfOrder(
      'first_year_on',
      'Tahun pertama tidak dapat mulai sebelum kejadiannya.',
      'The first year cannot begin before the event.',
    )
  if (bornOn > firstOn)
    throw outOfOrder(
      'born_on',
      'Tanggal lahir harus sebelum tahun pertama.',
      'The birth must lie before the first year.',
    )
  const marriedOn = inputs.dayIfGiven('married_on')
  const work = workOf(inputs)
  return { bornOn, level, year, firstOn, ...(marriedOn && { marriedOn }), ...(work && { work }) }
}

function workOf(inputs: Inputs): Work | undefined {
  const from = inputs.dayIfGiven('works_from')
  const until = inputs.dayIfGiven('works_until')
  const as = inputs.has('works_as') ? inputs.choice('works_as', childWork) : 'wage_earner'
  return from === undefined ? undefined : { from, as, ...(until !== undefined && { until }) }
}

const firstIsOne = (): LawProblem =>
  new LawProblem(
    'number-out-of-range',
    { id: 'Tahun di suatu jenjang mulai dari 1.', en: 'The years of a level begin at 1.' },
    'year',
  )

const outOfOrder = (field: string, id: string, en: string): LawProblem =>
  new LawProblem('date-out-of-order', { id, en }, field)

/** A year of the plan, in numbers for programs and in words for people. */
const asLine = ({ on, level, year, amount }: PlannedYear): object => ({
  on,
  level,
  year,
  amount: Number(amount),
  words: inBoth((language) => lineWords(on, scholarTerms[level].name, year, amount, language)),
})

const lineWords = (on: Day, level: Words, year: number, amount: bigint, language: 'id' | 'en'): string => {
  const nth = language === 'id' ? `tahun ke-${year}` : `year ${year}`
  return `${on}: ${level[language]} ${nth}, Rp ${spell(String(amount))}`
}

export const deathFormulas: readonly Formula[] = [death, abroad, heirs('JKM'), heirs('JKK'), maximum, plan]
