import { notFound, type ProblemDetails } from '#base/problem.ts'
import {
  addEndpoint,
  listEndpoints,
  messageTypeNames,
  mostEndpoints,
  typeWords,
  type ShownEndpoint,
} from '#modules/webhooks'
import { counted, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { CheckboxField, TextField } from '#ui/parts/field.tsx'
import { entries, fieldId, Form } from '#ui/parts/form.tsx'
import { Alert, Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page } from '#web/page.ts'
import { isOwner, ownEmployer, type AtDesk } from '../../desk.ts'
import { EndpointTag } from './words.tsx'

export const home = '/employer/profile/webhooks'

export function crumbsTo(view: View, ...more: readonly { href: string; label: string }[]) {
  return [
    { href: '/employer/profile', label: view.t('Profil', 'Profile') },
    { href: home, label: view.t('Webhook', 'Webhooks') },
    ...more,
  ]
}

/** Programs that are told of what happens, and where they listen. */
export const viewWebhooks = page(home, 'employer', (visit) => draw(visit))

/** Answers with the secret itself: it is shown this once, so nothing may keep it on its way to another page. */
export const submitWebhook = action(
  home,
  'employer',
  async (visit) => {
    const { npp } = await ownersEmployer(visit)
    const { endpointId, secret } = await visit.perform(addEndpoint, {
      npp,
      url: visit.form.values['url'],
      types: chosenTypes(visit),
    })
    const title = visit.view.t('Alamat sudah terdaftar', 'The address is registered')
    return <SecretPage visit={visit} endpointId={endpointId} title={title} secret={secret} />
  },
  { onProblem: draw },
)

/** @throws Problem for whoever is not an owner */
export function ownersEmployer(visit: AtDesk) {
  if (!isOwner(visit)) throw notFound()
  return ownEmployer(visit)
}

export function chosenTypes({ form }: AtDesk): readonly string[] {
  return messageTypeNames.filter((type) => form.values[type])
}

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t, lang } = view
  const { npp } = await ownersEmployer(visit)
  const { endpoints } = await perform(listEndpoints, { npp })
  const title =
    endpoints.length === 0
      ? t('Belum ada program yang diberi tahu', 'No program is told yet')
      : t(
          `${counted(endpoints.length, lang, 'program', 'program')} diberi tahu otomatis`,
          `${counted(endpoints.length, lang, 'program', 'program')} told automatically`,
        )
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={crumbsTo(view)}
        title={title}
        lead={t(
          'Webhook: Payung mengirim pesan bertanda tangan ke server Anda begitu sesuatu terjadi, tanpa data pribadi.',
          'Webhooks: Payung sends a signed message to your server as soon as something happens, without personal data.',
        )}
      />
      <Section id="endpoints" title={t('Alamat penerima', 'Addresses')} quiet={endpoints.length === 0}>
        {endpoints.length === 0 ? (
          <Empty title={t('Belum ada alamat', 'No addresses yet')}>
            {t(
              'Daftarkan alamat server Anda di bawah ini. Tidak punya server? Anda tidak perlu webhook.',
              'Register the address of your server below. No server? Then you need no webhooks.',
            )}
          </Empty>
        ) : (
          <Endpoints view={view} endpoints={endpoints} />
        )}
      </Section>
      {endpoints.length < mostEndpoints && <AddForm visit={visit} problem={problem} />}
    </Page>
  )
}

function Endpoints({ view, endpoints }: { view: View; endpoints: readonly ShownEndpoint[] }) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Alamat penerima', 'Addresses')}
      rows={endpoints}
      stack
      columns={[
        {
          head: t('Alamat', 'Address'),
          cell: ({ endpointId, url }) => <a href={`${home}/${endpointId}`}>{url}</a>,
        },
        { head: t('Keadaan', 'State'), cell: (one) => <EndpointTag view={view} {...one} /> },
        {
          head: t('Terakhir', 'Latest'),
          cell: ({ takenAt }) =>
            takenAt
              ? t(`Diterima ${formatInstant(takenAt, lang)}`, `Taken ${formatInstant(takenAt, lang)}`)
              : t('Belum pernah menerima', 'Has taken nothing yet'),
          onPhone: 'line',
        },
        {
          head: t('Pesan', 'Messages'),
          cell: ({ waiting }) =>
            waiting === 0
              ? t('Tidak ada yang menunggu', 'None waits')
              : t(`${waiting} menunggu`, `${waiting} waiting`),
        },
      ]}
    />
  )
}

function AddForm({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  return (
    <Section id="add" title={t('Tambah alamat', 'Add an address')}>
      <Form view={view} action={home}>
        <EndpointFields view={view} values={form.values} problem={problem} />
        <Button>{t('Daftarkan alamat', 'Register the address')}</Button>
      </Form>
      <Small>
        {t(
          'Setelah ini Anda mendapat rahasia untuk memeriksa tanda tangan setiap pesan. Rahasia itu hanya tampil sekali.',
          'Next you get the secret by which each message’s signature is checked. It is shown once.',
        )}
      </Small>
    </Section>
  )
}

type FieldsProps = {
  view: View
  values: Readonly<Record<string, string | undefined>>
  problem: ProblemDetails | null
}

/** Where to, and about what. */
export function EndpointFields({ view, values, problem }: FieldsProps) {
  const { t, say } = view
  const field = entries(view, values, problem)
  return (
    <>
      <TextField
        {...field('url')}
        label={t('Alamat', 'Address')}
        hint={t(
          'https, misalnya https://gaji.contoh.id/payung',
          'https, such as https://payroll.example.org/payung',
        )}
        autocomplete="off"
        maxlength={500}
      />
      <fieldset class="ds-fieldset" id={fieldId('types')}>
        <legend class="ds-label">{t('Beri tahu bila', 'Tell it when')}</legend>
        {messageTypeNames.map((type, place) => (
          <CheckboxField
            name={type}
            label={say(typeWords[type] ?? { id: type, en: type })}
            hint={type}
            checked={values[type] !== undefined}
            error={place === 0 ? field('types').error : undefined}
          />
        ))}
      </fieldset>
    </>
  )
}

type SecretProps = {
  visit: AtDesk
  endpointId: string
  title: string
  secret: string
  formerUntil?: Date
}

export function SecretPage({ visit, endpointId, title, secret, formerUntil }: SecretProps) {
  const { view } = visit
  const { t, lang } = view
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title}>
      <PageHead
        view={view}
        crumbs={crumbsTo(view, { href: `${home}/${endpointId}`, label: title })}
        title={title}
      />
      <Section id="secret" quiet title={t('Rahasia', 'Secret')}>
        <Alert
          kind="warning"
          title={t(
            'Salin sekarang; rahasia ini tidak bisa dilihat lagi.',
            'Copy it now; it cannot be seen again.',
          )}
        >
          {formerUntil
            ? t(
                `Rahasia lama masih ikut menandatangani sampai ${formatInstant(formerUntil, lang)}. Pasang yang baru sebelum itu.`,
                `The former secret signs as well until ${formatInstant(formerUntil, lang)}. Put the new one in place before.`,
              )
            : t(
                'Server Anda memakainya untuk memastikan bahwa pesan benar dari Payung dan tidak diubah.',
                'Your server uses it to make sure that a message is from Payung and unchanged.',
              )}
        </Alert>
        <TextField name="secret" label={t('Rahasia', 'Secret')} value={secret} autocomplete="off" />
        <p>
          <ButtonLink href={`${home}/${endpointId}`}>{t('Sudah saya salin', 'I have copied it')}</ButtonLink>
        </p>
      </Section>
    </Page>
  )
}
