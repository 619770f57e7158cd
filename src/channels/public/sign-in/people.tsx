import { employerRoles, invite, listColleagues, roles, takeBackRole } from '#modules/access'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage, ownedEmployer } from './account.tsx'

type Signed = Visit<'signed-in'>

const viewPeople = page('/account/people', 'signed-in', (visit) => drawPeople(visit))

const submitInvite = action(
  '/account/people',
  'signed-in',
  async (visit) => {
    const { name, phone, role } = visit.form.values
    await visit.perform(
      invite,
      { employerId: employerOf(visit), name, phone, role },
      { key: visit.form.requestKey },
    )
    return redirect('/account/people', {
      notice: visit.view.t(
        'Hak diberikan, dan orangnya diberi tahu.',
        'The role is given, and the person told.',
      ),
    })
  },
  { onProblem: (visit, problem) => drawPeople(visit, problem) },
)

const submitTakeBack = action(
  '/account/people/take-back',
  'signed-in',
  async (visit) => {
    await visit.perform(
      takeBackRole,
      { employerId: employerOf(visit), grantId: visit.form.values['grantId'] },
      { key: visit.form.requestKey },
    )
    return redirect('/account/people', {
      notice: visit.view.t('Hak sudah diambil kembali.', 'The role is taken back.'),
    })
  },
  { onProblem: (visit, problem) => drawPeople(visit, problem) },
)

async function drawPeople(visit: Signed, problem?: ProblemDetails) {
  const { view, form } = visit
  const { t, say } = view
  const colleagues = await visit.perform(listColleagues, { employerId: employerOf(visit) })
  const field = entries(view, form.values, problem)
  const title = t('Siapa boleh bertindak untuk perusahaan', 'Who may act for the employer')
  return (
    <AccountPage visit={visit} path="/account/people" title={title} problem={problem}>
      <Section id="people" title={t('Yang punya hak', 'Those who have a role')}>
        <Table
          caption={title}
          rows={colleagues}
          stack
          columns={[
            { head: t('Nama', 'Name'), cell: ({ name }) => name },
            { head: t('HP atau email', 'Phone or e-mail'), cell: ({ reachedAt }) => reachedAt },
            { head: t('Hak', 'Role'), cell: ({ role }) => say(roles[role].name) },
            {
              head: t('Keadaan', 'State'),
              cell: ({ hasSignedIn }) =>
                hasSignedIn ? (
                  <Tag kind="done">{t('Aktif', 'Active')}</Tag>
                ) : (
                  <Tag kind="waiting">{t('Belum masuk', 'Not yet in')}</Tag>
                ),
            },
            {
              head: t('Tindakan', 'Action'),
              cell: ({ id }) => (
                <Form view={view} action="/account/people/take-back" look="inline" hidden={{ grantId: id }}>
                  <Button variant="secondary" small>
                    {t('Ambil kembali', 'Take back')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Section>
      <Section id="invite" title={t('Beri hak kepada rekan', 'Give a colleague a role')}>
        <Form view={view} action="/account/people">
          <TextField {...field('name')} label={t('Nama', 'Name')} autocomplete="off" />
          <TextField
            {...field('phone')}
            label={t('Nomor HP', 'Mobile number')}
            type="tel"
            autocomplete="off"
          />
          <RadioField
            {...field('role')}
            value={form.values['role'] ?? 'employer.filer'}
            label={t('Hak', 'Role')}
            options={employerRoles.map((role) => ({
              value: role,
              label: say(roles[role].name),
              hint: say(roles[role].purpose),
            }))}
          />
          <Button>{t('Beri hak', 'Give the role')}</Button>
        </Form>
      </Section>
    </AccountPage>
  )
}

/** @throws Problem when no employer's desk is open that is this person's to run */
function employerOf(visit: Signed): string {
  const employerId = ownedEmployer(visit)
  if (employerId === null) throw notFound()
  return String(employerId)
}

export const peoplePages = [viewPeople, submitInvite, submitTakeBack]
