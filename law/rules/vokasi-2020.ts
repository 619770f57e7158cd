import { ageOn } from '../calendar/age.ts'
import { addMonths } from '../calendar/month.ts'
import type { Obstacle } from '../kernel/decision.ts'
import { vokasiAge, vokasiContributionMonths } from '../values/vokasi.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import type { Conditions } from './vokasi-conditions.ts'

/**
 * What keeps someone out of the training of 2020, open to people in work and out of it: a card, and contributions for a
 * year. What else was said of it came from one branch, so it makes the answer less certain and is no reason against.
 */
export function reasonsOf2020(candidate: VokasiCandidate, conditions: Conditions): Obstacle[] {
  const { registered, contributionMonths, on } = candidate
  const months = registered ? contributionMonths : 0
  const needed = conditions.limit(vokasiContributionMonths, {
    id: `${months} bulan iuran`,
    en: `${months} contribution months`,
  })
  doubtOthers(candidate, conditions)
  if (months >= needed) return []
  const missing = needed - months
  const from = on && addMonths(on, missing)
  const when = from
    ? { id: ` Terpenuhi mulai ${from}.`, en: ` That is met from ${from}.` }
    : { id: '', en: '' }
  const paying = {
    id: `Bayar iuran ${missing} bulan lagi.${when.id}`,
    en: `Contribute for ${missing} more months.${when.en}`,
  }
  const registering = {
    id: `Daftar dan bayar iuran ${needed} bulan.${when.id}`,
    en: `Register and contribute for ${needed} months.${when.en}`,
  }
  const more = { mend: registered ? paying : registering, ...(from && { fromOn: from }) }
  return [
    registered
      ? conditions.unmet(vokasiContributionMonths, 'too-few-months', tooFew(months, needed), more)
      : conditions.unmet(vokasiContributionMonths, 'not-registered', notRegistered, more),
  ]
}

function doubtOthers({ age, on, citizen, trained }: VokasiCandidate, conditions: Conditions): void {
  const years = 'years' in age ? age.years : on ? ageOn(age.bornOn, on) : 0
  const most = conditions.read(vokasiAge)
  if (years > most || !citizen) {
    conditions.doubt({
      id: `Satu kantor cabang akhir 2020 juga meminta kewarganegaraan Indonesia dan usia paling tinggi ${most} tahun.`,
      en: `Late in 2020 one branch also asked for Indonesian citizenship and an age of ${most} at most.`,
    })
  }
  if (trained) {
    conditions.doubt({
      id: 'Pada 2019 vokasi diberikan satu kali; apakah itu masih berlaku pada 2020 tidak ditemukan.',
      en: 'In 2019 the training was given once; whether that still held in 2020 was not found.',
    })
  }
}

const tooFew = (months: number, needed: number) => ({
  id: `Baru ${months} bulan iuran; yang diperlukan ${needed} bulan.`,
  en: `${months} contribution months; ${needed} are needed.`,
})
const notRegistered = { id: 'Belum punya kartu peserta.', en: 'There is no member card yet.' }
