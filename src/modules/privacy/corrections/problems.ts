import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function nothingAsked(): Problem {
  const message = {
    id: 'Belum ada yang berbeda dari data yang tercatat.',
    en: 'Nothing differs from what is on record yet.',
  }
  const remedy = { id: 'Isi yang keliru dengan yang benar.', en: 'Fill in what is right.' }
  return refuse('nothing-asked', 422, message, remedy, 'name')
}

export function requestOpen(): Problem {
  const message = {
    id: 'Permintaan Anda sebelumnya masih kami periksa.',
    en: 'Your request before this one is still being looked at.',
  }
  const remedy = {
    id: 'Tunggu jawabannya, atau tarik dulu permintaan itu.',
    en: 'Wait for the answer, or withdraw it first.',
  }
  return refuse('request-open', 409, message, remedy)
}

export function requestDecided(): Problem {
  const message = { id: 'Permintaan ini sudah dijawab.', en: 'This request has been answered.' }
  const remedy = {
    id: 'Dengan bukti baru, kirim permintaan baru.',
    en: 'With new evidence, send another one.',
  }
  return refuse('request-decided', 409, message, remedy)
}

export function evidenceMissing(): Problem {
  const message = { id: 'Pilih foto buktinya.', en: 'Choose a picture of the evidence.' }
  const remedy = {
    id: 'Foto KTP, kartu keluarga, atau akta lahir, lalu kirim fotonya.',
    en: 'Take a picture of your identity card, family card or birth certificate and send that.',
  }
  return refuse('evidence-missing', 422, message, remedy, 'evidence')
}

export function evidenceTooLarge(megabytes: number): Problem {
  const message = {
    id: `Bukti lebih besar dari ${megabytes} MB.`,
    en: `The evidence is larger than ${megabytes} MB.`,
  }
  const remedy = { id: 'Kirim foto dengan ukuran lebih kecil.', en: 'Send a smaller picture.' }
  return refuse('evidence-too-large', 413, message, remedy, 'evidence')
}

export function evidenceNotReadable(): Problem {
  const message = {
    id: 'Bukti harus berupa foto (JPG, PNG, WebP) atau PDF.',
    en: 'Evidence must be a picture (JPG, PNG, WebP) or a PDF.',
  }
  const remedy = { id: 'Foto buktinya, lalu kirim fotonya.', en: 'Take a picture and send that.' }
  return refuse('evidence-type', 415, message, remedy, 'evidence')
}
