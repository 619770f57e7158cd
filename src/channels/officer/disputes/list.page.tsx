import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { answerWorkingDays, listOpenDisputes } from '#modules/contributions'
import { formatDay, formatDaysLeft, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { disputePath } from '../addresses.ts'
import { disputeKindWords } from '../words.ts'
import { DisputeTag } from './dispute-tag.tsx'

type Dispute = z.output<(typeof listOpenDisputes)['output']>['disputes'][number]

/** What members say is wrong, the ones that are late first. */
export const viewDisputes = page('/officer/disputes', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/disputes', query['at'])
  const { disputes, next } = await perform(listOpenDisputes, { after: trail.current })
  return (
    <Page {...frameOf(visit)} portal="officer" current="disputes" title={t('Keberatan', 'Disputes')}>
      <PageHead
        view={view}
        title={verdictOf(view, disputes)}
        lead={t(
          `Peserta dijanjikan jawaban dalam ${answerWorkingDays} hari kerja.`,
          `Members are promised an answer within ${answerWorkingDays} working days.`,
        )}
      />
      <Section id="disputes" title={t('Yang menunggu', 'What waits')} quiet>
        <DisputeTable view={view} disputes={disputes} />
        <Pagination
          view={view}
          label={t('Halaman keberatan', 'Pages of disputes')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function verdictOf({ t, lang, now }: View, disputes: readonly Dispute[]): string {
  const [first] = disputes
  if (!first) return t('Tidak ada keberatan yang menunggu', 'No dispute waits')
  const due = formatDay(first.dueOn, lang)
  return first.dueOn < dayIn(now)
    ? t(`Ada yang lewat sejak ${due}`, `Some are late, since ${due}`)
    : t(`Putuskan yang pertama paling lambat ${due}`, `Decide the first by ${due}`)
}

function DisputeTable({ view, disputes }: { view: View; disputes: readonly Dispute[] }) {
  const { t, lang, say } = view
  const today = dayIn(view.now)
  if (disputes.length === 0) {
    return (
      <Empty title={t('Semua sudah dijawab', 'Everything is answered')}>
        {t(
          'Keberatan peserta atas satu bulan muncul di sini, yang paling mendesak di atas.',
          'What members dispute about a month appears here, the most urgent on top.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Keberatan, yang paling mendesak dulu', 'Disputes, the most urgent first')}
      rows={disputes}
      stack
      columns={[
        {
          head: t('Peserta', 'Member'),
          cell: ({ disputeId, personName, month }) => (
            <>
              <a href={disputePath(disputeId)}>{personName}</a>
              <Small>{formatMonth(month, lang)}</Small>
            </>
          ),
        },
        {
          head: t('Tentang', 'About'),
          cell: ({ kind, employerName }) => (
            <>
              {say(disputeKindWords[kind])}
              <Small>{employerName}</Small>
            </>
          ),
          onPhone: 'line',
        },
        { head: t('Keadaan', 'State'), cell: (dispute) => <DisputeTag view={view} dispute={dispute} /> },
        {
          head: t('Janji', 'Promised'),
          cell: ({ dueOn }) => (
            <>
              {dueOn < today ? (
                <Tag kind="unsure">{formatDaysLeft(today, dueOn, lang)}</Tag>
              ) : (
                formatDaysLeft(today, dueOn, lang)
              )}
              <Small>{formatDay(dueOn, lang)}</Small>
            </>
          ),
        },
      ]}
    />
  )
}
