import type { ProblemDetails } from '#base/problem.ts'
import type { Line } from '#modules/training'
import { formatCount } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, MoneyField, RadioField, SelectField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import type { AtDesk } from '../../desk.ts'
import { seatsPath } from './words.tsx'

type Named = readonly { readonly code: string; readonly name: string }[]
type DraftProps = {
  visit: AtDesk
  year: number
  places: { readonly regions: Named; readonly offices: Named }
  problem: ProblemDetails | null
}

export function DraftForm({ visit: { view, form }, year, places, problem }: DraftProps) {
  const { t } = view
  const field = entries(
    view,
    { year: String(year), offerDays: '3', choice: 'first-come', ...form.values },
    problem,
  )
  const options = (list: Named) => list.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Form view={view} action={`${seatsPath}/draft`}>
      <TextField {...field('year')} label={t('Tahun', 'Year')} digits maxlength={4} />
      <SelectField
        {...field('regionCode')}
        label={t('Provinsi', 'Province')}
        options={options(places.regions)}
      />
      <SelectField {...field('officeCode')} label={t('Kantor', 'Office')} options={options(places.offices)} />
      <TextField {...field('name')} label={t('Nama pagu', 'Name of the line')} maxlength={100} />
      <TextField {...field('seats')} label={t('Jumlah kursi', 'Seats')} digits />
      <MoneyField {...field('amount')} label={t('Dana', 'Money')} />
      <RadioField
        {...field('choice')}
        label={t('Cara memilih peserta', 'How people are chosen')}
        options={[
          { value: 'first-come', label: t('Menurut urutan datang', 'By order of arrival') },
          { value: 'scored', label: t('Menurut nilai', 'By score') },
        ]}
      />
      <TextField
        {...field('offerDays')}
        label={t('Kursi disimpan berapa hari', 'Days for which a seat is held')}
        digits
        maxlength={2}
      />
      <CheckboxField {...field('once')} label={t('Satu kali bagi setiap orang', 'Each person once')} />
      <CheckboxField
        {...field('national')}
        label={t(
          'Pagu nasional: menerima kursi yang dikembalikan',
          'The national line: takes what is returned',
        )}
      />
      <Button variant="secondary">{t('Susun', 'Draft')}</Button>
    </Form>
  )
}

type ReallocateProps = { visit: AtDesk; lines: readonly Line[]; problem: ProblemDetails | null }

export function ReallocateForm({ visit: { view, form }, lines, problem }: ReallocateProps) {
  const { t } = view
  const field = entries(view, { amount: '0', ...form.values }, problem)
  const options = lines
    .filter(({ state }) => state !== 'draft')
    .map(({ budgetId, name, unoffered }) => ({
      value: String(budgetId),
      label: t(
        `${name} (${formatCount(unoffered)} bisa dipindah)`,
        `${name} (${formatCount(unoffered)} can move)`,
      ),
    }))
  return (
    <Form view={view} action={`${seatsPath}/reallocate`}>
      <SelectField {...field('fromBudgetId')} label={t('Dari', 'From')} options={options} />
      <SelectField {...field('toBudgetId')} label={t('Ke', 'To')} options={options} />
      <TextField {...field('seats')} label={t('Jumlah kursi', 'Seats')} digits />
      <MoneyField {...field('amount')} label={t('Dana yang ikut', 'Money that goes along')} />
      <TextArea {...field('reason')} label={t('Alasan', 'Reason')} rows={2} />
      <Button variant="secondary">{t('Pindahkan', 'Move')}</Button>
    </Form>
  )
}
