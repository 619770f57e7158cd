import { dayIn, law } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { Button } from '#ui/parts/action.tsx'
import { MoneyField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Query } from '../typed.ts'
import { valuePage, whatIfPage } from './addresses.ts'
import { programmes, valueOf, yearsFrom } from './what-if.ts'
import { writeAmount } from './write-amount.ts'

type Props = { view: View; query: Query; problem: ProblemDetails | undefined }

/** What would be another rate or ceiling; what is left empty stays as it is. */
export function WhatIfForm({ view, query, problem }: Props) {
  const { t } = view
  const years = yearsFrom(view.now).map((year) => ({ value: String(year), label: String(year) }))
  const field = entries(view, query, problem)
  return (
    <Section id="try" size="md" title={t('Andaikan', 'Suppose')}>
      <Form view={view} action={whatIfPage} method="get">
        <SelectField
          {...field('programme')}
          label={t('Program', 'Programme')}
          options={Object.entries(programmes).map(([value, { name }]) => ({ value, label: name }))}
        />
        <TextField
          {...field('employer')}
          label={t('Tarif pemberi kerja (persen upah)', 'Employer’s rate (percent of the wage)')}
          hint={t('Yang kosong tetap seperti hukum sekarang.', 'What is left empty stays as the law is.')}
          autocomplete="off"
        />
        <TextField
          {...field('worker')}
          label={t('Tarif pekerja (persen upah)', 'Worker’s rate (percent of the wage)')}
          autocomplete="off"
        />
        <MoneyField
          {...field('ceiling')}
          label={t('Batas upah sebulan (JP saja)', 'Monthly wage ceiling (JP only)')}
        />
        <SelectField
          {...field('year')}
          label={t('Sepanjang tahun', 'All through the year')}
          options={years}
        />
        <Button>{t('Hitung', 'Compute')}</Button>
      </Form>
    </Section>
  )
}

/** What the law says now of everything that can be tried. */
export function AsItIs({ view }: { view: View }) {
  const { t, say } = view
  const today = dayIn(view.now)
  const title = t('Hukum sekarang', 'The law as it is')
  const ids = Object.values(programmes).flatMap(({ employer, worker, ceiling }) => [
    employer,
    worker,
    ceiling,
  ])
  const rows = ids.flatMap((id) => {
    const value = id === null ? null : valueOf(id)
    const row = value && law.on(value, today)
    return value && row ? [{ value, row }] : []
  })
  return (
    <Section id="now" size="md" title={title}>
      <Table
        caption={title}
        rows={rows}
        columns={[
          {
            head: t('Ketentuan', 'Provision'),
            cell: ({ value }) => <a href={valuePage(value.id)}>{say(value.title)}</a>,
          },
          {
            head: t('Nilai', 'Value'),
            cell: ({ value, row }) => writeAmount(view, value.unit, row),
            number: true,
          },
        ]}
      />
    </Section>
  )
}
