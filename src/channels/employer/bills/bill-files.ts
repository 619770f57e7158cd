import { billDocument, receiptDocument } from '#modules/credentials'
import { download, page } from '#web/page.ts'

/** The letters of a bill, in the language of their reader. */
export const downloadBill = page('/employer/bills/:billId/bill.pdf', 'employer', async (visit) => {
  const { params, perform, view } = visit
  const { name, type, bytes } = await perform(billDocument, { billId: params.billId, language: view.lang })
  return download(name, type, bytes)
})

export const downloadReceipt = page('/employer/bills/:billId/receipt.pdf', 'employer', async (visit) => {
  const { params, perform, view } = visit
  const { name, type, bytes } = await perform(receiptDocument, { billId: params.billId, language: view.lang })
  return download(name, type, bytes)
})
