import { calculate, formulas, law, type Answer, type Rule } from '@payung/law'
import { present } from '#base/assert.ts'
import { badInput, notFound, type ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { rulePage, sourcePage, valuePage } from './addresses.ts'
import { ExplainedSteps, type ExplainedStep } from './explained-steps.tsx'
import { questionFields, questions, readInputs, type Question, type QuestionField } from './questions.ts'
import { leading } from './regulations.ts'
import { resultNames, writeResult } from './results.ts'

type Visited = Visit<'anyone', '/law/rules/:name'>
type Answered = Extract<Answer, { result: object }>

/** One question that the law answers: what it needs, how it is worked out, and a case to try. */
export const viewRule = page(
  '/law/rules/:name',
  'anyone',
  async (visit) => {
    const question = questionIn(visit)
    return <RulePage visit={visit} question={question} answered={answer(visit, typedIn(visit, question))} />
  },
  {
    onProblem: async (visit, problem) => (
      <RulePage visit={visit} question={questionIn(visit)} answered={null} problem={problem} />
    ),
  },
)

function questionIn({ params }: Visited): Question {
  const question = questions[params.name]
  if (!question) throw notFound()
  return question
}

/** What was typed; the example until something was, and always where the question is about a person. */
function typedIn({ query }: Visited, { inputs, personal }: Question): Readonly<Record<string, string>> {
  return !personal && Object.keys(inputs).some((name) => name in query) ? query : inputs
}

/** @throws Problem at the field that the law cannot take */
function answer({ params }: Visited, typed: Readonly<Record<string, string>>): Answered {
  const request = { id: params.name, formula: params.name, inputs: readInputs(typed) }
  const answered = present(calculate([request], { explain: true })[0], 'one question has one answer')
  if ('result' in answered) return answered
  const { field = 'formula', code, message: id, message_en: en } = answered.problem
  throw badInput([{ field, code, message: { id, en } }])
}

type Props = { visit: Visited; question: Question; answered: Answered | null; problem?: ProblemDetails }

function RulePage({ visit, question, answered, problem }: Props) {
  const { view, params } = visit
  const { t, say } = view
  const title = say(titleOf(params.name))
  const rule = rulesById.get(params.name)
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: rulePage(params.name), label: title },
        ]}
      >
        {rule && (
          <p>
            <Cite
              href={sourcePage(leading(rule.article).slug)}
            >{`${rule.article.regulation} ${rule.article.article}`}</Cite>
          </p>
        )}
      </PageHead>
      <Columns
        aside={
          question.personal ? (
            <NotTyped view={view} />
          ) : (
            <Try visit={visit} question={question} problem={problem} />
          )
        }
      >
        {answered && <Result view={view} answered={answered} />}
        {rule && <Exceptions view={view} rule={rule} />}
        <Inputs visit={visit} question={question} />
      </Columns>
    </Page>
  )
}

const rulesById = new Map<string, Pick<Rule, 'article' | 'exceptions' | 'fingerprint'>>(
  [law.wageEarnerContribution, law.latePenalty, law.jpDeferralInOne].map((rule) => [rule.id, rule]),
)

function titleOf(id: string): Words {
  return present(
    formulas().find((formula) => formula.id === id),
    'every question has a formula',
  ).title
}

function Result({ view, answered }: { view: View; answered: Answered }) {
  const { t, say } = view
  const { result, sources, steps = [] } = answered
  const { certain, notes = [], ...amounts } = result
  const shown = Object.entries(amounts).filter(([, amount]) => amount !== 0)
  return (
    <>
      <Section id="result" size="md" title={t('Jawaban', 'Answer')}>
        <Rows
          rows={shown.map(([name, amount]) => ({
            label: say(resultNames[name] ?? { id: name, en: name }),
            value: writeResult(view, name, amount),
            total: name === 'total',
          }))}
        />
        {certain === false && (
          <Alert kind="warning" title={t('Belum pasti', 'Not certain')}>
            {(notes as readonly Words[]).map(say).join(' ')}
          </Alert>
        )}
      </Section>
      <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
        <ExplainedSteps view={view} steps={steps.map(stepOf)} />
      </Section>
      <Section id="rows-read" size="md" title={t('Ketentuan yang dibaca', 'Provisions read')}>
        <List
          items={sources.map(({ value, regulation, article, from }) => (
            <>
              <a href={valuePage(value)}>{`${regulation} ${article}`}</a>,{' '}
              {t(
                `berlaku sejak ${formatDay(from, view.lang)}`,
                `in force since ${formatDay(from, view.lang)}`,
              )}
            </>
          ))}
        />
      </Section>
    </>
  )
}

/** `calculate` gives its steps as JSON; their form is that of the command line. */
function stepOf(step: object): ExplainedStep {
  return step as ExplainedStep
}

function Exceptions({ view, rule }: { view: View; rule: Pick<Rule, 'exceptions' | 'fingerprint'> }) {
  const { t, say, lang } = view
  const title = t('Pengecualian', 'Exceptions')
  if (rule.exceptions.length === 0) return null
  return (
    <Section id="exceptions" size="md" title={title}>
      <Table
        caption={title}
        stack
        rows={rule.exceptions}
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ title, during }) => <a href={valuePage(during.id)}>{say(title)}</a>,
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
            cell: ({ article }) => (
              <Cite
                href={sourcePage(leading(article).slug)}
              >{`${article.regulation} ${article.article}`}</Cite>
            ),
          },
        ]}
      />
      <Small>
        {t('Sidik rumus ini:', 'Fingerprint of this formula:')} <code>{rule.fingerprint()}</code>.{' '}
        {t(
          'Bila rumus atau satu saja nilainya berubah, sidiknya berubah.',
          'It changes when the formula or a single one of its values does.',
        )}
      </Small>
    </Section>
  )
}

/** The inputs by their names outside, for whoever asks from a command line. */
function Inputs({ visit: { view, params }, question }: Pick<Props, 'visit' | 'question'>) {
  const { t, say } = view
  const title = t('Isian', 'Inputs')
  const request = [{ id: 1, formula: params.name, inputs: readInputs(question.inputs) }]
  return (
    <Section id="inputs" size="md" title={title}>
      <Table
        caption={title}
        rows={Object.entries(question.inputs)}
        columns={[
          { head: t('Nama', 'Name'), cell: ([name]) => <code>{name}</code> },
          { head: t('Arti', 'Meaning'), cell: ([name]) => say(fieldOf(name).label) },
          { head: t('Contoh', 'Example'), cell: ([, text]) => text || '–' },
        ]}
      />
      <Small>
        {t('Di komputer sendiri:', 'On your own machine:')} <code>./payung calc</code>{' '}
        {t('dengan masukan', 'with the input')}{' '}
        <code>{JSON.stringify(request).replace(/([,:{])"/g, '$1 "')}</code>
      </Small>
    </Section>
  )
}

function fieldOf(name: string): QuestionField {
  return present(questionFields[name], `the input ${name} has words`)
}

type TryProps = Pick<Props, 'visit' | 'question'> & { problem: Props['problem'] }

function Try({ visit, question, problem }: TryProps) {
  const { view, params, query } = visit
  const { t } = view
  const field = entries(view, { ...question.inputs, ...query }, problem)
  return (
    <Section id="try" size="md" title={t('Coba dengan angka lain', 'Try other numbers')}>
      <Form view={view} action={rulePage(params.name)} method="get">
        {Object.keys(question.inputs).map((name) => (
          <QuestionControl view={view} entry={field(name)} field={fieldOf(name)} />
        ))}
        <Button>{t('Hitung', 'Compute')}</Button>
      </Form>
    </Section>
  )
}

function QuestionControl({ view, entry, field }: { view: View; entry: Entry; field: QuestionField }) {
  const { t, say } = view
  const label = say(field.label)
  if (field.kind === 'yes or no') {
    const options = [
      { value: 'yes', label: t('Ya', 'Yes') },
      { value: 'no', label: t('Tidak', 'No') },
    ]
    return <RadioField {...entry} label={label} options={options} />
  }
  if (field.options) {
    const empty = entry.value === '' ? [{ value: '', label: '–' }] : []
    const options = field.options.map((value) => ({ value, label: value }))
    return <SelectField {...entry} label={label} options={[...empty, ...options]} />
  }
  const hint = hints[field.kind]
  return <TextField {...entry} label={label} hint={hint && say(hint)} autocomplete="off" />
}

const hints: Partial<Record<QuestionField['kind'], Words>> = {
  rupiah: { id: 'Rupiah', en: 'Rupiah' },
  'rupiah list': { id: 'Rupiah, dipisah titik koma', en: 'Rupiah, apart by semicolons' },
  month: { id: 'Isi seperti 2026-11', en: 'Write it like 2026-11' },
  day: { id: 'Isi seperti 31-12-2026', en: 'Write it like 31-12-2026' },
  list: { id: 'Dipisah koma', en: 'Apart by commas' },
}

function NotTyped({ view: { t } }: { view: View }) {
  return (
    <Section id="example" size="md" title={t('Contoh saja', 'An example only')}>
      <p>
        {t(
          'Ini tentang satu orang, jadi tidak ada isian di sini: yang diisi akan tercatat di alamat halaman. Orang di contoh ini tidak ada.',
          'This is about one person, so there is nothing to fill in: it would stand in the address of the page. The person in the example does not exist.',
        )}
      </p>
    </Section>
  )
}
