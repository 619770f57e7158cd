import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, FieldGroup, MoneyField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { questionFields } from '../../law/questions.ts'
import type { Query } from '../../typed.ts'
import { exceptions, usualCase } from './claimant.ts'
import { dayInAddress } from './days.ts'
import { lostWorkPath } from './lost-work.ts'
import { endingOptions } from './words.ts'

type Props = { view: View; typed: Query; problem: ProblemDetails | undefined }

/** First what decides for nearly everybody; the rest is folded, the usual case filled in. */
export function LostWorkForm({ view, typed, problem }: Props) {
  const { t } = view
  const usual = usualCase()
  const field = entries(view, { ...usual, day: dayInAddress(dayIn(view.now)), ...typed }, problem)
  const isUnusual = ['row', 'scale', 'programmes', 'age', 'claim', 'since', ...exceptions].some(
    (name) => (typed[name] ?? usual[name] ?? '') !== (usual[name] ?? '') || Boolean(field(name).error),
  )
  return (
    <Form view={view} action={lostWorkPath} method="get">
      <MoneyField {...field('wage')} label={t('Upah terakhir yang dilaporkan', 'Last wage reported')} />
      <DateField {...field('day')} label={t('Hari terakhir bekerja', 'Last day of work')} />
      <SelectField
        {...field('ending')}
        label={t('Berhenti karena', 'Work ended because of')}
        options={said(view, endingOptions)}
      />
      <TextField
        {...field('months')}
        label={t(
          `Iuran dibayar, dari ${usual['months']} bulan terakhir`,
          `Months paid, of the last ${usual['months']}`,
        )}
        digits
        autocomplete="off"
      />
      <DateField
        {...field('claimed')}
        label={t('JKP diajukan pada', 'JKP claimed on')}
        hint={t('Kosongkan bila belum: hari ini yang dipakai.', 'Leave empty if not yet: today is taken.')}
      />
      <Details summary={t('Perusahaan dan keadaan lain', 'The employer and other things')} open={isUnusual}>
        <Others view={view} field={field} />
      </Details>
      <Button>{t('Hitung JKP', 'Calculate')}</Button>
    </Form>
  )
}

function Others({ view, field }: { view: View; field: ReturnType<typeof entries> }) {
  const { t } = view
  return (
    <>
      <SelectField
        {...field('scale')}
        label={t('Skala usaha', 'Size of enterprise')}
        options={said(view, questionFields['scale']?.options ?? [])}
      />
      <SelectField
        {...field('programmes')}
        label={t('Program yang diikuti', 'Programmes taken part in')}
        options={[
          { value: 'all', label: 'JKK, JKM, JHT, JP' },
          { value: 'no-jp', label: t('Tanpa JP', 'Without JP') },
          { value: 'basic', label: t('JKK dan JKM saja', 'JKK and JKM only') },
          { value: 'none', label: t('Tidak satu pun', 'None') },
        ]}
      />
      <TextField
        {...field('row')}
        label={t('Bulan iuran berturut-turut terbanyak', 'Most months paid in a row')}
        hint={t('Hanya diminta ketentuan lama, PP 37/2021.', 'Asked by the old terms only, PP 37/2021.')}
        digits
        autocomplete="off"
      />
      <TextField
        {...field('age')}
        label={t('Usia saat didaftarkan', 'Age when registered')}
        digits
        autocomplete="off"
      />
      <TextField
        {...field('claim')}
        label={t('Pengajuan JKP ke-', 'Number of this claim')}
        digits
        autocomplete="off"
      />
      <TextField
        {...field('since')}
        label={t('Bulan iuran sejak JKP sebelumnya', 'Months paid since the JKP before')}
        hint={t('Mulai pengajuan kedua.', 'From the second claim on.')}
        digits
        autocomplete="off"
      />
      <FieldGroup label={t('Yang berlaku bagi Anda', 'What holds for you')}>
        {exceptions.map((name) => (
          <CheckboxField
            name={name}
            label={view.say(exceptionWords[name])}
            checked={field(name).value === 'yes'}
            error={field(name).error}
          />
        ))}
      </FieldGroup>
    </>
  )
}

const exceptionWords = {
  'no-jkn': { id: 'Tidak ikut jaminan kesehatan (JKN)', en: 'Not in health insurance (JKN)' },
  foreign: { id: 'Bukan warga negara Indonesia', en: 'Not an Indonesian citizen' },
  unproven: { id: 'Belum punya bukti PHK', en: 'No proof of the dismissal yet' },
  employed: { id: 'Sudah bekerja lagi', en: 'Employed again' },
  unwilling: { id: 'Tidak bersedia bekerja lagi', en: 'Not willing to work again' },
}

const said = ({ say }: View, options: readonly { value: string; label: Words }[]) =>
  options.map(({ value, label }) => ({ value, label: say(label) }))
