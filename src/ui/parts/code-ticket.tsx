import type { Child } from 'hono/jsx'
import { formatInstant } from '../format.ts'
import type { View } from '../view.ts'
import { Ticket } from './card.tsx'
import { Rows, type RowItem } from './list.tsx'
import { Note } from './text.tsx'

type Props = {
  view: View
  bill: { readonly code: string; readonly expiresAt: Date }
  /** What the code pays for. */
  rows: readonly RowItem[]
  /** How it is to be paid, in one sentence; otherwise once and exactly. */
  manner?: string
  /** What else whoever pays it should know. */
  children?: Child
}

/** A payment code: until when it is good, what it pays for, and in a demo where it can be paid. */
export function CodeTicket({ view, bill: { code, expiresAt }, rows, manner, children }: Props) {
  const { t, lang } = view
  const until = formatInstant(expiresAt, lang)
  const how = manner ?? t('Sekali bayar, jumlahnya harus tepat.', 'Paid once, for the exact amount.')
  return (
    <Ticket
      id="code"
      title={t('Kode bayar', 'Payment code')}
      code={code.replace(/(\d{5})(?=\d)/g, '$1 ')}
      note={t(`Berlaku sampai ${until}. ${how}`, `Valid until ${until}. ${how}`)}
    >
      <Rows rows={rows} />
      {children}
      <PayInDemo view={view} code={code} />
    </Ticket>
  )
}

/** Where sample money pays a code. */
export function PayInDemo({ view: { t, demo }, code }: { view: View; code: string }) {
  if (!demo) return null
  return (
    <Note icon="landmark">
      {t('Data contoh: bayar kode ini di', 'Sample data: pay this code at')}{' '}
      <a href={`/simulator/bank?code=${code}`}>{t('simulator bank', 'the bank simulator')}</a>.
    </Note>
  )
}
