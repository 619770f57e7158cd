import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import type { listRegions } from '#modules/registry'
import { modeWords, trainingModes, type listCourses, type viewClassFile } from '#modules/training'
import { formatDayDigits } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'
import { dayAsWritten } from '#web/written-day.ts'

type Values = Readonly<Record<string, string>>
type Course = z.output<(typeof listCourses)['output']>['courses'][number]
type Region = z.output<(typeof listRegions)['output']>['regions'][number]
type Class = z.output<(typeof viewClassFile)['output']>

/** A form as the operation takes it. */
export function classIn({ csrf: _csrf, startsOn, endsOn, ...said }: Values) {
  return { ...said, startsOn: dayAsWritten(startsOn), endsOn: dayAsWritten(endsOn) }
}

export function valuesOf(it: Class): Values {
  return {
    courseNo: it.courseNo,
    regionCode: it.regionCode,
    venue: it.venue,
    mode: it.mode,
    places: String(it.places),
    least: String(it.least),
    startsOn: formatDayDigits(it.startsOn),
    endsOn: formatDayDigits(it.endsOn),
  }
}

type Props = {
  view: View
  action: string
  values: Values
  courses: readonly Course[]
  regions: readonly Region[]
  problem: ProblemDetails | null
  button: string
}

export function ClassForm({ view, action, values, courses, regions, problem, button }: Props) {
  const { t, say } = view
  const field = entries(view, values, problem)
  return (
    <Form view={view} action={action}>
      <SelectField
        {...field('courseNo')}
        label={t('Program', 'Course')}
        options={courses.map(({ courseNo, title }) => ({ value: courseNo, label: title }))}
      />
      <SelectField
        {...field('mode')}
        label={t('Cara belajar', 'How')}
        hint={t(
          'Di wilayah yang membatasi pertemuan hanya daring.',
          'Only online where meetings are restricted.',
        )}
        options={trainingModes.map((mode) => ({ value: mode, label: say(modeWords[mode]) }))}
      />
      <SelectField
        {...field('regionCode')}
        label={t('Kabupaten atau kota', 'Regency or city')}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField {...field('venue')} label={t('Alamat tempat', 'Address')} maxlength={200} />
      <TextField {...field('places')} label={t('Jumlah kursi', 'Seats')} digits />
      <TextField
        {...field('least')}
        label={t('Peserta paling sedikit', 'Least number of trainees')}
        hint={t(
          'Kurang dari ini pada hari pertama, kelas dibatalkan.',
          'With fewer on its first day it is cancelled.',
        )}
        digits
      />
      <DateField {...field('startsOn')} label={t('Hari pertama', 'First day')} />
      <DateField {...field('endsOn')} label={t('Hari terakhir', 'Last day')} />
      <Button>{button}</Button>
    </Form>
  )
}
