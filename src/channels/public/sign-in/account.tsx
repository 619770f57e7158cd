import type { Child } from 'hono/jsx'
import { changePassword, endOtherSessions, endSession, listSessions } from '#modules/access'
import type { ProblemDetails } from '#base/problem.ts'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { drawPasskeys } from './passkey-list.tsx'

type Signed = Visit<'signed-in'>

const viewAccount = page('/account', 'signed-in', (visit) => drawAccount(visit))

const submitEndSession = action('/account/sessions/end', 'signed-in', async ({ perform, form, view }) => {
  await perform(endSession, { sessionId: form.values['sessionId'] }, { key: form.requestKey })
  return redirect('/account', {
    notice: view.t('Perangkat itu sudah dikeluarkan.', 'That device is signed out.'),
  })
})

const submitEndOthers = action('/account/sessions/end-others', 'signed-in', async (visit) => {
  const { perform, session, form, view } = visit
  await perform(endOtherSessions, { sessionId: session.id }, { key: form.requestKey })
  return redirect('/account', {
    notice: view.t('Semua perangkat lain sudah dikeluarkan.', 'All other devices are signed out.'),
  })
})

const submitChangePassword = action(
  '/account/password',
  'signed-in',
  async ({ app, actor, session, form, view }) => {
    const { current = '', password = '' } = form.values
    await changePassword(app, { actor, sessionId: session.id, current, password })
    return redirect('/account', {
      notice: view.t(
        'Kata sandi baru tersimpan. Perangkat lain sudah dikeluarkan.',
        'The new password is saved. Other devices are signed out.',
      ),
    })
  },
  { onProblem: (visit, problem) => drawAccount(visit, problem) },
)

export async function drawAccount(visit: Signed, problem?: ProblemDetails) {
  const sessions = await visit.perform(listSessions, {})
  const { view, session } = visit
  const { t, lang } = view
  const field = entries(view, {}, problem)
  return (
    <AccountPage visit={visit} path="/account" title={t('Akun saya', 'My account')} problem={problem}>
      <Section id="sessions" title={t('Tempat saya masuk', 'Where I am signed in')}>
        <Table
          caption={t('Perangkat tempat saya masuk', 'Devices where I am signed in')}
          rows={sessions}
          columns={[
            { head: t('Perangkat', 'Device'), cell: ({ device }) => device },
            { head: t('Terakhir dipakai', 'Last used'), cell: ({ seenAt }) => formatInstant(seenAt, lang) },
            {
              head: t('Tindakan', 'Action'),
              cell: ({ id }) =>
                id === session.id ? (
                  <Tag kind="done">{t('Perangkat ini', 'This device')}</Tag>
                ) : (
                  <Form view={view} action="/account/sessions/end" look="inline" hidden={{ sessionId: id }}>
                    <Button variant="secondary" small>
                      {t('Keluarkan', 'Sign out')}
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        {sessions.length > 1 && (
          <Form view={view} action="/account/sessions/end-others">
            <Button variant="secondary" icon="log-out">
              {t('Keluarkan semua perangkat lain', 'Sign out all other devices')}
            </Button>
          </Form>
        )}
      </Section>
      {await drawPasskeys(visit)}
      <Section id="password" title={t('Ganti kata sandi', 'Change the password')}>
        <Form view={view} action="/account/password">
          <TextField
            {...field('current')}
            label={t('Kata sandi sekarang', 'Current password')}
            type="password"
            autocomplete="current-password"
          />
          <TextField
            {...field('password')}
            label={t('Kata sandi baru', 'New password')}
            hint={t('Paling sedikit 8 huruf atau angka', 'At least 8 characters')}
            type="password"
            autocomplete="new-password"
          />
          <Button>{t('Simpan kata sandi', 'Save the password')}</Button>
        </Form>
      </Section>
    </AccountPage>
  )
}

type Props = {
  visit: Signed
  path: string
  title: string
  problem?: ProblemDetails | undefined
  children?: Child
}

/** The frame of the pages about one's own account; each tab only for those who can use it. */
export function AccountPage({ visit, path, title, problem, children }: Props) {
  const { view, session } = visit
  const { t } = view
  const tabs = [
    { href: '/account', label: t('Akun saya', 'My account'), show: true },
    {
      href: '/account/people',
      label: t('Siapa boleh bertindak', 'Who may act'),
      show: ownedEmployer(visit) !== null,
    },
    { href: '/account/keys', label: t('Kunci API', 'API keys'), show: managesKeys(visit) },
  ].filter(({ show }) => show)
  return (
    <Page {...frameOf(visit)} portal={session.portal} title={title} problem={problem}>
      <PageHead view={view} title={title}>
        {tabs.length > 1 && (
          <Tabs
            label={t('Akun', 'Account')}
            tabs={tabs.map((tab) => ({ ...tab, current: tab.href === path }))}
          />
        )}
      </PageHead>
      {children}
    </Page>
  )
}

/** The employer whose desk is open, if it is this person's to run. */
export function ownedEmployer({ actor, employerId }: Signed): bigint | null {
  const owns = actor.grants.some(
    (grant) => grant.role === 'employer.owner' && grant.employerId === employerId,
  )
  return owns ? employerId : null
}

export function managesKeys(visit: Signed): boolean {
  return ownedEmployer(visit) !== null || visit.actor.grants.some(({ role }) => role === 'supervisor')
}

export const accountPages = [viewAccount, submitEndSession, submitEndOthers, submitChangePassword]
