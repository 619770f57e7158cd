import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import {
  basisWords,
  type listFields,
  modeWords,
  priceBases,
  trainingModes,
  type viewCourseFile,
} from '#modules/training'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, FieldGroup, MoneyField, SelectField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'

type Values = Readonly<Record<string, string>>
type Field = z.output<(typeof listFields)['output']>['fields'][number]
type Course = z.output<(typeof viewCourseFile)['output']>

/** A form as the operation takes it: boxes are a list, empty numbers are none, one occupation a line. */
export function courseIn(values: Values) {
  const { csrf: _csrf, level, certificateMonths, occupations = '', ...text } = values
  const said = Object.fromEntries(Object.entries(text).filter(([name]) => !name.startsWith('mode-')))
  return {
    ...said,
    modes: trainingModes.filter((mode) => values[`mode-${mode}`]),
    occupations: occupations.split('\n').filter((line) => line.trim()),
    ...(level && { level }),
    ...(certificateMonths && { certificateMonths }),
  }
}

/** What stands in the form of a course that there is. */
export function valuesOf(course: Course): Values {
  return {
    title: course.title,
    fieldCode: course.fieldCode,
    standard: course.standard ?? '',
    level: String(course.level ?? ''),
    hours: String(course.hours),
    ...Object.fromEntries(course.modes.map((mode) => [`mode-${mode}`, 'yes'])),
    description: course.description,
    occupations: course.occupations.join('\n'),
    price: String(course.price),
    basis: course.basis,
    certificateMonths: String(course.certificateMonths ?? ''),
    schemeCode: course.schemeCode ?? '',
  }
}

type Props = {
  view: View
  action: string
  values: Values
  fields: readonly Field[]
  problem: ProblemDetails | null
  button: string
}

export function CourseForm({ view, action, values, fields, problem, button }: Props) {
  const { t, say } = view
  const field = entries(view, values, problem)
  const modes = field('modes')
  return (
    <Form view={view} action={action}>
      <TextField {...field('title')} label={t('Nama program', 'Name of the course')} maxlength={150} />
      <SelectField
        {...field('fieldCode')}
        label={t('Bidang', 'Field')}
        options={fields.map(({ code, nameId, nameEn }) => ({ value: code, label: t(nameId, nameEn) }))}
      />
      <TextArea {...field('description')} label={t('Yang dipelajari', 'What it teaches')} rows={5} />
      <TextField {...field('hours')} label={t('Lama, dalam jam', 'Length in hours')} digits />
      <FieldGroup label={t('Cara belajar', 'How it is taught')}>
        {trainingModes.map((mode, place) => (
          <CheckboxField
            name={`mode-${mode}`}
            label={say(modeWords[mode])}
            checked={Boolean(values[`mode-${mode}`])}
            error={place === 0 ? modes.error : undefined}
          />
        ))}
      </FieldGroup>
      <TextField
        {...field('standard')}
        label={t('Standar kompetensi (SKKNI), bila ada', 'Competence standard (SKKNI), if any')}
      />
      <TextField {...field('level')} label={t('Jenjang KKNI, bila ada', 'KKNI level, if any')} digits />
      <TextArea
        {...field('occupations')}
        label={t('Lanjutan dari pekerjaan', 'Work that it follows from')}
        hint={t('Satu pekerjaan sebaris: pelayan kafe, pramusaji.', 'One a line: café waiter, steward.')}
        rows={3}
      />
      <MoneyField {...field('price')} label={t('Harga tiap peserta', 'Price for each trainee')} />
      <SelectField
        {...field('basis')}
        label={t('Dibayar untuk apa', 'What it is paid for')}
        options={priceBases.map((basis) => ({ value: basis, label: say(basisWords[basis]) }))}
      />
      <TextField
        {...field('certificateMonths')}
        label={t('Sertifikat berlaku berapa bulan', 'Months that the certificate holds')}
        hint={t('Kosongkan bila berlaku seterusnya.', 'Leave it empty if it holds for good.')}
        digits
      />
      <TextField
        {...field('schemeCode')}
        label={t('Kode skema sertifikasi, bila ada', 'Code of the scheme, if any')}
      />
      <Button>{button}</Button>
    </Form>
  )
}
