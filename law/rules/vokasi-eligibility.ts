import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { vokasiRuleSet } from '../values/vokasi.ts'
import { reasonsOf2019 } from './vokasi-2019.ts'
import { reasonsOf2020 } from './vokasi-2020.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import type { VokasiDecision } from './vokasi-conditions.ts'
import { Conditions, decideFrom } from './vokasi-conditions.ts'

/** The sets of conditions, by the year in which they were told. */
export const vokasiRuleSets = ['2019', '2020'] as const
export type VokasiRuleSet = (typeof vokasiRuleSets)[number]

export interface VokasiAnswer extends VokasiDecision {
  readonly ruleSet: VokasiRuleSet
}

/** Whether someone may take the insurer’s vocational training by a set of its conditions, and if not, from when. */
export function mayTakeVokasi(
  candidate: VokasiCandidate,
  ruleSet: VokasiRuleSet,
  working: Working,
): VokasiAnswer {
  const row = working.lookAt(vokasiRuleSet).rows.find(({ amount }) => amount.includes(ruleSet))
  if (!row) throw unknown()
  working.on(vokasiRuleSet, row.from)
  const conditions = new Conditions(row.from, working)
  const reasonsOf = { 2019: reasonsOf2019, 2020: reasonsOf2020 }[ruleSet]
  return { ...decideFrom(...reasonsOf(candidate, conditions)), ruleSet }
}

/** The set in force on a day; the newest one without it. */
export function vokasiRuleSetOn(day: Day | undefined, working: Working): VokasiRuleSet {
  const [name] = working.asOf(vokasiRuleSet, day)
  const found = vokasiRuleSets.find((one) => one === name)
  if (!found) throw unknown()
  const isNewest = found === vokasiRuleSets.at(-1)
  if (isNewest && (day === undefined || day.slice(0, 4) > found)) working.doubt(nothingNewer)
  return found
}

const nothingNewer = {
  id: 'Syarat vokasi sesudah 2020 tidak ditemukan; yang terakhir diketahui dipakai terus.',
  en: 'No conditions after 2020 were found; the last ones known are carried on.',
}
const unknown = () =>
  new LawProblem(
    'rule-set-unknown',
    { id: 'Kumpulan syarat itu tidak dikenal.', en: 'That set of conditions is not known.' },
    'rule_set',
  )
