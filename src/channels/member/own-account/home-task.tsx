import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { formatRupiah } from '#base/rupiah.ts'
import { counted } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import type { Standing } from '../protection.ts'

/** What waits for someone who works for themselves: the payment that begins or restores their cover. */
export function OwnAccountTask({ view, standing }: { view: View; standing: Standing }) {
  const { t, lang } = view
  if (standing.kind !== 'own-account') return null
  const { state, offers, open } = standing.account
  const [fewest] = offers
  if (!fewest) return null
  const months = counted(fewest.months, lang, 'bulan', 'month')
  const sum = formatRupiah(open?.total ?? fewest.total)
  return (
    <Task
      id="own-account"
      title={
        state === 'active'
          ? t('Perlindungan pekerjaan sendiri', 'Cover for work of your own')
          : t('Bayar, lalu terlindungi', 'Pay, and be covered')
      }
      action={
        <ButtonLink href="/member/own-account">
          {state === 'active' ? t('Lihat', 'See it') : t('Bayar iuran', 'Pay')}
        </ButtonLink>
      }
    >
      {open
        ? t(`Kode bayar ${sum} menunggu.`, `A payment code for ${sum} is waiting.`)
        : t(`Paling sedikit ${months}: ${sum}.`, `At least ${months}: ${sum}.`)}
    </Task>
  )
}
