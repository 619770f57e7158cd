import type { Day } from '../calendar/day.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { vokasiRuleSet } from '../values/vokasi.ts'
import { reasonsOf2019 } from './vokasi-2019.ts'
import { reasonsOf2020 } from './vokasi-2020.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import { Conditions } from './vokasi-conditions.ts'

/** The sets of conditions, by the year in which they were told. */
export const vokasiRuleSets = ['2019', '2020'] as const
export type VokasiRuleSet = (typeof vokasiRuleSets)[number]

export interface VokasiAnswer extends Decision {
  readonly ruleSet: VokasiRuleSet
  /** The first day without a reason against, where time alone mends all of them and their days are known. */
  readonly qualifiesOn?: Day
}

/** Whether someone may take the insurer’s vocational training by a set of its conditions, and if not, from when. */
export function mayTakeVokasi(
  candidate: VokasiCandidate,
  ruleSet: VokasiRuleSet,
  working: Working,
): VokasiAnswer {
  const row = working.lookAt(vokasiRuleSet).rows.find(({ amount }) => amount.includes(ruleSet))
  if (!row) throw new TypeError(`the set ${ruleSet} stands among the values`)
  working.on(vokasiRuleSet, row.from)
  const conditions = new Conditions(row.from, working)
  const reasonsOf = { 2019: reasonsOf2019, 2020: reasonsOf2020 }[ruleSet]
  const decision = decide(...reasonsOf(candidate, conditions))
  const qualifiesOn = lastOf(decision.reasons)
  return { ...decision, ruleSet, ...(qualifiesOn && { qualifiesOn }) }
}

/** The set in force on a day; the newest one without it. */
export function vokasiRuleSetOn(day: Day | undefined, working: Working): VokasiRuleSet {
  const [name] = working.asOf(vokasiRuleSet, day)
  const found = vokasiRuleSets.find((one) => one === name)
  if (!found) throw new LawProblem('rule-set-unknown', notKnown, 'rule_set')
  const isNewest = found === vokasiRuleSets.at(-1)
  if (isNewest && (day === undefined || day.slice(0, 4) > found)) working.doubt(nothingNewer)
  return found
}

const nothingNewer = {
  id: 'Syarat vokasi sesudah 2020 tidak ditemukan; yang terakhir diketahui dipakai terus.',
  en: 'No conditions after 2020 were found; the last ones known are carried on.',
}
const notKnown = { id: 'Kumpulan syarat itu tidak dikenal.', en: 'That set of conditions is not known.' }

function lastOf(reasons: readonly Obstacle[]): Day | undefined {
  const days = reasons.flatMap(({ fromOn }) => fromOn ?? [])
  return days.length === reasons.length ? days.toSorted().at(-1) : undefined
}
