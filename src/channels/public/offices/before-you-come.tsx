import { List } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** What to have at hand, so that one visit is enough. */
export function BeforeYouCome({ view: { t } }: { view: View }) {
  return (
    <Section id="before" size="md" title={t('Sebelum datang', 'Before you come')}>
      <List
        items={[
          t(
            'Peserta: KTP dan nomor peserta, bila ada.',
            'Members: identity card, and membership number if you have one.',
          ),
          t(
            'Perusahaan: NPP, atau NIB bila belum terdaftar.',
            'Employers: NPP, or NIB if not registered yet.',
          ),
          t('Tentang satu bulan: slip gaji bulan itu.', 'About a month: the payslip of that month.'),
        ]}
      />
      <p>
        {t('Banyak yang bisa diselesaikan tanpa datang:', 'Much can be settled without coming:')}{' '}
        <a href="/help">{t('lihat bantuan', 'see the help page')}</a>.
      </p>
      <Small>
        {t('Layanan gratis. Tidak perlu perantara.', 'The service is free of charge. Nobody needs a broker.')}
      </Small>
    </Section>
  )
}
