import { dayIn, formatMonth } from '@payung/law'
import { viewStatement } from '#modules/contributions'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { download, page } from '#web/page.ts'

/** Every line of the account as a file. Semicolons, because spreadsheet programs here take a comma for the decimal sign. */
export const downloadBalance = page('/member/balance/csv', 'member', async ({ perform, personId, view }) => {
  const { t } = view
  const { lines } = await perform(viewStatement, { personId: String(personId) })
  const file = writeSheet({
    format: { kind: 'csv', delimiter: ';' },
    name: 'JHT',
    columns: [
      { header: t('Dibukukan', 'Booked on'), kind: 'text' },
      { header: t('Bulan iuran', 'Month'), kind: 'text' },
      { header: t('Perusahaan', 'Employer'), kind: 'text' },
      { header: t('Mutasi (Rp)', 'Booked (Rp)'), kind: 'number' },
      { header: t('Saldo (Rp)', 'Balance (Rp)'), kind: 'number' },
    ],
    rows: lines.map(({ postedOn, month, employerName, amount, balance }) => [
      postedOn,
      formatMonth(month),
      employerName,
      amount,
      balance,
    ]),
  })
  const name = `${t('saldo-jht', 'jht-balance')}-${dayIn(view.now)}.csv`
  return download(name, 'text/csv; charset=utf-8', Buffer.concat(await Array.fromAsync(file)))
})
