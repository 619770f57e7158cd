import { writtenDay } from '#modules/contributions'
import { placements } from '#modules/registry'
import { DateField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import type { Entry } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'
import { countryOptions, placementWords } from './words.tsx'

/** The first day of work, as people write it. */
export const writtenBeginning = { beginsOn: writtenDay('TGL_AWAL_BEKERJA') }

type Props = { view: View; field: (name: string) => Entry }

/** What a contract of work abroad says: the same questions when registering and for the next contract. */
export function ContractFields({ view, field }: Props) {
  const { t, say, lang } = view
  return (
    <>
      <SelectField
        {...field('country')}
        label={t('Negara tempat bekerja', 'Country of the work')}
        options={[{ value: '', label: t('Pilih', 'Choose') }, ...countryOptions(lang)]}
      />
      <TextField
        {...field('job')}
        label={t('Pekerjaan di sana', 'Work there')}
        hint={t('Seperti perawat lansia, pekerja pabrik', 'Such as carer, factory worker')}
        autocomplete="off"
        maxlength={100}
      />
      <RadioField
        {...field('placement')}
        label={t('Siapa yang menempatkan Anda?', 'Who places you?')}
        options={placements.map((value) => ({ value, label: say(placementWords[value]) }))}
      />
      <TextField
        {...field('placedBy')}
        label={t('Nama perusahaan atau programnya', 'Name of the agency or programme')}
        hint={t(
          'Seperti di perjanjian penempatan. Kosongkan bila berangkat sendiri.',
          'As in the placement agreement. Leave it empty if you go by yourself.',
        )}
        autocomplete="off"
        maxlength={150}
      />
      <DateField
        {...field('beginsOn')}
        label={t('Hari pertama bekerja', 'First day of work')}
        hint={t(
          'Menurut kontrak, seperti 31-12-2026. Boleh yang sudah lewat.',
          'By the contract, as 31-12-2026. It may be past.',
        )}
      />
      <MonthsField view={view} field={field} />
    </>
  )
}

/** How long it lasts. */
function MonthsField({ view: { t }, field }: Props) {
  return (
    <TextField
      {...field('months')}
      label={t('Lama kontrak (bulan)', 'Length of the contract (months)')}
      digits
      autocomplete="off"
      maxlength={3}
    />
  )
}
