import { z } from 'zod'
import type { Words } from '#base/words.ts'

/** A no that is an answer: what led to it stays noted, which a problem would roll back. */
export type Refusal = { readonly code: string; readonly message: Words; readonly remedy: Words }

const words = z.object({ id: z.string(), en: z.string() })

export const refusal = z.object({ code: z.string(), message: words, remedy: words })

const askTrainer: Words = {
  id: 'Bila Anda ada di kelas, minta pelatih mencatat kehadiran Anda hari ini.',
  en: 'If you are in the room, ask the trainer to mark you present today.',
}
const scanAgain: Words = {
  id: 'Pindai atau ketik kode yang sekarang ada di layar pelatih. Bila tetap tidak bisa, minta pelatih mencatat Anda hari ini.',
  en: 'Scan or type the code that is on the trainer’s screen now. If it still does not work, ask the trainer to mark you today.',
}
const askProvider: Words = {
  id: 'Tanyakan ke lembaga pelatihan hari ini; hanya peserta kelas ini yang dicatat.',
  en: 'Ask the training body today; only trainees of this class are marked.',
}

export const refused = {
  notEnrolled: {
    code: 'not-enrolled',
    message: { id: 'Ini bukan kode kelas Anda.', en: 'This is not a code of your class.' },
    remedy: askProvider,
  },
  tooEarly: {
    code: 'too-early',
    message: {
      id: 'Kehadiran bisa dicatat mulai 30 menit sebelum pertemuan.',
      en: 'Attendance is taken from 30 minutes before the session.',
    },
    remedy: {
      id: 'Coba lagi saat pertemuan akan dimulai.',
      en: 'Try again when the session is about to begin.',
    },
  },
  over: {
    code: 'session-over',
    message: { id: 'Pertemuan ini sudah selesai.', en: 'This session is over.' },
    remedy: {
      id: 'Bila Anda hadir, minta pelatih membetulkan catatan sebelum kelas ditutup.',
      en: 'If you were there, ask the trainer to correct the record before the class is closed.',
    },
  },
  cancelled: {
    code: 'session-cancelled',
    message: { id: 'Pertemuan ini dibatalkan.', en: 'This session is cancelled.' },
    remedy: { id: 'Lihat jadwal kelas Anda.', en: 'See the schedule of your class.' },
  },
  expired: {
    code: 'expired-code',
    message: { id: 'Kode ini sudah lewat waktunya.', en: 'The time of this code has passed.' },
    remedy: scanAgain,
  },
  forged: {
    code: 'forged-code',
    message: { id: 'Kode ini bukan dari layar pelatih.', en: 'This code is not from the trainer’s screen.' },
    remedy: scanAgain,
  },
  replayed: {
    code: 'replayed-code',
    message: { id: 'Kode ini dari pertemuan lain.', en: 'This code is of another session.' },
    remedy: scanAgain,
  },
  tooMany: {
    code: 'too-many-tries',
    message: {
      id: 'Sudah terlalu sering dicoba dengan kode yang tidak cocok.',
      en: 'Codes that do not fit have been tried too often.',
    },
    remedy: {
      id: 'Tunggu sepuluh menit, atau minta pelatih mencatat Anda hari ini.',
      en: 'Wait ten minutes, or ask the trainer to mark you today.',
    },
  },
  saidAbsent: {
    code: 'marked-absent',
    message: {
      id: 'Pelatih sudah mencatat tidak hadir untuk pertemuan ini.',
      en: 'The trainer has marked this session as missed.',
    },
    remedy: {
      id: 'Minta pelatih membetulkannya sebelum kelas ditutup.',
      en: 'Ask the trainer to correct it before the class is closed.',
    },
  },
  unknownPass: {
    code: 'unknown-pass',
    message: { id: 'Kartu kelas ini tidak dikenal.', en: 'This class pass is not known.' },
    remedy: askTrainer,
  },
  forgedPass: {
    code: 'forged-pass',
    message: {
      id: 'Tanda tangan kartu kelas ini tidak cocok.',
      en: 'The signature of this class pass does not fit.',
    },
    remedy: {
      id: 'Minta peserta membuka kartu kelasnya sendiri di Payung, lalu pindai lagi.',
      en: 'Have the trainee open their own class pass in Payung, and scan again.',
    },
  },
  foreignPass: {
    code: 'foreign-pass',
    message: { id: 'Kartu ini dari kelas lain.', en: 'This pass is of another class.' },
    remedy: askProvider,
  },
  notThen: {
    code: 'clock',
    message: {
      id: 'Jam pindaiannya tidak cocok dengan pertemuan ini.',
      en: 'The time of this scan does not fit this session.',
    },
    remedy: {
      id: 'Periksa jam perangkat di pintu. Untuk yang hadir, catat lewat daftar hadir hari ini.',
      en: 'Check the clock of the device at the door. Mark those who came on the list today.',
    },
  },
} satisfies Record<string, Refusal>
