import type { Problem } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { refuse } from '../refuse.ts'

export const lineNotOpen = (): Problem =>
  refuse(
    'line-not-open',
    409,
    { id: 'Pagu ini tidak sedang dibuka.', en: 'This budget line is not open.' },
    {
      id: 'Pilih pagu yang dibuka, atau buka pagu ini dahulu.',
      en: 'Choose an open line, or open this one first.',
    },
    'budgetId',
  )

export const lineOfAnotherYear = (year: number): Problem =>
  refuse(
    'line-of-another-year',
    422,
    {
      id: `Pagu ini untuk kelas yang mulai pada ${year}.`,
      en: `This line is for classes that begin in ${year}.`,
    },
    { id: 'Pilih pagu tahun mulainya kelas.', en: 'Choose a line of the year in which the class begins.' },
    'budgetId',
  )

export const lineUnknown = (): Problem =>
  refuse(
    'line-unknown',
    422,
    { id: 'Pagu itu tidak ada.', en: 'There is no such budget line.' },
    { id: 'Pilih salah satu pagu dari daftar.', en: 'Choose one of the lines on the list.' },
    'budgetId',
  )

export const tooFewSeats = (missing: number): Problem =>
  refuse(
    'too-few-seats',
    409,
    { id: `Pagu ini kurang ${missing} kursi.`, en: `This line is ${missing} seats short.` },
    {
      id: 'Pindahkan kursi dari pagu lain, pilih pagu lain, atau minta lembaga mengurangi kursinya.',
      en: 'Move seats from another line, choose another line, or ask the training body for fewer seats.',
    },
    'budgetId',
  )

export const tooLittleMoney = (missing: bigint): Problem =>
  refuse(
    'too-little-money',
    409,
    { id: `Pagu ini kurang ${formatRupiah(missing)}.`, en: `This line is ${formatRupiah(missing)} short.` },
    {
      id: 'Pindahkan dana dari pagu lain, pilih pagu lain, atau turunkan uang saku.',
      en: 'Move money from another line, choose another line, or lower the allowance.',
    },
    'budgetId',
  )

export const opensTooLate = (): Problem =>
  refuse(
    'opens-too-late',
    422,
    {
      id: 'Kursi harus bisa diambil sebelum kelas mulai.',
      en: 'Seats have to be open before the class begins.',
    },
    { id: 'Pilih saat buka sebelum hari pertamanya.', en: 'Choose a moment before its first day.' },
    'opensAt',
  )

export const tooFewTrainees = (committed: number, least: number): Problem =>
  refuse(
    'too-few-trainees',
    409,
    {
      id: `Baru ${committed} kursi yang dipastikan; kelas ini memerlukan ${least}.`,
      en: `Only ${committed} seats are committed; this class needs ${least}.`,
    },
    {
      id: 'Tunggu sampai cukup. Pada hari pertamanya kelas yang masih kurang dibatalkan sendiri.',
      en: 'Wait until there are enough. On its first day a class that has too few is cancelled by itself.',
    },
  )

export const notAtRisk = (): Problem =>
  refuse(
    'not-at-risk',
    409,
    { id: 'Kelas ini tidak sedang menunggu keputusan.', en: 'No decision is asked for about this class.' },
    { id: 'Untuk membatalkannya, pakai pembatalan kelas.', en: 'To cancel it, cancel the class.' },
  )

export const openedAlready = (): Problem =>
  refuse(
    'opened-already',
    409,
    { id: 'Kelas ini sudah dibuka dan penuh.', en: 'This class was opened and is full.' },
    {
      id: 'Begitu ada kursi yang kembali, kelasnya terbuka lagi sendiri.',
      en: 'Once a seat comes back it is open again by itself.',
    },
  )
