import type { Day, ModeAnswer } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import type { Problem } from '#base/problem.ts'
import type { RestrictionRow } from '../restrictions/find-restrictions.ts'
import { refuse } from '../refuse.ts'

export const courseNotListed = (): Problem =>
  refuse(
    'course-not-listed',
    409,
    {
      id: 'Program ini belum terbit, atau sudah ditarik.',
      en: 'This course is not listed yet, or was retired.',
    },
    {
      id: 'Rencanakan kelas dari program yang terbit. Program baru diterbitkan petugas sesudah ditinjau.',
      en: 'Plan classes of a listed course. Officers list a new one after a review.',
    },
    'courseNo',
  )

export const courseOfAnother = (): Problem =>
  refuse(
    'course-of-another',
    422,
    { id: 'Program itu bukan milik lembaga ini.', en: 'That course is not one of this training body.' },
    { id: 'Pilih program dari daftar lembaga ini.', en: 'Choose one from the list of this training body.' },
    'courseNo',
  )

export const providerNotActive = (): Problem =>
  refuse(
    'provider-not-active',
    409,
    {
      id: 'Lembaga ini sedang tidak aktif, jadi tidak membuka kelas baru.',
      en: 'This training body is not active, so no new class of it opens.',
    },
    {
      id: 'Selesaikan dahulu penerimaan, atau banding atas pembekuan, di kantor cabang.',
      en: 'Finish the admission, or the appeal against the suspension, with the branch office first.',
    },
  )

export const regionUnknown = (): Problem =>
  refuse(
    'region-unknown',
    422,
    { id: 'Kabupaten atau kota itu tidak ada dalam daftar.', en: 'That regency or city is not on the list.' },
    { id: 'Pilih salah satu dari daftar.', en: 'Choose one of the list.' },
    'regionCode',
  )

export const endsBeforeStart = (): Problem =>
  refuse(
    'ends-before-start',
    422,
    { id: 'Hari terakhir mendahului hari pertama.', en: 'The last day comes before the first.' },
    {
      id: 'Tulis hari terakhir yang sama atau sesudahnya.',
      en: 'Write a last day that is the same or later.',
    },
    'endsOn',
  )

export const tooLong = (): Problem =>
  refuse(
    'class-too-long',
    422,
    { id: 'Kelas ini berlangsung lebih dari setahun.', en: 'This class lasts for more than a year.' },
    { id: 'Bagi menjadi beberapa kelas.', en: 'Divide it into several classes.' },
    'endsOn',
  )

export const startsTooSoon = (): Problem =>
  refuse(
    'starts-too-soon',
    422,
    { id: 'Hari pertama kelas harus sesudah hari ini.', en: 'A class has to begin after today.' },
    { id: 'Pilih hari pertama mulai besok.', en: 'Choose a first day from tomorrow on.' },
    'startsOn',
  )

export const leastOverPlaces = (): Problem =>
  refuse(
    'least-over-places',
    422,
    {
      id: 'Peserta paling sedikit melebihi jumlah kursi.',
      en: 'The least number of trainees is over its seats.',
    },
    { id: 'Tulis paling banyak sebanyak kursinya.', en: 'Write no more than there are seats.' },
    'least',
  )

export const modeOfCourse = (): Problem =>
  refuse(
    'mode-of-course',
    422,
    { id: 'Program ini tidak diajarkan dengan cara itu.', en: 'This course is not taught in that way.' },
    { id: 'Pilih salah satu cara dari programnya.', en: 'Choose one of the ways of the course.' },
    'mode',
  )

/** Names the restriction, its legal basis, and what may be done instead. */
export function modeRestricted(
  because: readonly RestrictionRow[],
  allowed: readonly ModeAnswer<RestrictionRow>[],
): Problem {
  const listed = (lang: 'id' | 'en') =>
    because
      .map(({ kind, regionName, from, to, legalBasis }) => {
        const until = to
          ? { id: ` sampai ${dayWords(to).id}`, en: ` to ${dayWords(to).en}` }
          : { id: '', en: '' }
        return lang === 'id'
          ? `${kind.toUpperCase()} di ${regionName} mulai ${dayWords(from).id}${until.id} (${legalBasis})`
          : `${kind.toUpperCase()} in ${regionName} from ${dayWords(from).en}${until.en} (${legalBasis})`
      })
      .join('; ')
  const online = allowed.some(({ mode }) => mode === 'online')
  const ends = because.map(({ to }) => to)
  const last = ends.includes(null)
    ? null
    : ends.reduce((one, other) => (one && other && other > one ? other : one))
  return refuse(
    'mode-restricted',
    409,
    {
      id: `Pertemuan tatap muka dibatasi: ${listed('id')}.`,
      en: `Meetings in person are restricted: ${listed('en')}.`,
    },
    {
      id: [
        online && 'Rencanakan kelas ini daring',
        last && `mulai sesudah ${dayWords(last).id}`,
        'di wilayah lain',
      ]
        .filter(Boolean)
        .join(', atau ')
        .replace(/^./, (first) => first.toUpperCase())
        .concat('.'),
      en: [
        online && 'Plan this class online',
        last && `begin after ${dayWords(last).en}`,
        'in another region',
      ]
        .filter(Boolean)
        .join(', or ')
        .replace(/^./, (first) => first.toUpperCase())
        .concat('.'),
    },
    'mode',
  )
}

export const onlyPlannedChange = (): Problem =>
  refuse(
    'only-planned-change',
    409,
    {
      id: 'Kelas yang sudah dibuka tidak bisa diubah rencananya.',
      en: 'The plan of a class that was opened cannot be changed.',
    },
    {
      id: 'Pertemuan masih bisa dibatalkan atau diganti satu per satu. Untuk rencana lain, batalkan kelas dan rencanakan yang baru.',
      en: 'Sessions can still be cancelled or made up one by one. For another plan, cancel the class and plan a new one.',
    },
  )

export const sessionsOutside = (startsOn: Day, endsOn: Day): Problem =>
  refuse(
    'sessions-outside',
    422,
    {
      id: `Ada pertemuan di luar ${dayWords(startsOn).id} sampai ${dayWords(endsOn).id}.`,
      en: `There is a session outside ${dayWords(startsOn).en} to ${dayWords(endsOn).en}.`,
    },
    {
      id: 'Ubah hari pertemuan itu, atau hari kelasnya.',
      en: 'Change the day of it, or the days of the class.',
    },
    'sessions',
  )

export const sessionsOverlap = (): Problem =>
  refuse(
    'sessions-overlap',
    422,
    {
      id: 'Dua pertemuan berlangsung bersamaan, atau selesai sebelum mulai.',
      en: 'Two sessions overlap, or one ends before it begins.',
    },
    { id: 'Periksa jam mulai dan jam selesainya.', en: 'Check when they begin and end.' },
    'sessions',
  )

export const noWorkingDay = (): Problem =>
  refuse(
    'no-working-day',
    422,
    {
      id: 'Di antara kedua hari itu tidak ada hari kerja.',
      en: 'There is no working day between the two days.',
    },
    {
      id: 'Ubah hari kelasnya, atau tulis pertemuannya satu per satu.',
      en: 'Change its days, or write its sessions one by one.',
    },
    'from',
  )

export const sessionsFirst = (): Problem =>
  refuse(
    'sessions-first',
    409,
    { id: 'Kelas ini belum punya jadwal pertemuan.', en: 'This class has no sessions yet.' },
    { id: 'Lembaga pelatihan mengisi jadwalnya dahulu.', en: 'The training body has to plan them first.' },
  )

export const noMakeUpNow = (): Problem =>
  refuse(
    'no-make-up-now',
    409,
    {
      id: 'Pertemuan pengganti hanya untuk kelas yang pasti berjalan, berlangsung, atau menunggu uji.',
      en: 'A session is made up only in a class that is confirmed, running, or waiting for its assessment.',
    },
    {
      id: 'Selama kelas direncanakan, ubah jadwalnya saja.',
      en: 'While a class is planned, change its sessions.',
    },
  )

export const nothingToMakeUp = (): Problem =>
  refuse(
    'nothing-to-make-up',
    422,
    {
      id: 'Pertemuan yang diganti tidak ada di kelas ini.',
      en: 'The session to be made up is not one of this class.',
    },
    { id: 'Pilih nomor pertemuan dari jadwalnya.', en: 'Choose a number from its sessions.' },
    'makesUp',
  )

export const sessionOver = (): Problem =>
  refuse(
    'session-over',
    409,
    {
      id: 'Pertemuan ini sudah mulai, selesai, atau dibatalkan.',
      en: 'This session has begun, is over, or was cancelled.',
    },
    {
      id: 'Yang bisa dibatalkan hanya pertemuan yang akan datang.',
      en: 'Only sessions to come can be cancelled.',
    },
  )

export const sessionPast = (): Problem =>
  refuse(
    'session-past',
    422,
    {
      id: 'Pertemuan pengganti harus di waktu yang akan datang.',
      en: 'A session is made up at a time to come.',
    },
    { id: 'Pilih hari dan jam sesudah sekarang.', en: 'Choose a day and a time after now.' },
    'onDate',
  )

export const asPlannedAlready = (): Problem =>
  refuse(
    'as-planned-already',
    409,
    {
      id: 'Kelas ini sudah berjalan dengan cara yang direncanakan.',
      en: 'This class is held as it was planned.',
    },
    { id: 'Tidak ada yang perlu dikembalikan.', en: 'There is nothing to go back to.' },
  )

export const numberTaken = (): Problem =>
  refuse(
    'class-under-way',
    409,
    {
      id: 'Kelas dengan nomor ini sudah dibuka atau dibatalkan.',
      en: 'The class of this number was opened or cancelled.',
    },
    {
      id: 'Kirim sebagai kelas baru dengan nomor yang lain.',
      en: 'Send it as a new class of another number.',
    },
    'outsideNo',
  )

export const tooManyMaterials = (): Problem =>
  refuse(
    'too-many-materials',
    409,
    { id: 'Kelas ini sudah punya 100 materi.', en: 'This class has 100 materials already.' },
    { id: 'Hapus yang tidak dipakai dahulu.', en: 'Remove some that are not used.' },
  )
