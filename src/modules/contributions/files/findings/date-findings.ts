import { never } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { dayText, daysIn, monthText } from '../day-text.ts'
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
      fault.reason === 'swapped' ? choose(set(fault.likely, dayText(fault.likely))) : { kind: 'type' },
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
      choose(set(dayFirst, dayText(dayFirst)), set(monthFirst, dayText(monthFirst))),
  ),
  CONTRACT_DATES: hold<{ reason: 'missing' } | { reason: 'before-start'; start: string; end: string }>(
    (fault) =>
      fault.reason === 'missing'
        ? say('Kontrak PKWT tanpa tanggal berakhir.', 'A fixed-term contract (PKWT) without its end.')
        : say(
            `Kontrak berakhir ${dayText(fault.end).id}, sebelum mulai kerja ${dayText(fault.start).id}.`,
            `The contract ends on ${dayText(fault.end).en}, before work starts on ${dayText(fault.start).en}.`,
          ),
    () => likeThis,
  ),
  CONTRACT_OVER: note<{ end: string }>(
    ({ end }) => say(`Kontraknya berakhir ${dayText(end).id}.`, `The contract ended on ${dayText(end).en}.`),
    () =>
      say(
        'Bila diperpanjang, kirim tanggal yang baru. Bila sudah keluar, laporkan sebagai pekerja keluar.',
        'If it was extended, send the new end. If the person has left, report them as a leaver.',
      ),
  ),
  CONTRACT_END_UNUSED: note<{ end: string }>(
    ({ end }) =>
      say(
        `PKWTT tidak mempunyai tanggal berakhir, jadi ${dayText(end).id} tidak kami catat.`,
        `A permanent contract (PKWTT) has no end, so ${dayText(end).en} is not recorded.`,
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
        `${heading.id} ${dayText(day).id} belum tiba; hari ini ${dayText(today).id}.`,
        `The date ${dayText(day).en} (${label.en}) has not come yet; today is ${dayText(today).en}.`,
      ),
    () =>
      say('Perbaiki tanggalnya, atau daftarkan pada hari itu.', 'Mend the date, or register on that day.'),
  ),
  START_AFTER_MONTH: hold<{ day: string; month: number }>(
    ({ day, month }) =>
      say(
        `Mulai kerja ${dayText(day).id}, sesudah bulan laporan ${monthText(month).id}.`,
        `Work starts on ${dayText(day).en}, after the month of this return, ${monthText(month).en}.`,
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
        `Kepesertaan sejak ${dayText(member).id}, padahal baru mulai kerja ${dayText(start).id}.`,
        `Member since ${dayText(member).en}, though work only started on ${dayText(start).en}.`,
      ),
    () => say('Perbaiki salah satu tanggal itu.', 'Mend one of the two dates.'),
  ),
  LEAVE_DATE: hold<{ day: string; latest: string }>(
    ({ day, latest }) =>
      say(
        `Hari kerja terakhir ${dayText(day).id} belum bisa dilaporkan; paling lambat ${dayText(latest).id}.`,
        `The last day of work ${dayText(day).en} cannot be reported yet; the latest is ${dayText(latest).en}.`,
      ),
    () => say('Perbaiki tanggalnya, atau laporkan bulan depan.', 'Mend the date, or report it next month.'),
  ),
}

function impossible(fault: ImpossibleDate, { heading, label, value }: Spot): Words {
  switch (fault.reason) {
    case 'day': {
      const last = daysIn(fault.year, fault.month)
      const month = monthText(fault.year * 12 + fault.month - 1)
      return say(`${month.id} hanya sampai tanggal ${last}.`, `${month.en} ends on day ${last}.`)
    }
    case 'month':
      return say(`Tidak ada bulan ke-${fault.month}.`, `There is no month ${fault.month}.`)
    case 'swapped':
      return say(
        `${heading.id} ${value} baru mungkin bila hari dan bulannya ditukar: ${dayText(fault.likely).id}.`,
        `The ${label.en} ${value} is a date only with day and month swapped: ${dayText(fault.likely).en}.`,
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
