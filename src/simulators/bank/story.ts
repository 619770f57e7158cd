import type { Words } from '#base/words.ts'
import type { Exchange } from './bank-client.ts'

/** What a payer or a bank does on the simulator's page, and what it shows about Payung. */
export const plots = {
  pay: {
    title: { id: 'Bayar seperti biasa', en: 'Pay as usual' },
    about: { id: 'Sekali, sebesar tagihan.', en: 'Once, exactly the bill.' },
  },
  repeat: {
    title: { id: 'Kirim panggilan yang sama dua kali', en: 'Send the same call twice' },
    about: {
      id: 'X-EXTERNAL-ID dan paymentRequestId sama.',
      en: 'Same X-EXTERNAL-ID, same paymentRequestId.',
    },
  },
  advice: {
    title: { id: 'Tanyakan lagi dengan nomor panggilan baru', en: 'Ask again under a new call number' },
    about: {
      id: 'X-EXTERNAL-ID baru, paymentRequestId sama (flagAdvise Y).',
      en: 'New X-EXTERNAL-ID, same paymentRequestId (flagAdvise Y).',
    },
  },
  'out-of-order': {
    title: { id: 'Biarkan pertanyaannya mendahului pembayaran', en: 'Let the question overtake the payment' },
    about: {
      id: 'flagAdvise Y datang lebih dulu, panggilan pertama menyusul.',
      en: 'flagAdvise Y arrives first, the first call after it.',
    },
  },
  'wrong-amount': {
    title: { id: 'Bayar Rp 1.000 lebih', en: 'Pay Rp 1.000 too much' },
    about: {
      id: 'Kode iuran hanya menerima jumlah yang pas.',
      en: 'A payment code takes its exact amount only.',
    },
  },
  'forged-signature': {
    title: { id: 'Palsukan tanda tangan', en: 'Forge the signature' },
    about: { id: 'Tanda tangan milik panggilan lain.', en: 'The signature of another call.' },
  },
  'stale-timestamp': {
    title: { id: 'Pakai jam yang terlambat 10 menit', en: 'Use a clock that is 10 minutes slow' },
    about: { id: 'Panggilan lama tidak bisa diputar ulang.', en: 'An old call cannot be replayed.' },
  },
  'no-token': {
    title: { id: 'Tanpa token', en: 'Leave the token out' },
    about: {
      id: 'Tanpa token, rahasia bersama tidak cukup.',
      en: 'Without a token the shared secret is not enough.',
    },
  },
  'lost-callback': {
    title: { id: 'Uang masuk, kabarnya hilang', en: 'The money arrives, the news is lost' },
    about: {
      id: 'Bank tidak memanggil Payung. Cocokkan mutasi rekening sesudahnya.',
      en: 'The bank does not call Payung. Reconcile the statement afterwards.',
    },
  },
} as const satisfies Record<string, { title: Words; about: Words }>

export type Plot = keyof typeof plots

export const isPlot = (text: string): text is Plot => Object.hasOwn(plots, text)

/** What happened, from the first call to the last. */
export type Story = {
  readonly plot: Plot | 'inquire'
  readonly code: string
  readonly exchanges: readonly Exchange[]
  /** Whether the bank has the money in our account now. */
  readonly credited: boolean
}
