import { dayWords } from '#base/calendar-words.ts'
import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function alreadyLeft(on: string): Problem {
  const message = {
    id: `Pekerja ini sudah tercatat keluar pada ${dayWords(on).id}.`,
    en: `This worker is on record as having left on ${dayWords(on).en}.`,
  }
  const remedy = {
    id: 'Bila tanggalnya keliru, batalkan laporan keluar itu, lalu laporkan lagi.',
    en: 'If the day is wrong, take that report back and report again.',
  }
  return refuse('already-left', 409, message, remedy)
}

export function stillWorking(): Problem {
  const message = { id: 'Pekerja ini masih tercatat bekerja.', en: 'This worker is on record as working.' }
  const remedy = {
    id: 'Tidak ada laporan keluar yang perlu dibatalkan.',
    en: 'There is no leaving to take back.',
  }
  return refuse('still-working', 409, message, remedy)
}

export function leavingDayUnfit(from: string, to: string): Problem {
  const message = {
    id: `Hari kerja terakhir harus dari ${dayWords(from).id} sampai ${dayWords(to).id}.`,
    en: `The last day of work must be from ${dayWords(from).en} to ${dayWords(to).en}.`,
  }
  const remedy = {
    id: 'Perbaiki tanggalnya. Yang keluar bulan depan dilaporkan bulan depan.',
    en: 'Mend the day. Whoever leaves next month is reported next month.',
  }
  return refuse('leaving-day-unfit', 422, message, remedy, 'leftOn')
}

export function leavingIncomplete(field: 'leftOn' | 'reason'): Problem {
  const message =
    field === 'leftOn'
      ? { id: 'Tulis hari kerja terakhirnya.', en: 'Write the last day of work.' }
      : { id: 'Pilih sebab keluarnya.', en: 'Choose why they left.' }
  const remedy = {
    id: 'Hak pekerja bergantung pada tanggal dan sebab itu.',
    en: 'The worker’s rights depend on the day and the reason.',
  }
  return refuse('leaving-incomplete', 422, message, remedy, field)
}

export function hasReturned(): Problem {
  const message = {
    id: 'Pekerja ini sudah tercatat masuk lagi sesudah itu.',
    en: 'This worker has been enrolled here again since.',
  }
  const remedy = {
    id: 'Minta petugas membatalkan masa kerja yang keliru lebih dulu.',
    en: 'Ask an officer to void the spell that is wrong first.',
  }
  return refuse('has-returned', 409, message, remedy)
}

export function hasDied(on: string): Problem {
  const message = {
    id: `Orang ini tercatat meninggal dunia pada ${dayWords(on).id}.`,
    en: `This person is on record as having died on ${dayWords(on).en}.`,
  }
  const remedy = {
    id: 'Bila catatan itu keliru, minta petugas menariknya dulu.',
    en: 'If that is wrong, ask an officer to withdraw it first.',
  }
  return refuse('has-died', 409, message, remedy)
}
