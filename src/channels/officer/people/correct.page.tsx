import type { ProblemDetails } from '#base/problem.ts'
import { z } from 'zod'
import { writtenDay } from '#modules/contributions'
import { correctPerson } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { fieldName, sexWords } from '../words.ts'
import { FilePage } from './file-page.tsx'
import { openFile, type OfPerson, type PersonFile } from './open-file.ts'

/** Puts right what is wrong in someone’s data. Only what is filled in changes. */
export const viewCorrect = page('/officer/people/:personId/correct', 'officer', (visit) => draw(visit))

const day = z.object({ birthOn: writtenDay('TANGGAL_LAHIR').optional() }).loose()

export const submitCorrect = action(
  '/officer/people/:personId/correct',
  'officer',
  async ({ params, perform, form, view }) => {
    const filled = Object.fromEntries(Object.entries(form.values).filter(([, value]) => value.trim() !== ''))
    const { evidence = '', ...changes } = parseInput(day, filled)
    const { personId } = params
    const { corrected } = await perform(
      correctPerson,
      { ...changes, personId, evidence },
      { key: form.requestKey },
    )
    const names = corrected.map((field) => view.say(fieldName(field))).join(', ')
    return redirect(personPath(personId, 'particulars'), {
      notice: view.t(`Sudah dibetulkan: ${names}.`, `Corrected: ${names}.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfPerson, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  return (
    <FilePage
      visit={visit}
      file={file}
      tab="particulars"
      problem={problem}
      crumbs={[
        { href: personPath(personId, 'particulars'), label: t('Data diri', 'Particulars') },
        { href: personPath(personId, 'correct'), label: t('Betulkan', 'Correct') },
      ]}
    >
      <Section id="correct" title={t('Apa yang keliru?', 'What is wrong?')}>
        <p>
          {t(
            'Isi hanya yang perlu dibetulkan, seperti tertulis di bukti. Isi lama tetap tersimpan bersama buktinya.',
            'Fill in only what needs correcting, as the evidence has it. What stood there before is kept, with the evidence.',
          )}
        </p>
        {mayServe(visit) ? (
          <Fields visit={visit} file={file} problem={problem} />
        ) : (
          <Reserved view={view} to="officers" />
        )}
      </Section>
    </FilePage>
  )
}

type FieldsProps = { visit: OfPerson; file: PersonFile; problem: ProblemDetails | null }

function Fields({ visit, file, problem }: FieldsProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Form view={view} action={personPath(file.identity.personId, 'correct')}>
      <BirthFields view={view} file={file} field={field} />
      <ReachFields view={view} file={file} field={field} />
      <TextArea
        {...field('evidence')}
        label={t('Bukti yang Anda lihat', 'The evidence that you have seen')}
        hint={t(
          'Misalnya: e-KTP asli dan kartu keluarga',
          'Such as: the original identity card and family card',
        )}
        rows={2}
      />
      <Button>{t('Betulkan data', 'Correct the data')}</Button>
    </Form>
  )
}

type GroupProps = { view: View; file: PersonFile; field: (name: string) => Entry }

/** What the population register compares, and the mother. */
function BirthFields({ view, file: { identity }, field }: GroupProps) {
  const { t, lang, say } = view
  const text = (name: 'name' | 'birthPlace' | 'motherName', label: string) => (
    <TextField {...field(name)} label={label} hint={nowWords(view, identity[name])} autocomplete="off" />
  )
  return (
    <>
      {text('name', t('Nama', 'Name'))}
      {text('birthPlace', t('Tempat lahir', 'Place of birth'))}
      <DateField
        {...field('birthOn')}
        label={t('Tanggal lahir', 'Date of birth')}
        hint={nowWords(view, identity.birthOn && formatDay(identity.birthOn, lang))}
      />
      <RadioField
        {...field('sex')}
        label={t('Jenis kelamin', 'Sex')}
        hint={nowWords(view, identity.sex && say(sexWords[identity.sex]))}
        options={[
          { value: '', label: t('Tidak diubah', 'Leave as it is') },
          { value: 'female', label: say(sexWords.female) },
          { value: 'male', label: say(sexWords.male) },
        ]}
      />
      {text('motherName', t('Nama ibu kandung', 'Mother’s maiden name'))}
      <TextField
        {...field('nik')}
        label="NIK"
        hint={t(
          'Hanya bila NIK yang tercatat bukan milik orang ini. NIK sendiri tidak pernah berubah.',
          'Only if the NIK on record is not this person’s. A NIK itself never changes.',
        )}
        digits
        autocomplete="off"
        maxlength={16}
      />
    </>
  )
}

/** Where the person is reached. */
function ReachFields({ view, file: { identity }, field }: GroupProps) {
  const { t } = view
  const phone = nowWords(view, identity.phone)
  return (
    <>
      <TextField
        {...field('phone')}
        label={t('Nomor HP', 'Mobile number')}
        hint={t(
          `${phone} Nomor untuk masuk diganti di halaman lain.`,
          `${phone} The sign-in number is changed on another page.`,
        )}
        type="tel"
        autocomplete="off"
      />
      <TextField
        {...field('email')}
        label={t('Email', 'E-mail')}
        hint={nowWords(view, identity.email)}
        type="email"
        autocomplete="off"
      />
      <TextField {...field('address')} label={t('Alamat', 'Address')} autocomplete="off" />
    </>
  )
}

function nowWords({ t }: View, value: string | null): string {
  return value ? t(`Tercatat: ${value}.`, `On record: ${value}.`) : t('Belum tercatat.', 'Not on record.')
}
