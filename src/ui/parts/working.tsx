import { law, type Day, type RowRead, type Step } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '../format.ts'
import type { View } from '../view.ts'
import { Steps, type StepItem } from './list.tsx'
import { Tag } from './message.tsx'
import { Table } from './table.tsx'
import { Cite, Section, Small, Source } from './text.tsx'

export type WorkingProps = {
  view: View
  /** As the law’s rule wrote them down: `rule.explain(…).working.steps`. */
  steps: readonly Step[]
  /** What stood before the law was asked: the wage that was reported. */
  given?: readonly StepItem[]
}

/** How the law comes to a figure: each step with its article, since when that holds, and whether it is certain. */
export function Working({ view, steps, given = [] }: WorkingProps) {
  return <Steps steps={[...given, ...steps.map((step) => stepItem(view, step))]} />
}

function stepItem(view: View, step: Step): StepItem {
  const { title, because, article, rows } = step
  const own = article && rows.every(({ row }) => row.article.regulation !== article.regulation)
  return {
    title: view.say(title),
    figure: withCurrency(view.say(step.formula), step.unit),
    ...(because && { text: view.say(because) }),
    more: (
      <>
        {own && (
          <p>
            <Cite href="/law">{`${article.regulation} ${article.article}`}</Cite>
          </p>
        )}
        {rows.map((read) => (
          <Provision view={view} read={read} />
        ))}
      </>
    ),
  }
}

/** `1% × 11.086.300 = 110.863` → `1% × 11.086.300 = Rp 110.863`. */
function withCurrency(formula: string, unit: Step['unit']): string {
  return unit === 'rupiah' ? formula.replace(/(^|[=≈] )([\d.]+)$/, '$1Rp\u00a0$2') : formula
}

/** A dated row of the law that a step read. */
function Provision({ view, read }: { view: View; read: RowRead }) {
  const { t, say, lang } = view
  const { regulation, article } = read.row.article
  const { from, publishedOn, checkedOn, note, seen } = read.row
  const certain = read.certain && read.confidence === 'high' && seen
  const dates = [
    `${t('Berlaku sejak', 'In force since')} ${formatDay(from, lang)}`,
    publishedOn && `${t('terbit', 'published')} ${formatDay(publishedOn, lang)}`,
    `${t('diperiksa', 'checked')} ${formatDay(checkedOn, lang)}`,
  ]
  return (
    <>
      <p>
        <Cite href={`/law/values/${read.value}`}>{`${regulation} ${article}`}</Cite>
      </p>
      <Small>{`${dates.filter(Boolean).join(', ')}.`}</Small>
      {!certain && (
        <>
          <p>
            <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
          </p>
          {note && <Small>{say(note)}</Small>}
        </>
      )}
    </>
  )
}

export type AmountHistoryProps = {
  view: View
  /** What a working has read: `working.rows`. */
  rows: readonly RowRead[]
  /** The day whose knowledge of the law was used. */
  knownOn: Day
}

const amountsShown = 4

/** How an amount that the law sets anew from time to time has moved, such as a ceiling, where a figure rests on one. */
export function AmountHistory({ view, rows, knownOn }: AmountHistoryProps) {
  const { t, say, lang } = view
  const read = rows.find(({ unit }) => unit === 'rupiah')
  const known = read && law.asKnownOn(knownOn).find(read.value)
  if (!read || !known || known.rows.length < 2) return null
  const newestFirst = known.rows.toReversed()
  const from = newestFirst.indexOf(read.row)
  return (
    <Section id="amounts" size="md" title={say(read.title)}>
      <Table
        caption={say(read.title)}
        rows={newestFirst.slice(from, from + amountsShown)}
        columns={[
          { head: t('Mulai', 'From'), cell: (row) => formatDay(row.from, lang) },
          {
            head: t('Sebulan', 'A month'),
            cell: ({ amount }) => formatRupiah(BigInt(Number(amount))),
            number: true,
          },
        ]}
      />
      <Source>
        {t(
          `Diperiksa ${formatDay(read.row.checkedOn, lang)}. `,
          `Checked ${formatDay(read.row.checkedOn, lang)}. `,
        )}
        <a href={`/law/values/${read.value}`}>{t('Lihat semuanya', 'See all of them')}</a>
      </Source>
    </Section>
  )
}
