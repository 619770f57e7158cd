import type { ProblemDetails } from '#base/problem.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Details, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { LeaveFields } from './leave-fields.tsx'
import type { OfWorker, Worker } from './view-worker.page.tsx'

/** Someone else has enrolled this worker. The one click that settles it stands here, the longer answer below. */
export function Question({ view, worker }: { view: View; worker: Worker }) {
  const { t } = view
  const { employmentId, questionId, name } = worker
  return (
    <Section id="question" title={t(`Apakah ${name} masih di sini?`, `Is ${name} still here?`)}>
      <Alert kind="warning">
        {t(
          'Pemberi kerja lain baru mendaftarkannya. Bekerja di dua tempat boleh; bila sudah keluar, laporkan di bawah agar iurannya tidak menumpuk.',
          'Another employer has just enrolled them. Working in two places is fine; if they have left, report it below so that contributions do not pile up.',
        )}
      </Alert>
      <Form
        view={view}
        action={`/employer/workers/${employmentId}/still-here`}
        look="inline"
        hidden={{ questionId: questionId ?? '' }}
      >
        <Button variant="secondary">{t('Ya, masih bekerja di sini', 'Yes, still works here')}</Button>
      </Form>
    </Section>
  )
}

type FormProps = { visit: OfWorker; problem: ProblemDetails | null }

export function LeaveForm({ visit, worker, problem }: FormProps & { worker: Worker }) {
  const { view, form } = visit
  const { t } = view
  const faulty = problem?.faults?.some(({ field }) => field === 'leftOn' || field === 'reason') ?? false
  return (
    <Section
      id="leave"
      title={t('Sudah keluar, atau akan keluar bulan ini?', 'Has left, or leaves this month?')}
    >
      <Details
        summary={t('Lapor hari kerja terakhir', 'Report the last day of work')}
        open={faulty || worker.questionId !== null}
      >
        <p>
          {t(
            'Masa kerjanya berakhir pada hari itu, dan bulan sesudahnya tidak ditagih. Salah lapor bisa dibatalkan.',
            'The spell ends on that day, and later months are not billed. A mistake can be taken back.',
          )}
        </p>
        <Form view={view} action={`/employer/workers/${worker.employmentId}/leaving`}>
          <LeaveFields view={view} field={entries(view, form.values, problem)} />
          <Button>{t('Lapor keluar', 'Report leaving')}</Button>
        </Form>
      </Details>
    </Section>
  )
}

export function UndoForm({ visit, problem }: FormProps) {
  const { view, form, params } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="undo" title={t('Ternyata belum keluar?', 'Has not left after all?')}>
      <Details
        summary={t('Batalkan laporan keluar', 'Take the report of leaving back')}
        open={problem?.faults?.some((fault) => fault.field === 'reason') ?? false}
      >
        <p>
          {t(
            'Masa kerjanya berlanjut seolah tidak pernah berakhir. Bulan yang terlewat dilaporkan menyusul.',
            'The spell goes on as if it had never ended. Months that were left out are filed afterwards.',
          )}
        </p>
        <Form view={view} action={`/employer/workers/${params.employmentId}/undo-leaving`}>
          <TextField
            {...field('reason')}
            label={t('Alasan', 'Reason')}
            hint={t('Satu kalimat, misalnya “salah orang”', 'One sentence, such as “wrong person”')}
            maxlength={300}
            autocomplete="off"
          />
          <Button variant="secondary">{t('Batalkan laporan keluar', 'Take it back')}</Button>
        </Form>
      </Details>
    </Section>
  )
}
