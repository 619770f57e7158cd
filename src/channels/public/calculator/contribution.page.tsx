import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { Rows, type StepItem } from '#ui/parts/list.tsx'
import { Answer as Why, Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import { AmountHistory, StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { articlePage, ArticleLink } from '../law/article-link.tsx'
import { riskWords } from '../risk-words.ts'
import { CalculatorTabs } from './calculators.tsx'
import { circumstances, PayersTable, Remarks, verdict } from './contribution-answer.tsx'
import { ContributionForm } from './contribution-form.tsx'
import { asksContribution, computeContribution, readContribution, type Answer } from './contribution.ts'

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
  const title = answer
    ? verdict(view, answer)
    : t('Berapa iuran sebulan?', 'How much is a month’s contribution?')
  const form = (
    <ContributionForm
      view={view}
      action={path}
      asked={answer?.asked ?? null}
      query={query}
      problem={problem}
    />
  )
  return (
    <Page {...frameOf(visit)} portal="public" current="calculate" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={answer ? `${t('Untuk', 'For')} ${circumstances(view, answer)}.` : leadOf(view)}
      >
        {answer?.because && <Why>{say(answer.because)}</Why>}
        <CalculatorTabs view={view} current={path} />
      </PageHead>
      {answer ? (
        <>
          <Columns aside={<Aside view={view} answer={answer} />}>
            <Worked view={view} answer={answer} />
          </Columns>
          <Section id="other" title={t('Coba angka lain', 'Try other numbers')}>
            {form}
          </Section>
        </>
      ) : (
        <Section id="form" quiet title={t('Isian', 'Form')}>
          {form}
        </Section>
      )}
    </Page>
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
  const { amounts, asked, working } = answer
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
      <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
        <StepByStep view={view} given={given(view, answer)} steps={working.steps} articlePage={articlePage} />
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
        <Small>
          {t(
            'Alamat halaman ini memuat hitungannya: bisa disimpan atau dibagikan.',
            'The address of this page holds the calculation: keep it or share it.',
          )}
        </Small>
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
