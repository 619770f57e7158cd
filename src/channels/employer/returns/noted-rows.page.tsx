import type { z } from 'zod'
import { listNotedRows, viewReturnHead } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '../trail.ts'

const rowsPerPage = 50

/** The accepted rows about which one thing was noted. */
export const viewNotedRows = page('/employer/returns/:returnId/notes/:code', 'employer', async (visit) => {
  const { view, params, perform, query } = visit
  const { t, lang, say } = view
  const { returnId, code } = params
  const path = `/employer/returns/${returnId}/notes/${encodeURIComponent(code)}`
  const trail = trailOf(path, query['at'])
  const it = await perform(viewReturnHead, { returnId })
  const { rows, next } = await perform(listNotedRows, {
    returnId,
    code,
    after: trail.current,
    limit: rowsPerPage,
  })
  const month = formatMonth(it.month, lang)
  const title = t(`Diterima dengan catatan, ${month}`, `Accepted with a note, ${month}`)
  const [first] = rows
  // What to do is said once where it is the same for all.
  const advised = new Set(rows.map(({ suggestion }) => say(suggestion))).size === 1
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: `/employer/returns/${returnId}`, label: month },
          { href: `/employer/returns/${returnId}/review`, label: t('Tinjau', 'Review') },
          { href: path, label: t('Catatan', 'Notes') },
        ]}
        title={title}
        lead={advised && first && say(first.suggestion)}
      />
      <Section id="rows" title={t('Barisnya', 'The rows')} quiet>
        {first ? (
          <NotedTable view={view} caption={title} returnId={returnId} rows={rows} advised={advised} />
        ) : (
          <Empty title={t('Tidak ada lagi', 'None any more')}>
            {t('Catatan ini sudah terjawab.', 'What was noted has been answered.')}
          </Empty>
        )}
        <Pagination
          view={view}
          label={t('Halaman baris', 'Pages of rows')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

type Noted = z.output<(typeof listNotedRows)['output']>['rows'][number]
type TableProps = {
  view: View
  caption: string
  returnId: string
  rows: readonly Noted[]
  /** What to do stands above already. */
  advised: boolean
}

function NotedTable({ view, caption, returnId, rows, advised }: TableProps) {
  const { t, say } = view
  return (
    <Table
      caption={caption}
      rows={rows}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name }) => {
            const shown = name ?? t('Tanpa nama', 'Without a name')
            return personId ? <a href={`/employer/returns/${returnId}/rows/${personId}`}>{shown}</a> : shown
          },
        },
        {
          head: t('Baris', 'Row'),
          cell: ({ rowNo }) => t(`Baris ${rowNo}`, `Row ${rowNo}`),
          onPhone: 'line',
        },
        {
          head: t('Catatan', 'Note'),
          cell: ({ message, suggestion }) => (advised ? say(message) : `${say(message)} ${say(suggestion)}`),
          onPhone: 'line',
        },
      ]}
    />
  )
}
