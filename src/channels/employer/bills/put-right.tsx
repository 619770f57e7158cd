import { formatMonth as monthText } from '@payung/law'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Section } from '#ui/parts/text.tsx'
import { mayFile, type AtDesk } from '../desk.ts'
import type { Bill } from './view-bill.page.tsx'

type Props = { visit: AtDesk; bill: Bill }

/** What to do when the wage behind a figure is wrong: it depends on whether the bill is paid. */
export function PutRight({ visit, bill }: Props) {
  const { t } = visit.view
  if (!mayFile(visit) || bill.state === 'cancelled') return null
  const settled = bill.settledAt !== null
  return (
    <Section id="wrong" size="md" title={t('Upah ini salah?', 'Is this wage wrong?')}>
      <p>
        {settled
          ? t(
              'Tagihannya sudah lunas. Buat laporan perbaikan; yang ditagih hanya selisihnya.',
              'The bill is paid. Make a revised return; only the difference is billed.',
            )
          : t(
              'Tagihannya belum dibayar. Batalkan finalisasinya, ubah upahnya, lalu finalkan lagi.',
              'The bill is not paid yet. Cancel finalising, change the wage, and finalise again.',
            )}
      </p>
      {settled ? (
        <ButtonLink
          variant="secondary"
          href={`/employer/returns?kind=revised&month=${monthText(bill.month)}#open`}
        >
          {t('Buat perbaikan', 'Make a correction')}
        </ButtonLink>
      ) : (
        <ButtonLink variant="secondary" href={`/employer/returns/${bill.returnId}/cancel`}>
          {t('Batalkan finalisasi', 'Cancel finalising')}
        </ButtonLink>
      )}
    </Section>
  )
}
