import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function accountFirst(): Problem {
  const message = {
    id: 'Mendaftar perlu akun dengan nomor HP yang sudah dibuktikan.',
    en: 'Registering needs an account with a mobile number that was proven.',
  }
  const remedy = {
    id: 'Masuk dengan nomor HP Anda, lalu ulangi.',
    en: 'Sign in with your mobile number, then repeat it.',
  }
  return refuse('account-first', 403, message, remedy)
}

/** Says the same whichever of the two differs, so that nobody can find out somebody else's. */
export function knownOtherwise(): Problem {
  const message = {
    id: 'NIK ini sudah terdaftar dengan tanggal lahir atau nomor HP yang lain.',
    en: 'This NIK is registered with another date of birth or mobile number.',
  }
  const remedy = {
    id: 'Anda pernah terdaftar? Buat akun dengan nomor peserta, atau bawa KTP ke kantor cabang.',
    en: 'Were you registered before? Open an account with your membership number, or take your identity card to a branch office.',
  }
  return refuse('known-otherwise', 409, message, remedy, 'nik')
}

/** Permenaker 5/2021; who was registered before that age goes on. */
export function tooOldToBegin(limit: number): Problem {
  const message = {
    id: `Pendaftaran pertama hanya sebelum usia ${limit} tahun.`,
    en: `One registers for the first time before the age of ${limit}.`,
  }
  const remedy = {
    id: 'Yang sudah terdaftar sebelum usia itu boleh meneruskan. Batas ini kami ingat dari praktik; kantor cabang bisa memastikannya.',
    en: 'Who was registered before may go on. This limit is recalled from practice; a branch office can make sure.',
  }
  return refuse('too-old-to-begin', 422, message, remedy, 'birthOn')
}

export function bornTooLate(): Problem {
  const message = { id: 'Tanggal lahir ini belum terjadi.', en: 'This date of birth has not come yet.' }
  const remedy = { id: 'Salin tanggal lahir dari KTP.', en: 'Copy the date of birth from the identity card.' }
  return refuse('born-too-late', 422, message, remedy, 'birthOn')
}

export function bornOtherwise(): Problem {
  const message = {
    id: 'NIK ini sudah terdaftar dengan tanggal lahir yang lain.',
    en: 'This NIK is registered with another date of birth.',
  }
  const remedy = {
    id: 'Salin NIK dan tanggal lahir dari KTP pekerja.',
    en: 'Copy NIK and date of birth from the worker’s identity card.',
  }
  return refuse('born-otherwise', 409, message, remedy, 'birthOn')
}

export function sponsoredAlready(): Problem {
  const message = {
    id: 'Iuran pekerja ini sudah ditanggung.',
    en: 'Somebody sponsors this worker already.',
  }
  const remedy = {
    id: 'Pekerja bisa keluar dari tanggungan yang lama di halaman akunnya, lalu tambahkan lagi.',
    en: 'The worker can leave the former sponsor on the pages of their account; then add them again.',
  }
  return refuse('sponsored-already', 409, message, remedy, 'nik')
}
