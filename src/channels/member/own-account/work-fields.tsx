import { CheckboxField, MoneyField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import type { Entry } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'
import { sectorOptions } from './words.tsx'

type Region = { readonly code: string; readonly name: string }

type Props = { view: View; field: (name: string) => Entry; regions: readonly Region[] }

/** What somebody does for their own account: the same questions when registering and when it has changed. */
export function WorkFields({ view, field, regions }: Props) {
  const { t } = view
  const places = regions.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <TextField
        {...field('job')}
        label={t('Pekerjaan', 'Work')}
        hint={t('Seperti pedagang sayur, ojek, penjahit', 'Such as vegetable trader, driver, tailor')}
        autocomplete="off"
        maxlength={100}
      />
      <RadioField
        {...field('sector')}
        label={t('Bidang pekerjaan', 'Kind of work')}
        options={sectorOptions(view)}
      />
      <SelectField
        {...field('regionCode')}
        label={t('Kabupaten atau kota tempat bekerja', 'Regency or city where you work')}
        options={[{ value: '', label: t('Pilih', 'Choose') }, ...places]}
      />
      <MoneyField
        {...field('income')}
        label={t('Penghasilan sebulan', 'What you earn in a month')}
        hint={t('Kira-kira saja, seperti 3.000.000', 'Roughly, such as 3.000.000')}
      />
      <CheckboxField
        name="jht"
        value="on"
        label={t('Tambah tabungan hari tua (JHT)', 'Add old-age savings (JHT)')}
        hint={t('Boleh tidak. Bisa diubah kapan saja.', 'As you wish. It can be changed at any time.')}
        checked={Boolean(field('jht').value)}
      />
    </>
  )
}
