import { present } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { capital } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, MoneyField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Visit } from '#web/visit.ts'
import { rulePage } from './addresses.ts'
import { labelIn, questionFields, type Question, type QuestionField } from './questions.ts'

/** The day up to which a rule must have been published to count. */
export const knownField = 'known_on'

type Props = {
  visit: Visit<'anyone', '/law/rules/:name'>
  question: Question
  problem: ProblemDetails | undefined
}

/** The question again, with numbers of one's own. */
export function TryIt({ visit: { view, params, query }, question, problem }: Props) {
  const { t, say } = view
  const field = entries(view, { ...question.inputs, ...query }, problem)
  return (
    <Section id="try" size="md" title={t('Coba dengan angka lain', 'Try other numbers')}>
      <Form view={view} action={rulePage(params.name)} method="get">
        {Object.keys(question.inputs).map((name) => (
          <Control
            view={view}
            entry={field(name)}
            label={say(labelIn(question, name))}
            field={present(questionFields[name], `the input ${name} has words`)}
          />
        ))}
        <DateField
          {...field(knownField)}
          label={t('Menurut hukum yang diketahui pada', 'By the law as it was known on')}
          hint={t('Kosong: menurut yang diketahui sekarang.', 'Empty: by what is known now.')}
        />
        <Button>{t('Hitung', 'Compute')}</Button>
      </Form>
    </Section>
  )
}

type ControlProps = { view: View; entry: Entry; label: string; field: QuestionField }

function Control({ view, entry, label, field }: ControlProps) {
  const { t, say } = view
  const hint = hints[field.kind]
  if (field.kind === 'rupiah') return <MoneyField {...entry} label={label} />
  if (field.kind === 'day') return <DateField {...entry} label={label} />
  if (field.kind === 'yes or no') {
    const options = [
      { value: 'yes', label: t('Ya', 'Yes') },
      { value: 'no', label: t('Tidak', 'No') },
    ]
    return <RadioField {...entry} label={label} options={options} />
  }
  if (field.options && field.kind !== 'list') {
    const empty = entry.value === '' ? [{ value: '', label: '–' }] : []
    const options = field.options.map((one) => ({ value: one.value, label: capital(say(one.label)) }))
    return <SelectField {...entry} label={label} options={[...empty, ...options]} />
  }
  return <TextField {...entry} label={label} hint={hint && say(hint)} autocomplete="off" />
}

const hints: Partial<Record<QuestionField['kind'], Words>> = {
  'rupiah list': { id: 'Rupiah, dipisah titik koma.', en: 'Rupiah, apart by semicolons.' },
  'whole list': { id: 'Bilangan bulat, dipisah titik koma.', en: 'Whole numbers, apart by semicolons.' },
  month: { id: 'Isi seperti November 2026 atau 11-2026.', en: 'Write it like November 2026 or 11-2026.' },
  list: { id: 'Dipisah koma.', en: 'Apart by commas.' },
}

/** A question about one person is not asked here, because an address is no place for what is typed. */
export function ExampleOnly({ view: { t } }: { view: View }) {
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
