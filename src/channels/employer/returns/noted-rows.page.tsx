import { describeFinding, findNotedRows, viewReturn } from '#modules/contributions'
import { counted, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

const mostRows = 500

/** The accepted rows about which one thing was noted. */
export const viewNotedRows = page('/employer/returns/:returnId/notes/:code', 'employer', async (visit) => {
  const { app, view, params, perform } = visit
  const { t, lang, say } = view
  const { returnId, code } = params
  const it = await perform(viewReturn, { returnId })
  const rows = await app.database.read((db) => findNotedRows(db, returnId, code, mostRows))
  const month = formatMonth(it.month, lang)
  const title = t(
    `${counted(rows.length, lang, 'baris', 'row')} diterima dengan catatan`,
    `${counted(rows.length, lang, 'baris', 'row')} accepted with a note`,
  )
  const [first] = rows
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: `/employer/returns/${returnId}`, label: month },
          { href: `/employer/returns/${returnId}/review`, label: t('Tinjau', 'Review') },
          {
            href: `/employer/returns/${returnId}/notes/${encodeURIComponent(code)}`,
            label: t('Catatan', 'Notes'),
          },
        ]}
        title={title}
        lead={first && say(describeFinding(first.finding).suggestion)}
      />
      <Section id="rows" title={t('Barisnya', 'The rows')} quiet>
        <Table
          caption={title}
          rows={rows}
          columns={[
            { head: t('Baris', 'Row'), cell: ({ rowNo }) => rowNo, number: true },
            { head: t('Nama', 'Name'), cell: ({ name }) => name ?? '–' },
            { head: t('Catatan', 'Note'), cell: ({ finding }) => say(describeFinding(finding).message) },
          ]}
        />
        {rows.length === mostRows && (
          <Small>{t(`${mostRows} baris pertama.`, `The first ${mostRows} rows.`)}</Small>
        )}
      </Section>
    </Page>
  )
})
