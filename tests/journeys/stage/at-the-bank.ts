import type { Visitor } from './visitor.ts'

/** From a bill that can be paid to the bank's counter, and back to the bill with the money booked. */
export async function payAtBank(payer: Visitor): Promise<void> {
  const bill = payer.path
  await payer.press('simulator bank')
  await payer.press('Tanyakan ke Payung')
  await payer.sees('Kode ini bisa dibayar')
  await payer.mark('Bayar seperti biasa')
  await payer.press(/^Bayar$/)
  await payer.sees('Pembayaran dibukukan')
  await payer.open(bill)
}
