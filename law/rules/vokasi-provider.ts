import type { Day } from '../calendar/day.ts'
import { addDays } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import type { Working } from '../kernel/working.ts'
import { vokasiExperience, vokasiFirstNotice, vokasiLastNotice, vokasiLicence } from '../values/vokasi.ts'
import type { VokasiDecision } from './vokasi-conditions.ts'
import { Conditions, decideFrom } from './vokasi-conditions.ts'

/** A training body of any kind that asks to be admitted. */
export interface VokasiProvider {
  /** Of the manpower office; without a last day there is none. */
  readonly licence: { readonly expiresOn: Day | null }
  /** The first day of its first training; null where none is shown. */
  readonly experienceSince: Day | null
  readonly on: Day
}

/**
 * Whether a training body may be admitted: a licence, and a year of experience. The licence has to last to the day on which the
 * year is full, else that day would be named and be wrong.
 */
export function mayAdmitProvider(
  { licence: { expiresOn }, experienceSince, on }: VokasiProvider,
  working: Working,
): VokasiDecision {
  const conditions = new Conditions(on, working)
  const needed = experienceSince
    ? conditions.limit(vokasiExperience, {
        id: `pengalaman sejak ${experienceSince}`,
        en: `experience since ${experienceSince}`,
      })
    : conditions.read(vokasiExperience)
  const full = experienceSince ? addMonths(experienceSince, needed) : on
  const tooShort = on < full
  return decideFrom(
    expiresOn
      ? hasEnded(expiresOn, tooShort ? full : on) &&
          conditions.unmet(vokasiLicence, 'licence-expired', endsOn(expiresOn), { mend: renew })
      : conditions.unmet(vokasiLicence, 'no-licence', noLicence),
    !experienceSince && conditions.unmet(vokasiExperience, 'no-experience', noExperience),
    tooShort &&
      conditions.unmet(vokasiExperience, 'too-little-experience', tooLittle(needed), {
        mend: { id: `Ajukan mulai ${full}.`, en: `Apply from ${full}.` },
        fromOn: full,
      }),
  )
}

export type LicenceStanding = 'valid' | 'expires-in-60' | 'expires-in-30' | 'expired'

/** How a licence stands on a day, by the days of notice of the programme: no law asks for them. */
export function licenceStanding(expiresOn: Day, on: Day, working: Working): LicenceStanding {
  if (hasEnded(expiresOn, on)) return 'expired'
  if (expiresOn <= addDays(on, working.on(vokasiLastNotice, on))) return 'expires-in-30'
  return expiresOn <= addDays(on, working.on(vokasiFirstNotice, on)) ? 'expires-in-60' : 'valid'
}

/** Already on its last day, when no day is left: on it no class opens any more, and one that runs asks for a decision. */
const hasEnded = (expiresOn: Day, on: Day): boolean => expiresOn <= on

const endsOn = (expiresOn: Day) => ({
  id: `Izin berakhir pada ${expiresOn}; sejak hari itu tidak ada kelas baru.`,
  en: `The licence ends on ${expiresOn}; from that day no new class opens.`,
})
const renew = { id: 'Perpanjang izin itu dahulu.', en: 'Renew it first.' }
const noLicence = {
  id: 'Surat izin dari Dinas Ketenagakerjaan belum ada.',
  en: 'There is no licence of the manpower office yet.',
}
const noExperience = {
  id: 'Pengalaman melatih belum ditunjukkan.',
  en: 'No experience in training is shown yet.',
}
const tooLittle = (needed: number) => ({
  id: `Pengalaman melatih belum ${needed} bulan.`,
  en: `The experience in training is less than ${needed} months.`,
})
