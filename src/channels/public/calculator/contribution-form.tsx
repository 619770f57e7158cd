import { dayIn, law, monthOf, reliefJkkRates } from '@payung/law'
import { present } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount } from '#base/rupiah.ts'
import { formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, MoneyField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type FormProps } from '#ui/parts/form.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Query } from '../typed.ts'
import { businessIn, businessOptions, usualBusiness } from './business.ts'
import type { Asked } from './contribution.ts'
import { employerKinds, employerWords } from './employer-kind.ts'

type Props = Pick<FormProps, 'action' | 'look'> & {
  view: View
  /** What was asked, once it could be read; until then what was typed. */
  asked: Asked | null
  query: Query
  problem: ProblemDetails | null | undefined
}

/** Asks for a wage and what it is earned with. Everything stands in the address, so the answer can be kept and shared. */
export function ContributionForm({ view, action, look, asked, query, problem }: Props) {
  const { t, say, lang } = view
  const typed = asked ? written(view, asked) : query
  const thisMonth = formatMonth(monthOf(dayIn(view.now)), lang)
  const field = entries(view, { month: thisMonth, business: usualBusiness.id, ...typed }, problem)
  return (
    <Form view={view} action={action} method="get" look={look}>
      <MoneyField
        {...field('wage')}
        label={t('Upah sebulan', 'Monthly wage')}
        hint={t('Gaji pokok dan tunjangan tetap.', 'Basic wage and fixed allowances.')}
      />
      <SelectField
        {...field('business')}
        label={t('Jenis usaha', 'Kind of business')}
        options={businessOptions(businessIn(field('business').value)).map(({ id, label }) => ({
          value: id,
          label: say(label),
        }))}
      />
      <TextField {...field('month')} label={t('Bulan iuran', 'Contribution month')} autocomplete="off" />
      <Details
        summary={t('Ukuran usaha dan keringanan', 'Size of enterprise and relief')}
        open={isUnusual(typed) || Boolean(field('employer').error)}
      >
        <SelectField
          {...field('employer')}
          label={t('Pemberi kerja', 'Employer')}
          hint={t('Menentukan program yang wajib diikuti.', 'Decides which programmes are mandatory.')}
          options={employerKinds.map((kind) => ({ value: kind, label: say(employerWords[kind]) }))}
        />
        <CheckboxField
          name="relief"
          label={t('Mendapat keringanan padat karya', 'Has the labour-intensive relief')}
          hint={reliefMonths(view)}
          checked={typed['relief'] === 'yes'}
        />
      </Details>
      <Button full={look === 'box'}>{t('Hitung iuran', 'Calculate')}</Button>
    </Form>
  )
}

function isUnusual(typed: Query): boolean {
  return Boolean(typed['relief'] || (typed['employer'] && typed['employer'] !== 'besar'))
}

function written({ lang }: View, { wage, business, month, employer, labourIntensive }: Asked): Query {
  return {
    wage: formatAmount(wage),
    business: business.id,
    month: formatMonth(month, lang),
    employer,
    ...(labourIntensive && { relief: 'yes' }),
  }
}

/** The months that the relief reaches, as its rows say. */
function reliefMonths({ t, lang }: View): string {
  const rows = law.history(reliefJkkRates)
  const first = present(rows[0], 'the relief has rows').from
  const last = present(rows.at(-1)?.to, 'the relief ends')
  return t(
    `Setengah iuran kecelakaan kerja, ${formatMonth(monthOf(first), lang)} sampai ${formatMonth(monthOf(last), lang)}.`,
    `Half of the work accident contribution, ${formatMonth(monthOf(first), lang)} to ${formatMonth(monthOf(last), lang)}.`,
  )
}
