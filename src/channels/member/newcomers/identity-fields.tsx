import { writtenDay } from '#modules/contributions'
import { DateField, TextField } from '#ui/parts/field.tsx'
import type { Entry } from '#ui/parts/form.tsx'
import { Note } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** The day of birth, as people write it. */
export const writtenBirth = { birthOn: writtenDay('TANGGAL_LAHIR') }

/** Who somebody is: what every newcomer is asked for, whatever they register as. */
export function IdentityFields({ view: { t }, field }: { view: View; field: (name: string) => Entry }) {
  return (
    <>
      <TextField
        {...field('nik')}
        label="NIK"
        hint={t('16 angka di KTP', '16 digits on your identity card')}
        digits
        autocomplete="off"
        maxlength={22}
      />
      <TextField
        {...field('name')}
        label={t('Nama lengkap', 'Full name')}
        autocomplete="name"
        maxlength={150}
      />
      <DateField
        {...field('birthOn')}
        label={t('Tanggal lahir', 'Date of birth')}
        hint={t('Seperti 31-12-1990', 'As 31-12-1990')}
        autocomplete="bday"
      />
    </>
  )
}

/** What becomes of a NIK. */
export function IdentityNote({ view: { t } }: { view: View }) {
  return (
    <Note icon="shield-check">
      {t(
        'NIK Anda dicocokkan dengan data kependudukan. Siapa melihat data Anda, bisa Anda baca sendiri.',
        'Your NIK is compared with the population register. Who looks at your data, you can read yourself.',
      )}
    </Note>
  )
}
