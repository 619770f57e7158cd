import { Page } from '#ui/layout.tsx'
import { ItemList, type ListItem } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { counted } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ProviderTag } from './application/provider-tag.tsx'
import { isOwner, mayTeach, type AtDesk } from './desk.ts'
import { findToday } from './home/find-today.ts'
import { TodaysSessions } from './home/todays-sessions.tsx'
import { waitingOf } from './home/waiting.ts'

/** Where a training body begins: what is on today, what waits for whoever is signed in, and the way to everything else. */
export const viewHome = page('/provider', 'provider', async (visit) => {
  const { view } = visit
  const { t, lang } = view
  const today = await findToday(visit)
  const waiting = waitingOf(view, today)
  const title =
    waiting.length === 0
      ? t('Tidak ada yang menunggu Anda', 'Nothing waits for you')
      : t(
          `${counted(waiting.length, lang, 'hal', 'thing')} menunggu Anda`,
          `${counted(waiting.length, lang, 'hal', 'thing')} ${waiting.length === 1 ? 'waits' : 'wait'} for you`,
        )
  return (
    <Page {...frameOf(visit)} portal="provider" title={title}>
      <PageHead
        view={view}
        state={<ProviderTag view={view} state={today.file.state} />}
        title={title}
        lead={`${today.file.name}, ${today.file.providerNo}.`}
      />
      <Columns
        aside={
          <Section id="onward" size="md" title={t('Semua bagian', 'All parts')}>
            <ItemList items={waysOn(view, visit)} />
          </Section>
        }
      >
        {mayTeach(visit) && <TodaysSessions view={view} sessions={today.sessions} />}
        <Section id="waiting" title={t('Yang menunggu', 'What waits')}>
          {waiting.length === 0 ? (
            <Empty title={t('Semua sudah selesai', 'Everything is done')}>
              {t('Yang baru muncul di sini dengan sendirinya.', 'What is new appears here by itself.')}
            </Empty>
          ) : (
            <ItemList items={waiting} />
          )}
        </Section>
      </Columns>
    </Page>
  )
})

/** Only what is not refused to whoever is signed in. */
function waysOn({ t }: View, visit: AtDesk): ListItem[] {
  const teaching: ListItem[] = [
    {
      icon: 'calendar-days',
      title: t('Pertemuan', 'Sessions'),
      text: t('Kode, pintu, dan daftar hadir', 'Codes, the door, and attendance'),
      href: '/provider/sessions',
    },
    {
      icon: 'users',
      title: t('Kelas', 'Classes'),
      text: t('Jadwal, materi, dan peserta', 'Sessions, material and trainees'),
      href: '/provider/classes',
    },
    {
      icon: 'file-text',
      title: t('Program pelatihan', 'Courses'),
      text: t('Yang diajarkan, dengan harganya', 'What is taught, with its price'),
      href: '/provider/courses',
    },
  ]
  return [
    ...(mayTeach(visit) ? teaching : []),
    {
      icon: 'graduation-cap',
      title: t('Uji kompetensi', 'Assessments'),
      text: t('Hasil dan sertifikat', 'Results and certificates'),
      href: '/provider/assessments',
    },
    ...(isOwner(visit)
      ? [
          {
            icon: 'receipt-text' as const,
            title: t('Tagihan', 'Invoices'),
            text: t('Yang bisa ditagih dan yang sudah dibayar', 'What can be asked for, and what is paid'),
            href: '/provider/invoices',
          },
        ]
      : []),
    {
      icon: 'building-2',
      title: t('Profil lembaga', 'The training body'),
      text: t('Permohonan, izin, dan nilai mutu', 'Application, licence and quality score'),
      href: '/provider/profile',
    },
  ]
}
