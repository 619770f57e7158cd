import type { Month } from '@payung/law'
import { monthWords } from '#base/calendar-words.ts'
import { Problem } from '#base/problem.ts'

export function neverWorkedThere(): Problem {
  return new Problem({
    code: 'contributions.never-worked-there',
    status: 422,
    message: {
      id: 'Anda tidak tercatat pernah bekerja di sana.',
      en: 'There is no record that you worked there.',
    },
    remedy: {
      id: 'Bila Anda memang bekerja di sana, bawa bukti kerja ke kantor cabang; petugas mencatatkannya.',
      en: 'If you did, take proof of work to a branch; an officer will record it.',
    },
  })
}

export function monthNotBegun(month: Month): Problem {
  const message = {
    id: `Bulan ${monthWords(month).id} belum mulai.`,
    en: `${monthWords(month).en} has not begun.`,
  }
  return new Problem({
    code: 'contributions.month-future',
    status: 422,
    message,
    remedy: {
      id: 'Periksa bulannya. Keberatan bisa disampaikan begitu bulan itu mulai.',
      en: 'Check the month. It can be disputed once it has begun.',
    },
    faults: [{ field: 'month', code: 'future', message }],
  })
}

export function alreadyDisputed(): Problem {
  return new Problem({
    code: 'contributions.already-disputed',
    status: 409,
    message: {
      id: 'Keberatan untuk bulan ini sudah kami terima dan sedang dijawab.',
      en: 'A dispute about this month is open already.',
    },
    remedy: {
      id: 'Lihat keadaannya di daftar keberatan Anda.',
      en: 'See how it stands in your list of disputes.',
    },
  })
}

export function alreadyDecided(): Problem {
  return new Problem({
    code: 'contributions.dispute-decided',
    status: 409,
    message: { id: 'Keberatan ini sudah diputus.', en: 'This dispute has been decided.' },
    remedy: {
      id: 'Bila ada bukti baru, sampaikan keberatan baru.',
      en: 'With new evidence, open another one.',
    },
  })
}

export function evidenceTooLarge(megabytes: number): Problem {
  const message = {
    id: `Bukti lebih besar dari ${megabytes} MB.`,
    en: `The evidence is larger than ${megabytes} MB.`,
  }
  return new Problem({
    code: 'contributions.evidence-too-large',
    status: 413,
    message,
    remedy: { id: 'Kirim foto dengan ukuran lebih kecil.', en: 'Send a smaller picture.' },
    faults: [{ field: 'evidence', code: 'too-large', message }],
  })
}

export function evidenceNotReadable(): Problem {
  const message = {
    id: 'Bukti harus berupa foto (JPG, PNG, WebP) atau PDF.',
    en: 'Evidence must be a picture (JPG, PNG, WebP) or a PDF.',
  }
  return new Problem({
    code: 'contributions.evidence-type',
    status: 415,
    message,
    remedy: {
      id: 'Foto slip gaji Anda, lalu kirim fotonya.',
      en: 'Take a picture of the pay slip and send that.',
    },
    faults: [{ field: 'evidence', code: 'type', message }],
  })
}
