import { sessionsMissing, sessionsNeeded } from '../rules/vokasi-attendance.ts'
import type { VokasiCandidate } from '../rules/vokasi-candidate.ts'
import type { VokasiRuleSet } from '../rules/vokasi-eligibility.ts'
import { mayTakeVokasi, vokasiRuleSetOn, vokasiRuleSets } from '../rules/vokasi-eligibility.ts'
import { allowedModes, trainingModes } from '../rules/vokasi-mode.ts'
import { LawProblem } from '../problem.ts'
import { licenceStanding, mayAdmitProvider } from '../rules/vokasi-provider.ts'
import { vokasiAttendance, vokasiOnline } from '../values/vokasi.ts'
import type { Formula } from './formula.ts'
import { spell } from '../words.ts'
import type { Inputs } from './inputs.ts'

const mostMonths = 1200
const mostYears = 150
const mostSessions = 1000

const eligible: Formula = {
  id: 'vok.eligible',
  title: { id: 'Syarat vokasi', en: 'Conditions of vocational training' },
  answer(inputs, working) {
    const ruleSet = inputs.has('rule_set')
      ? inputs.choice('rule_set', vokasiRuleSets)
      : vokasiRuleSetOn(inputs.dayIfGiven('on'), working)
    const { qualifiesOn, ...decision } = mayTakeVokasi(candidate(inputs, ruleSet), ruleSet, working)
    return {
      eligible: decision.eligible,
      rule_set: decision.ruleSet,
      reasons: decision.reasons,
      ...(qualifiesOn && { qualifies_on: qualifiesOn }),
    }
  },
}

/** What the set of 2020 does not ask for may be left out. */
function candidate(inputs: Inputs, ruleSet: VokasiRuleSet): VokasiCandidate {
  const asked = ruleSet === '2019'
  const flag = (name: string, otherwise: boolean): boolean =>
    asked ? inputs.flag(name) : inputs.flag(name, otherwise)
  const registered = inputs.flag('has_card', true)
  const active = flag('active_member', true)
  const on = inputs.dayIfGiven('on')
  return {
    citizen: flag('citizen', true),
    registered,
    contributionMonths: registered ? inputs.wholeNumber('contribution_months', mostMonths) : 0,
    wageAtLeastLowestMinimum: flag('last_wage_at_least_lowest_umk', true),
    age: age(inputs, asked),
    gap: active || !asked ? null : gap(inputs),
    active,
    jhtTaken: flag('jht_withdrawn', false),
    trained: flag('trained_before', false),
    onceOnly: inputs.flag('once_only', asked),
    wageEarner: inputs.flag('wage_earner', true),
    ...(on && { on }),
  }
}

/** A birth or the end of a job, given by its day, is seen from the day of applying. */
function age(inputs: Inputs, asked: boolean): VokasiCandidate['age'] {
  if (inputs.has('birth') && inputs.day('on')) return { bornOn: inputs.day('birth') }
  return { years: asked || inputs.has('age') ? inputs.wholeNumber('age', mostYears) : 0 }
}

const gap = (inputs: Inputs): VokasiCandidate['gap'] =>
  inputs.has('last_job_ended_on') && inputs.day('on')
    ? { endedOn: inputs.day('last_job_ended_on') }
    : { months: inputs.wholeNumber('months_since_last_job', mostMonths) }

const provider: Formula = {
  id: 'vok.provider',
  title: { id: 'Syarat lembaga pelatihan', en: 'Conditions of a training body' },
  answer(inputs, working) {
    const on = inputs.day('on')
    const expiresOn = inputs.dayIfGiven('licence_expires_on') ?? null
    const experienceSince = inputs.dayIfGiven('experience_since') ?? null
    const asking = { licence: { expiresOn }, experienceSince, on }
    const { eligible, reasons, qualifiesOn } = mayAdmitProvider(asking, working)
    return {
      eligible,
      reasons,
      ...(qualifiesOn && { qualifies_on: qualifiesOn }),
      ...(expiresOn && { licence: licenceStanding(expiresOn, on, working) }),
    }
  },
}

const attendance: Formula = {
  id: 'vok.attendance',
  title: { id: 'Kehadiran pelatihan vokasi', en: 'Attendance of vocational training' },
  answer(inputs, working) {
    const sessions = inputs.wholeNumber('sessions', mostSessions)
    const attended = inputs.wholeNumber('attended', sessions)
    const threshold = working.asOf(vokasiAttendance)
    const needed = sessionsNeeded(sessions, threshold)
    working.step({
      title: vokasiAttendance.title,
      formula: {
        id: `${attended} dari ${sessions} sesi; paling sedikit ${spell(threshold)}%, yaitu ${needed}`,
        en: `${attended} of ${sessions} sessions; at least ${spell(threshold)}%, which is ${needed}`,
      },
      rows: working.rowsOf(vokasiAttendance),
    })
    const missing = sessionsMissing(attended, sessions, threshold)
    return { reached: missing === 0, sessions_needed: needed, sessions_missing: missing }
  },
}

const modes: Formula = {
  id: 'vok.modes',
  title: { id: 'Cara kelas vokasi diadakan', en: 'How a class of vocational training is held' },
  answer(inputs, working) {
    const startsOn = inputs.day('starts_on')
    const endsOn = inputs.day('ends_on')
    if (endsOn < startsOn) throw new LawProblem('days-out-of-order', endsTooEarly, 'ends_on')
    const to = inputs.dayIfGiven('restricted_to') ?? null
    const from = to ? inputs.day('restricted_from') : inputs.dayIfGiven('restricted_from')
    if (from && to && to < from) throw new LawProblem('days-out-of-order', liftedTooEarly, 'restricted_to')
    working.on(vokasiOnline, startsOn)
    const restrictions = from ? [{ from, to, kind: 'PSBB' }] : []
    const answers = allowedModes(trainingModes, restrictions, startsOn, endsOn)
    return { modes: answers.filter(({ allowed }) => allowed).map(({ mode }) => mode) }
  },
}

const endsTooEarly = {
  id: 'Kelas tidak mungkin berakhir sebelum dimulai.',
  en: 'A class cannot end before it begins.',
}
const liftedTooEarly = {
  id: 'Pembatasan tidak mungkin berakhir sebelum dimulai.',
  en: 'A restriction cannot end before it begins.',
}

export const vokasiFormulas: readonly Formula[] = [eligible, provider, attendance, modes]
