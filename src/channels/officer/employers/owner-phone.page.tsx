import { notFound, type ProblemDetails } from '#base/problem.ts'
import { changeOwnerPhone, listColleagues } from '#modules/access'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { Visit } from '#web/visit.ts'
import { action, page, redirect } from '#web/page.ts'
import { employerPath } from '../addresses.ts'
import { idIn, maySupervise } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

type OfOwner = Visit<'officer', '/officer/employers/:npp/people/:grantId/phone'>

/** Gives the owner of an employer's account, who has lost their number, a new one to sign in with. */
export const viewOwnerPhone = page('/officer/employers/:npp/people/:grantId/phone', 'officer', (visit) =>
  draw(visit),
)

export const submitOwnerPhone = action(
  '/officer/employers/:npp/people/:grantId/phone',
  'officer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { employerId } = await openEmployer(visit)
    const given = {
      employerId: String(employerId),
      grantId: idIn(params.grantId),
      phone: form.values['phone'] ?? '',
    }
    await perform(changeOwnerPhone, given, { key: form.requestKey })
    return redirect(employerPath(params.npp, 'people'), {
      notice: view.t(
        'Nomor untuk masuk diganti. Nomor lama sudah diberi tahu.',
        'The sign-in number is changed. The old number has been told.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfOwner, problem: ProblemDetails | null = null) {
  const { view, form, params, perform } = visit
  const { t } = view
  const file = await openEmployer(visit)
  const colleagues = await perform(listColleagues, { employerId: String(file.employerId) })
  const owner = colleagues.find(({ id, role }) => id === params.grantId && role === 'employer.owner')
  if (!owner) throw notFound()
  return (
    <EmployerPage visit={visit} file={file} tab="people" problem={problem}>
      <Section
        id="phone"
        title={t(`Ganti nomor HP ${owner.name} untuk masuk`, `Change ${owner.name}’s sign-in number`)}
      >
        <List
          items={[
            t(
              'Orangnya ada di depan Anda, dengan e-KTP asli dan NIB perusahaan.',
              'The person is before you, with the identity card and the employer’s NIB.',
            ),
            t(
              `Nomor lama (${owner.reachedAt}) mendapat pesan bahwa nomornya diganti.`,
              `The old number (${owner.reachedAt}) gets a message that it was changed.`,
            ),
            t(
              'Semua perangkat yang masih masuk dikeluarkan.',
              'Every device that is still signed in is signed out.',
            ),
          ]}
        />
        {maySupervise(visit) ? (
          <Form view={view} action={employerPath(params.npp, `people/${owner.id}/phone`)}>
            <TextField
              {...entries(view, form.values, problem)('phone')}
              label={t('Nomor HP baru', 'New mobile number')}
              type="tel"
              autocomplete="off"
            />
            <Button>{t('Ganti nomor', 'Change the number')}</Button>
          </Form>
        ) : (
          <Reserved view={view} to="supervisors" />
        )}
      </Section>
    </EmployerPage>
  )
}
