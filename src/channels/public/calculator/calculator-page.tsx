import type { Working } from '@payung/law'
import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import type { StepItem } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Answer as Why, Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import type { Visit } from '#web/visit.ts'
import { articlePage } from '../law/article-link.tsx'
import type { Query } from '../typed.ts'
import { Doubts } from '#ui/parts/doubts.tsx'
import { previewOf } from './pictures.ts'
import { Share } from './share.tsx'
import type { Told, Variation } from './told.ts'

type Props = {
  visit: Visit<'anyone'>
  path: string
  /** What the page asks, in the heading until there is an answer. */
  question: string
  /** What it needs to know. */
  needs: string
  tabs?: Child
  form: Child
  answer: Shown | null
  problem?: ProblemDetails | undefined
}

/** An answer as its page shows it: first what it is, then how it came about, then what would change it. */
type Shown = {
  readonly told: Told
  /** The whole question, as its address says it. */
  readonly asked: Query
  /** Why it is not what one would expect. */
  readonly because?: string | null
  /** The figure and tables of the answer. */
  readonly figures: Child
  readonly given?: readonly StepItem[]
  readonly working: Working
  readonly variations: readonly Variation[]
  readonly beside?: Child
}

/** The page of a calculator, before and after its question is answered. */
export function CalculatorPage({ visit, path, question, needs, tabs, form, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  const title = answer ? answer.told.verdict : question
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      current="calculate"
      title={title}
      problem={problem}
      preview={answer ? previewOf(visit.app, path, answer.asked, view.lang, answer.told) : undefined}
    >
      <PageHead
        view={view}
        title={title}
        lead={answer ? answer.told.lead : needs}
        crumbs={[
          { href: '/calculate', label: t('Hitung', 'Calculate') },
          { href: path, label: question },
        ]}
      >
        {answer?.because && <Why>{answer.because}</Why>}
        {tabs}
      </PageHead>
      {answer ? (
        <Columns aside={<Aside visit={visit} path={path} answer={answer} form={form} />}>
          {answer.figures}
          <Steps view={view} answer={answer} />
          <Variations view={view} variations={answer.variations} />
        </Columns>
      ) : (
        <Section id="form" quiet title={t('Isian', 'Form')}>
          {form}
        </Section>
      )}
    </Page>
  )
}

type AsideProps = Pick<Props, 'visit' | 'path' | 'form'> & { answer: Shown }

function Aside({ visit, path, answer, form }: AsideProps) {
  return (
    <>
      {answer.beside}
      <Section id="other" size="md" offPaper title={visit.view.t('Coba angka lain', 'Try other numbers')}>
        {form}
      </Section>
      <Share visit={visit} path={path} asked={answer.asked} />
    </>
  )
}

/** More steps than these are a long way to what would change the answer. */
const stepsAtOnce = 8

function Steps({ view, answer: { working, given = [] } }: { view: View; answer: Shown }) {
  const { t } = view
  const [first, rest] = [working.steps.slice(0, stepsAtOnce), working.steps.slice(stepsAtOnce)]
  return (
    <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
      <StepByStep view={view} given={given} steps={first} articlePage={articlePage} />
      {rest.length > 0 && (
        <Details summary={t(`${rest.length} langkah lagi`, `${rest.length} more steps`)}>
          <StepByStep view={view} steps={rest} articlePage={articlePage} />
        </Details>
      )}
      <Doubts view={view} workings={[working]} />
    </Section>
  )
}

function Variations({ view, variations }: { view: View; variations: readonly Variation[] }) {
  const title = view.t('Apa yang mengubahnya?', 'What would change it?')
  if (variations.length === 0) return null
  return (
    <Section id="variations" size="md" title={title}>
      <Table
        caption={title}
        rows={variations}
        columns={[
          {
            head: view.t('Bila', 'If'),
            cell: ({ title: name, href }) => <a href={href}>{name}</a>,
          },
          { head: view.t('Hasilnya', 'Then'), cell: ({ figure }) => figure, number: true },
        ]}
      />
    </Section>
  )
}
