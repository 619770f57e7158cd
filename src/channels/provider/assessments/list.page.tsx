import type { z } from 'zod'
import { listAssessments } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { ownNumber } from '../desk.ts'
import { assessmentPath, mayAssess } from '../training-paths.ts'

type Line = z.output<(typeof listAssessments)['output']>['assessments'][number]

/** The assessments that a certification body holds, and those of a training body's own classes. */
export const viewAssessments = page('/provider/assessments', 'provider', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/provider/assessments', query['at'])
  const providerNo = await ownNumber(visit)
  const { assessments, next } = await perform(listAssessments, {
    providerNo,
    after: trail.current ?? undefined,
  })
  const waiting = assessments.filter(({ state }) => state === 'planned').length
  const title =
    waiting === 0
      ? t('Tidak ada uji yang menunggu', 'No assessment waits')
      : t(`${waiting} uji direncanakan`, `${waiting} assessments are planned`)
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title}>
      <PageHead view={view} title={title} />
      <Section id="assessments" title={t('Uji kompetensi', 'Assessments')} quiet>
        <AssessmentTable
          view={view}
          assessments={assessments}
          opens={({ bodyNo }) => mayAssess(visit) && bodyNo === providerNo}
        />
        <Pagination
          view={view}
          label={t('Halaman uji', 'Pages of assessments')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

type TableProps = {
  view: View
  assessments: readonly Line[]
  /** Only the body that holds an assessment opens it. */
  opens: (line: Line) => boolean
}

function AssessmentTable({ view, assessments, opens }: TableProps) {
  const { t, lang } = view
  if (assessments.length === 0) {
    return (
      <Empty title={t('Belum ada uji', 'No assessments yet')}>
        {t(
          'Uji direncanakan dari halaman kelas, bersama lembaga sertifikasi.',
          'Assessments are planned from the page of a class, with a certification body.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Uji kompetensi, yang terbaru dulu', 'Assessments, the latest first')}
      rows={assessments}
      stack
      columns={[
        {
          head: t('Uji', 'Assessment'),
          cell: (line) => (
            <>
              {opens(line) ? <a href={assessmentPath(line.assessmentNo)}>{line.title}</a> : line.title}
              <Small>
                {`${line.assessmentNo}, ${line.classNo}${line.resit ? t(', uji ulang', ', re-sit') : ''}`}
              </Small>
            </>
          ),
        },
        {
          head: t('Hari dan tempat', 'Day and place'),
          cell: ({ onDate, place, assessorName }) => (
            <>
              {formatDay(onDate, lang)}
              <Small>{`${place}, ${assessorName}`}</Small>
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Kompeten', 'Competent'),
          cell: ({ competent, results }) => t(`${competent} dari ${results}`, `${competent} of ${results}`),
        },
        { head: t('Keadaan', 'State'), cell: ({ state }) => <AssessmentTag view={view} state={state} /> },
      ]}
    />
  )
}

export function AssessmentTag({ view: { t }, state }: { view: View; state: Line['state'] }) {
  return {
    planned: <Tag kind="waiting">{t('Direncanakan', 'Planned')}</Tag>,
    closed: <Tag kind="done">{t('Ditutup', 'Closed')}</Tag>,
    cancelled: <Tag kind="quiet">{t('Dibatalkan', 'Cancelled')}</Tag>,
  }[state]
}
