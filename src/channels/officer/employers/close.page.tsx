import type { ProblemDetails } from '#base/problem.ts'
import { closeEmployer } from '#modules/registry'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import { action, page, redirect } from '#web/page.ts'
import { employerPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer, type OfEmployer } from './open-employer.ts'

/** Ends an employer’s registration, once nobody works there any more. */
export const viewClose = page('/officer/employers/:npp/close', 'officer', (visit) => draw(visit))

export const submitClose = action(
  '/officer/employers/:npp/close',
  'officer',
  async ({ params, perform, form, view }) => {
    const { npp } = params
    const { reason } = form.values
    const { closedOn } = await perform(closeEmployer, { npp, reason }, { key: form.requestKey })
    const day = formatDay(closedOn, view.lang)
    return redirect(employerPath(npp), {
      notice: view.t(
        `Pendaftaran ditutup ${day}. Tagihan yang belum dibayar tetap ditagih.`,
        `The registration is closed as of ${day}. What is unpaid is still owed.`,
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfEmployer, problem: ProblemDetails | null = null) {
  const { view, form } = visit
  const { t } = view
  const file = await openEmployer(visit)
  const field = entries(view, form.values, problem)
  return (
    <EmployerPage visit={visit} file={file} tab="" problem={problem}>
      <Section id="close" title={t('Tutup pendaftaran?', 'Close the registration?')}>
        <p>
          {t(
            'Bisa ditutup bila tidak ada lagi yang tercatat bekerja di sini. Utang iuran tetap ada.',
            'It can be closed once nobody is on record as working here. Debts stay.',
          )}
        </p>
        {mayServe(visit) ? (
          <Form view={view} action={employerPath(file.npp, 'close')}>
            <TextField {...field('reason')} label={t('Alasan', 'Reason')} maxlength={300} />
            <Button>{t('Tutup pendaftaran', 'Close the registration')}</Button>
          </Form>
        ) : (
          <Reserved view={view} to="officers" />
        )}
      </Section>
    </EmployerPage>
  )
}
