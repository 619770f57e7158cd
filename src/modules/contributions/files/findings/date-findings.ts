import { daysIn } from '@payung/law'
import { never } from '#base/assert.ts'
import { dayWords, monthWords } from '#base/calendar-words.ts'
import type { Words } from '#base/words.ts'
import { choose, hold, note, say, set } from './entry.ts'
import type { Spot } from './entry.ts'

/** Why a date cannot be one, as far as we can tell. */
export type ImpossibleDate =
  /** The month has no such day. */
  | { readonly reason: 'day'; readonly year: number; readonly month: number }
  | { readonly reason: 'month'; readonly month: number }
  /** Only with day and month swapped it is one, as Americans write. */
  | { readonly reason: 'swapped'; readonly likely: string }
  | { readonly reason: 'year'; readonly year: number }
  | { readonly reason: 'future' }
  /** Before the person was born. */
  | { readonly reason: 'unborn' }

export type UnreadableDate = { readonly reason: 'short-year' | 'serial' | 'other' }

const likeThis = say('Isi seperti 31-12-2026.', 'Write it like 31-12-2026.')

/** About days: whether they can be read, and whether they make sense beside each other. */
export const dateFindings = {
  DATE_UNREADABLE: hold<UnreadableDate>(
    ({ reason }, { heading, label, value }) => {
      if (reason === 'short-year') {
        return say(
          `${heading.id} ${value} hanya memuat dua angka tahun, dan abadnya tidak kami tebak.`,
          `The year in the ${label.en} ${value} has two digits; we do not guess the century.`,
        )
      }
      if (reason === 'serial') {
        return say(
          `${heading.id} berisi bilangan ${value}: tanggal yang kehilangan formatnya di Excel.`,
          `The ${label.en} holds the number ${value}: a date that has lost its date format in Excel.`,
        )
      }
      return say(`${heading.id} tertulis ${value}.`, `The ${label.en} reads ${value}.`)
    },
    () => likeThis,
  ),
  DATE_IMPOSSIBLE: hold<ImpossibleDate>(
    (fault, spot) => impossible(fault, spot),
    (fault) =>
      fault.reason === 'swapped'
        ? say('Pilih tanggal itu, atau tulis yang benar.', 'Choose that day, or write the right one.')
        : likeThis,
    (fault) =>
      fault.reason === 'swapped' ? choose(set(fault.likely, dayWords(fault.likely))) : { kind: 'type' },
  ),
  DATE_AMBIGUOUS: hold<{ dayFirst: string; monthFirst: string }>(
    (_, { heading, label, value }) =>
      say(
        `${heading.id} ${value} bisa dibaca dua cara.`,
        `The ${label.en} ${value} can be read in two ways.`,
      ),
    () =>
      say(
        'Pilih yang benar. Agar jelas, tulis seperti 31-12-2026.',
        'Choose the right one. To be clear, write it like 31-12-2026.',
      ),
    ({ dayFirst, monthFirst }) =>
      choose(set(dayFirst, dayWords(dayFirst)), set(monthFirst, dayWords(monthFirst))),
  ),
  CONTRACT_DATES: hold<{ reason: 'missing' } | { reason: 'before-start'; start: string; end: string }>(
    (fault) =>
      fault.reason === 'missing'
        ? say('Kontrak PKWT tanpa tanggal berakhir.', 'A fixed-term contract (PKWT) without its end.')
        : say(
            `Kontrak berakhir ${dayWords(fault.end).id}, sebelum mulai kerja ${dayWords(fault.start).id}.`,
            `The contract ends on ${dayWords(fault.end).en}, before work starts on ${dayWords(fault.start).en}.`,
          ),
    () => likeThis,
  ),
  CONTRACT_OVER: note<{ end: string }>(
    ({ end }) =>
      say(`Kontraknya berakhir ${dayWords(end).id}.`, `The contract ended on ${dayWords(end).en}.`),
    () =>
      say(
        'Bila diperpanjang, kirim tanggal yang baru. Bila sudah keluar, laporkan sebagai pekerja keluar.',
        'If it was extended, send the new end. If the person has left, report them as a leaver.',
      ),
  ),
  CONTRACT_END_UNUSED: note<{ end: string }>(
    ({ end }) =>
      say(
        `PKWTT tidak mempunyai tanggal berakhir, jadi ${dayWords(end).id} tidak kami catat.`,
        `A permanent contract (PKWTT) has no end, so ${dayWords(end).en} is not recorded.`,
      ),
    () =>
      say(
        'Bila kontraknya berbatas waktu, ganti statusnya menjadi PKWT.',
        'If the contract has a term, change it to PKWT.',
      ),
  ),
  START_IN_FUTURE: hold<{ day: string; today: string }>(
    ({ day, today }, { heading, label }) =>
      say(
        `${heading.id} ${dayWords(day).id} belum tiba; hari ini ${dayWords(today).id}.`,
        `The date ${dayWords(day).en} (${label.en}) has not come yet; today is ${dayWords(today).en}.`,
      ),
    () =>
      say('Perbaiki tanggalnya, atau daftarkan pada hari itu.', 'Mend the date, or register on that day.'),
  ),
  START_AFTER_MONTH: hold<{ day: string; month: number }>(
    ({ day, month }) =>
      say(
        `Mulai kerja ${dayWords(day).id}, sesudah bulan laporan ${monthWords(month).id}.`,
        `Work starts on ${dayWords(day).en}, after the month of this return, ${monthWords(month).en}.`,
      ),
    () =>
      say(
        'Perbaiki tanggalnya, atau daftarkan di laporan bulan itu.',
        'Mend the date, or register in the return of that month.',
      ),
  ),
  START_AFTER_MEMBERSHIP: hold<{ start: string; member: string }>(
    ({ start, member }) =>
      say(
        `Kepesertaan sejak ${dayWords(member).id}, padahal baru mulai kerja ${dayWords(start).id}.`,
        `Member since ${dayWords(member).en}, though work only started on ${dayWords(start).en}.`,
      ),
    () => say('Perbaiki salah satu tanggal itu.', 'Mend one of the two dates.'),
  ),
  LEAVE_DATE: hold<{ day: string; latest: string }>(
    ({ day, latest }) =>
      say(
        `Hari kerja terakhir ${dayWords(day).id} belum bisa dilaporkan; paling lambat ${dayWords(latest).id}.`,
        `The last day of work ${dayWords(day).en} cannot be reported yet; the latest is ${dayWords(latest).en}.`,
      ),
    () => say('Perbaiki tanggalnya, atau laporkan bulan depan.', 'Mend the date, or report it next month.'),
  ),
  LEAVE_BEFORE_START: hold<{ start: string; day: string }>(
    ({ start, day }) =>
      say(
        `Hari kerja terakhir ${dayWords(day).id}, padahal baru mulai kerja ${dayWords(start).id}.`,
        `The last day of work is ${dayWords(day).en}, though work only started on ${dayWords(start).en}.`,
      ),
    () =>
      say(
        'Perbaiki tanggalnya. Bila orang ini tidak pernah bekerja di sini, hapus dari daftar pekerja Anda.',
        'Mend the date. If this person never worked here, take them off your list of workers.',
      ),
  ),
  ALREADY_LEFT: note<{ ended: string }>(
    ({ ended }) =>
      say(
        `Sudah dilaporkan keluar per ${dayWords(ended).id}.`,
        `Reported before as having left on ${dayWords(ended).en}.`,
      ),
    () => say('Tidak perlu apa-apa.', 'Nothing to do.'),
  ),
  LEFT_ON_OTHER_DAY: hold<{ ended: string }>(
    ({ ended }) =>
      say(
        `Sudah dilaporkan keluar, tetapi per ${dayWords(ended).id}.`,
        `Reported before as having left, but on ${dayWords(ended).en}.`,
      ),
    () =>
      say(
        'Pilih hari yang sudah tercatat, atau batalkan dulu laporan keluarnya di halaman pekerja itu.',
        "Choose the day on record, or first take back the leaving on that worker's page.",
      ),
    ({ ended }) => choose(set(ended, dayWords(ended))),
  ),
}

function impossible(fault: ImpossibleDate, { heading, label, value }: Spot): Words {
  switch (fault.reason) {
    case 'day': {
      const last = daysIn(fault.year, fault.month)
      const month = monthWords(fault.year * 12 + fault.month - 1)
      return say(`${month.id} hanya sampai tanggal ${last}.`, `${month.en} ends on day ${last}.`)
    }
    case 'month':
      return say(`Tidak ada bulan ke-${fault.month}.`, `There is no month ${fault.month}.`)
    case 'swapped':
      return say(
        `${heading.id} ${value} baru mungkin bila hari dan bulannya ditukar: ${dayWords(fault.likely).id}.`,
        `The ${label.en} ${value} is a date only with day and month swapped: ${dayWords(fault.likely).en}.`,
      )
    case 'year':
      return say(
        `Tahun ${fault.year} pada ${label.id} tidak mungkin.`,
        `The year ${fault.year} in the ${label.en} cannot be.`,
      )
    case 'future':
      return say(`${heading.id} ${value} belum tiba.`, `The ${label.en} ${value} has not come yet.`)
    case 'unborn':
      return say(
        `${heading.id} ${value} sebelum orangnya lahir.`,
        `The ${label.en} ${value} is before the person was born.`,
      )
    default:
      return never(fault)
  }
}
