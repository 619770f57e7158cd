import type { Words } from '#base/words.ts'
import type { SnapAnswer } from './exchange-text.ts'

/** What Payung's seven digits mean, in a sentence. Null where the digits and their message must do. */
export function verdictOf({ code, data }: SnapAnswer): Words | null {
  if (code === '4042518' && data['paymentFlagStatus'] !== '00') return refusedBefore
  const [status, caseCode] = [code.slice(0, 3), code.slice(5)]
  return verdicts[code] ?? verdicts[`${status}-${caseCode}`] ?? null
}

const refusedBefore: Words = {
  id: 'Permintaan ini sudah ditolak sebelumnya',
  en: 'This request was refused before',
}

const verdicts: Readonly<Record<string, Words>> = {
  '2002400': { id: 'Kode ini bisa dibayar', en: 'This code can be paid' },
  '2002500': { id: 'Pembayaran dibukukan', en: 'The payment is booked' },
  '4042518': { id: 'Sudah dibukukan, tidak dibukukan lagi', en: 'Booked already, not booked again' },
  '401-00': { id: 'Ditolak: pengirimnya tidak terbukti', en: 'Refused: the sender is not proven' },
  '401-01': { id: 'Ditolak: tanpa token yang berlaku', en: 'Refused: no valid token' },
  '404-12': { id: 'Kode ini tidak ada', en: 'There is no such code' },
  '404-13': { id: 'Ditolak: jumlahnya tidak pas', en: 'Refused: not the exact amount' },
  '404-14': { id: 'Tagihan ini sudah dibayar', en: 'This bill is paid already' },
  '404-19': { id: 'Kode ini sudah kedaluwarsa', en: 'This code has expired' },
  '409-00': { id: 'Ditolak: nomor panggilan sudah dipakai', en: 'Refused: the call number was used' },
  '429-00': { id: 'Terlalu banyak panggilan', en: 'Too many calls' },
  '504-00': { id: 'Belum ada jawaban, tanyakan lagi', en: 'No answer yet, ask again' },
}
