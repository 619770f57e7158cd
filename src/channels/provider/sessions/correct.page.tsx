import { notFound, type ProblemDetails } from '#base/problem.ts'
import { correctAttendance, viewAttendance } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { numberIn, sessionCrumbs, sessionForm, sessionPath } from '../training-paths.ts'

const path = '/provider/sessions/:sessionNo/correct/:enrolmentId'
type OfMark = Visit<'provider', typeof path>

/** What was noted wrongly is corrected with a reason; what stood before is kept. */
export const viewCorrection = page(path, 'provider', (visit) => draw(visit, null))

export const submitCorrection = action(
  path,
  'provider',
  async ({ params, perform, form, view }) => {
    const sessionNo = numberIn(params.sessionNo, sessionForm)
    const enrolmentId = numberIn(params.enrolmentId, /^\d{1,18}$/)
    const { present, reason } = form.values
    await perform(
      correctAttendance,
      { sessionNo, enrolmentId, present: present === 'yes', reason },
      { key: form.requestKey },
    )
    return redirect(sessionPath(sessionNo), {
      notice: view.t('Sudah dibetulkan; catatan lama tersimpan.', 'It is corrected; the old record is kept.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfMark, problem: ProblemDetails | null) {
  const { view, params, perform, form } = visit
  const { t } = view
  const sessionNo = numberIn(params.sessionNo, sessionForm)
  const id = BigInt(numberIn(params.enrolmentId, /^\d{1,18}$/))
  const [classNo = '', no = ''] = sessionNo.split('-')
  const { trainees } = await perform(viewAttendance, { classNo, after: String(id > 0n ? id - 1n : 0n) })
  const trainee = trainees.find(({ enrolmentId }) => enrolmentId === id)
  if (!trainee) throw notFound()
  const was = trainee.present.includes(Number(no))
  const title = t(`Betulkan kehadiran ${trainee.name}`, `Correct the attendance of ${trainee.name}`)
  const field = entries(view, { present: was ? 'no' : 'yes', ...form.values }, problem)
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          ...sessionCrumbs(view),
          { href: sessionPath(sessionNo), label: sessionNo },
          { href: `${sessionPath(sessionNo)}/correct/${id}`, label: t('Betulkan', 'Correct') },
        ]}
        title={title}
        lead={
          was
            ? t('Sekarang tercatat hadir.', 'It says present now.')
            : t('Sekarang belum tercatat hadir.', 'It does not say present now.')
        }
      />
      <Form view={view} action={`${sessionPath(sessionNo)}/correct/${id}`}>
        <RadioField
          {...field('present')}
          label={t('Yang benar', 'What is right')}
          options={[
            { value: 'yes', label: t('Hadir', 'Present') },
            { value: 'no', label: t('Tidak hadir', 'Absent') },
          ]}
        />
        <TextArea
          {...field('reason')}
          label={t('Alasan', 'Reason')}
          hint={t(
            'Paling sedikit 10 huruf. Petugas bisa membacanya.',
            'At least 10 characters. Officers can read it.',
          )}
        />
        <Button>{t('Betulkan', 'Correct')}</Button>
      </Form>
    </Page>
  )
}
