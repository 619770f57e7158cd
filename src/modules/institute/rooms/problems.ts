import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function nameTaken(): Problem {
  return refuse(
    'room-name-taken',
    409,
    { id: 'Sudah ada ruang bernama itu.', en: 'There is a room of that name.' },
    { id: 'Beri nama lain, misalnya dengan lantainya.', en: 'Give another name, with its floor perhaps.' },
    'name',
  )
}

export function closesBeforeOpening(): Problem {
  return refuse(
    'room-closes-before-opening',
    422,
    { id: 'Jam tutup harus sesudah jam buka.', en: 'It must close after it opens.' },
    { id: 'Isi jam pemakaian ruang pada hari yang sama.', en: 'Fill in its hours within one day.' },
    'closesAt',
  )
}

export function endsBeforeStart(): Problem {
  return refuse(
    'booking-ends-before-start',
    422,
    { id: 'Jam selesai harus sesudah jam mulai.', en: 'It must end after it begins.' },
    { id: 'Isi jam mulai dan selesai pada hari yang sama.', en: 'Fill in both within one day.' },
    'toTime',
  )
}

export function outsideHours(opensAt: string, closesAt: string): Problem {
  return refuse(
    'booking-outside-hours',
    422,
    {
      id: `Ruang ini dipakai antara pukul ${opensAt} dan ${closesAt}.`,
      en: `This room is used between ${opensAt} and ${closesAt}.`,
    },
    { id: 'Pilih jam di antaranya.', en: 'Choose a time within its hours.' },
    'fromTime',
    'toTime',
  )
}

export function timeOver(): Problem {
  return refuse(
    'booking-time-over',
    422,
    { id: 'Waktu itu sudah lewat.', en: 'That time is over.' },
    { id: 'Pilih waktu yang akan datang.', en: 'Choose a time to come.' },
    'onDate',
    'fromTime',
  )
}

/** @param span when it is taken, as people say it; null where somebody was quicker this very moment */
export function roomTaken(span: string | null): Problem {
  return refuse(
    'room-taken',
    409,
    span === null
      ? { id: 'Ruang ini baru saja dipesan orang lain.', en: 'Somebody else has booked this room just now.' }
      : { id: `Ruang ini sudah dipesan pukul ${span}.`, en: `This room is booked from ${span}.` },
    { id: 'Pilih jam lain, atau ruang lain.', en: 'Choose another time, or another room.' },
    'fromTime',
  )
}

export function bookingOver(): Problem {
  return refuse(
    'booking-over',
    409,
    {
      id: 'Pemesanan ini sudah dimulai atau sudah dibatalkan.',
      en: 'This booking has begun or was cancelled.',
    },
    { id: 'Yang bisa dibatalkan hanya yang belum dimulai.', en: 'Only what has not begun can be cancelled.' },
  )
}
