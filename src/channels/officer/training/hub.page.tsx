import { Page } from '#ui/layout.tsx'
import { ItemList, type ListItem } from '#ui/parts/list.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { classesPath, coursesPath, providersPath, restrictionsPath } from './addresses.ts'

/** The parts of the vocational programme that officers work on. */
export const viewHub = page('/officer/training', 'officer', async (visit) => {
  const { view } = visit
  const { t } = view
  const title = t('Program vokasi', 'The vocational programme')
  return (
    <Page {...frameOf(visit)} portal="officer" current="training" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t('Dari lembaga sampai sertifikat.', 'From training body to certificate.')}
      />
      <Section id="parts" title={t('Bagian-bagiannya', 'Its parts')} quiet>
        <ItemList items={partsOf(view)} />
      </Section>
    </Page>
  )
})

function partsOf({ t }: View): ListItem[] {
  return [
    {
      icon: 'building-2',
      href: providersPath,
      title: t('Lembaga pelatihan', 'Training bodies'),
      text: t(
        'Permohonan, pemeriksaan, perjanjian, izin, banding',
        'Applications, checks, agreements, licences, appeals',
      ),
    },
    {
      icon: 'file-text',
      href: coursesPath,
      title: t('Program pelatihan', 'Courses'),
      text: t('Yang menunggu ditinjau', 'Those that wait for review'),
    },
    {
      icon: 'graduation-cap',
      href: classesPath,
      title: t('Kelas', 'Classes'),
      text: t('Yang menunggu dibuka atau diputuskan', 'Those to be opened or decided about'),
    },
    {
      icon: 'triangle-alert',
      href: restrictionsPath,
      title: t('Pembatasan pertemuan', 'Restrictions of meetings'),
      text: t('Menurut wilayah dan waktu', 'By region and time'),
    },
    {
      icon: 'landmark',
      href: '/officer/training/seats',
      title: t('Kursi dan pagu', 'Seats and budget'),
      text: t('Papan kursi tahun ini', 'The board of this year’s seats'),
    },
    {
      icon: 'circle-check',
      href: '/officer/training/assessments',
      title: t('Uji kompetensi', 'Assessments'),
      text: t('Jadwal dan hasilnya', 'When, and what came of them'),
    },
    {
      icon: 'circle-alert',
      href: '/officer/training/suspicions',
      title: t('Yang mencurigakan', 'What looks wrong'),
      text: t('Kode palsu, sertifikat tanpa hadir', 'Forged codes, certificates without attendance'),
    },
  ]
}
