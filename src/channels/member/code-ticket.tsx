import type { Child } from 'hono/jsx'
import { formatInstant } from '#ui/format.ts'
import { Ticket } from '#ui/parts/card.tsx'
import { List, Rows, type RowItem } from '#ui/parts/list.tsx'
import { Note } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Props = {
  view: View
  bill: { readonly code: string; readonly expiresAt: Date }
  /** What the code pays for. */
  rows: readonly RowItem[]
  /** What else whoever pays it should know. */
  children?: Child
}

/** A code that a member asked for, what it pays for, and how to pay it. */
export function CodeTicket({ view, bill: { code, expiresAt }, rows, children }: Props) {
  const { t, lang } = view
  return (
    <Ticket
      id="code"
      title={t('Kode bayar', 'Payment code')}
      code={code.replace(/(\d{5})(?=\d)/g, '$1 ')}
      note={t(
        `Berlaku sampai ${formatInstant(expiresAt, lang)}. Sekali bayar, jumlahnya harus tepat.`,
        `Valid until ${formatInstant(expiresAt, lang)}. Paid once, for the exact amount.`,
      )}
    >
      <Rows rows={rows} />
      <List
        numbered
        items={[
          t(
            'Aplikasi bank, ATM, teller, atau gerai: pilih Bayar, cari Payung.',
            'Bank app, cash machine, counter or shop: choose Pay, look for Payung.',
          ),
          t('Masukkan kode ini.', 'Enter this code.'),
          t('Cocokkan jumlahnya, lalu setujui.', 'Compare the amount and confirm.'),
        ]}
      />
      {children}
      {view.demo && (
        <Note icon="landmark">
          {t('Data contoh: bayar kode ini di', 'Sample data: pay this code at')}{' '}
          <a href={`/simulator/bank?code=${code}`}>{t('simulator bank', 'the bank simulator')}</a>.
        </Note>
      )}
    </Ticket>
  )
}
