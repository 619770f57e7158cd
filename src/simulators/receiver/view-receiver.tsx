import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { receiverPath } from '#modules/webhooks'
import { optionalLine } from '#platform/fields.ts'
import { parseInput } from '#platform/input.ts'
import { counted, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink } from '#ui/parts/action.tsx'
import { RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty, Tag, type TagKind } from '#ui/parts/message.tsx'
import { Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect, type Route } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { behaviours, type Arrived, type Behaviour, type ReceiverSimulator } from './inbox.ts'
import type { Verdict } from './verify.ts'

const path = '/simulator/receiver'

/** The simulated receiver's screen, in demo mode only: what it was told, and whether it believes it. */
export function receiverPages(receiver: ReceiverSimulator): readonly Route[] {
  const draw = (visit: Visit, problem: ProblemDetails | null = null) => drawReceiver(visit, receiver, problem)
  return [
    page(path, 'anyone', (visit) => draw(visit)),
    action(
      path,
      'anyone',
      async ({ form, view }) => {
        const { secret, behaviour } = parseInput(settings, form.values)
        if (secret && !receiver.secrets.includes(secret)) receiver.secrets.unshift(secret)
        receiver.secrets.splice(5)
        receiver.behaviour = behaviour
        return redirect(path, { notice: view.t('Pengaturan tersimpan.', 'Settings are saved.') })
      },
      { onProblem: draw },
    ),
  ]
}

const secretWords: Words = {
  id: 'Tempel rahasia seluruhnya, dari whsec_ sampai akhir.',
  en: 'Paste the whole secret, from whsec_ to its end.',
}

const settings = z
  .object({
    secret: optionalLine(120).refine((text) => text === null || /^whsec_[\w+/]{32,88}={0,2}$/.test(text), {
      params: { words: secretWords },
    }),
    behaviour: z.enum(behaviours),
  })
  .loose()

const behaviourWords: Readonly<Record<Behaviour, Words>> = {
  take: { id: 'Terima (204)', en: 'Takes it (204)' },
  fail: { id: 'Rusak (500)', en: 'Is broken (500)' },
  gone: { id: 'Tidak dipakai lagi (410)', en: 'Is gone (410)' },
  redirect: { id: 'Menunjuk alamat lain (302)', en: 'Points elsewhere (302)' },
  silent: { id: 'Diam', en: 'Says nothing' },
}

const verdicts: Readonly<Record<Verdict, { kind: TagKind; words: Words }>> = {
  good: { kind: 'done', words: { id: 'Tanda tangan cocok', en: 'The signature fits' } },
  'wrong-signature': {
    kind: 'fault',
    words: { id: 'Tanda tangan tidak cocok', en: 'The signature does not fit' },
  },
  'wrong-time': { kind: 'fault', words: { id: 'Waktunya terlalu jauh', en: 'Its time is too far off' } },
  'no-secret': { kind: 'unsure', words: { id: 'Belum bisa diperiksa', en: 'Cannot be checked yet' } },
}

async function drawReceiver(visit: Visit, receiver: ReceiverSimulator, problem: ProblemDetails | null) {
  const { view, app, form, notice } = visit
  const { t, say, lang } = view
  const { arrived } = receiver
  const field = entries(view, { behaviour: receiver.behaviour, ...form.values }, problem)
  const title =
    arrived.length === 0
      ? t('Belum ada webhook yang datang', 'No webhooks have come yet')
      : t(
          `${counted(arrived.length, lang, 'webhook', 'webhook')} datang`,
          `${counted(arrived.length, lang, 'webhook', 'webhook')} received`,
        )
  return (
    <Page view={view} portal="simulator" current="receiver" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Server program gaji yang disimulasikan: menerima pesan Payung dan memeriksa tanda tangannya.',
          'The simulated server of a payroll program: takes Payung’s messages and checks their signatures.',
        )}
      />
      <Section id="settings" title={t('Pengaturan penerima', 'Settings of the receiver')}>
        {notice && <p role="status">{notice}</p>}
        <Form view={view} action={path}>
          <TextField
            name="address"
            label={t(
              'Alamatnya, untuk didaftarkan di Profil',
              'Its address, to be registered in the profile',
            )}
            value={`${app.config.publicUrl}${receiverPath}gaji`}
            autocomplete="off"
          />
          <TextField
            {...field('secret')}
            label={t('Rahasia (whsec_…)', 'Secret (whsec_…)')}
            hint={t(
              'Yang tampil sekali ketika alamat didaftarkan',
              'The one shown once when the address was registered',
            )}
            autocomplete="off"
          />
          <RadioField
            {...field('behaviour')}
            label={t('Yang dilakukan penerima', 'What the receiver does')}
            options={behaviours.map((value) => ({ value, label: say(behaviourWords[value]) }))}
          />
          <Button>{t('Simpan', 'Save')}</Button>
        </Form>
      </Section>
      <Section id="arrived" title={t('Yang datang', 'What has come')}>
        <p>
          <IconLink href={path} icon="history">
            {t('Muat ulang', 'Refresh')}
          </IconLink>
        </p>
        <Messages view={view} arrived={arrived} />
      </Section>
    </Page>
  )
}

function Messages({ view, arrived }: { view: View; arrived: readonly Arrived[] }) {
  const { t } = view
  if (arrived.length > 0)
    return (
      <>
        {arrived.map((one, place) => (
          <Message view={view} one={one} place={place} />
        ))}
      </>
    )
  return (
    <Empty title={t('Belum ada pesan', 'No messages yet')}>
      {t(
        'Daftarkan alamat di atas sebagai pemilik perusahaan, lalu kirim pesan coba.',
        'Register the address above as the owner of an employer, then send a test.',
      )}
    </Empty>
  )
}

function Message({ view, one, place }: { view: View; one: Arrived; place: number }) {
  const { t, say, lang } = view
  const { kind, words } = verdicts[one.verdict]
  return (
    <Details open={place === 0} summary={`${one.type}, ${formatInstant(one.at, lang)}`}>
      <p>
        <Tag kind={kind}>{say(words)}</Tag>{' '}
        {one.repeated && <Tag kind="note">{t('Sudah pernah datang', 'It has come before')}</Tag>}{' '}
        {one.answer === null
          ? t('Penerima tidak menjawab.', 'The receiver did not answer.')
          : t(`Penerima menjawab ${one.answer}.`, `The receiver answered ${one.answer}.`)}
      </p>
      <TextArea name={`message-${place}`} label={t('Pesannya', 'The message')} rows={8} value={one.text} />
    </Details>
  )
}
