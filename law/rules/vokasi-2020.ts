import { addMonths } from '../calendar/month.ts'
import { vokasiAge } from '../values/vokasi.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import type { Conditions, Reason } from './vokasi-conditions.ts'
import { tooFewMonths, trainedBefore, yearsOf } from './vokasi-every-year.ts'

/**
 * What keeps someone out of the training of 2020, open to every segment, in work and out of it: a card, and contributions for a
 * year; and a training before, where the programme of the year decides so. What else was said of it came from one branch, so it
 * makes the answer less certain and is no reason against.
 */
export function reasonsOf2020(candidate: VokasiCandidate, conditions: Conditions): Reason[] {
  const { registered, on, citizen, trained, onceOnly } = candidate
  const most = conditions.read(vokasiAge)
  if (yearsOf(candidate, on) > most || !citizen) conditions.doubt(oneBranch(most))
  if (trained && !onceOnly) conditions.doubt(perhapsOnce)
  return [
    tooFewMonths(candidate, conditions, (missing, needed) => {
      const from = on && addMonths(on, missing)
      const when = from
        ? { id: ` Terpenuhi mulai ${from}.`, en: ` That is met from ${from}.` }
        : { id: '', en: '' }
      const mend = registered
        ? {
            id: `Bayar iuran ${missing} bulan lagi.${when.id}`,
            en: `Contribute for ${missing} more months.${when.en}`,
          }
        : {
            id: `Daftar dan bayar iuran ${needed} bulan.${when.id}`,
            en: `Register and contribute for ${needed} months.${when.en}`,
          }
      return { mend, ...(from && { fromOn: from }) }
    }),
    trained && onceOnly === true && trainedBefore(conditions),
  ]
}

const oneBranch = (most: number) => ({
  id: `Satu kantor cabang akhir 2020 juga meminta kewarganegaraan Indonesia dan usia paling tinggi ${most} tahun.`,
  en: `Late in 2020 one branch also asked for Indonesian citizenship and an age of ${most} at most.`,
})
const perhapsOnce = {
  id: 'Pada 2019 vokasi diberikan satu kali; apakah itu masih berlaku pada 2020 tidak ditemukan.',
  en: 'In 2019 the training was given once; whether that still held in 2020 was not found.',
}
