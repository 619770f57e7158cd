import { dayWords } from '#base/calendar-words.ts'
import type { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { constraintOf } from '#platform/database.ts'
import { refuse } from '../refuse.ts'

/** @param opensOn the day from which seats are taken */
export function seatsNotOpenYet(opensOn: string): Problem {
  const day = dayWords(opensOn)
  const message = {
    id: `Kursi kelas ini baru dibuka ${day.id}.`,
    en: `Seats of this class open on ${day.en}.`,
  }
  const remedy = {
    id: 'Pengajuan Anda sudah tercatat. Pastikan kursinya mulai hari itu.',
    en: 'Your application is on record. Take your seat from that day on.',
  }
  return refuse('seats-not-open-yet', 409, message, remedy)
}

/** The same whether there is no such class or it takes nobody any more. */
export function classTakesNobody(): Problem {
  const message = {
    id: 'Kelas ini tidak menerima pendaftaran.',
    en: 'This class takes no applications.',
  }
  const remedy = {
    id: 'Pilih kelas lain yang pendaftarannya dibuka.',
    en: 'Choose another class that is open.',
  }
  return refuse('class-takes-nobody', 409, message, remedy, 'classNo')
}

export function appliedAlready(): Problem {
  const message = {
    id: 'Anda sudah terdaftar di kelas ini.',
    en: 'You have applied for this class already.',
  }
  const remedy = {
    id: 'Buka pengajuan Anda di halaman Pelatihan; langkah berikutnya ada di sana.',
    en: 'Open your application on the training page; the next step stands there.',
  }
  return refuse('applied-already', 409, message, remedy, 'classNo')
}

export function offerOver(): Problem {
  const message = {
    id: 'Waktu penawaran kursi ini sudah lewat; kursinya untuk orang berikutnya.',
    en: 'The time of this offer is over; the seat goes to the next person.',
  }
  const remedy = {
    id: 'Ajukan lagi untuk kelas ini atau kelas lain; Anda masuk menurut urutan datang.',
    en: 'Apply again, for this class or another; you come in by order of arrival.',
  }
  return refuse('offer-over', 409, message, remedy)
}

export function oneClassAtATime(): Problem {
  const message = {
    id: 'Anda sudah punya kursi di kelas lain yang belum selesai.',
    en: 'You have a seat in another class that is not over.',
  }
  const remedy = {
    id: 'Selesaikan kelas itu, atau mundur dari kelas itu dulu sebelum kelasnya dimulai.',
    en: 'Finish that class, or withdraw from it first while it has not begun.',
  }
  return refuse('one-class-at-a-time', 409, message, remedy)
}

export function trainedOnce(): Problem {
  const message = {
    id: 'Program tahun ini memberi pelatihan satu kali bagi setiap orang, dan Anda sudah memakainya.',
    en: 'This year’s programme trains each person once, and you have had yours.',
  }
  const remedy = {
    id: 'Lihat sertifikat dan hasil pelatihan Anda; kelas di luar program ini tetap bisa diikuti sendiri.',
    en: 'See your certificate and results; classes outside the programme can be joined on your own.',
  }
  return refuse('trained-once', 409, message, remedy)
}

export function classHasBegun(): Problem {
  const message = { id: 'Kelas ini sudah berjalan.', en: 'This class has begun.' }
  const remedy = {
    id: 'Bila tidak bisa melanjutkan, pilih “Berhenti” dan tulis alasannya.',
    en: 'If you cannot go on, choose “Drop out” and say why.',
  }
  return refuse('class-has-begun', 409, message, remedy)
}

export function classNotBegun(): Problem {
  const message = { id: 'Kelas ini belum berjalan.', en: 'This class has not begun.' }
  const remedy = {
    id: 'Selama belum berjalan, peserta mundur sendiri dan kursinya ditawarkan kepada orang berikutnya.',
    en: 'Until then the trainee withdraws, and the seat is offered to the next person.',
  }
  return refuse('class-not-begun', 409, message, remedy)
}

/** @param until when it could be done last */
export function cutOffPassed(until: Words | null): Problem {
  const message = until
    ? {
        id: `Peserta bisa diganti sampai pertemuan kedua selesai (${until.id}).`,
        en: `A trainee can be replaced until the second session is over (${until.en}).`,
      }
    : {
        id: 'Kelas ini tidak bisa mengganti peserta sekarang.',
        en: 'This class can replace nobody now.',
      }
  const remedy = {
    id: 'Catat peserta itu berhenti; kelas berlanjut dengan yang ada.',
    en: 'Note that the trainee dropped out; the class goes on with those who are there.',
  }
  return refuse('cut-off-passed', 409, message, remedy)
}

export function nobodyWaiting(): Problem {
  const message = { id: 'Daftar tunggu kelas ini kosong.', en: 'Nobody waits for this class.' }
  const remedy = {
    id: 'Catat peserta itu berhenti bila memang tidak datang lagi.',
    en: 'Note that the trainee dropped out if they come no more.',
  }
  return refuse('nobody-waiting', 409, message, remedy)
}

export function mayJoinAlready(): Problem {
  const message = { id: 'Anda sudah memenuhi syarat.', en: 'You may join already.' }
  const remedy = { id: 'Pilih kelas dan ajukan sekarang.', en: 'Choose a class and apply now.' }
  return refuse('may-join-already', 409, message, remedy)
}

export function noDayKnown(): Problem {
  const message = {
    id: 'Hari Anda memenuhi syarat belum bisa dihitung.',
    en: 'The day on which you may join cannot be told yet.',
  }
  const remedy = {
    id: 'Lihat alasan pada hasil pemeriksaan, lengkapi yang bisa, lalu periksa lagi.',
    en: 'Read the reasons in the answer, mend what you can, then check again.',
  }
  return refuse('no-day-known', 409, message, remedy)
}

export function choosesItself(): Problem {
  const message = {
    id: 'Kelas ini menerima menurut urutan datang; kursinya ditawarkan sendiri.',
    en: 'This class goes by arrival; its seats are offered by themselves.',
  }
  const remedy = {
    id: 'Tidak ada yang perlu dipilih. Lihat daftar tunggunya.',
    en: 'There is nothing to choose. See its waiting list.',
  }
  return refuse('chooses-itself', 409, message, remedy, 'classNo')
}

/** What the database keeps at once, said to people. */
export function asProblem(error: unknown): unknown {
  switch (constraintOf(error)) {
    case 'enrolment_one_each':
      return appliedAlready()
    case 'enrolment_one_at_a_time':
      return oneClassAtATime()
    case 'enrolment_once':
      return trainedOnce()
    default:
      return error
  }
}
