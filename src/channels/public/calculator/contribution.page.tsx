import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { Rows, type StepItem } from '#ui/parts/list.tsx'
import { Section, Small, Source } from '#ui/parts/text.tsx'
import { AmountHistory } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { ArticleLink } from '../law/article-link.tsx'
import { riskWords } from '../risk-words.ts'
import type { Query } from '../typed.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { circumstances, PayersTable, Remarks, verdict } from './contribution-answer.tsx'
import { ContributionForm } from './contribution-form.tsx'
import {
  addressed,
  asksContribution,
  computeContribution,
  readContribution,
  type Answer,
} from './contribution.ts'
import { payerHeads } from './employer-kind.ts'
import { typedMonth } from './months.ts'
import { SegmentTabs } from './segments/tabs.tsx'
import { type Told, vary } from './told.ts'

const path = '/calculate/contribution'
type Visited = Visit<'anyone', typeof path>

/** A contribution with its whole working: from the wage to each rupiah, with the articles. */
export const viewContribution = page(
  path,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    if (!asksContribution(query)) return <ContributionPage visit={visit} answer={null} />
    const answer = computeContribution(readContribution(query, view.now), view.now)
    return <ContributionPage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <ContributionPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: Answer | null; problem?: ProblemDetails }

function ContributionPage({ visit, answer, problem }: Props) {
  const { view, query } = visit
  const { t, say } = view
  const isPublic = (answer?.asked.employer ?? query['employer']) === 'public-body'
  return (
    <CalculatorPage
      visit={visit}
      path={path}
      question={t('Berapa iuran sebulan?', 'How much is a month’s contribution?')}
      needs={leadOf(view)}
      tabs={<SegmentTabs view={view} current={isPublic ? 'public' : 'wage'} />}
      form={
        <ContributionForm
          view={view}
          action={path}
          asked={answer?.asked ?? null}
          query={query}
          problem={problem}
        />
      }
      problem={problem}
      answer={
        answer && {
          told: tellContribution(view, answer),
          asked: addressed(answer.asked),
          because: answer.because && say(answer.because),
          figures: <Worked view={view} answer={answer} />,
          given: given(view, answer),
          working: answer.working,
          variations: variationsOf(view, answer),
          beside: <Aside view={view} answer={answer} />,
        }
      }
    />
  )
}

/** The verdict of a month, and what it is for. */
export function tellContribution(view: View, answer: Answer): Told {
  const { t } = view
  return {
    verdict: verdict(view, answer),
    lead: `${t('Untuk', 'For')} ${circumstances(view, answer)}.`,
    bars: [
      { label: t('Anda', 'You'), amount: answer.amounts.worker },
      { label: view.say(payerHeads[answer.asked.employer]), amount: answer.amounts.employer },
    ],
  }
}

function variationsOf(view: View, { asked }: Answer) {
  const { t, lang } = view
  const { wage, month, employer } = asked
  const verdictOf = (query: Query) => {
    const { amounts } = computeContribution(readContribution(query, view.now), view.now)
    return `${formatAmount(amounts.worker)} + ${formatAmount(amounts.employer)}`
  }
  const next = formatMonth(month + 1, lang)
  return vary(
    path,
    addressed(asked),
    [
      {
        title: t('Upah naik 10%', 'The wage rises by 10%'),
        change: { wage: formatAmount((wage * 11n) / 10n) },
      },
      { title: t('Upah dua kali lipat', 'Twice the wage'), change: { wage: formatAmount(wage * 2n) } },
      employer !== 'mikro' && {
        title: t('Di usaha mikro', 'At a micro enterprise'),
        change: { employer: 'mikro' },
      },
      employer === 'mikro' && {
        title: t('Di usaha menengah atau besar', 'At a medium or large enterprise'),
        change: { employer: '' },
      },
      { title: t(`Untuk ${next}`, `For ${next}`), change: { month: typedMonth(month + 1) } },
    ],
    verdictOf,
  )
}

function leadOf({ t }: View): string {
  return t(
    'Isi upah dan jenis usahanya. Setiap langkah tampil dengan pasalnya.',
    'Fill in the wage and the kind of business. Every step shows with its article.',
  )
}

type AnswerProps = { view: View; answer: Answer }

function Worked({ view, answer }: AnswerProps) {
  const { t } = view
  const { amounts, asked } = answer
  const capped = answer.programmes.includes('JP') && amounts.jpBase < asked.wage
  return (
    <>
      {capped && (
        <Section
          id="picture"
          size="md"
          title={t('Upah yang dihitung untuk pensiun', 'The wage counted for pension')}
        >
          <SplitKey
            left={{ label: t('Dihitung', 'Counted'), figure: formatRupiah(amounts.jpBase) }}
            right={{
              label: t('Tidak dihitung', 'Not counted'),
              figure: formatRupiah(asked.wage - amounts.jpBase),
            }}
          />
          <Split
            parts={[
              { amount: amounts.jpBase, kind: 'you' },
              { amount: asked.wage - amounts.jpBase, kind: 'them' },
            ]}
          />
          <Small>
            {t(
              `Seluruh batang: upah ${formatRupiah(asked.wage)}.`,
              `The whole bar: the wage of ${formatRupiah(asked.wage)}.`,
            )}
          </Small>
        </Section>
      )}
      <Section id="payers" size="md" title={t('Menurut program', 'By programme')}>
        <PayersTable view={view} answer={answer} />
        <Remarks view={view} answer={answer} />
      </Section>
    </>
  )
}

/** What the working begins with: what was typed, and the class that follows from it. */
function given({ t, say }: View, { asked: { wage, business } }: Answer): StepItem[] {
  return [
    { title: t('Upah yang Anda isi', 'The wage you filled in'), figure: formatRupiah(wage) },
    {
      title: t('Tingkat risiko pekerjaan', 'Risk of the work'),
      figure: say(riskWords(business.riskClass)),
      ...(business.entry && {
        text: say(business.label),
        more: (
          <p>
            <ArticleLink
              article={{ regulation: 'PP 44/2015', article: `Lampiran I nomor ${business.entry.id}` }}
            />
          </p>
        ),
      }),
    },
  ]
}

function Aside({ view, answer }: AnswerProps) {
  const { t, lang } = view
  const { amounts, asked, programmes } = answer
  const checked = answer.working.rows
    .map(({ row }) => row.checkedOn)
    .toSorted()
    .at(-1)
  return (
    <>
      <Section id="sum" size="md" title={t('Ringkasan', 'Summary')}>
        <Rows
          rows={[
            { label: t('Bagian Anda', 'Your part'), value: formatRupiah(amounts.worker) },
            {
              label: t('Bagian pemberi kerja', 'The employer’s part'),
              value: formatRupiah(amounts.employer),
            },
            { label: t('Jumlah', 'Total'), value: formatRupiah(amounts.total), total: true },
          ]}
        />
        {checked && (
          <Source icon="scale">
            {t(
              `Aturannya diperiksa ${formatDay(checked, lang)}.`,
              `The rules were checked on ${formatDay(checked, lang)}.`,
            )}
          </Source>
        )}
      </Section>
      {programmes.includes('JP') && amounts.jpBase < asked.wage && (
        <AmountHistory view={view} rows={answer.working.rows} knownOn={dayIn(view.now)} />
      )}
    </>
  )
}
