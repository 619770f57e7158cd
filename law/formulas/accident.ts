import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import type { Facts } from '../kernel/facts.ts'
import type { Rule } from '../kernel/rule.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { doubtRecalled } from '../rules/doubt-recalled.ts'
import { accidentTransport, orthosis } from '../rules/jkk-costs.ts'
import type { Loss } from '../rules/jkk-disability.ts'
import { disabilityPercent, partialDisability, readPercent } from '../rules/jkk-disability.ts'
import { doubtChangedShares, sharedWithEmployer, workIncapacity } from '../rules/jkk-incapacity.ts'
import { accidentDeath, totalDisability } from '../rules/jkk-lump-sums.ts'
import { beyondLimit, scholarshipMost } from '../rules/scholarship.ts'
import { wageDuringIncapacity } from '../values/jkk-care.ts'
import { deathFloor } from '../values/jkk-amounts.ts'
import { annexLines } from '../values/jkk-annex.ts'
import { scholarLevels } from '../values/scholarship.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { monthOfEvent } from './law-month.ts'

/** The day of the accident or diagnosis, whose law holds; without one, the newest law. */
const accidentDay = (inputs: Inputs): Day | undefined =>
  inputs.dayIfGiven('accident_on') ?? inputs.dayIfGiven('on')

const lawOf = <F extends Facts, O extends string>(
  inputs: Inputs,
  rule: Rule<F, O>,
  working: Working,
): Month => monthOfEvent(accidentDay(inputs), rule, working, inputs.has('accident_on') ? 'accident_on' : 'on')

/** An answer that says which of the rows it rests on are recalled. */
const withDoubts =
  (answer: Formula['answer']): Formula['answer'] =>
  (inputs, working) => {
    const result = answer(inputs, working)
    doubtRecalled(working)
    return result
  }

const incapacity: Formula = {
  id: 'jkk.stmb',
  title: workIncapacity.title,
  answer: withDoubts((inputs, working) => {
    const facts = { wage: inputs.money('wage'), months: inputs.wholeNumber('months', 600) }
    const day = accidentDay(inputs)
    const month = lawOf(inputs, workIncapacity, working)
    const { amounts } = workIncapacity.explain(facts, month, { working })
    if (day !== undefined) doubtChangedShares(day, facts.months, working)
    return {
      first_half_year: amounts.firstHalfYear,
      second_half_year: amounts.secondHalfYear,
      after_a_year: amounts.later,
      total: amounts.total,
      ...payees(inputs, amounts.total, working, day),
    }
  }),
}

/** Where the employer went on paying, what of the benefit is the employer’s. */
function payees(inputs: Inputs, total: bigint, working: Working, day?: Day): Result {
  if (!inputs.has('wage_paid_by_employer')) return {}
  working.asOf(wageDuringIncapacity, day)
  const { toEmployer, toWorker } = sharedWithEmployer(total, inputs.money('wage_paid_by_employer', 0))
  return { to_employer: toEmployer, to_worker: toWorker }
}

function partial(inputs: Inputs, working: Working, functionLost?: bigint): Result {
  const day = accidentDay(inputs)
  const wage = inputs.money('wage')
  const percent = disabilityPercent(losses(inputs), inputs.flag('left_handed', false), working, day)
  return { benefit: partialDisability(wage, percent, functionLost, working, day) }
}

/** One part with its percentage, or several by the names of the annex. */
function losses(inputs: Inputs): Loss[] {
  if (!inputs.has('parts')) return [loss(inputs)]
  const parts = inputs.choices(
    'parts',
    annexLines.map(({ part }) => part),
  )
  if (parts.length > 0) return parts.map((part) => ({ part }))
  throw new LawProblem(
    'list-too-short',
    { id: 'Sebutkan sekurangnya satu bagian badan.', en: 'Name one part of the body at least.' },
    'parts',
  )
}

const loss = (inputs: Inputs): Loss => ({
  ...(inputs.has('part') && { part: inputs.text('part') }),
  ...(inputs.has('table_pct') && { percent: inputs.decimal('table_pct') }),
  ...(inputs.has('units') && { units: inputs.wholeNumber('units', 10) }),
})

const anatomic: Formula = {
  id: 'jkk.partial_anatomic',
  title: { id: 'Santunan cacat sebagian anatomis', en: 'Benefit for the loss of a part of the body' },
  answer: withDoubts((inputs, working) => partial(inputs, working)),
}

const functional: Formula = {
  id: 'jkk.partial_functional',
  title: { id: 'Santunan cacat sebagian fungsi', en: 'Benefit for the loss of a function of the body' },
  answer: withDoubts((inputs, working) =>
    partial(inputs, working, readPercent(inputs.decimal('loss_pct'), 'loss_pct')),
  ),
}

/** What the children can get on top, where it is said how many there are; after an accident no time of contributions. */
function withScholarship(inputs: Inputs, working: Working, day?: Day): Result {
  if (!inputs.has('children')) return {}
  const children = inputs.wholeNumber('children', 50)
  return {
    scholarship_max: scholarshipMost(children, scholarLevels, working, day),
    scholarship_reasons: beyondLimit(children, working, day),
  }
}

const total: Formula = {
  id: 'jkk.total_disability',
  title: totalDisability.title,
  answer: withDoubts((inputs, working) => {
    const day = accidentDay(inputs)
    const month = lawOf(inputs, totalDisability, working)
    const { amounts } = totalDisability.explain({ wage: inputs.money('wage') }, month, { working })
    return { ...amounts, ...withScholarship(inputs, working, day) }
  }),
}

const death: Formula = {
  id: 'jkk.death',
  title: accidentDeath.title,
  answer: withDoubts((inputs, working) => {
    const day = accidentDay(inputs)
    const month = lawOf(inputs, accidentDeath, working)
    const { amounts } = accidentDeath.explain({ wage: inputs.money('wage') }, month, { working })
    working.asOf(deathFloor, day)
    return { ...amounts, ...withScholarship(inputs, working, day) }
  }),
}

const transport: Formula = {
  id: 'jkk.transport',
  title: accidentTransport.title,
  answer: withDoubts((inputs, working) => {
    const modes = ['land', 'sea', 'air'] as const
    const cost = inputs.has('cost') ? inputs.group('cost', modes) : undefined
    const spent = (mode: (typeof modes)[number]): bigint => {
      if (cost) return cost.has(mode) ? cost.money(mode, 0) : 0n
      return inputs.has(`${mode}_cost`) ? inputs.money(`${mode}_cost`, 0) : 0n
    }
    const facts = { land: spent('land'), sea: spent('sea'), air: spent('air') }
    const month = lawOf(inputs, accidentTransport, working)
    return accidentTransport.explain(facts, month, { working }).amounts
  }),
}

const aid: Formula = {
  id: 'jkk.orthosis',
  title: orthosis.title,
  answer: withDoubts((inputs, working) => {
    const facts = { centrePrice: inputs.money('centre_price'), bill: inputs.money('bill', 0) }
    const month = lawOf(inputs, orthosis, working)
    return orthosis.explain(facts, month, { working }).amounts
  }),
}

export const accidentFormulas: readonly Formula[] = [
  incapacity,
  anatomic,
  functional,
  total,
  death,
  transport,
  aid,
]
