import { dayIn, law, type AmountOf, type DatedValue, type Day, type Row, type Unit } from '@payung/law'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatDay, formatDayDigits } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Answer, Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Typed } from '../typed.ts'
import { rulePage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { Certainty } from './certainty.tsx'
import { certaintyWords } from '#ui/sureness.ts'
import { formulasReading } from './formulas.ts'
import { History } from './history.tsx'
import { ReadIn } from './read-in.tsx'
import { TableByAmount } from './table-by-amount.tsx'
import { writeAmount } from './write-amount.ts'

type LawRow = Row<AmountOf[Unit]>
type Visited = Visit<'anyone', '/law/values/:name'>

/**
 * One value on both axes of time: when it holds, and since when that could be known. `on` and `known` ask about a day and
 * about what was known on another.
 */
export const viewValue = page(
  '/law/values/:name',
  'anyone',
  async (visit) => {
    const value = valueIn(visit)
    if (value.id !== visit.params.name) return redirect(valuePage(value.id))
    const today = dayIn(visit.view.now)
    const typed = new Typed(visit.query)
    const asked = { on: typed.day('on', today), known: typed.day('known', today) }
    typed.check()
    const isAsked = Boolean(visit.query['on'] || visit.query['known'])
    return <ValuePage visit={visit} value={value} asked={isAsked ? asked : null} />
  },
  {
    onProblem: async (visit, problem) => (
      <ValuePage visit={visit} value={valueIn(visit)} asked={null} problem={problem} />
    ),
  },
)

/** A value by its own identifier or by that of one of its rows. */
function valueIn({ params }: Visited): DatedValue {
  const found = law.find(params.name)
  if (!found) throw notFound()
  return found.value
}

type Asked = { readonly on: Day; readonly known: Day }
type Props = { visit: Visited; value: DatedValue; asked: Asked | null; problem?: ProblemDetails }

function ValuePage({ visit, value, asked, problem }: Props) {
  const { view } = visit
  const { t, say } = view
  const now = law.on(value, dayIn(view.now))
  const last = now ?? value.rows.at(-1)
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={say(value.title)} problem={problem}>
      <PageHead
        view={view}
        title={verdict(view, value, now)}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: valuePage(value.id), label: say(value.title) },
        ]}
        state={last && <Certainty view={view} row={last} />}
        {...(now && spokenUnits.has(value.unit) && { lead: writeAmount(view, value.unit, now) })}
      >
        {last && <Basis view={view} row={last} />}
      </PageHead>
      {asked && <ThenKnown view={view} value={value} asked={asked} />}
      {last && <TableByAmount view={view} row={last} />}
      <History view={view} value={value} />
      <Columns aside={<AskThen visit={visit} value={value} problem={problem} />}>
        <UsedIn view={view} value={value} />
        <ReadIn view={view} addresses={value.rows.flatMap(({ sources }) => sources)} />
      </Columns>
    </Page>
  )
}

/** Amounts that are sentences or lists stand below the heading, not in it. */
const spokenUnits: ReadonlySet<Unit> = new Set([
  'rule',
  'days',
  'percent by class',
  'rupiah by bracket',
  'rounding',
])

function verdict(view: View, value: DatedValue, row: LawRow | undefined): string {
  const { t, say, lang } = view
  const name = say(value.title)
  if (!row) return `${name}: ${t('tidak berlaku lagi', 'no longer in force')}`
  if (spokenUnits.has(value.unit)) return name
  const amount = writeAmount(view, value.unit, row)
  return `${name}: ${amount} ${t('sejak', 'since')} ${formatDay(row.from, lang)}`
}

function Basis({ view, row }: { view: View; row: LawRow }) {
  const { t, say, lang } = view
  const { article, publishedOn, checkedOn, note } = row
  return (
    <>
      <p>
        <ArticleLink article={article} />
      </p>
      {note && <p>{say(note)}</p>}
      <Source>
        {publishedOn
          ? t(`Terbit ${formatDay(publishedOn, lang)}. `, `Published ${formatDay(publishedOn, lang)}. `)
          : t('Tanggal terbit belum ditemukan. ', 'The day of publication was not found. ')}
        {t(`Diperiksa ${formatDay(checkedOn, lang)}. `, `Checked ${formatDay(checkedOn, lang)}. `)}
        {say(certaintyWords(row))}
      </Source>
    </>
  )
}

/** What held on a day by what was known on another, beside what is known of it today. */
function ThenKnown({ view, value, asked }: { view: View; value: DatedValue; asked: Asked }) {
  const { t, lang } = view
  const amountIn = (row: LawRow | undefined) =>
    row ? writeAmount(view, value.unit, row) : t('Tidak ada yang berlaku', 'Nothing in force')
  const then = law.asKnownOn(asked.known).on(value, asked.on)
  const now = law.on(value, asked.on)
  const known = formatDay(asked.known, lang)
  const on = formatDay(asked.on, lang)
  return (
    <Section
      id="then"
      title={t(`Berlaku ${on}, menurut yang diketahui ${known}`, `In force on ${on}, as known on ${known}`)}
    >
      <Answer>{amountIn(then)}</Answer>
      {then === now ? (
        <Small>
          {t('Yang diketahui sekarang tentang hari itu sama.', 'What is known of that day now is the same.')}
        </Small>
      ) : (
        <Alert
          kind="warning"
          title={t('Sekarang diketahui lain', 'It is known differently now')}
        >{`${amountIn(now)}. ${t('Aturannya terbit sesudah', 'The rule was published after')} ${known}.`}</Alert>
      )}
    </Section>
  )
}

function UsedIn({ view, value }: { view: View; value: DatedValue }) {
  const { t, say } = view
  const formulas = formulasReading(value)
  return (
    <Section id="used-in" size="md" title={t('Dipakai dalam rumus', 'Used in formulas')}>
      {formulas.length > 0 ? (
        <ItemList
          items={formulas.map(({ id, title }) => ({
            icon: 'receipt-text' as const,
            title: say(title),
            href: rulePage(id),
          }))}
        />
      ) : (
        <p>
          {t(
            'Tidak ada rumus di sini yang membacanya langsung. Ia menjelaskan atau membatasi yang lain.',
            'No formula here reads it directly. It explains or bounds others.',
          )}
        </p>
      )}
      <Small>
        {t('Di komputer sendiri:', 'On your own machine:')} <code>{`./payung law ${value.id}`}</code>
      </Small>
    </Section>
  )
}

type AskProps = Pick<Props, 'visit' | 'value'> & { problem: Props['problem'] }

function AskThen({ visit: { view, query }, value, problem }: AskProps) {
  const { t } = view
  const today = formatDayDigits(dayIn(view.now))
  const field = entries(view, { on: query['on'] || today, known: query['known'] || today }, problem)
  return (
    <Section id="ask" size="md" title={t('Seperti diketahui dahulu', 'As it was known')}>
      <Form view={view} action={`${valuePage(value.id)}#then`} method="get">
        <DateField {...field('on')} label={t('Berlaku pada', 'In force on')} />
        <DateField
          {...field('known')}
          label={t('Menurut yang diketahui pada', 'By what was known on')}
          hint={t('Aturan yang terbit sesudahnya tidak dihitung.', 'Rules published later are left out.')}
        />
        <Button variant="secondary">{t('Lihat', 'Look')}</Button>
      </Form>
    </Section>
  )
}
