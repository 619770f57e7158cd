import type { Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { vokasiAge, vokasiLeastGap, vokasiMostGap, vokasiNotActive, vokasiWage } from '../values/vokasi.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import type { Conditions, Reason } from './vokasi-conditions.ts'
import { tooFewMonths, trainedBefore, yearsOf } from './vokasi-every-year.ts'

/** Everything that keeps someone out of the training of 2019, which is for wage earners who lost their work. */
export function reasonsOf2019(candidate: VokasiCandidate, conditions: Conditions): Reason[] {
  const { citizen, wageAtLeastLowestMinimum, active, jhtTaken, trained } = candidate
  const soon = tooSoon(candidate, conditions)
  return [
    !citizen && conditions.unmet(vokasiNotActive, 'not-citizen', notCitizen),
    tooFewMonths(candidate, conditions),
    candidate.wageEarner === false && conditions.unmet(vokasiNotActive, 'not-wage-earner', wageEarnersOnly),
    !wageAtLeastLowestMinimum && conditions.unmet(vokasiWage, 'wage-too-low', wageTooLow),
    active && conditions.unmet(vokasiNotActive, 'active', stillActive, { mend: onceEnded }),
    soon,
    tooLate(candidate, conditions),
    tooOld(candidate, (soon && soon.fromOn) || candidate.on, conditions),
    jhtTaken && conditions.unmet(vokasiNotActive, 'jht-taken', jhtIsTaken),
    trained && trainedBefore(conditions),
  ]
}

function tooSoon({ gap, on }: VokasiCandidate, conditions: Conditions): Reason {
  if (!gap) return false
  const least = conditions.limit(vokasiLeastGap, sinceWork(gap))
  const words = {
    id: `Vokasi dapat diajukan ${least} bulan setelah pekerjaan berakhir.`,
    en: `The training can be asked for ${least} month after the work ended.`,
  }
  if ('months' in gap) return gap.months < least && conditions.unmet(vokasiLeastGap, 'too-soon', words)
  const first = addMonths(gap.endedOn, least)
  const mend = { id: `Ajukan mulai ${first}.`, en: `Apply from ${first}.` }
  return (
    on !== undefined &&
    on < first &&
    conditions.unmet(vokasiLeastGap, 'too-soon', words, { mend, fromOn: first })
  )
}

function tooLate({ gap, on }: VokasiCandidate, conditions: Conditions): Reason {
  if (!gap) return false
  const most = conditions.limit(vokasiMostGap, sinceWork(gap))
  const late = 'months' in gap ? gap.months > most : on !== undefined && addMonths(gap.endedOn, most) < on
  return (
    late &&
    conditions.unmet(vokasiMostGap, 'too-late', {
      id: `Pekerjaan sudah berakhir lebih dari ${most} bulan.`,
      en: `The work ended more than ${most} months ago.`,
    })
  )
}

/** By the age on the day of applying, which is not before the first day on which it is not too soon. */
function tooOld(candidate: VokasiCandidate, day: Day | undefined, conditions: Conditions): Reason {
  const years = yearsOf(candidate, day)
  const most = conditions.limit(vokasiAge, { id: `${years} tahun`, en: `${years} years of age` })
  return (
    years > most &&
    conditions.unmet(vokasiAge, 'too-old', {
      id: `Usia saat mendaftar paling tinggi ${most} tahun.`,
      en: `The age when applying is ${most} at most.`,
    })
  )
}

const sinceWork = (gap: NonNullable<VokasiCandidate['gap']>) =>
  'months' in gap
    ? { id: `${gap.months} bulan sejak bekerja`, en: `${gap.months} months since work` }
    : { id: `bekerja sampai ${gap.endedOn}`, en: `in work until ${gap.endedOn}` }

const notCitizen = {
  id: 'Vokasi hanya untuk warga negara Indonesia.',
  en: 'The training is for Indonesian citizens only.',
}
const wageEarnersOnly = {
  id: 'Vokasi ini hanya untuk penerima upah.',
  en: 'This training is for wage earners only.',
}
const wageTooLow = {
  id: 'Upah terakhir yang dilaporkan di bawah upah minimum kabupaten/kota terendah.',
  en: 'The last wage reported is below the lowest district minimum wage.',
}
const stillActive = {
  id: 'Masih menjadi peserta aktif; vokasi ini untuk yang kehilangan pekerjaan.',
  en: 'Still an active member; this training is for those who lost their work.',
}
const onceEnded = {
  id: 'Dapat diajukan setelah pekerjaan berakhir.',
  en: 'It can be asked for after the work has ended.',
}
const jhtIsTaken = { id: 'JHT sudah diambil.', en: 'The JHT has been taken.' }
