import { dayIn, law, values, type Day } from '@payung/law'
import { present } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { counted, formatDay, formatDayDigits } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Typed } from '../typed.ts'
import { onDayPage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { InForce } from './in-force.tsx'
import { isCertain } from '#ui/sureness.ts'
import { writeAmount } from './write-amount.ts'

type Visited = Visit<'anyone', typeof onDayPage>

/** Everything that was in force on a day, as far as it was known on another. */
export const viewOnDay = page(
  onDayPage,
  'anyone',
  async (visit) => {
    const today = dayIn(visit.view.now)
    const typed = new Typed(visit.query)
    const asked = { on: typed.day('on', today), known: typed.day('known', today) }
    typed.check()
    return <OnDayPage visit={visit} asked={asked} />
  },
  { onProblem: async (visit, problem) => <OnDayPage visit={visit} asked={null} problem={problem} /> },
)

type Asked = { readonly on: Day; readonly known: Day }
type Props = { visit: Visited; asked: Asked | null; problem?: ProblemDetails }

function OnDayPage({ visit, asked, problem }: Props) {
  const { view, query } = visit
  const { t, lang } = view
  const today = formatDayDigits(dayIn(view.now))
  const field = entries(view, { on: query['on'] || today, known: query['known'] || today }, problem)
  const rows = asked ? inForce(asked) : []
  const day = asked && formatDay(asked.on, lang)
  const title = asked
    ? t(
        `${counted(rows.length, lang, 'ketentuan', 'provision')} berlaku ${day}`,
        `${counted(rows.length, lang, 'ketentuan', 'provision')} in force on ${day}`,
      )
    : t('Yang berlaku pada suatu hari', 'What was in force on a day')
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: onDayPage, label: t('Pada suatu hari', 'On a day') },
        ]}
      >
        <Form view={view} action={onDayPage} method="get">
          <DateField {...field('on')} label={t('Berlaku pada', 'In force on')} />
          <DateField
            {...field('known')}
            label={t('Menurut yang diketahui pada', 'By what was known on')}
            hint={t('Aturan yang terbit sesudahnya tidak dihitung.', 'Rules published later are left out.')}
          />
          <Button>{t('Lihat', 'Look')}</Button>
        </Form>
      </PageHead>
      {asked && (
        <Section id="in-force" quiet title={t('Yang berlaku', 'In force')}>
          {rows.length > 0 ? (
            <Standing view={view} rows={rows} />
          ) : (
            <Empty title={t('Belum ada yang berlaku', 'Nothing was in force yet')}>
              {t(
                `Ketentuan yang dimuat di sini mulai ${begins(lang)}.`,
                `The law carried here begins on ${begins(lang)}.`,
              )}
            </Empty>
          )}
        </Section>
      )}
    </Page>
  )
}

function begins(lang: View['lang']): string {
  const days = values.flatMap(({ rows }) => rows.map(({ from }) => from))
  return formatDay(present(days.toSorted()[0], 'the law has rows'), lang)
}

function inForce({ on, known }: Asked) {
  const then = law.asKnownOn(known)
  return values.flatMap((value) => {
    const row = then.on(value, on)
    return row ? [{ value, row }] : []
  })
}

function Standing({ view, rows }: { view: View; rows: ReturnType<typeof inForce> }) {
  const { t, say } = view
  return (
    <Table
      caption={t('Yang berlaku', 'In force')}
      stack
      rows={rows}
      columns={[
        {
          head: t('Ketentuan', 'Provision'),
          cell: ({ value, row: { article } }) => (
            <>
              <a href={valuePage(value.id)}>{say(value.title)}</a>
              <br />
              <ArticleLink article={article} />
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
