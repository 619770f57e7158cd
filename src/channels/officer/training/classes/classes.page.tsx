import { listClassWork } from '#modules/training'
import { counted, formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { z } from 'zod'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { classesPath, classPath, coursesPath, restrictionsPath } from '../addresses.ts'

type Listed = z.output<(typeof listClassWork)['output']>['planned'][number]

/** Classes that wait for an officer: those at risk first, then planned ones, those that begin first on top. */
export const viewClassWork = page('/officer/training/classes', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, lang } = view
  const trail = trailOf(classesPath, query['at'])
  const { atRisk, planned, next } = await perform(listClassWork, { after: trail.current })
  const title =
    atRisk.length > 0
      ? t(
          `${atRisk.length} kelas menunggu keputusan`,
          `${counted(atRisk.length, lang, '', 'class', 'classes')} to decide about`,
        )
      : planned.length > 0
        ? t('Kelas menunggu dibuka', 'Classes wait to be opened')
        : t('Tidak ada kelas yang menunggu', 'No class waits')
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Kelas vokasi', 'Training classes')}>
      <PageHead view={view} title={title}>
        <IconLink href={coursesPath} icon="file-text">
          {t('Program yang menunggu ditinjau', 'Courses that wait for review')}
        </IconLink>
        <IconLink href={restrictionsPath} icon="triangle-alert">
          {t('Pembatasan pertemuan', 'Restrictions of meetings')}
        </IconLink>
      </PageHead>
      {atRisk.length > 0 && (
        <Section id="risk" title={t('Perlu keputusan', 'To be decided')}>
          <ClassTable view={view} classes={atRisk} caption={t('Kelas yang berisiko', 'Classes at risk')} />
        </Section>
      )}
      <Section id="planned" title={t('Direncanakan', 'Planned')}>
        {planned.length === 0 ? (
          <Empty title={t('Semua sudah dibuka', 'All are open')}>
            {t(
              'Kelas yang direncanakan lembaga muncul di sini.',
              'Classes that training bodies plan appear here.',
            )}
          </Empty>
        ) : (
          <ClassTable
            view={view}
            classes={planned}
            caption={t('Kelas yang direncanakan', 'Planned classes')}
          />
        )}
        <Pagination
          view={view}
          label={t('Halaman kelas', 'Pages of classes')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function ClassTable({ view, classes, caption }: { view: View; classes: readonly Listed[]; caption: string }) {
  const { t, lang } = view
  return (
    <Table
      caption={caption}
      stack
      rows={classes}
      columns={[
        {
          head: t('Kelas', 'Class'),
          cell: ({ classNo, title, providerName, regionName }) => (
            <>
              <a href={classPath(classNo)}>{title}</a>
              <Small>{`${providerName}, ${regionName}`}</Small>
            </>
          ),
        },
        { head: t('Mulai', 'Begins'), cell: ({ startsOn }) => formatDay(startsOn, lang), onPhone: 'line' },
        { head: t('Kursi', 'Seats'), cell: ({ places }) => formatCount(places), number: true },
        {
          head: t('Yang kurang', 'What is missing'),
          cell: ({ risk, sessions }) =>
            risk === 'licence' ? (
              <Tag kind="unsure">{t('Izin berakhir', 'Licence ended')}</Tag>
            ) : risk === 'restriction' ? (
              <Tag kind="unsure">{t('Pertemuan dibatasi', 'Meetings restricted')}</Tag>
            ) : sessions === 0 ? (
              <Tag kind="waiting">{t('Jadwal', 'Sessions')}</Tag>
            ) : (
              <Tag kind="done">{t('Siap dibuka', 'Ready to open')}</Tag>
            ),
        },
      ]}
    />
  )
}
