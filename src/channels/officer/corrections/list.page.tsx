import { correctionHours, dayIn, law } from '@payung/law'
import type { z } from 'zod'
import { present } from '#base/assert.ts'
import { listCorrectionRequests } from '#modules/privacy'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { correctionPath } from '../addresses.ts'
import { hoursLeft } from '../hours-left.ts'

type Request = z.output<(typeof listCorrectionRequests)['output']>['requests'][number]

/** What members ask to have put right, the most urgent first. */
export const viewCorrections = page('/officer/corrections', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/corrections', query['at'])
  const { requests, next } = await perform(listCorrectionRequests, { after: trail.current })
  const row = present(law.on(correctionHours, dayIn(view.now)), 'the law sets a time for corrections')
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Permintaan pembetulan', 'Requests for correction')}>
      <PageHead
        view={view}
        title={verdictOf(view, requests)}
        lead={t(
          `Dijawab paling lambat ${row.amount} jam sesudah diminta (${row.article.regulation} ${row.article.article}).`,
          `Answered within ${row.amount} hours of asking (${row.article.regulation} ${row.article.article}).`,
        )}
      />
      <Section id="requests" title={t('Yang menunggu', 'What waits')} quiet>
        <RequestTable view={view} requests={requests} />
        <Pagination
          view={view}
          label={t('Halaman permintaan', 'Pages of requests')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function verdictOf({ t, lang, now }: View, requests: readonly Request[]): string {
  const [first] = requests
  if (!first) return t('Tidak ada permintaan yang menunggu', 'No request waits')
  const due = formatInstant(first.dueAt, lang)
  return first.dueAt < now
    ? t(`Ada yang lewat sejak ${due}`, `Some are late, since ${due}`)
    : t(`Jawab yang pertama paling lambat ${due}`, `Answer the first by ${due}`)
}

function RequestTable({ view, requests }: { view: View; requests: readonly Request[] }) {
  const { t, lang, now } = view
  if (requests.length === 0) {
    return (
      <Empty title={t('Semua sudah dijawab', 'Everything is answered')}>
        {t(
          'Permintaan peserta untuk membetulkan data dirinya muncul di sini.',
          'What members ask to have put right in their own data appears here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t(
        'Permintaan pembetulan, yang paling mendesak dulu',
        'Requests for correction, the most urgent first',
      )}
      rows={requests}
      columns={[
        {
          head: t('Peserta', 'Member'),
          cell: ({ requestId, personName, openedAt }) => (
            <>
              <a href={correctionPath(requestId)}>{personName}</a>
              <Small>{formatInstant(openedAt, lang)}</Small>
            </>
          ),
        },
        {
          head: t('Sisa waktu', 'Time left'),
          cell: ({ dueAt }) => (
            <>
              {dueAt < now ? <Tag kind="unsure">{hoursLeft(view, dueAt)}</Tag> : hoursLeft(view, dueAt)}
              <Small>{formatInstant(dueAt, lang)}</Small>
            </>
          ),
        },
      ]}
    />
  )
}
