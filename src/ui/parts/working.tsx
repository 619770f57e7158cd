import { law, type Article, type Day, type RowRead, type Step } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { formatDay } from '../format.ts'
import { inWords } from '../in-words.ts'
import type { View } from '../view.ts'
import { Steps, type StepItem } from './list.tsx'
import { Tag } from './message.tsx'
import { Table } from './table.tsx'
import { Cite, Section, Small, Source } from './text.tsx'

/** A step of a working as pages show it, whether the law’s rule wrote it down just now or a program printed it. */
export type ShownStep = {
  readonly title: Words
  readonly formula: Words
  readonly unit?: Step['unit']
  readonly because?: Words
  readonly article?: Article
  /** The dated rows of the law that it read. */
  readonly provisions: readonly Provision[]
  /** Null where each provision says for itself whether it is certain. */
  readonly certain: boolean | null
}

/** A dated row of the law, as far as it is known where the step comes from. */
export type Provision = {
  readonly value: string
  readonly article: Article
  readonly from: Day
  readonly publishedOn?: Day | null
  readonly checkedOn?: Day
  readonly certain?: boolean
  readonly note?: Words | undefined
}

type StepsProps = {
  view: View
  steps: readonly ShownStep[]
  /** What stood before the law was asked: the wage that was reported. */
  given?: readonly StepItem[]
  /** Where an article leads that no dated value carries. */
  articlePage?: ((article: Article) => string) | undefined
}

/** How the law comes to a figure: each step with its article, since when that holds, and whether it is certain. */
export function ShownSteps({ view, steps, given = [], articlePage = () => '/law' }: StepsProps) {
  return <Steps steps={[...given, ...steps.map((step) => stepItem(view, step, articlePage))]} />
}

type StepByStepProps = Omit<StepsProps, 'steps'> & {
  /** As the law’s rule wrote them down: `rule.explain(…).working.steps`. */
  steps: readonly Step[]
}

export function StepByStep({ steps, ...how }: StepByStepProps) {
  return <ShownSteps steps={steps.map(shown)} {...how} />
}

function shown({ rows, ...step }: Step): ShownStep {
  return {
    ...step,
    certain: null,
    provisions: rows.map(({ value, row, certain, confidence }) => ({
      value,
      ...row,
      certain: certain && confidence === 'high' && row.seen,
    })),
  }
}

function stepItem(view: View, step: ShownStep, articlePage: (article: Article) => string): StepItem {
  const { title, because, article, provisions, certain } = step
  const own = article && provisions.every((one) => one.article.regulation !== article.regulation)
  return {
    title: view.say(title),
    figure: withCurrency(view.say(inWords(step.formula)), step.unit),
    ...(because && { text: view.say(inWords(because)) }),
    more: (
      <>
        {own && (
          <p>
            <Cite href={articlePage(article)}>{`${article.regulation} ${article.article}`}</Cite>
          </p>
        )}
        {provisions.map((provision) => (
          <ProvisionLines view={view} provision={provision} />
        ))}
        {certain === false && <Unsure view={view} />}
      </>
    ),
  }
}

/** `1% × 11.086.300 = 110.863` → `1% × 11.086.300 = Rp 110.863`. */
function withCurrency(formula: string, unit: Step['unit'] | undefined): string {
  return unit === 'rupiah' ? formula.replace(/(^|[=≈] )([\d.]+)$/, '$1Rp\u00a0$2') : formula
}

function ProvisionLines({ view, provision }: { view: View; provision: Provision }) {
  const { t, say, lang } = view
  const { value, article, from, publishedOn, checkedOn, certain, note } = provision
  const dates = [
    `${t('Berlaku sejak', 'In force since')} ${formatDay(from, lang)}`,
    publishedOn && `${t('terbit', 'published')} ${formatDay(publishedOn, lang)}`,
    checkedOn && `${t('diperiksa', 'checked')} ${formatDay(checkedOn, lang)}`,
  ]
  return (
    <>
      <p>
        <Cite href={`/law/values/${value}`}>{`${article.regulation} ${article.article}`}</Cite>
      </p>
      <Small>{`${dates.filter(Boolean).join(', ')}.`}</Small>
      {certain === false && (
        <>
          <Unsure view={view} />
          {note && <Small>{say(note)}</Small>}
        </>
      )}
    </>
  )
}

function Unsure({ view }: { view: View }) {
  return (
    <p>
      <Tag kind="unsure">{view.t('Belum pasti', 'Not certain')}</Tag>
    </p>
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
