import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { listSessions } from '#modules/training'
import { formatClock, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { ownNumber } from '../desk.ts'
import { sessionPath } from '../training-paths.ts'

type Session = z.output<(typeof listSessions)['output']>['sessions'][number]

/** The trainer's way in: what is on today, and what comes. */
export const viewSessions = page('/provider/sessions', 'provider', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/provider/sessions', query['at'])
  const after = /^\d{1,5}$/.test(trail.current ?? '') ? trail.current : undefined
  const { sessions, next } = await perform(listSessions, {
    providerNo: await ownNumber(visit),
    after: after ?? undefined,
  })
  const title = titleOf(view, sessions)
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Buka pertemuan untuk menampilkan kode, memindai di pintu, atau menandai satu per satu.',
          'Open a session to show its code, scan at the door, or mark people one by one.',
        )}
      />
      <Section id="sessions" title={t('Dua minggu ke depan', 'The next two weeks')} quiet>
        <SessionTable view={view} sessions={sessions} />
        <Pagination
          view={view}
          label={t('Halaman pertemuan', 'Pages of sessions')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function titleOf({ t, now }: View, sessions: readonly Session[]): string {
  const today = sessions.filter(({ onDate, cancelled }) => onDate === dayIn(now) && !cancelled).length
  return today === 0
    ? t('Hari ini tidak ada pertemuan', 'There is no session today')
    : t(`Hari ini ${today} pertemuan`, `${today} sessions today`)
}

function SessionTable({ view, sessions }: { view: View; sessions: readonly Session[] }) {
  const { t, lang } = view
  if (sessions.length === 0) {
    return (
      <Empty title={t('Belum ada pertemuan', 'No sessions yet')}>
        {t(
          'Pertemuan kelas yang pasti berjalan muncul di sini dua minggu sebelumnya.',
          'Sessions of classes that will be held appear here two weeks ahead.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Pertemuan, yang terdekat dulu', 'Sessions, the next first')}
      rows={sessions}
      stack
      columns={[
        {
          head: t('Pertemuan', 'Session'),
          cell: ({ sessionNo, title, topic }) => (
            <>
              <a href={sessionPath(sessionNo)}>{`${title}: ${topic}`}</a>
              <Small>{sessionNo}</Small>
            </>
          ),
        },
        {
          head: t('Waktu', 'Time'),
          cell: ({ onDate, startsAt, endsAt }) => (
            <>
              {formatDay(onDate, lang)}
              <Small>{`${formatClock(startsAt, lang)}–${formatClock(endsAt, lang)}`}</Small>
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Hadir', 'Present'),
          cell: ({ cancelled, present, trainees }) =>
            cancelled ? (
              <Tag kind="quiet">{t('Dibatalkan', 'Cancelled')}</Tag>
            ) : (
              t(`${present} dari ${trainees}`, `${present} of ${trainees}`)
            ),
        },
      ]}
    />
  )
}
