import type { z } from 'zod'
import { listEveryAssessment } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'

const path = '/officer/training/assessments'
type Line = z.output<(typeof listEveryAssessment)['output']>['assessments'][number]
const states = ['planned', 'closed', 'cancelled'] as const

/** Every assessment, by what has become of it. */
export const viewEveryAssessment = page(path, 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const state = states.find((one) => one === query['state']) ?? 'planned'
  const trail = trailOf(path, query['at'], { state })
  const { assessments, next } = await perform(listEveryAssessment, {
    state,
    after: trail.current ?? undefined,
  })
  const titles = {
    planned: t('Uji yang direncanakan', 'Planned assessments'),
    closed: t('Uji yang ditutup', 'Closed assessments'),
    cancelled: t('Uji yang dibatalkan', 'Cancelled assessments'),
  }
  return (
    <Page {...frameOf(visit)} portal="officer" title={titles[state]}>
      <PageHead view={view} title={titles[state]} />
      <Section id="assessments" title={t('Uji kompetensi', 'Assessments')} quiet>
        <AssessmentTable view={view} assessments={assessments} />
        <Pagination
          view={view}
          label={t('Halaman uji', 'Pages of assessments')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
        <p>
          {states
            .filter((one) => one !== state)
            .map((one) => (
              <>
                <a href={`${path}?state=${one}`}>{titles[one]}</a>{' '}
              </>
            ))}
        </p>
      </Section>
    </Page>
  )
})

function AssessmentTable({ view, assessments }: { view: View; assessments: readonly Line[] }) {
  const { t, lang } = view
  if (assessments.length === 0) {
    return (
      <Empty title={t('Belum ada uji', 'No assessments')}>
        {t(
          'Lembaga pelatihan merencanakannya bersama LSP.',
          'Training bodies plan them with a certification body.',
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
          cell: ({ assessmentNo, title, classNo }) => (
            <>
              <a href={`${path}/${assessmentNo}`}>{title}</a>
              <Small>{`${assessmentNo}, ${classNo}`}</Small>
            </>
          ),
        },
        {
          head: t('LSP', 'Body'),
          cell: ({ bodyName, assessorName }) => (
            <>
              {bodyName}
              <Small>{assessorName}</Small>
            </>
          ),
          onPhone: 'line',
        },
        { head: t('Hari', 'Day'), cell: ({ onDate }) => formatDay(onDate, lang) },
        {
          head: t('Kompeten', 'Competent'),
          cell: ({ competent, results }) => t(`${competent} dari ${results}`, `${competent} of ${results}`),
        },
      ]}
    />
  )
}
