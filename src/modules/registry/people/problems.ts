import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function searchTooShort(): Problem {
  const message = {
    id: 'Tulis paling sedikit tiga huruf dari namanya.',
    en: 'Write at least three letters of the name.',
  }
  const remedy = {
    id: 'Atau cari dengan NIK, nomor peserta, nomor HP, atau NPP.',
    en: 'Or search by NIK, membership number, phone or NPP.',
  }
  return refuse('search-too-short', 422, message, remedy, 'search')
}

export function nothingToCorrect(): Problem {
  const message = {
    id: 'Semua isian sama dengan data yang ada.',
    en: 'Everything is as it is on record already.',
  }
  const remedy = { id: 'Ubah yang keliru, lalu kirim lagi.', en: 'Change what is wrong and send again.' }
  return refuse('nothing-changes', 422, message, remedy)
}

export function nikTaken(): Problem {
  const message = { id: 'NIK ini sudah dipakai peserta lain.', en: 'Another member has this NIK.' }
  const remedy = {
    id: 'Cari NIK itu. Bila orangnya sama, usulkan penggabungan; bila bukan, betulkan dulu peserta yang satu lagi.',
    en: 'Search for it. If it is the same person, propose a merge; if not, correct the other member first.',
  }
  return refuse('nik-taken', 409, message, remedy, 'nik')
}

export function nikUnfit(): Problem {
  const message = {
    id: 'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir.',
    en: 'Digits 7 to 12 of the NIK are not a birth date.',
  }
  const remedy = { id: 'Salin NIK dari KTP.', en: 'Copy the NIK from the identity card.' }
  return refuse('nik-unfit', 422, message, remedy, 'nik')
}

/** Invented people and real ones are never kept together. */
export function nikOfOtherWorld(invented: boolean): Problem {
  const message = invented
    ? {
        id: 'Di sistem contoh hanya ada NIK rekaan berawalan 99.',
        en: 'A demonstration holds only invented NIKs, from 99.',
      }
    : { id: 'NIK berawalan 99 bukan milik siapa pun.', en: 'A NIK that begins with 99 is nobody’s.' }
  const remedy = invented
    ? { id: 'Pakai NIK rekaan.', en: 'Use an invented NIK.' }
    : { id: 'Salin NIK dari KTP.', en: 'Copy the NIK from the identity card.' }
  return refuse('nik-other-world', 422, message, remedy, 'nik')
}

export function deathDayUnfit(): Problem {
  const message = {
    id: 'Tanggal meninggal tidak boleh sebelum lahir atau sesudah hari ini.',
    en: 'The day of death cannot be before birth or after today.',
  }
  const remedy = { id: 'Tulis tanggal dari akta kematian.', en: 'Write the day on the death certificate.' }
  return refuse('death-day-unfit', 422, message, remedy, 'diedOn')
}

export function deathOnRecord(): Problem {
  const message = {
    id: 'Peserta ini sudah tercatat meninggal dunia.',
    en: 'This member is on record as deceased already.',
  }
  const remedy = {
    id: 'Bila tanggalnya keliru, minta petugas menarik laporan itu dulu.',
    en: 'If the day is wrong, ask an officer to withdraw that report first.',
  }
  return refuse('death-on-record', 409, message, remedy)
}

export function deathNotOnRecord(): Problem {
  const message = {
    id: 'Peserta ini tidak tercatat meninggal dunia.',
    en: 'This member is not on record as deceased.',
  }
  const remedy = { id: 'Tidak ada yang perlu ditarik.', en: 'There is nothing to withdraw.' }
  return refuse('death-not-on-record', 409, message, remedy)
}
