import type { ProblemDetails } from '#base/problem.ts'
import { planAssessment } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { dayAsWritten } from '#web/written-day.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { attendancePath, classForm, numberIn } from '../training-paths.ts'

const path = '/provider/attendance/:classNo/assessment'
type OfPlan = Visit<'provider', typeof path>

/** When, where and by whom a class is assessed. */
export const viewPlan = page(path, 'provider', (visit) => draw(visit, null))

export const submitPlan = action(
  path,
  'provider',
  async ({ params, perform, form, view }) => {
    const classNo = numberIn(params.classNo, classForm)
    const { bodyNo, onDate, place, assessorName, resit } = form.values
    const input = {
      classNo,
      bodyNo: bodyNo?.trim(),
      onDate: dayAsWritten(onDate),
      place,
      assessorName,
      resit: resit === 'yes',
    }
    const { assessmentNo } = await perform(planAssessment, input, { key: form.requestKey })
    return redirect('/provider/assessments', {
      notice: view.t(`Uji ${assessmentNo} direncanakan.`, `Assessment ${assessmentNo} is planned.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfPlan, problem: ProblemDetails | null) {
  const { view, params, form } = visit
  const { t } = view
  const classNo = numberIn(params.classNo, classForm)
  const title = t(`Rencanakan uji kelas ${classNo}`, `Plan an assessment of class ${classNo}`)
  const field = entries(view, form.values, problem)
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: attendancePath(classNo), label: classNo },
          { href: `${attendancePath(classNo)}/assessment`, label: t('Uji kompetensi', 'Assessment') },
        ]}
        title={title}
      />
      <Form view={view} action={`${attendancePath(classNo)}/assessment`}>
        <TextField
          {...field('bodyNo')}
          label={t('Nomor lembaga sertifikasi (LSP)', 'Number of the certification body (LSP)')}
          hint={t('LP dan enam angka', 'LP and six digits')}
        />
        <DateField {...field('onDate')} label={t('Hari uji', 'Day of the assessment')} />
        <TextField {...field('place')} label={t('Tempat', 'Place')} />
        <TextField {...field('assessorName')} label={t('Nama asesor', 'Name of the assessor')} />
        <CheckboxField
          name="resit"
          label={t('Uji ulang untuk yang belum kompeten', 'A re-sit for those not yet competent')}
          checked={form.values['resit'] === 'yes'}
        />
        <Button>{t('Rencanakan', 'Plan')}</Button>
      </Form>
    </Page>
  )
}
