import { beginPasskeySignIn, enterWithPasskey, findSignInRequest } from '#modules/access'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { AuthPage } from '#ui/parts/public.tsx'
import type { View } from '#ui/view.ts'
import { passkeyCookie } from '#web/cookies.ts'
import { ownPath } from '#web/own-path.ts'
import { action, page, redirect } from '#web/page.ts'
import { browserOf, welcome } from './code.tsx'
import { passkeyPlace, PasskeyPart, type PasskeyPlace, Trouble } from './passkey-part.tsx'
import { drawSignIn, NeverAsked } from './sign-in.tsx'

const submitBegin = action(
  '/sign-in/passkey',
  'anyone',
  async ({ app, address, form }) => {
    const backTo = ownPath(form.values['back'], '') || null
    const token = await beginPasskeySignIn(app, { backTo }, { address })
    return redirect('/sign-in/passkey', { cookies: [passkeyCookie(token)] })
  },
  { onProblem: drawSignIn },
)

const viewAsk = page('/sign-in/passkey', 'anyone', async ({ app, view, cookie }) => {
  const place = await passkeyPlace(app)
  const ask = place && (await findSignInRequest(app, cookie('passkey') ?? ''))
  return place && ask ? <AskPage view={view} place={place} ask={ask} /> : redirect('/sign-in')
})

const submitAnswer = action(
  '/sign-in/passkey/answer',
  'anyone',
  async (visit) => {
    const { app, cookie, form } = visit
    const entered = await enterWithPasskey(app, {
      token: cookie('passkey') ?? '',
      answer: form.values['answer'] ?? '',
      browser: browserOf(visit),
    })
    return welcome(visit, entered, entered.backTo)
  },
  { onProblem: drawSignIn },
)

export const passkeyPages = [submitBegin, viewAsk, submitAnswer]

type Props = { view: View; place: PasskeyPlace; ask: object }

function AskPage({ view, place, ask }: Props) {
  const { t } = view
  return (
    <AuthPage view={view} title={t('Masuk dengan passkey', 'Sign in with a passkey')}>
      <p>
        {t(
          'Perangkat Anda meminta sidik jari, wajah, atau PIN. Itu tetap di perangkat, tidak dikirim kepada kami.',
          'Your device asks for a finger, a face or a PIN. That stays on the device; it is not sent to us.',
        )}
      </p>
      <Trouble view={view}>
        {t(
          'Coba sekali lagi. Tidak punya passkey di perangkat ini? Masuk dengan kata sandi dan kode.',
          'Try once more. No passkey on this device? Sign in with password and code.',
        )}
      </Trouble>
      <PasskeyPart place={place} ask={ask}>
        <Form view={view} action="/sign-in/passkey/answer" hidden={{ answer: '' }}>
          <Button icon="fingerprint" full>
            {t('Lanjutkan', 'Go on')}
          </Button>
        </Form>
      </PasskeyPart>
      <p>
        <a href="/sign-in">{t('Masuk dengan kata sandi', 'Sign in with a password')}</a>
      </p>
      <NeverAsked view={view} />
    </AuthPage>
  )
}
