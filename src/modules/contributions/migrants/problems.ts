import { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

function refuse(code: string, message: Words, remedy: Words, field?: string): Problem {
  const faults = field === undefined ? [] : [{ field, code, message }]
  return new Problem({ code: `contributions.${code}`, status: 409, message, remedy, faults })
}

export function nothingChosen(): Problem {
  return refuse(
    'nothing-chosen',
    { id: 'Belum ada yang dipilih.', en: 'Nothing is chosen.' },
    {
      id: 'Pilih perlindungan yang dibayar, tabungan, atau keduanya.',
      en: 'Choose the cover to pay for, savings, or both.',
    },
    'cover',
  )
}

export function coverPaidAlready(): Problem {
  return refuse(
    'cover-paid',
    { id: 'Perlindungan kontrak ini sudah dibayar.', en: 'The cover of this contract is paid.' },
    {
      id: 'Yang masih bisa ditambah hanya tabungan hari tua.',
      en: 'Only old-age savings can still be added.',
    },
    'cover',
  )
}

export function contractPast(): Problem {
  return refuse(
    'contract-past',
    {
      id: 'Kontrak ini sudah berakhir, jadi tidak dibayar lagi.',
      en: 'This contract is over, so nothing is paid for it.',
    },
    {
      id: 'Masih bekerja di luar negeri? Perpanjang kontraknya, atau daftarkan yang baru.',
      en: 'Still working abroad? Extend it, or register a new contract.',
    },
  )
}

export function savingsNotOffered(options: readonly string[]): Problem {
  return refuse(
    'savings-not-offered',
    {
      id: `Pilihan tabungan sebulan: ${options.join(', ')}.`,
      en: `What can be saved in a month: ${options.join(', ')}.`,
    },
    { id: 'Pilih salah satunya.', en: 'Choose one of them.' },
    'savings',
  )
}

export function payFirst(): Problem {
  return refuse(
    'pay-first',
    { id: 'Kontrak ini belum dibayar.', en: 'This contract is not paid for yet.' },
    {
      id: 'Bayar dulu, lalu perpanjang. Atau batalkan, dan daftarkan lagi dengan lama seluruhnya.',
      en: 'Pay for it first, then extend it. Or call it off and register it with its whole length.',
    },
  )
}

export function contractPaid(): Problem {
  return refuse(
    'contract-paid',
    { id: 'Kontrak ini sudah ada yang dibayar.', en: 'Something was paid for this contract.' },
    {
      id: 'Pulang lebih awal? Catat kepulangannya. Ada yang keliru? Kantor cabang bisa membantu.',
      en: 'Home early? Note the return. Is something wrong? A branch office can help.',
    },
  )
}
