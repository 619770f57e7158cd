import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { isId } from '#base/id.ts'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { listProviderKeys, makeProviderKey, revokeProviderKey } from '#modules/access'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert, Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { isOwner, type AtDesk } from '../desk.ts'

const path = '/provider/keys'
/** What a training body's own system needs: to read and to push classes and attendance. */
const scopes = ['training:read', 'training:write']

/** Keys with which the training body's own system pushes classes and attendance. */
export const viewKeys = page(path, 'provider', (visit) => draw(visit, null))

/** Answers with the secret itself: it is shown this once, so nothing may keep it on its way to another page. */
export const submitKey = action(
  path,
  'provider',
  async (visit) => {
    const { perform, providerId, form, view } = visit
    const asked = { providerId: String(providerId), name: form.values['name'], scopes }
    const { secret } = await perform(makeProviderKey, asked)
    const { t } = view
    const title = t('Kunci dibuat', 'The key is made')
    return (
      <Page {...frameOf(visit)} portal="provider" current="profile" title={title}>
        <PageHead view={view} title={title} />
        <Alert kind="warning">
          {t(
            'Salin sekarang; kunci ini hanya ditampilkan sekali.',
            'Copy it now; this key is shown only once.',
          )}
        </Alert>
        <Section id="secret" title={t('Kunci', 'Key')}>
          <p>
            <code>{secret}</code>
          </p>
          <ButtonLink href={path}>{t('Sudah saya salin', 'I have copied it')}</ButtonLink>
        </Section>
      </Page>
    )
  },
  { onProblem: draw },
)

export const submitRevoke = action(
  '/provider/keys/revoke',
  'provider',
  async ({ perform, providerId, form, view }) => {
    const { keyId = '' } = form.values
    if (!isId(keyId)) throw notFound()
    const asked = { providerId: String(providerId), providerKeyId: keyId }
    await perform(revokeProviderKey, asked, { key: form.requestKey })
    return redirect(path, { notice: view.t('Kunci itu tidak berlaku lagi.', 'That key no longer works.') })
  },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null) {
  const { view, form } = visit
  const { t } = view
  const own = { providerId: String(visit.providerId) }
  const keys = isOwner(visit) ? await visit.perform(listProviderKeys, own) : null
  const title = t('Kunci API', 'API keys')
  return (
    <Page {...frameOf(visit)} portal="provider" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[{ href: '/provider/profile', label: t('Profil', 'Profile') }]}
        lead={t(
          'Sistem Anda sendiri memakai kunci untuk mengirim kelas dan kehadiran.',
          'Your own system uses a key to push classes and attendance.',
        )}
      />
      {keys ? (
        <>
          <Keys visit={visit} keys={keys} />
          <Section id="make" title={t('Buat kunci', 'Make a key')}>
            <Form view={view} action={path}>
              <TextField
                {...entries(view, form.values, problem)('name')}
                label={t('Nama', 'Name')}
                hint={t('Program mana yang memakainya', 'Which program uses it')}
                autocomplete="off"
                maxlength={60}
              />
              <Button>{t('Buat kunci', 'Make a key')}</Button>
            </Form>
          </Section>
        </>
      ) : (
        <Empty title={t('Diurus pengelola', 'For managers')}>
          {t('Minta pengelola lembaga Anda membukanya.', 'Ask a manager of your training body to open it.')}
        </Empty>
      )}
    </Page>
  )
}

type KeysProps = { visit: AtDesk; keys: z.output<typeof listProviderKeys.output> }

function Keys({ visit: { view }, keys }: KeysProps) {
  const { t, lang } = view
  const caption = t('Yang berlaku sekarang', 'Valid now')
  return (
    <Section id="keys" title={caption}>
      {keys.length === 0 ? (
        <Empty title={t('Belum ada kunci', 'No keys yet')}>
          {t('Tanpa kunci, semuanya bisa dikerjakan di sini.', 'Without one, everything can be done here.')}
        </Empty>
      ) : (
        <Table
          caption={caption}
          rows={keys}
          stack
          columns={[
            { head: t('Nama', 'Name'), cell: ({ name }) => name },
            { head: t('Dibuat', 'Made'), cell: ({ madeAt }) => formatDay(dayIn(madeAt), lang) },
            {
              head: t('Tindakan', 'Action'),
              cell: ({ id }) => (
                <Form view={view} action="/provider/keys/revoke" look="inline" hidden={{ keyId: id }}>
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
  )
}
