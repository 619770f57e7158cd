import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function noSuchBody(): Problem {
  return refuse(
    'no-such-body',
    422,
    {
      id: 'Nomor ini bukan lembaga sertifikasi (LSP) yang aktif.',
      en: 'This is not the number of an active certification body (LSP).',
    },
    {
      id: 'Pilih LSP yang kerja samanya aktif; daftarnya ada di halaman lembaga.',
      en: 'Choose a certification body whose agreement is active; they are listed with the training bodies.',
    },
    'bodyNo',
  )
}

export function classNotAssessed(): Problem {
  return refuse(
    'class-not-assessed',
    409,
    {
      id: 'Uji kompetensi hanya untuk kelas yang berjalan atau sedang diuji.',
      en: 'Assessments are for classes that run or are being assessed.',
    },
    {
      id: 'Tunggu kelas dimulai, atau pilih kelas lain.',
      en: 'Wait until the class has begun, or choose another one.',
    },
  )
}

export function dayPast(): Problem {
  return refuse(
    'assessment-day-past',
    422,
    { id: 'Tanggal uji sudah lewat.', en: 'The day of the assessment has passed.' },
    { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
    'onDate',
  )
}

export function nobodyToResit(): Problem {
  return refuse(
    'nobody-to-resit',
    409,
    { id: 'Belum ada peserta yang perlu uji ulang.', en: 'There is nobody to be assessed again.' },
    {
      id: 'Rencanakan uji ulang setelah hasil uji pertama ditutup.',
      en: 'Plan it after the first assessment is closed.',
    },
    'resit',
  )
}

export function assessmentOver(): Problem {
  return refuse(
    'assessment-over',
    409,
    {
      id: 'Uji ini sudah ditutup atau dibatalkan; hasilnya tetap.',
      en: 'This assessment is closed or cancelled; its results stand.',
    },
    {
      id: 'Untuk yang belum kompeten, rencanakan uji ulang.',
      en: 'For those not yet competent, plan another one.',
    },
  )
}

export function notYetHeld(): Problem {
  return refuse(
    'assessment-not-held',
    409,
    { id: 'Hari ujinya belum tiba.', en: 'The day of the assessment has not come.' },
    { id: 'Catat hasilnya mulai hari itu.', en: 'Record results from that day on.' },
  )
}

export function notForThem(count: number): Problem {
  return refuse(
    'not-for-assessment',
    422,
    {
      id: `${count} peserta belum boleh diuji: kehadirannya belum mencapai batas, atau bukan dari kelas ini.`,
      en: `${count} trainees may not be assessed: they have not reached the attendance, or are not of this class.`,
    },
    {
      id: 'Catat hanya peserta yang ada di daftar uji. Yang belum mencapai batas bisa mengganti pertemuan.',
      en: 'Record only those on the list. Who has not reached it can make sessions up.',
    },
    'results',
  )
}

export function noResults(): Problem {
  return refuse(
    'no-results',
    409,
    { id: 'Belum ada hasil yang dicatat.', en: 'No result has been recorded.' },
    {
      id: 'Catat hasilnya dulu, atau batalkan ujinya.',
      en: 'Record the results first, or cancel the assessment.',
    },
  )
}

export function resultsRecorded(): Problem {
  return refuse(
    'results-recorded',
    409,
    { id: 'Uji ini sudah punya hasil.', en: 'This assessment has results already.' },
    { id: 'Tutup ujinya supaya hasilnya berlaku.', en: 'Close it, so that its results count.' },
  )
}

export function assessmentsOpen(count: number): Problem {
  return refuse(
    'assessments-open',
    409,
    {
      id: `Masih ada ${count} uji yang belum ditutup.`,
      en: `There are ${count} assessments that are not closed.`,
    },
    {
      id: 'Minta lembaga sertifikasi menutupnya, atau batalkan.',
      en: 'Have the certification body close them, or cancel them.',
    },
  )
}
