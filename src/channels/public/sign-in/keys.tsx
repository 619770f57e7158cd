import { dayIn } from '@payung/law'
import { knownScopes, listKeys, makeKey, revokeKey, roles } from '#modules/access'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatDay } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { CheckboxField, RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, fieldId, Form } from '#ui/parts/form.tsx'
import { Alert, Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage, managesKeys, ownedEmployer } from './account.tsx'

type Signed = Visit<'signed-in'>

const viewKeys = page('/account/keys', 'signed-in', (visit) => drawKeys(visit))

/**
 * Answers with the secret itself: it is shown this once, so nothing may keep it on its way to another page.
 */
const submitMakeKey = action(
  '/account/keys',
  'signed-in',
  async (visit) => {
    const { form } = visit
    const { name, role } = form.values
    const scopes = knownScopes().filter((scope) => form.values[scope])
    const { secret } = await visit.perform(makeKey, { ...holderOf(visit), name, role, scopes })
    return <MadePage visit={visit} secret={secret} />
  },
  { onProblem: (visit, problem) => drawKeys(visit, problem) },
)

const submitRevokeKey = action('/account/keys/revoke', 'signed-in', async (visit) => {
  await visit.perform(
    revokeKey,
    { ...holderOf(visit), keyId: visit.form.values['keyId'] },
    { key: visit.form.requestKey },
  )
  return redirect('/account/keys', {
    notice: visit.view.t('Kunci itu tidak berlaku lagi.', 'That key no longer works.'),
  })
})

async function drawKeys(visit: Signed, problem?: ProblemDetails) {
  const holder = holderOf(visit)
  const keys = await visit.perform(listKeys, holder)
  const { view } = visit
  const { t, say, lang } = view
  const title = t('Kunci API', 'API keys')
  return (
    <AccountPage visit={visit} path="/account/keys" title={title} problem={problem}>
      <Section id="keys" title={t('Yang berlaku sekarang', 'Valid now')}>
        {keys.length === 0 ? (
          <Empty title={t('Belum ada kunci', 'No keys yet')}>
            {t(
              'Kunci dipakai program gaji Anda untuk mengirim laporan sendiri.',
              'Your payroll program uses a key to send reports by itself.',
            )}
          </Empty>
        ) : (
          <Table
            caption={title}
            rows={keys}
            stack
            columns={[
              { head: t('Nama', 'Name'), cell: ({ name }) => name },
              { head: t('Peran', 'Role'), cell: ({ role }) => say(roles[role].name) },
              { head: t('Hak', 'Scopes'), cell: ({ scopes }) => scopes.join(', ') },
              { head: t('Dibuat', 'Made'), cell: ({ madeAt }) => formatDay(dayIn(madeAt), lang) },
              {
                head: t('Tindakan', 'Action'),
                cell: ({ id }) => (
                  <Form view={view} action="/account/keys/revoke" look="inline" hidden={{ keyId: id }}>
                    <Button variant="secondary" small>
                      {t('Cabut', 'Revoke')}
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
        )}
      </Section>
      <MakeKeyForm visit={visit} problem={problem} />
    </AccountPage>
  )
}

function MakeKeyForm({ visit, problem }: { visit: Signed; problem: ProblemDetails | undefined }) {
  const { view, form } = visit
  const { t, say } = view
  const field = entries(view, form.values, problem)
  const given =
    ownedEmployer(visit) === null
      ? (['officer'] as const)
      : (['employer.filer', 'employer.approver', 'employer.reader'] as const)
  return (
    <Section id="make" title={t('Buat kunci', 'Make a key')}>
      <Form view={view} action="/account/keys">
        <TextField
          {...field('name')}
          label={t('Nama', 'Name')}
          hint={t('Program mana yang memakainya', 'Which program uses it')}
          autocomplete="off"
          maxlength={60}
        />
        <RadioField
          {...field('role')}
          value={form.values['role'] ?? given[0]}
          label={t('Peran', 'Role')}
          options={given.map((role) => ({
            value: role,
            label: say(roles[role].name),
            hint: say(roles[role].purpose),
          }))}
        />
        <fieldset class="ds-fieldset" id={fieldId('scopes')}>
          <legend class="ds-label">{t('Hak', 'Scopes')}</legend>
          {knownScopes().map((scope, place) => (
            <CheckboxField
              name={scope}
              label={scope}
              checked={form.values[scope] !== undefined}
              error={place === 0 ? field('scopes').error : undefined}
            />
          ))}
        </fieldset>
        <Button>{t('Buat kunci', 'Make the key')}</Button>
      </Form>
    </Section>
  )
}

function MadePage({ visit, secret }: { visit: Signed; secret: string }) {
  const { t } = visit.view
  return (
    <AccountPage visit={visit} path="/account/keys" title={t('Kunci sudah jadi', 'The key is made')}>
      <Section id="made" quiet title={t('Kunci baru', 'New key')}>
        <Alert
          kind="warning"
          title={t(
            'Salin sekarang; kunci ini tidak bisa dilihat lagi.',
            'Copy it now; it cannot be seen again.',
          )}
        >
          {t(
            'Siapa pun yang memegangnya bisa bertindak dengan haknya. Simpan di tempat rahasia program Anda.',
            'Whoever holds it can act with its rights. Keep it where your program keeps its secrets.',
          )}
        </Alert>
        <TextField name="secret" label={t('Kunci', 'Key')} value={secret} autocomplete="off" />
        <p>
          <ButtonLink href="/account/keys">{t('Sudah saya salin', 'I have copied it')}</ButtonLink>
        </p>
      </Section>
    </AccountPage>
  )
}

/** @throws Problem for whoever manages no keys */
function holderOf(visit: Signed): { employerId?: string } {
  if (!managesKeys(visit)) throw notFound()
  const employerId = ownedEmployer(visit)
  return employerId === null ? {} : { employerId: String(employerId) }
}

export const keyPages = [viewKeys, submitMakeKey, submitRevokeKey]
