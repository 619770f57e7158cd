import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import {
  checkTrainingEligibility,
  remindWhenQualifying,
  viewMyTraining,
  type Eligibility,
} from '#modules/training'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { ItemList, Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { Against } from '../outlook/against.tsx'
import { Reservations } from './reservations.tsx'
import { EnrolmentTag, enrolmentPath, nextOf, trainingPath } from './words.tsx'

/** May I join, from when, and what have I applied for. */
export const viewTrainingPage = page(trainingPath, 'member', (visit) => draw(visit))

export const submitReminder = action(
  `${trainingPath}/reminder`,
  'member',
  async ({ perform, form, view }) => {
    const { dueOn } = await perform(remindWhenQualifying, {}, { key: form.requestKey })
    const day = formatDay(dueOn, view.lang)
    return redirect(trainingPath, {
      notice: view.t(`Kami ingatkan pada ${day}.`, `We will remind you on ${day}.`),
    })
  },
  { onProblem: draw },
)

type Mine = z.output<typeof viewMyTraining.output>

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, together, personId } = visit
  const { t } = view
  const [verdict, mine] = await together((look) =>
    Promise.all([look(checkTrainingEligibility, { personId: String(personId) }), look(viewMyTraining, {})]),
  )
  const current = mine.enrolments.find(({ state }) => inClass.has(state)) ?? null
  const title = current ? standingOf(view, current) : verdictOf(view, verdict)
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="more"
      title={t('Pelatihan', 'Training')}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={trainingCrumbs(view)}
        state={
          current ? (
            <EnrolmentTag view={view} state={current.state} />
          ) : (
            <VerdictTag view={view} eligible={verdict.eligible} />
          )
        }
        title={title}
        lead={
          current
            ? nextOf(view, current)
            : t(
                'Pelatihan vokasi gratis sampai sertifikat. Biayanya ditanggung program.',
                'Free vocational training up to the certificate. The programme pays for it.',
              )
        }
      />
      <Columns
        aside={
          <>
            {mine.enrolments.length > 0 && <Onward view={view} />}
            <Paid view={view} />
            <Ways view={view} eligible={verdict.eligible} />
          </>
        }
      >
        <NextTask view={view} mine={mine} />
        {current && <Applications view={view} mine={mine} />}
        <Verdict view={view} verdict={verdict} mine={mine} busy={current !== null} />
        {!current && <Applications view={view} mine={mine} />}
      </Columns>
    </Page>
  )
}

function VerdictTag({ view: { t }, eligible }: { view: View; eligible: boolean }) {
  return eligible ? (
    <Tag kind="done">{t('Boleh ikut', 'You may join')}</Tag>
  ) : (
    <Tag kind="waiting">{t('Belum memenuhi syarat', 'Not yet')}</Tag>
  )
}

/** Has a seat, and no certificate yet. */
const inClass: ReadonlySet<Mine['enrolments'][number]['state']> = new Set([
  'confirmed',
  'attending',
  'completed',
  'assessed',
])

function standingOf({ t }: View, { title, state }: Mine['enrolments'][number]): string {
  if (state === 'confirmed') return t(`Kursi Anda di ${title} sudah pasti`, `Your seat in ${title} is sure`)
  if (state === 'attending') return t(`Anda mengikuti ${title}`, `You are in ${title}`)
  return t(`Anda menyelesaikan ${title}`, `You have completed ${title}`)
}

export function trainingCrumbs({ t }: View) {
  return [
    { href: '/member/more', label: t('Lainnya', 'More') },
    { href: trainingPath, label: t('Pelatihan', 'Training') },
  ]
}

export function verdictOf({ t, lang }: View, { eligible, qualifiesOn }: Eligibility): string {
  if (eligible) return t('Anda bisa ikut pelatihan sekarang', 'You can join a training now')
  if (qualifiesOn === null)
    return t('Hari ini Anda belum bisa ikut pelatihan', 'You cannot join a training today')
  const day = formatDay(qualifiesOn, lang)
  return t(`Anda bisa ikut pelatihan mulai ${day}`, `You can join a training from ${day}`)
}

/** What waits for the member: a seat to confirm, or to take. */
function NextTask({ view, mine }: { view: View; mine: Mine }) {
  const { t } = view
  const urgent = mine.enrolments.find(({ nextStep }) => nextStep === 'confirm' || nextStep === 'take-seat')
  if (!urgent) return null
  return (
    <Task
      id="next"
      title={urgent.title}
      action={
        <ButtonLink href={enrolmentPath(urgent.enrolmentId)}>
          {urgent.nextStep === 'confirm'
            ? t('Pastikan kursi', 'Confirm the seat')
            : t('Ambil kursi', 'Take a seat')}
        </ButtonLink>
      }
    >
      {nextOf(view, urgent)}
    </Task>
  )
}

function titleOfVerdict({ t }: View, { eligible, busy }: { eligible: boolean; busy: boolean }): string {
  if (busy) return t('Bila ingin kelas lain', 'If you want another class')
  return eligible ? t('Dasar jawaban ini', 'What this answer rests on') : t('Mengapa belum', 'Why not yet')
}

type VerdictProps = { view: View; verdict: Eligibility; mine: Mine; busy: boolean }

function Verdict({ view, verdict, mine, busy }: VerdictProps) {
  const { t, lang } = view
  const { eligible, reasons, qualifiesOn, doubts, months, ruleSet } = verdict
  return (
    <Section id="verdict" title={titleOfVerdict(view, { eligible, busy })}>
      <Against view={view} reasons={reasons} href="/law/rules/vok.eligible" />
      <Rows
        rows={[
          { label: t('Menurut syarat tahun', 'By the conditions of'), value: ruleSet },
          {
            label: t('Iuran yang sudah dibayar', 'Contributions so far'),
            value: <Num>{counted(months, lang, 'bulan', 'month')}</Num>,
          },
        ]}
      />
      {!eligible && qualifiesOn && (
        <>
          <Small>
            {t(
              'Hari itu berlaku bila iuran tidak terputus. ',
              'That day holds if contributions do not stop. ',
            )}
            <a href="/member/own-account">{t('Bayar sendiri sebagai pekerja mandiri', 'Pay yourself')}</a>
          </Small>
          {mine.reminderOn === null ? (
            <Form view={view} action={`${trainingPath}/reminder`}>
              <Button variant="secondary">{t('Ingatkan saya', 'Remind me')}</Button>
            </Form>
          ) : (
            <p>
              <Tag kind="note">
                {t(
                  `Diingatkan ${formatDay(mine.reminderOn, lang)}`,
                  `You will be reminded on ${formatDay(mine.reminderOn, lang)}`,
                )}
              </Tag>
            </p>
          )}
        </>
      )}
      <Reservations view={view} doubts={doubts} />
    </Section>
  )
}

function Applications({ view, mine }: { view: View; mine: Mine }) {
  const { t } = view
  return (
    <Section id="applications" title={t('Pengajuan dan kelas saya', 'My applications and classes')}>
      {mine.enrolments.length === 0 ? (
        <Empty title={t('Belum ada pengajuan', 'No application yet')}>
          {t(
            'Kelas yang Anda ajukan muncul di sini dengan langkah berikutnya.',
            'Classes that you apply for appear here with the next step.',
          )}
        </Empty>
      ) : (
        <ItemList
          items={mine.enrolments.map((one) => ({
            icon: 'calendar-days' as const,
            title: one.title,
            text: nextOf(view, one),
            href: enrolmentPath(one.enrolmentId),
          }))}
        />
      )}
    </Section>
  )
}

/** Everything that belongs to classes that one is or was in. */
function Onward({ view: { t } }: { view: View }) {
  return (
    <Section id="onward" size="md" title={t('Untuk kelas saya', 'For my classes')}>
      <ItemList
        items={[
          {
            icon: 'check',
            title: t('Hadir dengan kode', 'Come with a code'),
            text: t('Kode dari layar pelatih', 'The code on the trainer’s screen'),
            href: `${trainingPath}/attend`,
          },
          {
            icon: 'calendar-days',
            title: t('Kehadiran dan kartu kelas', 'Attendance and class pass'),
            text: t('Berapa lagi yang perlu', 'How many are still needed'),
            href: `${trainingPath}/attendance`,
          },
          {
            icon: 'graduation-cap',
            title: t('Sertifikat', 'Certificates'),
            text: t('Diunduh atau ditunjukkan', 'To download or show'),
            href: `${trainingPath}/certificates`,
          },
          {
            icon: 'piggy-bank',
            title: t('Uang saku', 'Pocket money'),
            text: t('Yang dibayar dan yang akan datang', 'What is paid, and what comes'),
            href: `${trainingPath}/allowances`,
          },
          {
            icon: 'briefcase-business',
            title: t('Hasil pelatihan', 'What it led to'),
            text: t('Kerja atau usaha sesudahnya', 'Work or business afterwards'),
            href: `${trainingPath}/outcome`,
          },
          {
            icon: 'message-circle',
            title: t('Keluhan', 'Complaints'),
            text: t('Kantor cabang menjawabnya', 'The branch answers them'),
            href: `${trainingPath}/complaint`,
          },
        ]}
      />
    </Section>
  )
}

/** What the programme pays for, which matters most to who has lost their work. */
function Paid({ view: { t } }: { view: View }) {
  return (
    <Section id="paid" size="md" title={t('Yang ditanggung program', 'What the programme pays')}>
      <Rows
        rows={[
          { label: t('Biaya kelas', 'The course'), value: t('Seluruhnya', 'All of it') },
          { label: t('Uji kompetensi', 'The assessment'), value: t('Seluruhnya', 'All of it') },
          { label: t('Uang saku', 'Pocket money'), value: t('Tiap hari hadir', 'Each day you come') },
        ]}
      />
      <Small>
        {t(
          'Kehilangan pekerjaan? Lihat juga uang tunai JKP Anda.',
          'Lost your work? See what JKP would pay you too.',
        )}{' '}
        <a href="/member/outlook#lost-work">{t('Hitung JKP saya', 'Compute my JKP')}</a>
      </Small>
    </Section>
  )
}

function Ways({ view: { t }, eligible }: { view: View; eligible: boolean }) {
  return (
    <Section id="ways" size="md" offPaper title={t('Cari kelas', 'Find a class')}>
      <Actions>
        <ButtonLink href="/training" variant={eligible ? 'primary' : 'secondary'}>
          {t('Lihat kelas', 'See classes')}
        </ButtonLink>
      </Actions>
      <Small>
        <a href="/calculate/training">{t('Periksa syarat untuk orang lain', 'Check for somebody else')}</a>
      </Small>
    </Section>
  )
}
