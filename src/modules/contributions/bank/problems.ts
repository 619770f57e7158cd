import { Problem } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import type { CodeState } from '../find-payment-code.ts'

/** What officers hear about money that they cannot place. */

export function notWaiting(): Problem {
  return new Problem({
    code: 'contributions.money-not-waiting',
    status: 409,
    message: {
      id: 'Dana ini tidak lagi menunggu keputusan.',
      en: 'This money no longer waits for a decision.',
    },
    remedy: {
      id: 'Muat ulang daftarnya; rekan Anda mungkin lebih dulu.',
      en: 'Reload the list; a colleague may have been faster.',
    },
  })
}

export function codeNotPayable(state: Exclude<CodeState['state'], 'open'>): Problem {
  const messages: Record<typeof state, Words> = {
    unknown: { id: 'Kode iuran ini tidak ada.', en: 'There is no such payment code.' },
    withdrawn: { id: 'Kode iuran ini sudah ditarik.', en: 'This payment code was withdrawn.' },
    expired: {
      id: 'Kode iuran ini sudah kedaluwarsa ketika uangnya masuk.',
      en: 'This payment code had expired when the money came in.',
    },
    paid: { id: 'Tagihan dengan kode ini sudah dibayar.', en: 'The bill with this code is paid already.' },
  }
  const message = messages[state]
  return new Problem({
    code: `contributions.code-${state}`,
    status: 422,
    message,
    remedy: {
      id: 'Periksa kodenya dengan perusahaan, atau minta penyelia mengembalikan uangnya.',
      en: 'Check the code with the employer, or ask a supervisor to give the money back.',
    },
    faults: [{ field: 'code', code: state, message }],
  })
}

export function amountDiffers(received: bigint, asked: bigint): Problem {
  const message = {
    id: `Uangnya ${formatRupiah(received)}, tagihannya ${formatRupiah(asked)}. Jumlahnya harus sama.`,
    en: `The money is ${formatRupiah(received)}, the bill ${formatRupiah(asked)}. They must be the same.`,
  }
  return new Problem({
    code: 'contributions.amount-differs',
    status: 422,
    message,
    remedy: {
      id: 'Pilih kode lain, atau minta penyelia mengembalikan uangnya.',
      en: 'Choose another code, or ask a supervisor to give the money back.',
    },
    faults: [{ field: 'code', code: 'amount-differs', message }],
  })
}

export function noStatement(): Problem {
  const message = { id: 'Bank ini tidak memberi mutasi rekening.', en: 'This bank gives no statements.' }
  return new Problem({
    code: 'contributions.no-statement',
    status: 422,
    message,
    remedy: { id: 'Pilih bank lain.', en: 'Choose another bank.' },
    faults: [{ field: 'partnerId', code: 'no-statement', message }],
  })
}

export function daysInOrder(): Problem {
  const message = { id: 'Tanggal akhir mendahului tanggal awal.', en: 'The last day is before the first.' }
  return new Problem({
    code: 'contributions.days-in-order',
    status: 422,
    message,
    remedy: { id: 'Tukar kedua tanggalnya.', en: 'Swap the two days.' },
    faults: [{ field: 'to', code: 'before-from', message }],
  })
}
