import { z } from 'zod'
import type { Words } from '#base/words.ts'
import { endReasons, writtenDay } from '#modules/contributions'
import type { EndReason } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { DateField, RadioField, TextField } from '#ui/parts/field.tsx'
import type { entries } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'

const words = (id: string, en: string): Words => ({ id, en })

/** What each reason says, in the words of whoever has to choose one; where it decides about JKP, that too (PP 37/2021 Pasal 20). */
const meanings: Record<EndReason, Words> = {
  resigned: words(
    'Berhenti atas kemauan sendiri. Tanpa hak JKP.',
    'Left of their own will. No right to JKP.',
  ),
  'laid-off': words(
    'Perusahaan yang mengakhiri, karena apa pun. Bisa membuka hak JKP.',
    'The employer ended it, for whatever cause. May open a right to JKP.',
  ),
  'contract-ended': words(
    'PKWT selesai pada tanggalnya. Tanpa hak JKP; bila diakhiri sebelum tanggalnya, pilih PHK.',
    'A fixed term ran to its end. No right to JKP; ended before its day, choose laid off.',
  ),
  retired: words(
    'Berhenti karena mencapai usia pensiun di perusahaan.',
    'Left on reaching the company’s age of retirement.',
  ),
  died: words(
    'Ahli warisnya berhak atas santunan. Sampaikan kepada keluarganya.',
    'The heirs have a right to benefits. Please tell the family.',
  ),
  disabled: words(
    'Dokter menyatakan tidak bisa bekerja lagi untuk seterusnya.',
    'A doctor has found that they can never work again.',
  ),
  transfer: words(
    'Pindah ke perusahaan lain dalam satu kelompok, tanpa jeda.',
    'Moved to another company of the group, without a gap.',
  ),
  absconded: words(
    'Tidak masuk tanpa kabar dan sudah dipanggil. Tanpa hak JKP.',
    'Stayed away without word and was called back. No right to JKP.',
  ),
  'employer-closed': words(
    'Usaha berhenti untuk seterusnya. Bisa membuka hak JKP.',
    'The business has stopped for good. May open a right to JKP.',
  ),
}

const typed = z.object({
  leftOn: writtenDay('TGL_NONAKTIF'),
  reason: z.string().refine((code) => endReasons.some((known) => known.code === code), {
    params: { words: words('Pilih sebab keluarnya.', 'Choose why they left.') },
  }),
  letterNo: z.string().optional(),
})

/** What the fields below were given, as the operations take it. @throws Problem that names every field at fault */
export function readLeaving({ leftOn = '', reason = '', letterNo }: Readonly<Record<string, string>>) {
  return parseInput(typed, { leftOn, reason, letterNo })
}

type Props = { view: View; field: ReturnType<typeof entries> }

/** The last day of work, why, and the letter that says so. */
export function LeaveFields({ view, field }: Props) {
  const { t, say } = view
  return (
    <>
      <DateField
        {...field('leftOn')}
        label={t('Hari kerja terakhir', 'Last day of work')}
        hint={t('Seperti 31-10-2026', 'Write it like 31-10-2026')}
      />
      <RadioField
        {...field('reason')}
        label={t('Sebab', 'Reason')}
        hint={t(
          'Hak pekerja bergantung pada sebab ini. Pilih yang sesuai surat keluarnya.',
          'The worker’s rights depend on it. Choose what the letter says.',
        )}
        options={endReasons.map(({ code, label }) => ({
          value: code,
          label: say(label),
          hint: say(meanings[code]),
        }))}
      />
      <TextField
        {...field('letterNo')}
        label={t('Nomor surat (boleh kosong)', 'Letter number (may be empty)')}
        maxlength={50}
        autocomplete="off"
      />
    </>
  )
}
