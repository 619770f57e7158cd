import { writtenDay } from '#modules/contributions'
import { z } from 'zod'
import { DateField, MoneyField, SelectField, TextField } from '#ui/parts/field.tsx'
import type { Entry } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'

/** Days as people write them; everything else is read by the operation. */
export const typedContract = z
  .object({ beginsOn: writtenDay('TGL_AWAL_BEKERJA'), endsOn: writtenDay('TGL_AKHIR_KONTRAK') })
  .loose()

type Props = { view: View; field: (name: string) => Entry }

/** What a contract says: its value, with or without VAT, and its days. */
export function ContractFields({ view, field }: Props) {
  const { t } = view
  return (
    <>
      <MoneyField
        {...field('value')}
        label={t('Nilai kontrak', 'Contract value')}
        hint={t('Seperti 750.000.000', 'Such as 750.000.000')}
      />
      <TextField
        {...field('vat')}
        label={t('Persen PPN di dalamnya (boleh kosong)', 'Percent of VAT in it (may be empty)')}
        hint={t(
          'Iuran dihitung tanpa PPN. Kosongkan bila nilainya sudah tanpa PPN.',
          'Contributions are counted without VAT. Leave it empty where the value has none.',
        )}
        autocomplete="off"
        maxlength={5}
      />
      <DateField
        {...field('beginsOn')}
        label={t('Hari pertama', 'First day')}
        hint={t('Seperti 01-03-2026', 'As 01-03-2026')}
      />
      <DateField
        {...field('endsOn')}
        label={t('Hari terakhir', 'Last day')}
        hint={t('Seperti 31-12-2026', 'As 31-12-2026')}
      />
    </>
  )
}

type PlaceProps = Props & { places: readonly { readonly code: string; readonly name: string }[] }

/** What is built, where, and under which contract. */
export function SiteFields({ view, field, places }: PlaceProps) {
  const { t } = view
  return (
    <>
      <SelectField
        {...field('regionCode')}
        label={t('Kabupaten atau kota proyek', 'Regency or city of the site')}
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        {...field('contractNo')}
        label={t('Nomor kontrak (boleh kosong)', 'Contract number (may be empty)')}
        autocomplete="off"
        maxlength={100}
      />
    </>
  )
}
