import { formatRupiah } from '#base/rupiah.ts'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { spanOf } from './offer-parts.tsx'
import { sectorWords, type OwnAccount } from './words.tsx'

const path = '/member/own-account'

/** Who pays for it, what they see, and the way out. */
export function Sponsor({ view, sponsor }: { view: View; sponsor: NonNullable<OwnAccount['sponsor']> }) {
  const { t } = view
  return (
    <Section
      id="sponsor"
      size="md"
      title={t(`Ditanggung ${sponsor.employerName}`, `Paid by ${sponsor.employerName}`)}
    >
      <p>
        {t(
          'Yang mereka lihat hanya sampai kapan iuran Anda lunas. Saldo, klaim, dan dokumen hanya Anda yang melihat.',
          'They see no more than until when you are paid for. Your balance, claims and papers only you see.',
        )}
      </p>
      <Form view={view} action={`${path}/leave-sponsor`}>
        <Button variant="secondary">{t('Keluar dari tanggungan', 'Leave this sponsor')}</Button>
      </Form>
    </Section>
  )
}

/** What the member does for themselves, and when it was covered. */
export function Work({ view, account: { work, periods } }: { view: View; account: OwnAccount }) {
  const { t, say } = view
  if (!work) return null
  return (
    <Section id="work" size="md" title={t('Pekerjaan saya', 'My work')}>
      <Rows
        rows={[
          { label: t('Pekerjaan', 'Work'), value: work.job },
          { label: t('Bidang', 'Kind'), value: say(sectorWords[work.sector]) },
          { label: t('Tempat', 'Place'), value: work.regionName },
          { label: t('Penghasilan', 'Income'), value: formatRupiah(work.income) },
          { label: 'JHT', value: work.jht ? t('Ya', 'Yes') : t('Tidak', 'No') },
        ]}
      />
      <p>
        <a href={`${path}/work`}>{t('Ubah', 'Change')}</a>
      </p>
      {periods.length > 0 && (
        <>
          <p>
            <strong>{t('Masa perlindungan', 'Periods of cover')}</strong>
          </p>
          <List items={periods.map((period) => spanOf(view, period))} />
        </>
      )}
    </Section>
  )
}
