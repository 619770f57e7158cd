import { dayIn, type Day } from '@payung/law'
import { present } from '#base/assert.ts'
import { notFound } from '#base/problem.ts'
import { capital, counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { sourcePage, valuePage } from './addresses.ts'
import { isCertain } from '#ui/sureness.ts'
import { InForce } from './in-force.tsx'
import { ReadIn } from './read-in.tsx'
import { allRegulations, valuesCiting, type Cited } from './regulations.ts'
import { writeAmount } from './write-amount.ts'

/** One regulation or letter: what of it is used here, and where it was read. */
export const viewSource = page('/law/sources/:slug', 'anyone', async (visit) => {
  const { view, params } = visit
  const { t, say, lang } = view
  const regulation = allRegulations().find(({ slug }) => slug === params.slug)
  if (!regulation) throw notFound()
  const cited = valuesCiting(regulation.slug)
  const rows = cited.flatMap((one) => one.rows)
  const name = capital(regulation.name)
  const title = regulation.subject ? `${name}: ${say(regulation.subject)}` : name
  const checked = present(
    rows
      .map(({ checkedOn }) => checkedOn)
      .toSorted()
      .at(-1),
    'what is cited has rows',
  )
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          `${counted(cited.length, lang, 'ketentuan', 'provision')} di Payung bersandar padanya.`,
          `${counted(cited.length, lang, 'ketentuan', 'provision')} of Payung rest on it.`,
        )}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: sourcePage(regulation.slug), label: name },
        ]}
      >
        <Source icon="scale">
          {t(
            `Terakhir diperiksa ${formatDay(checked, lang)}.`,
            `Last checked on ${formatDay(checked, lang)}.`,
          )}
        </Source>
      </PageHead>
      <Columns aside={<ReadIn view={view} addresses={rows.flatMap(({ sources }) => sources)} />}>
        <Section id="provisions" size="md" title={t('Pasal yang dipakai', 'Articles used')}>
          <Articles view={view} cited={cited} />
        </Section>
      </Columns>
    </Page>
  )
})

function Articles({ view, cited }: { view: View; cited: readonly Cited[] }) {
  const { t, say } = view
  const today = dayIn(view.now)
  return (
    <Table
      caption={t('Pasal yang dipakai', 'Articles used')}
      stack
      rows={cited.map((one) => ({ ...one, row: standingOn(one, today) }))}
      columns={[
        {
          head: t('Ketentuan', 'Provision'),
          cell: ({ value, rows }) => (
            <>
              <a href={valuePage(value.id)}>{say(value.title)}</a>
              <Small>{[...new Set(rows.map(({ article }) => article.article))].join('; ')}</Small>
            </>
          ),
        },
        {
          head: t('Nilai', 'Value'),
          onPhone: 'line',
          cell: ({ value, row }) => (
            <>
              {writeAmount(view, value.unit, row)}{' '}
              {!isCertain(row) && <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>}
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
  )
}

/** Of several rows that rest on a regulation, the one that stands today; the others are history. */
function standingOn({ rows }: Cited, today: Day): Cited['rows'][number] {
  return present(rows.findLast(({ from }) => from <= today) ?? rows[0], 'what is cited has rows')
}
