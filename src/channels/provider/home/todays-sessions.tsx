import { formatClock } from '#ui/format.ts'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { sessionPath } from '../training-paths.ts'
import type { Session } from './find-today.ts'

/** Each session of today with its list, its code and its door. */
export function TodaysSessions({ view, sessions }: { view: View; sessions: readonly Session[] }) {
  const { t, lang } = view
  return (
    <Section id="sessions" title={t('Pertemuan hari ini', 'Sessions today')}>
      {sessions.length === 0 ? (
        <Empty
          title={t('Hari ini tidak ada pertemuan', 'There is no session today')}
          action={<a href="/provider/sessions">{t('Lihat dua minggu ke depan', 'See the next two weeks')}</a>}
        >
          {t(
            'Pertemuan muncul di sini pada harinya, dengan kode dan pintunya.',
            'Sessions appear here on their day, with their code and door.',
          )}
        </Empty>
      ) : (
        <Table
          caption={t('Pertemuan hari ini, yang terdekat dulu', 'Sessions of today, the next first')}
          rows={sessions}
          stack
          columns={[
            {
              head: t('Pertemuan', 'Session'),
              cell: ({ sessionNo, title, topic, startsAt, endsAt }) => (
                <>
                  <a href={sessionPath(sessionNo)}>{`${title}: ${topic}`}</a>
                  <Small>{`${formatClock(startsAt, lang)}–${formatClock(endsAt, lang)}, ${sessionNo}`}</Small>
                </>
              ),
            },
            {
              head: t('Hadir', 'Present'),
              cell: ({ present, trainees }) => t(`${present} dari ${trainees}`, `${present} of ${trainees}`),
            },
            {
              head: t('Catat dengan', 'Mark with'),
              cell: ({ sessionNo }) => (
                <Actions>
                  <ButtonLink href={`${sessionPath(sessionNo)}/code`} variant="secondary" small>
                    {t('Kode', 'Code')}
                  </ButtonLink>
                  <ButtonLink href={`/provider/gate/${sessionNo}`} variant="secondary" small>
                    {t('Pintu', 'Door')}
                  </ButtonLink>
                </Actions>
              ),
              onPhone: 'line',
            },
          ]}
        />
      )}
    </Section>
  )
}
