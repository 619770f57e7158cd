import { addDays, dayIn } from '@payung/law'
import type { z } from 'zod'
import { daysToUndo, listMerges } from '#modules/registry'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { mergePath } from '../addresses.ts'
import { groupedNumber } from '../people/open-file.ts'

type Merge = z.output<(typeof listMerges)['output']>['merges'][number]

const here = '/officer/merges'

/** Proposals that wait, and merges that can still be undone. */
export const viewMerges = page(here, 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const waits = query['show'] === 'waiting'
  const trail = trailOf(here, query['at'], { show: waits ? 'waiting' : undefined })
  const asked = { state: waits ? 'waiting' : 'in-force', after: trail.current } as const
  const { merges, next } = await perform(listMerges, asked)
  return (
    <Page {...frameOf(visit)} portal="officer" current="duplicates" title={t('Penggabungan', 'Merges')}>
      <PageHead
        view={view}
        title={
          waits
            ? t('Usulan yang menunggu petugas kedua', 'Proposals that wait for a second officer')
            : t('Penggabungan yang masih bisa dibatalkan', 'Merges that can still be undone')
        }
        crumbs={[
          { href: '/officer/duplicates', label: t('Duplikat', 'Duplicates') },
          { href: here, label: t('Penggabungan', 'Merges') },
        ]}
      >
        <Tabs
          label={t('Keadaan penggabungan', 'State of merges')}
          tabs={[
            { href: here, label: t('Bisa dibatalkan', 'Can be undone'), current: !waits },
            { href: `${here}?show=waiting`, label: t('Menunggu', 'Waiting'), current: waits },
          ]}
        />
      </PageHead>
      <Section id="merges" title={t('Daftar', 'List')} quiet>
        <MergeTable view={view} merges={merges} waits={waits} />
        <Pagination
          view={view}
          label={t('Halaman penggabungan', 'Pages of merges')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function MergeTable({ view, merges, waits }: { view: View; merges: readonly Merge[]; waits: boolean }) {
  const { t, lang } = view
  if (merges.length === 0) {
    return (
      <Empty
        title={
          waits
            ? t('Tidak ada usulan', 'No proposals')
            : t(`Tidak ada dalam ${daysToUndo} hari`, `None within ${daysToUndo} days`)
        }
      >
        {waits
          ? t(
              'Usulan dibuat dari halaman perbandingan dua peserta.',
              'Proposals are made where two members are compared.',
            )
          : t(
              'Penggabungan yang lebih lama tetap terbaca di berkas orangnya.',
              'Older merges can still be read in the person’s file.',
            )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Penggabungan', 'Merges')}
      rows={merges}
      stack
      columns={[
        {
          head: t('Dipakai', 'Kept'),
          cell: ({ mergeId, keptName, keptNumber }) => (
            <>
              <a href={mergePath(mergeId)}>{keptName}</a>
              <Small>{groupedNumber(keptNumber)}</Small>
            </>
          ),
        },
        {
          head: t('Digabung', 'Merged'),
          cell: ({ mergedName, mergedNumber }) => (
            <>
              {mergedName}
              <Small>{groupedNumber(mergedNumber)}</Small>
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Oleh', 'By'),
          cell: ({ proposedBy, approvedBy }) => [proposedBy, approvedBy].filter(Boolean).join(', '),
          onPhone: 'line',
        },
        {
          head: waits ? t('Sejak', 'Since') : t('Bisa dibatalkan sampai', 'Can be undone until'),
          cell: ({ proposedAt, approvedAt }) =>
            formatDay(approvedAt ? addDays(dayIn(approvedAt), daysToUndo) : dayIn(proposedAt), lang),
        },
      ]}
    />
  )
}
