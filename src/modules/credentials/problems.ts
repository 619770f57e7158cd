import { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** Everything that this module refuses, with what to do about it. */

export function memberDied(): Problem {
  return refuse(
    'member-died',
    { id: 'Peserta ini tercatat meninggal dunia.', en: 'This member is recorded as deceased.' },
    {
      id: 'Kartu tidak dibuat lagi. Untuk hak ahli waris, buka klaimnya.',
      en: 'No card is made any more. For the rights of the heirs, open their claim.',
    },
  )
}

export function billNotPayable(state: 'paid' | 'cancelled' | 'without-code'): Problem {
  const words: Record<typeof state, [Words, Words]> = {
    paid: [
      { id: 'Tagihan ini sudah lunas.', en: 'This bill is paid.' },
      { id: 'Ambil bukti bayarnya.', en: 'Take its receipt instead.' },
    ],
    cancelled: [
      { id: 'Tagihan ini sudah dibatalkan.', en: 'This bill was called off.' },
      { id: 'Buka tagihan yang berlaku untuk bulan itu.', en: 'Open the bill that holds for that month.' },
    ],
    'without-code': [
      {
        id: 'Tagihan ini belum punya kode iuran yang berlaku.',
        en: 'This bill has no payment code that can be used.',
      },
      {
        id: 'Buat kode iuran baru, lalu ambil tagihannya.',
        en: 'Make a new payment code, then take the bill.',
      },
    ],
  }
  return refuse(`bill-${state}`, ...words[state])
}

export function notPaid(): Problem {
  return refuse(
    'bill-not-paid',
    { id: 'Untuk tagihan ini belum ada pembayaran.', en: 'Nothing has been paid for this bill.' },
    {
      id: 'Bukti bayar ada sesudah bank memberi tahu kami. Tagihan yang tertutup oleh kelebihan bayar tidak punya bukti bayar.',
      en: 'The receipt is there once the bank has told us. A bill that was covered by a credit has no receipt.',
    },
  )
}

export function employerClosed(): Problem {
  return refuse(
    'employer-closed',
    { id: 'Kepesertaan perusahaan ini sudah ditutup.', en: 'The membership of this employer is closed.' },
    {
      id: 'Untuk surat tentang masa lalu, hubungi kantor cabang.',
      en: 'For a letter about the past, ask the branch.',
    },
  )
}

export function keysUnreadable(): Problem {
  return refuse(
    'keys-unreadable',
    { id: 'Berkas ini bukan daftar kunci Payung.', en: 'This file is not a list of Payung’s keys.' },
    { id: 'Ambil lagi dari /verify/keys.json.', en: 'Take it from /verify/keys.json again.' },
    422,
  )
}

function refuse(code: string, message: Words, remedy: Words, status: 409 | 422 = 409): Problem {
  return new Problem({ code: `credentials.${code}`, status, message, remedy })
}
