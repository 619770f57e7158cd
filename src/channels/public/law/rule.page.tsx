import { calculate, dayIn, type Answer, type Day, type KnownOn } from '@payung/law'
import { present } from '#base/assert.ts'
import { badInput, notFound, type ProblemDetails } from '#base/problem.ts'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { inWords } from '#ui/in-words.ts'
import { Typed, type Query } from '../typed.ts'
import { rulePage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { questions } from './asked.ts'
import { ruleOf, titleOf } from './formulas.ts'
import { labelIn, readInputs, type Question } from './questions.ts'
import { AsKnown } from './as-known.tsx'
import { ExampleOnly, knownField, TryIt } from './rule-form.tsx'
import { Result } from './rule-result.tsx'

type Visited = Visit<'anyone', '/law/rules/:name'>
export type Answered = Extract<Answer, { result: object }>

/** One question that the law answers: what it needs, how it is worked out, and a case to try. */
export const viewRule = page(
  '/law/rules/:name',
  'anyone',
  async (visit) => {
    const question = questionIn(visit)
    const inputs = readInputs(question, typedIn(visit, question))
    const typed = new Typed(visit.query)
    const knownOn = typed.day(knownField, dayIn(visit.view.now))
    typed.check()
    const now = answer(visit, question, inputs, null)
    if (!visit.query[knownField]) return <RulePage visit={visit} question={question} answered={now} />
    const then = answer(visit, question, inputs, knownOn)
    return <RulePage visit={visit} question={question} answered={then} asKnown={{ on: knownOn, now }} />
  },
  {
    onProblem: async (visit, problem) => (
      <RulePage visit={visit} question={questionIn(visit)} answered={null} problem={problem} />
    ),
  },
)

function questionIn({ params }: Visited): Question {
  const question = Object.hasOwn(questions, params.name) ? questions[params.name] : undefined
  if (!question) throw notFound()
  return question
}

/** What was typed; the example until something was, and always where the question is about a person. */
function typedIn({ query }: Visited, { inputs, personal }: Question): Query {
  return !personal && Object.keys(inputs).some((name) => name in query) ? query : inputs
}

/** @throws Problem at the field that the law cannot take */
function answer(
  { params }: Visited,
  question: Question,
  inputs: Record<string, unknown>,
  knownOn: KnownOn,
): Answered {
  const asked = { id: params.name, formula: params.name, inputs }
  const answered = present(calculate([asked], { explain: true, knownOn })[0], 'one question has one answer')
  if ('result' in answered) return answered
  const { code, message: id, message_en: en } = answered.problem
  throw badInput([{ field: fieldAt(question, answered.problem.field), code, message: inWords({ id, en }) }])
}

/** Rules name their facts `monthsLate`, forms `months_late`; what has no field of its own is said at the first. */
function fieldAt({ inputs }: Question, field = ''): string {
  const name = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return name in inputs ? name : present(Object.keys(inputs)[0], 'a question has inputs')
}

type Props = {
  visit: Visited
  question: Question
  answered: Answered | null
  /** The day whose knowledge was asked for, and what is answered by what is known now. */
  asKnown?: { readonly on: Day; readonly now: Answered }
  problem?: ProblemDetails
}

function RulePage({ visit, question, answered, asKnown, problem }: Props) {
  const { view, params } = visit
  const { t, say } = view
  const title = say(titleOf(params.name))
  const rule = ruleOf(params.name)
  const form = <TryIt visit={visit} question={question} problem={problem} />
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={say(question.asks)}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: rulePage(params.name), label: title },
        ]}
      >
        {rule && (
          <p>
            <ArticleLink article={rule.article} />
          </p>
        )}
      </PageHead>
      {answered ? (
        <Columns aside={question.personal ? <ExampleOnly view={view} /> : form}>
          {asKnown && <AsKnown view={view} answered={answered} {...asKnown} />}
          <Result view={view} answered={answered} />
          {rule && rule.exceptions.length > 0 && <Exceptions view={view} rule={rule} />}
          <ForMachines visit={visit} question={question} />
        </Columns>
      ) : (
        form
      )}
    </Page>
  )
}

function Exceptions({ view, rule }: { view: View; rule: NonNullable<ReturnType<typeof ruleOf>> }) {
  const { t, say, lang } = view
  const title = t('Pengecualian', 'Exceptions')
  return (
    <Section id="exceptions" size="md" title={title}>
      <Table
        caption={title}
        stack
        rows={rule.exceptions}
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ title: name, during }) => <a href={valuePage(during.id)}>{say(name)}</a>,
          },
          {
            head: t('Masa', 'Time'),
            onPhone: 'line',
            cell: ({ during }) =>
              during.rows
                .map(({ from, to }) => `${formatDay(from, lang)}${to ? ` – ${formatDay(to, lang)}` : ''}`)
                .join('; '),
          },
          {
            head: t('Pasal', 'Article'),
            onPhone: 'line',
            cell: ({ article }) => <ArticleLink article={article} />,
          },
        ]}
      />
    </Section>
  )
}

const command = './payung calc'

/** The same question for whoever asks by a program: names, an example, and what tells that the law has changed. */
function ForMachines({ visit: { view, params }, question }: Pick<Props, 'visit' | 'question'>) {
  const { t, say } = view
  const rule = ruleOf(params.name)
  const example = [{ id: 1, formula: params.name, inputs: readInputs(question, question.inputs) }]
  return (
    <Section id="for-machines" quiet title={t('Untuk program', 'For programs')}>
      <Details summary={t('Untuk program komputer', 'For computer programs')}>
        <Table
          caption={t('Isian menurut namanya', 'Inputs by their names')}
          rows={Object.keys(question.inputs)}
          columns={[
            { head: t('Nama', 'Name'), cell: (name) => <code>{name}</code> },
            { head: t('Arti', 'Meaning'), cell: (name) => say(labelIn(question, name)) },
          ]}
        />
        <p>
          {t('Jalankan', 'Run')} <code>{command}</code> {t('dengan masukan', 'with the input')}
        </p>
        <p>
          <code>{JSON.stringify(example).replace(/([,:{])(?=["\d[])/g, '$1 ')}</code>
        </p>
        {rule && (
          <Small>
            {t('Sidik rumus ini:', 'Fingerprint of this formula:')} <code>{rule.fingerprint()}</code>.{' '}
            {t(
              'Bila rumus atau satu saja nilainya berubah, sidiknya berubah.',
              'It changes when the formula or a single one of its values does.',
            )}
          </Small>
        )}
      </Details>
    </Section>
  )
}
