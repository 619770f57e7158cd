import type { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { refuse } from '../refuse.ts'

export function whereNot(): Problem {
  const message = { id: 'Tempat atau tautannya belum diisi.', en: 'Neither a place nor a link is filled in.' }
  const remedy = {
    id: 'Isi salah satunya, agar orang tahu ke mana.',
    en: 'Fill in one, so that people know where to go.',
  }
  return refuse('run-nowhere', 422, message, remedy, 'place', 'link')
}

export function dayOver(): Problem {
  const message = { id: 'Hari itu sudah lewat.', en: 'That day is over.' }
  const remedy = { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' }
  return refuse('run-day-over', 422, message, remedy, 'heldOn')
}

/** @param on the day of the run, in words */
export function notYetHeld(on: Words): Problem {
  return refuse(
    'run-not-yet-held',
    409,
    { id: `Kursus ini baru diadakan ${on.id}.`, en: `This course is held on ${on.en}.` },
    { id: 'Catat kehadiran pada hari itu atau sesudahnya.', en: 'Note who came on that day or after it.' },
  )
}

export function noMoreSignUps(): Problem {
  return refuse(
    'registration-closed',
    409,
    { id: 'Pendaftaran untuk hari ini sudah ditutup.', en: 'Registration for this day is closed.' },
    { id: 'Pilih hari lain di halaman kursusnya.', en: 'Choose another day on the page of the course.' },
  )
}

export function forOthers(audience: 'staff' | 'public'): Problem {
  return refuse(
    'course-for-others',
    409,
    audience === 'staff'
      ? { id: 'Kursus ini untuk pegawai.', en: 'This course is for staff.' }
      : { id: 'Kursus ini untuk peserta dan masyarakat.', en: 'This course is for members and the public.' },
    audience === 'staff'
      ? {
          id: 'Pilih kursus untuk umum di halaman Institut.',
          en: 'Choose one for the public on the Institute’s page.',
        }
      : { id: 'Peserta mendaftar sendiri dengan akunnya.', en: 'Members register by their own account.' },
  )
}

export function registeredAlready(): Problem {
  return refuse(
    'registered-already',
    409,
    { id: 'Anda sudah terdaftar untuk hari itu.', en: 'You are registered for that day already.' },
    {
      id: 'Tidak perlu mendaftar lagi. Lihat pendaftaran Anda.',
      en: 'Nothing more is needed. See your registrations.',
    },
  )
}

export function notRegistered(): Problem {
  return refuse(
    'not-registered',
    409,
    { id: 'Tidak ada pendaftaran yang bisa dibatalkan.', en: 'There is no registration to withdraw.' },
    {
      id: 'Yang sudah dibatalkan atau sudah diadakan tidak berubah lagi.',
      en: 'What was withdrawn or held does not change.',
    },
  )
}

export function whoseAccount(): Problem {
  return refuse(
    'no-account-of-ones-own',
    409,
    { id: 'Pendaftaran pegawai butuh akun orangnya.', en: 'Staff register by an account of their own.' },
    {
      id: 'Masuk dengan akun Anda, lalu daftar dari halaman kursus.',
      en: 'Sign in as yourself and register on the course’s page.',
    },
  )
}
