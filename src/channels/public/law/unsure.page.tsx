import { unsure } from '@payung/law'
import { counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { unsurePage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { InForce } from './in-force.tsx'
import { certaintyWords } from '#ui/sureness.ts'
import { writeAmount } from './write-amount.ts'

/** Every row that is not certain, the least sure first: what a reader of an official text could settle. */
export const viewUnsure = page(unsurePage, 'anyone', async (visit) => {
  const { view } = visit
  const { t, lang } = view
  const rows = unsure()
  const low = rows.filter(({ row }) => row.confidence === 'low')
  const others = rows.filter(({ row }) => row.confidence !== 'low')
  const title = t(
    `${counted(rows.length, lang, 'baris', 'row')} hukum yang belum pasti`,
    `${counted(rows.length, lang, 'baris', 'row')} of the law that are not certain`,
  )
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Di mana pun salah satunya dipakai, halaman dan jawaban mengatakannya. Punya naskah resminya? Beri tahu kami.',
          'Wherever one of them is used, pages and answers say so. Do you have the official text? Tell us.',
        )}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: unsurePage, label: t('Belum pasti', 'Not certain') },
        ]}
      />
      <Rows view={view} id="low" rows={low} title={t('Paling tidak pasti', 'Least certain')} />
      <Rows view={view} id="others" rows={others} title={t('Baru satu sumber', 'One source so far')} />
    </Page>
  )
})

type RowsProps = { view: View; id: string; title: string; rows: ReturnType<typeof unsure> }

function Rows({ view, id, title, rows }: RowsProps) {
  const { t, say } = view
  return (
    <Section id={id} size="md" title={`${title} (${rows.length})`}>
      <Table
        caption={title}
        stack
        rows={rows}
        columns={[
          {
            head: t('Ketentuan', 'Provision'),
            cell: ({ value, row }) => (
              <>
                <a href={valuePage(value.id)}>{say(value.title)}</a>
                <br />
                <ArticleLink article={row.article} />
              </>
            ),
          },
          {
            head: t('Nilai', 'Value'),
            onPhone: 'line',
            cell: ({ value, row }) => (
              <>
                {writeAmount(view, value.unit, row)}
                <Small>{say(certaintyWords(row))}</Small>
              </>
            ),
          },
          {
            head: t('Berlaku', 'In force'),
            onPhone: 'line',
            cell: ({ row }) => <InForce view={view} row={row} />,
          },
        ]}
      />
    </Section>
  )
}
