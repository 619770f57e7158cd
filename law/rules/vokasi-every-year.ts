import { ageOn } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'
import type { Obstacle } from '../kernel/decision.ts'
import { vokasiContributionMonths, vokasiOnce } from '../values/vokasi.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import type { Conditions, Reason } from './vokasi-conditions.ts'

// What the conditions of every year ask.

/** What helps someone who lacks contribution months, of as many as are needed. */
type Help = (missing: number, needed: number) => Pick<Obstacle, 'mend' | 'fromOn'>

/** A card, and contributions for long enough. */
export function tooFewMonths(
  { registered, contributionMonths }: VokasiCandidate,
  conditions: Conditions,
  help?: Help,
): Reason {
  const months = registered ? contributionMonths : 0
  const needed = conditions.limit(vokasiContributionMonths, {
    id: `${months} bulan iuran`,
    en: `${months} contribution months`,
  })
  if (months >= needed) return false
  const [code, words] = registered
    ? ['too-few-months', tooFew(months, needed)]
    : ['not-registered', notRegistered]
  return conditions.unmet(vokasiContributionMonths, code, words, help?.(needed - months, needed))
}

export const trainedBefore = (conditions: Conditions): Obstacle =>
  conditions.unmet(vokasiOnce, 'trained-before', {
    id: 'Vokasi diberikan satu kali bagi setiap peserta.',
    en: 'The training is given once to each member.',
  })

/** The age on a day; 0 while no day is known. */
export const yearsOf = ({ age }: VokasiCandidate, day: Day | undefined): number =>
  'years' in age ? age.years : day ? ageOn(age.bornOn, day) : 0

const tooFew = (months: number, needed: number) => ({
  id: `Baru ${months} bulan iuran; yang diperlukan ${needed} bulan.`,
  en: `${months} contribution months; ${needed} are needed.`,
})
const notRegistered = { id: 'Belum punya kartu peserta.', en: 'There is no member card yet.' }
