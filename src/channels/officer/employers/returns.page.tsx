import { dayIn, formatMonth as monthText } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { listReturns } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { billPath, employerPath } from '../addresses.ts'
import { returnKindWords, returnStateWords } from '../words.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

type Return = z.output<(typeof listReturns)['output']>['returns'][number]

/** What was reported for which month, by whom, and what became of it. */
export const viewEmployerReturns = page('/officer/employers/:npp/returns', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const file = await openEmployer(visit)
  const trail = trailOf(employerPath(file.npp, 'returns'), query['at'])
  const cursor = trail.current ? monthText(Number(trail.current)) : null
  const { returns, next } = await perform(listReturns, { npp: file.npp, cursor })
  return (
    <EmployerPage visit={visit} file={file} tab="returns">
      <Section id="returns" title={t('Laporan upah', 'Wage returns')}>
        <ReturnTable view={view} returns={returns} />
        <Pagination
          view={view}
          label={t('Halaman laporan', 'Pages of returns')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </EmployerPage>
  )
})

function ReturnTable({ view, returns }: { view: View; returns: readonly Return[] }) {
  const { t, lang, say } = view
  if (returns.length === 0) {
    return (
      <Empty title={t('Belum ada laporan', 'No returns yet')}>
        {t('Perusahaan ini belum melaporkan satu bulan pun.', 'This employer has not reported any month.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Laporan, bulan terbaru dulu', 'Returns, the newest month first')}
      rows={returns}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ month, kind }) => (
            <>
              {formatMonth(month, lang)}
              <Small>{say(returnKindWords[kind])}</Small>
            </>
          ),
        },
        { head: t('Keadaan', 'State'), cell: (one) => <StateTag view={view} one={one} /> },
        {
          head: t('Disusun', 'Prepared'),
          cell: ({ openedBy, submittedByName, finalisedAt, openedAt }) =>
            finalisedAt
              ? `${submittedByName ?? openedBy}, ${t('final', 'final')} ${formatDay(dayIn(finalisedAt), lang)}`
              : `${openedBy}, ${t('sejak', 'since')} ${formatDay(dayIn(openedAt), lang)}`,
          onPhone: 'line',
        },
        {
          head: t('Tagihan', 'Bill'),
          cell: ({ billId, total }) =>
            billId && total !== null ? <a href={billPath(billId)}>{formatRupiah(total)}</a> : '–',
          number: true,
        },
      ]}
    />
  )
}

function StateTag({ view, one }: { view: View; one: Return }) {
  if (one.settledAt) return <Tag kind="done">{view.t('Lunas', 'Paid')}</Tag>
  const kind = one.state === 'final' ? 'note' : one.state === 'submitted' ? 'waiting' : 'quiet'
  return <Tag kind={kind}>{view.say(returnStateWords[one.state])}</Tag>
}
