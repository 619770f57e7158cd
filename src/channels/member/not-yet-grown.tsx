import type { Day } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** The balance is what was paid in: honest about what is not booked. */
export function NotYetGrown({ view, today }: { view: View; today: Day }) {
  const { t, lang } = view
  return (
    <Source>
      {t(
        `Buku besar Payung, ${formatDay(today, lang)}. Saldo ini iuran yang sudah dibayar; hasil pengembangan belum dibukukan.`,
        `Ledger of Payung, ${formatDay(today, lang)}. The balance is what has been paid in; its yield is not booked yet.`,
      )}
    </Source>
  )
}
