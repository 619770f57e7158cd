import type { z } from 'zod'
import { stateWords, viewMyAttendance, viewMyPass } from '#modules/training'
import { notFound } from '#base/problem.ts'
import { formatClock, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { Qr } from '#ui/qr.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

type OwnClass = z.output<(typeof viewMyAttendance)['output']>['classes'][number]
type Session = OwnClass['sessions'][number]

/** A trainee's own attendance: what is reached, what is missing, and how it can be made up. */
export const viewOwnAttendance = page('/member/training/attendance', 'member', async (visit) => {
  const { view, perform, personId } = visit
  const { t } = view
  const { classes } = await perform(viewMyAttendance, { personId: String(personId) })
  const title = titleOf(view, classes)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title}>
      <PageHead view={view} title={title} />
      {classes.length === 0 ? (
        <Empty title={t('Belum ada kelas', 'No classes yet')}>
          {t(
            'Setelah kursi Anda dipastikan, kehadiran tiap pertemuan terlihat di sini.',
            'Once your seat is confirmed, your attendance of each session appears here.',
          )}
        </Empty>
      ) : (
        classes.map((one) => <OwnClassSection view={view} one={one} />)
      )}
    </Page>
  )
})

function titleOf({ t }: View, [latest]: readonly OwnClass[]): string {
  if (!latest) return t('Kehadiran saya', 'My attendance')
  const { attended, needed, reached, missing } = latest
  return reached
    ? t(`Kehadiran Anda cukup: ${attended} pertemuan`, `You have attended enough: ${attended} sessions`)
    : t(
        `Hadir ${attended} dari ${needed} yang perlu; kurang ${missing}`,
        `Attended ${attended} of the ${needed} needed; ${missing} to go`,
      )
}

function OwnClassSection({ view, one }: { view: View; one: OwnClass }) {
  const { t, say } = view
  const { enrolmentId, classNo, title, state, attended, counting, needed, missing, reached } = one
  const isOpen = state === 'confirmed' || state === 'attending'
  return (
    <Section id={`class-${enrolmentId}`} title={title}>
      <Rows
        rows={[
          { label: t('Kelas', 'Class'), value: classNo },
          { label: t('Keadaan', 'State'), value: say(stateWords('enrolment', state)) },
          {
            label: t('Hadir', 'Attended'),
            value: t(`${attended} dari ${counting}`, `${attended} of ${counting}`),
          },
          { label: t('Perlu', 'Needed'), value: needed },
          { label: t('Kurang', 'Missing'), value: missing, total: true },
        ]}
      />
      {isOpen && !reached && (
        <Small>
          {t(
            'Pertemuan yang terlewat bisa diganti: tanyakan jadwal pertemuan pengganti ke lembaga pelatihan sebelum kelas selesai.',
            'A missed session can be made up: ask the training body for a make-up session before the class ends.',
          )}
        </Small>
      )}
      {isOpen && (
        <Actions>
          <ButtonLink href="/member/training/attend" icon="check">
            {t('Catat kehadiran', 'Mark me present')}
          </ButtonLink>
          <ButtonLink href={`/member/training/pass/${enrolmentId}`} variant="secondary" icon="id-card">
            {t('Kartu kelas', 'Class pass')}
          </ButtonLink>
        </Actions>
      )}
      <SessionTable view={view} one={one} />
    </Section>
  )
}

function SessionTable({ view, one }: { view: View; one: OwnClass }) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Tiap pertemuan', 'Each session')}
      rows={one.sessions}
      stack
      columns={[
        {
          head: t('Pertemuan', 'Session'),
          cell: ({ no, topic, makesUp }) => (
            <>
              {`${no}. ${topic}`}
              {makesUp !== null && (
                <Small>{t(`Pengganti pertemuan ${makesUp}`, `Makes up for session ${makesUp}`)}</Small>
              )}
            </>
          ),
        },
        {
          head: t('Waktu', 'Time'),
          cell: ({ onDate, startsAt, endsAt }) =>
            `${formatDay(onDate, lang)}, ${formatClock(startsAt, lang)}–${formatClock(endsAt, lang)}`,
          onPhone: 'line',
        },
        { head: t('Hadir', 'Attended'), cell: (session) => <Came view={view} one={one} session={session} /> },
      ]}
    />
  )
}

/** Half an hour before an online session its trainees can enter; until then the page says nothing of it. */
const enterBeforeMs = 30 * 60_000

function Came({ view, one, session }: { view: View; one: OwnClass; session: Session }) {
  const { t, now } = view
  const { present, cancelled, online, startsAt, endsAt, no } = session
  if (cancelled) return <Tag kind="quiet">{t('Dibatalkan', 'Cancelled')}</Tag>
  const isOn = now.getTime() >= startsAt.getTime() - enterBeforeMs && now <= endsAt
  if (present) {
    return (
      <>
        <Tag kind="done">{t('Hadir', 'Present')}</Tag>
        {online && isOn && one.liveUrl && (
          <a href={one.liveUrl} rel="noreferrer">
            {t('Masuk ke kelas', 'Enter the class')}
          </a>
        )}
      </>
    )
  }
  if (present === false) return <Tag kind="waiting">{t('Tidak hadir', 'Absent')}</Tag>
  if (online && isOn && (one.state === 'confirmed' || one.state === 'attending')) {
    const hidden = { enrolmentId: String(one.enrolmentId), sessionNo: `${one.classNo}-${no}` }
    return (
      <Form view={view} action="/member/training/attend/online" look="inline" hidden={hidden}>
        <Button small>{t('Saya hadir', 'I am here')}</Button>
      </Form>
    )
  }
  return <>{endsAt < now ? t('Belum tercatat', 'Not marked') : '–'}</>
}

/** The pass that is scanned at the door, in the size of a phone. */
export const viewPass = page('/member/training/pass/:enrolmentId', 'member', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  if (!/^\d{1,18}$/.test(params.enrolmentId)) throw notFound()
  const { enrolmentId, classNo, title, pass, until } = await perform(viewMyPass, params)
  const head = t(`Kartu kelas: ${title}`, `Class pass: ${title}`)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={head}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/member/training/attendance', label: t('Kehadiran saya', 'My attendance') },
          { href: `/member/training/pass/${enrolmentId}`, label: t('Kartu kelas', 'Class pass') },
        ]}
        title={head}
        lead={t('Tunjukkan kepada pelatih di pintu.', 'Show it to the trainer at the door.')}
      />
      <Qr large text={pass} label={t('Kode QR kartu kelas', 'QR code of the class pass')} level="L" />
      <Rows
        rows={[
          { label: t('Nomor', 'Number'), value: String(enrolmentId) },
          { label: t('Kelas', 'Class'), value: classNo },
          {
            label: t('Berlaku sampai', 'Valid until'),
            value: formatDay(until.toISOString().slice(0, 10), lang),
          },
        ]}
      />
    </Page>
  )
})
