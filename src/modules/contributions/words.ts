import type { Words } from '#base/words.ts'
import type { BillState } from './bill.ts'
import type { ReturnState } from './return.ts'

/** What the states of returns and bills are called wherever they are shown: one word per meaning. */

const words = (id: string, en: string): Words => ({ id, en })

export const returnStateWords: Readonly<Record<ReturnState, Words>> = {
  draft: words('Draf', 'Draft'),
  submitted: words('Menunggu persetujuan', 'Waiting for approval'),
  final: words('Final', 'Final'),
  dropped: words('Dibuang', 'Dropped'),
}

export const billStateWords: Readonly<Record<BillState, Words>> = {
  waiting: words('Menunggu pembayaran', 'Waiting for payment'),
  overdue: words('Lewat jatuh tempo', 'Overdue'),
  'code-expired': words('Kode kedaluwarsa', 'Code has run out'),
  paid: words('Lunas', 'Paid'),
  'settled-by-credit': words('Lunas dari kelebihan bayar', 'Settled by credit'),
  cancelled: words('Dibatalkan', 'Cancelled'),
}
