import type { Month } from '@payung/law'
import { never } from '#base/assert.ts'
import { monthWords } from '#base/calendar-words.ts'
import { Problem } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import type { ReturnState, ReturnStep, WageReturn } from './return.ts'

/** Everything that this module refuses, with what to do about it. */

export function monthNotOpen(
  month: Month,
  reason: 'before-law' | 'future' | 'before-registration' | 'after-closing',
  bound: Month,
): Problem {
  const words: Record<typeof reason, [Words, Words]> = {
    'before-law': [
      {
        id: `Iuran ${monthWords(month).id} tidak diatur di sini.`,
        en: `Contributions for ${monthWords(month).en} are not kept here.`,
      },
      {
        id: `Bulan paling awal adalah ${monthWords(bound).id}.`,
        en: `The earliest month is ${monthWords(bound).en}.`,
      },
    ],
    future: [
      { id: `Bulan ${monthWords(month).id} belum mulai.`, en: `${monthWords(month).en} has not begun.` },
      { id: 'Laporkan sesudah bulannya mulai.', en: 'File once the month has begun.' },
    ],
    'before-registration': [
      {
        id: `Perusahaan terdaftar mulai ${monthWords(bound).id}.`,
        en: `The employer is registered from ${monthWords(bound).en}.`,
      },
      { id: 'Untuk bulan sebelumnya, hubungi kantor cabang.', en: 'For earlier months, ask the branch.' },
    ],
    'after-closing': [
      {
        id: `Kepesertaan perusahaan ini berakhir ${monthWords(bound).id}.`,
        en: `The registration of this employer ended in ${monthWords(bound).en}.`,
      },
      {
        id: 'Bulan itu dan sebelumnya masih bisa dilaporkan. Bila usaha berjalan lagi, daftarkan kembali.',
        en: 'That month and earlier ones can still be filed. If business goes on, register again.',
      },
    ],
  }
  const [message, remedy] = words[reason]
  return new Problem({
    code: `contributions.month-${reason}`,
    status: 422,
    message,
    remedy,
    faults: [{ field: 'month', code: reason, message }],
  })
}

/** A step that the return's state does not allow, with who brought it there and the steps that it does allow. */
export function stepNotAllowed(found: Standing, step: ReturnStep): Problem {
  const state = standingWords(found)
  return new Problem({
    code: 'contributions.step-not-allowed',
    status: 409,
    message: {
      id: `Laporan ini ${state.id}, jadi tidak bisa ${stepWords[step].id}.`,
      en: `This return ${state.en}, so it cannot be ${stepWords[step].en}.`,
    },
    remedy: waysOn[found.state],
  })
}

type Standing = Pick<WageReturn, 'state' | 'submittedByName' | 'finalisedByName'>

function standingWords({ state, submittedByName, finalisedByName }: Standing): Words {
  switch (state) {
    case 'draft':
      return { id: 'masih draf', en: 'is still a draft' }
    case 'submitted':
      return { id: `sudah diajukan ${submittedByName}`, en: `was handed in by ${submittedByName}` }
    case 'final':
      return { id: `sudah difinalkan ${finalisedByName}`, en: `was made final by ${finalisedByName}` }
    case 'dropped':
      return { id: 'sudah dibuang', en: 'was thrown away' }
    default:
      return never(state)
  }
}

const stepWords: Record<ReturnStep, Words> = {
  edit: { id: 'diubah', en: 'changed' },
  submit: { id: 'diajukan', en: 'handed in' },
  'send-back': { id: 'dikembalikan', en: 'sent back' },
  finalise: { id: 'difinalkan', en: 'made final' },
  cancel: { id: 'dibatalkan', en: 'cancelled' },
  drop: { id: 'dibuang', en: 'thrown away' },
}

const waysOn: Record<ReturnState, Words> = {
  draft: { id: 'Ubah, ajukan, atau buang drafnya.', en: 'Change it, hand it in, or throw it away.' },
  submitted: {
    id: 'Kembalikan dulu menjadi draf, atau minta penyetuju memfinalkannya.',
    en: 'Send it back to draft first, or ask whoever approves to make it final.',
  },
  final: {
    id: 'Batalkan finalisasinya selama tagihannya belum dibayar. Sesudah lunas, buat laporan perbaikan.',
    en: 'Cancel finalising while its bill is unpaid. Once it is paid, make a revised return.',
  },
  dropped: { id: 'Buka laporan bulan itu lagi.', en: 'Open the return of that month again.' },
}

/** Someone else has edited the return since it was looked at. */
export function changedMeanwhile({ editedBy }: Pick<WageReturn, 'editedBy'>): Problem {
  return new Problem({
    code: 'contributions.changed-meanwhile',
    status: 409,
    message: {
      id: `${editedBy} mengubah laporan ini sesudah Anda membukanya.`,
      en: `${editedBy} has changed this return since you opened it.`,
    },
    remedy: {
      id: 'Periksa jumlahnya sekali lagi, lalu kirim.',
      en: 'Look over the amounts once more, then send it.',
    },
  })
}

/** Someone else has set this worker's wage since it was looked at. */
export function wageSetMeanwhile(now: bigint): Problem {
  const amount = formatRupiah(now)
  return new Problem({
    code: 'contributions.wage-set-meanwhile',
    status: 409,
    message: {
      id: `Rekan Anda baru saja mengubah upah ini menjadi ${amount}.`,
      en: `A colleague has just set this wage to ${amount}.`,
    },
    remedy: {
      id: 'Yang Anda ketik belum disimpan. Simpan sekali lagi bila tetap itu yang benar.',
      en: 'What you typed is not saved yet. Save it once more if it is still right.',
    },
  })
}

/** The regular return of the month is final; what was wrong is put right by a correction. */
export function monthIsFinal(month: Month): Problem {
  return new Problem({
    code: 'contributions.period-closed',
    status: 409,
    message: {
      id: `Laporan ${monthWords(month).id} sudah final.`,
      en: `The return for ${monthWords(month).en} is final.`,
    },
    remedy: {
      id: 'Buat laporan perbaikan (upah salah) atau susulan (pekerja terlewat). Selama belum dibayar, finalisasi juga bisa dibatalkan.',
      en: 'Make a revised return (wrong wage) or a supplementary one (worker left out). While unpaid, finalising can also be cancelled.',
    },
  })
}

export function nothingToCorrect(month: Month): Problem {
  return new Problem({
    code: 'contributions.nothing-to-correct',
    status: 409,
    message: {
      id: `Belum ada tagihan lunas untuk ${monthWords(month).id}.`,
      en: `There is no paid bill for ${monthWords(month).en} yet.`,
    },
    remedy: {
      id: 'Ubah laporan bulan itu langsung; bila sudah final dan belum dibayar, batalkan finalisasinya dulu.',
      en: 'Change that month’s return itself; if it is final and unpaid, cancel finalising first.',
    },
  })
}

export function nothingChanged(): Problem {
  return new Problem({
    code: 'contributions.nothing-changed',
    status: 409,
    message: {
      id: 'Perbaikan ini belum mengubah apa pun.',
      en: 'This correction does not change anything yet.',
    },
    remedy: {
      id: 'Isi upah yang benar, atau buang laporan ini.',
      en: 'Enter the right wage, or drop this return.',
    },
  })
}

export function rowsStillHeld(held: number): Problem {
  return new Problem({
    code: 'contributions.rows-held',
    status: 409,
    message: {
      id: `${held} baris masih menunggu jawaban Anda.`,
      en: `${held} rows still wait for your answer.`,
    },
    remedy: {
      id: 'Perbaiki barisnya, atau lanjutkan tanpa baris itu.',
      en: 'Mend them, or go on without them.',
    },
  })
}

export function uploadUnderWay(): Problem {
  return new Problem({
    code: 'contributions.upload-under-way',
    status: 409,
    message: { id: 'Satu berkas masih diperiksa.', en: 'A file is still being checked.' },
    remedy: {
      id: 'Tunggu sampai selesai, lalu kirim sekali lagi. Isian Anda masih ada.',
      en: 'Wait until it is done, then send it once more. What you typed is still there.',
    },
  })
}

export function fileTooLarge(limit: number): Problem {
  return new Problem({
    code: 'contributions.file-too-large',
    status: 413,
    message: { id: `Berkas lebih besar dari ${limit} MB.`, en: `The file is larger than ${limit} MB.` },
    remedy: {
      id: 'Bagi menjadi beberapa berkas, atau simpan sebagai .xlsx.',
      en: 'Split it into several files, or save it as .xlsx.',
    },
    faults: [
      {
        field: 'file',
        code: 'too-large',
        message: { id: 'Pilih berkas yang lebih kecil.', en: 'Choose a smaller file.' },
      },
    ],
  })
}

export function fileMissing(): Problem {
  const message = { id: 'Belum ada berkas yang dipilih.', en: 'No file has been chosen.' }
  return new Problem({
    code: 'contributions.file-missing',
    status: 422,
    message,
    remedy: { id: 'Pilih berkas .xlsx, .xls, atau .csv.', en: 'Choose an .xlsx, .xls or .csv file.' },
    faults: [{ field: 'file', code: 'missing', message }],
  })
}

export function wageNoteNeeded(workers: number): Problem {
  const message = {
    id: `Upah ${workers} pekerja berubah lebih dari setengahnya. Tulis sebabnya.`,
    en: `The wages of ${workers} workers changed by more than half. Write why.`,
  }
  return new Problem({
    code: 'contributions.wage-note-needed',
    status: 422,
    message,
    remedy: {
      id: 'Satu kalimat cukup, misalnya “kenaikan tahunan”.',
      en: 'One sentence is enough, such as “yearly rise”.',
    },
    faults: [{ field: 'wageNote', code: 'missing', message }],
  })
}

export function needsAnotherPerson(): Problem {
  return new Problem({
    code: 'contributions.needs-another-person',
    status: 409,
    message: {
      id: 'Yang menyiapkan laporan tidak boleh menyetujuinya sendiri.',
      en: 'Who prepared the return may not approve it.',
    },
    remedy: {
      id: 'Minta rekan dengan peran penyetuju. Aturan ini bisa diubah di Profil perusahaan.',
      en: 'Ask a colleague who may approve. The rule can be changed in the company’s profile.',
    },
  })
}

export function billIsPaid(): Problem {
  return new Problem({
    code: 'contributions.bill-is-paid',
    status: 409,
    message: {
      id: 'Tagihannya sudah dibayar, jadi finalisasi tidak bisa dibatalkan.',
      en: 'The bill is paid, so finalising cannot be cancelled.',
    },
    remedy: {
      id: 'Buat laporan perbaikan; yang ditagih hanya selisihnya.',
      en: 'Make a revised return; only the difference is billed.',
    },
  })
}

/** A later bill asks for the difference from this one; without it that difference would hang in the air. */
export function correctedSince(): Problem {
  return new Problem({
    code: 'contributions.corrected-since',
    status: 409,
    message: {
      id: 'Upah di laporan ini sudah diperbaiki lagi sesudahnya, jadi finalisasinya tidak bisa dibatalkan.',
      en: 'Wages of this return were corrected again since, so finalising it cannot be cancelled.',
    },
    remedy: {
      id: 'Batalkan dulu perbaikan yang lebih baru selama belum dibayar, atau buat laporan perbaikan lagi.',
      en: 'First cancel the later correction while it is unpaid, or make another revised return.',
    },
  })
}

export function correctionUnderWay(): Problem {
  return new Problem({
    code: 'contributions.correction-under-way',
    status: 409,
    message: {
      id: 'Untuk bulan ini sudah ada laporan perbaikan lain yang sedang disiapkan.',
      en: 'Another correction of this month is being prepared.',
    },
    remedy: {
      id: 'Finalkan atau buang laporan itu dulu, lalu ulangi.',
      en: 'Finalise or drop that one first, then try again.',
    },
  })
}

export function nothingToPay(): Problem {
  return new Problem({
    code: 'contributions.nothing-to-pay',
    status: 409,
    message: { id: 'Tagihan ini tidak perlu kode bayar.', en: 'This bill needs no payment code.' },
    remedy: { id: 'Lihat keadaan tagihannya.', en: 'See how the bill stands.' },
  })
}

export function workerNotInReturn(): Problem {
  return new Problem({
    code: 'contributions.worker-not-in-return',
    status: 404,
    message: { id: 'Pekerja ini tidak ada di laporan.', en: 'This worker is not in the return.' },
    remedy: { id: 'Tambahkan pekerjanya dulu.', en: 'Add the worker first.' },
  })
}

/** @param unpaid how many bills, @param unfiled how many months */
export function stillOwes(unpaid: number, unfiled: number): Problem {
  return new Problem({
    code: 'contributions.still-owes',
    status: 409,
    message: {
      id: `Masih ada ${unpaid} tagihan yang belum dibayar dan ${unfiled} bulan yang belum dilaporkan.`,
      en: `There are still ${unpaid} bills unpaid and ${unfiled} months not filed.`,
    },
    remedy: {
      id: 'Selesaikan dulu, lalu tutup pendaftarannya. Tidak mampu melunasi? Bicarakan dengan kantor cabang.',
      en: 'Settle these first, then end the registration. Not able to pay? Talk to the branch.',
    },
  })
}
