import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { viewTrainingWork } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ItemList, type ListItem } from '#ui/parts/list.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { classesPath, coursesPath, providersPath, restrictionsPath } from './addresses.ts'

/** The parts of the vocational programme that officers work on. */
export const viewHub = page('/officer/training', 'officer', async (visit) => {
  const { view, perform } = visit
  const work = await perform(viewTrainingWork, {})
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
        <ItemList items={partsOf(view, work)} />
      </Section>
    </Page>
  )
})

type Work = z.output<(typeof viewTrainingWork)['output']>

function partsOf(view: View, work: Work): ListItem[] {
  return [...bodyParts(view, work), ...seatParts(view), ...aftermath(view, work)]
}

/** How much waits and since when; where nothing does, what the part is for. */
function waits({ t, lang }: View, kinds: readonly Work[keyof Work][], about: string): string {
  const count = kinds.reduce((sum, one) => sum + one.count, 0)
  const days = kinds.flatMap(({ oldestAt }) => (oldestAt ? [dayIn(oldestAt)] : [])).toSorted()
  if (count === 0 || !days[0]) return about
  const since = formatDay(days[0], lang)
  return t(`${count} menunggu, sejak ${since}`, `${count} ${count === 1 ? 'waits' : 'wait'}, since ${since}`)
}

/** Who trains, and what. */
function bodyParts(view: View, work: Work): ListItem[] {
  const { t } = view
  return [
    {
      icon: 'scale',
      href: '/officer/training/figures',
      title: t('Angka program', 'Figures of the programme'),
      text: t('Sasaran tahun ini dan kenyataannya', 'The target of this year, and the facts'),
    },
    {
      icon: 'building-2',
      href: providersPath,
      title: t('Lembaga pelatihan', 'Training bodies'),
      text: waits(
        view,
        [work.bodies],
        t(
          'Permohonan, pemeriksaan, perjanjian, izin, banding',
          'Applications, checks, agreements, licences, appeals',
        ),
      ),
    },
    {
      icon: 'file-text',
      href: coursesPath,
      title: t('Program pelatihan', 'Courses'),
      text: waits(view, [work.courses], t('Yang menunggu ditinjau', 'Those that wait for review')),
    },
    {
      icon: 'graduation-cap',
      href: classesPath,
      title: t('Kelas', 'Classes'),
      text: waits(
        view,
        [work.classesAtRisk, work.classesToOpen],
        t('Yang menunggu dibuka atau diputuskan', 'Those to be opened or decided about'),
      ),
    },
  ]
}

/** Where, for whom, and with what result. */
function seatParts({ t }: View): ListItem[] {
  return [
    {
      icon: 'triangle-alert',
      href: restrictionsPath,
      title: t('Pembatasan pertemuan', 'Restrictions of meetings'),
      text: t('Menurut wilayah dan waktu', 'By region and time'),
    },
    ...runningParts({ t }),
  ]
}

function runningParts({ t }: Pick<View, 't'>): ListItem[] {
  return [
    {
      icon: 'landmark',
      href: '/officer/training/seats',
      title: t('Kursi dan pagu', 'Seats and budget'),
      text: t('Papan kursi tahun ini', 'The board of this year’s seats'),
    },
    {
      icon: 'clock',
      href: '/officer/training/waiting',
      title: t('Daftar tunggu', 'Waiting lists'),
      text: t('Siapa berikutnya, kelas demi kelas', 'Who is next, class by class'),
    },
    {
      icon: 'circle-check',
      href: '/officer/training/assessments',
      title: t('Uji kompetensi', 'Assessments'),
      text: t('Jadwal dan hasilnya', 'When, and what came of them'),
    },
  ]
}

/** Money, what it led to, and what went wrong. */
function aftermath(view: View, work: Work): ListItem[] {
  const { t } = view
  return [
    {
      icon: 'receipt-text',
      href: '/officer/training/invoices',
      title: t('Tagihan lembaga', 'Invoices'),
      text: waits(
        view,
        [work.invoices, work.payments],
        t('Diperiksa, disetujui, dibayar', 'Checked, approved, paid'),
      ),
    },
    {
      icon: 'piggy-bank',
      href: '/officer/training/allowances',
      title: t('Uang saku', 'Allowances'),
      text: t('Untuk hari hadir peserta', 'For the days that trainees came'),
    },
    {
      icon: 'users',
      href: '/officer/training/outcomes',
      title: t('Hasil kerja', 'What it led to'),
      text: t('3, 6, dan 12 bulan sesudah pelatihan', '3, 6 and 12 months after training'),
    },
    {
      icon: 'message-circle',
      href: '/officer/training/complaints',
      title: t('Keluhan', 'Complaints'),
      text: waits(
        view,
        [work.complaints],
        t('Dari peserta, dengan jawabannya', 'From trainees, with the answers'),
      ),
    },
    {
      icon: 'circle-alert',
      href: '/officer/training/suspicions',
      title: t('Yang mencurigakan', 'What looks wrong'),
      text: waits(
        view,
        [work.suspicions],
        t('Kode palsu, sertifikat tanpa hadir', 'Forged codes, certificates without attendance'),
      ),
    },
  ]
}
