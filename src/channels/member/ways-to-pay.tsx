import { List } from '#ui/parts/list.tsx'
import type { View } from '#ui/view.ts'

/** How a member pays a code. */
export function WaysToPay({ view: { t } }: { view: View }) {
  return (
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
  )
}
