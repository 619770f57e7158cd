import { addPasskey, beginPasskeyAdding, findAddingRequest, removePasskey } from '#modules/access'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import { passkeyCookie } from '#web/cookies.ts'
import { action, page, redirect } from '#web/page.ts'
import { AccountPage, drawAccount } from './account.tsx'
import { passkeyPlace, PasskeyPart, Trouble } from './passkey-part.tsx'

const submitBegin = action(
  '/account/passkeys',
  'signed-in',
  async ({ app, actor }) =>
    redirect('/account/passkeys/add', { cookies: [passkeyCookie(await beginPasskeyAdding(app, actor))] }),
  { onProblem: drawAccount },
)

const viewAdd = page('/account/passkeys/add', 'signed-in', async (visit) => {
  const { app, cookie, session, view, device } = visit
  const place = await passkeyPlace(app)
  const ask = place && (await findAddingRequest(app, cookie('passkey') ?? '', session.accountId))
  if (!ask) return redirect('/account')
  const { t } = view
  return (
    <AccountPage visit={visit} path="/account/passkeys/add" title={t('Tambah passkey', 'Add a passkey')}>
      <Section id="add" title={t('Passkey di perangkat ini', 'A passkey on this device')}>
        <p>
          {t(
            'Perangkat Anda meminta sidik jari, wajah, atau PIN. Itu tetap di perangkat, tidak dikirim kepada kami.',
            'Your device asks for a finger, a face or a PIN. That stays on the device; it is not sent to us.',
          )}
        </p>
        <Trouble view={view}>
          {t(
            'Coba sekali lagi. Mungkin perangkat ini sudah punya passkey untuk akun Anda.',
            'Try once more. Perhaps this device has a passkey for your account already.',
          )}
        </Trouble>
        <PasskeyPart place={place} ask={ask}>
          <Form view={view} action="/account/passkeys/add" hidden={{ answer: '' }}>
            <TextField
              {...entries(view, { name: device })('name')}
              label={t('Nama', 'Name')}
              hint={t('Agar Anda mengenalinya nanti', 'So that you know it later')}
              autocomplete="off"
              maxlength={60}
            />
            <Button icon="fingerprint">{t('Buat passkey', 'Make the passkey')}</Button>
          </Form>
        </PasskeyPart>
        <p>
          <a href="/account">{t('Kembali ke Akun saya', 'Back to My account')}</a>
        </p>
      </Section>
    </AccountPage>
  )
})

const submitAdd = action(
  '/account/passkeys/add',
  'signed-in',
  async ({ app, actor, cookie, form, view }) => {
    const { name = '', answer = '' } = form.values
    await addPasskey(app, { actor, token: cookie('passkey') ?? '', name, answer })
    return redirect('/account', {
      notice: view.t(
        'Passkey tersimpan. Lain kali cukup passkey itu untuk masuk.',
        'The passkey is saved. Next time it is all you need to sign in.',
      ),
      cookies: [passkeyCookie(null)],
    })
  },
  { onProblem: drawAccount },
)

const submitRemove = action('/account/passkeys/remove', 'signed-in', async ({ perform, form, view }) => {
  await perform(removePasskey, { passkeyId: form.values['passkeyId'] }, { key: form.requestKey })
  return redirect('/account', {
    notice: view.t(
      'Passkey dihapus di sini. Hapus juga di perangkatnya.',
      'The passkey is removed here. Remove it on the device too.',
    ),
  })
})

export const myPasskeyPages = [submitBegin, viewAdd, submitAdd, submitRemove]
