import { dayIn, law, type AmountOf, type DatedValue, type Day, type Row, type Unit } from '@payung/law'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatDay, formatDayDigits } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Answer, Cite, Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Typed } from '../typed.ts'
import { sourcePage, valuePage } from './addresses.ts'
import { Certainty, certaintyWords } from './certainty.tsx'
import { History } from './history.tsx'
import { leading } from './regulations.ts'
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
    return <ValuePage visit={visit} value={value} asked={asked} />
  },
  {
    onProblem: async (visit, problem) => {
      const today = dayIn(visit.view.now)
      return (
        <ValuePage
          visit={visit}
          value={valueIn(visit)}
          asked={{ on: today, known: today }}
          problem={problem}
        />
      )
    },
  },
)

/** A value by its own identifier or by that of one of its rows. */
function valueIn({ params }: Visited): DatedValue {
  const found = law.find(params.name)
  if (!found) throw notFound()
  return found.value
}

type Asked = { readonly on: Day; readonly known: Day }
type Props = { visit: Visited; value: DatedValue; asked: Asked; problem?: ProblemDetails }

function ValuePage({ visit, value, asked, problem }: Props) {
  const { view, query } = visit
  const { t, say } = view
  const today = dayIn(view.now)
  const now = law.on(value, today)
  const last = now ?? value.rows.at(-1)
  const hasAsked = !problem && Boolean(query['on'] || query['known'])
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={say(value.title)} problem={problem}>
      <PageHead
        view={view}
        title={<Verdict view={view} value={value} row={now} />}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: valuePage(value.id), label: say(value.title) },
        ]}
        state={last && <Certainty view={view} row={last} />}
        {...(value.unit === 'rule' && now && { lead: writeAmount(view, value.unit, now) })}
      >
        {last && <Basis view={view} row={last} />}
      </PageHead>
      {hasAsked && <ThenKnown view={view} value={value} asked={asked} />}
      <Columns aside={<Aside visit={visit} value={value} problem={problem} />}>
        <History view={view} value={value} />
      </Columns>
    </Page>
  )
}

/** The value itself, where it fits into a heading. */
function Verdict({ view, value, row }: { view: View; value: DatedValue; row: LawRow | undefined }) {
  const { t, say, lang } = view
  const name = say(value.title)
  if (!row) return <>{`${name}: ${t('tidak berlaku lagi', 'no longer in force')}`}</>
  if (value.unit === 'rule' || value.unit === 'days') return <>{name}</>
  const since = `${t('sejak', 'since')} ${formatDay(row.from, lang)}`
  return <>{`${name}: ${writeAmount(view, value.unit, row)} ${since}`}</>
}

function Basis({ view, row }: { view: View; row: LawRow }) {
  const { t, say, lang } = view
  const { article, publishedOn, checkedOn, note } = row
  return (
    <>
      <p>
        <Cite href={sourcePage(leading(article).slug)}>{`${article.regulation} ${article.article}`}</Cite>
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
    row ? writeAmount(view, value.unit, row) : t('belum atau tidak berlaku', 'not in force')
  const then = law.asKnownOn(asked.known).on(value, asked.on)
  const now = law.on(value, asked.on)
  const known = formatDay(asked.known, lang)
  const on = formatDay(asked.on, lang)
  const same = then === now
  return (
    <Section
      id="then"
      title={t(`Berlaku ${on}, menurut yang diketahui ${known}`, `In force on ${on}, as known on ${known}`)}
    >
      <Answer>{amountIn(then)}</Answer>
      {same ? (
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

function Aside({ visit, value, problem }: Pick<Props, 'visit' | 'value'> & { problem: Props['problem'] }) {
  const { view, query } = visit
  const { t } = view
  const today = formatDayDigits(dayIn(view.now))
  const field = entries(view, { on: query['on'] ?? today, known: query['known'] ?? today }, problem)
  const sources = [...new Set(value.rows.flatMap(({ sources }) => sources))]
  return (
    <>
      <Section id="ask" size="md" title={t('Seperti diketahui pada', 'As known on')}>
        <Form view={view} action={valuePage(value.id)} method="get">
          <DateField {...field('on')} label={t('Berlaku pada', 'In force on')} />
          <DateField
            {...field('known')}
            label={t('Menurut yang diketahui pada', 'By what was known on')}
            hint={t('Aturan yang terbit sesudahnya tidak dihitung.', 'Rules published later are left out.')}
          />
          <Button variant="secondary">{t('Lihat', 'Look')}</Button>
        </Form>
      </Section>
      <Section id="read-in" size="md" title={t('Dibaca di', 'Read in')}>
        {sources.length > 0 ? (
          <List
            items={sources.map((address) => (
              <a href={address}>{hostOf(address)}</a>
            ))}
          />
        ) : (
          <p>{t('Tidak ada naskah yang menyebutnya.', 'No text states it.')}</p>
        )}
        <Small>
          {t('Di komputer sendiri:', 'On your own machine:')} <code>{`./payung law ${value.id}`}</code>
        </Small>
      </Section>
    </>
  )
}

function hostOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  const last = pathname.split('/').findLast((part) => part !== '') ?? ''
  return `${hostname}${last && ` – ${decodeURIComponent(last).slice(0, 60)}`}`
}
