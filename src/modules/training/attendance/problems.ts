import { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import type { EnrolmentState } from '../states.ts'
import { stateWords } from '../state-words.ts'
import type { Refusal } from './refusal.ts'

export function codeUnreadable(): Problem {
  return new Problem({
    code: 'training.code-unreadable',
    status: 422,
    message: { id: 'Kode ini belum lengkap.', en: 'This code is not complete.' },
    remedy: {
      id: 'Tulis nomor pertemuan dan enam angka seperti di layar pelatih, misalnya KL26000001-3-482913.',
      en: 'Write the number of the session and the six digits as on the trainer’s screen: KL26000001-3-482913.',
    },
    faults: [
      {
        field: 'code',
        code: 'unreadable',
        message: { id: 'Tulis kodenya lengkap.', en: 'Write the whole code.' },
      },
    ],
  })
}

export function notYetOpen(): Problem {
  return new Problem({
    code: 'training.session-not-begun',
    status: 409,
    message: { id: 'Pertemuan ini belum dimulai.', en: 'This session has not begun.' },
    remedy: {
      id: 'Pelatih bisa mencatat kehadiran mulai 30 menit sebelum pertemuan.',
      en: 'The trainer can take attendance from 30 minutes before the session.',
    },
  })
}

export function sessionCancelled(): Problem {
  return new Problem({
    code: 'training.session-cancelled',
    status: 409,
    message: { id: 'Pertemuan ini dibatalkan.', en: 'This session is cancelled.' },
    remedy: {
      id: 'Catat kehadiran pada pertemuan penggantinya.',
      en: 'Take attendance at the session that makes up for it.',
    },
  })
}

export function classClosed(): Problem {
  return new Problem({
    code: 'training.class-closed',
    status: 409,
    message: {
      id: 'Kehadiran kelas ini tidak bisa dicatat sekarang: kelasnya belum berjalan atau sudah ditutup.',
      en: 'Attendance of this class cannot be taken now: it does not run yet, or is closed.',
    },
    remedy: {
      id: 'Lihat keadaan kelas di halamannya. Untuk kelas yang sudah ditutup, hubungi kantor cabang.',
      en: 'See the state of the class on its page. For one that is closed, ask the branch.',
    },
  })
}

export function notOnline(): Problem {
  return new Problem({
    code: 'training.not-online',
    status: 409,
    message: { id: 'Pertemuan ini tatap muka.', en: 'This session meets in person.' },
    remedy: {
      id: 'Pindai kode di layar pelatih saat Anda di kelas.',
      en: 'Scan the code on the trainer’s screen when you are in the room.',
    },
  })
}

/** Somebody who is not, or no longer, on the list of those who attend. */
export function notOnList(state: EnrolmentState): Problem {
  const { id, en } = stateWords('enrolment', state)
  return new Problem({
    code: 'training.not-attending',
    status: 409,
    message: {
      id: `Kehadiran tidak berlaku untuk kepesertaan yang “${id}”.`,
      en: `Attendance is not taken for an enrolment that is “${en}”.`,
    },
    remedy: {
      id: 'Periksa daftar peserta kelas; yang tercatat di sana bisa ditandai.',
      en: 'See the list of the class; those who are on it can be marked.',
    },
  })
}

export function foreignTrainees(count: number): Problem {
  return new Problem({
    code: 'training.foreign-trainees',
    status: 422,
    message: {
      id: `${count} nomor peserta tidak ada di kelas ini.`,
      en: `${count} numbers are not of this class.`,
    },
    remedy: {
      id: 'Muat ulang daftar hadir, lalu tandai lagi.',
      en: 'Load the attendance list again, then mark it again.',
    },
  })
}

export function duringClass(): Problem {
  return new Problem({
    code: 'training.class-still-runs',
    status: 409,
    message: {
      id: 'Selama kelas berjalan, pelatih yang membetulkan kehadiran.',
      en: 'While the class runs, its trainer corrects attendance.',
    },
    remedy: {
      id: 'Minta pelatih membetulkannya, atau tunggu sampai pertemuan terakhir selesai.',
      en: 'Have the trainer correct it, or wait until the last session is over.',
    },
  })
}

export function nothingToCorrect(): Problem {
  return new Problem({
    code: 'training.nothing-to-correct',
    status: 409,
    message: { id: 'Catatannya sudah seperti itu.', en: 'The record says so already.' },
    remedy: { id: 'Tidak ada yang perlu dilakukan.', en: 'There is nothing to do.' },
  })
}

export function sessionsToCome(): Problem {
  return new Problem({
    code: 'training.sessions-to-come',
    status: 409,
    message: {
      id: 'Kelas ini masih punya pertemuan yang belum selesai.',
      en: 'This class still has sessions to come.',
    },
    remedy: {
      id: 'Tetapkan kehadiran setelah pertemuan terakhir selesai.',
      en: 'Settle attendance after the last session has ended.',
    },
  })
}

/** A refusal as a problem, where nothing of it has to stay noted. */
export function refusing({ code, message, remedy }: Refusal): Problem {
  return new Problem({ code: `training.${code}`, status: 409, message, remedy })
}

/** Of a spreadsheet as a whole. */
export function sheetUnreadable(message: Words, remedy: Words): Problem {
  return new Problem({
    code: 'training.sheet-unreadable',
    status: 422,
    message,
    remedy,
    faults: [{ field: 'file', code: 'unreadable', message }],
  })
}
