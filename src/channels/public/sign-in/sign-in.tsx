import { beginSignIn, type Desk } from '#modules/access'
import type { ProblemDetails } from '#base/problem.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { AuthPage } from '#ui/parts/public.tsx'
import { Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { ownPath } from '#web/own-path.ts'
import { action, page, redirect, type Route } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { passkeyPlace, PasskeyPart, type PasskeyPlace } from './passkey-part.tsx'

/** Name and password: the first step in. */
export function signInPages(desk: Desk): Route[] {
  return [
    page('/sign-in', 'anyone', (visit) => drawSignIn(visit)),
    action(
      '/sign-in',
      'anyone',
      async (visit) => {
        const { name = '', password = '', back } = visit.form.values
        const token = await beginSignIn(
          desk,
          { name, password, backTo: ownPath(back, '') || null },
          askerOf(visit),
        )
        return redirect('/sign-in/code', { cookies: [signInCookie(token)] })
      },
      { onProblem: drawSignIn },
    ),
  ]
}

export function askerOf({ address, view }: Visit) {
  return { address, language: view.lang }
}

/** Whatever brought them here, from the first step of either way in. */
export async function drawSignIn({ app, view, query, form, notice }: Visit, problem?: ProblemDetails) {
  const values = { ...query, ...form.values }
  const place = await passkeyPlace(app)
  return <SignInPage view={view} values={values} notice={notice} problem={problem} place={place} />
}

type Props = {
  view: View
  place: PasskeyPlace
  values: Readonly<Record<string, string>>
  notice: string | null
  problem: ProblemDetails | undefined
}

function SignInPage({ view, values, notice, problem, place }: Props) {
  const { t } = view
  const field = entries(view, values, problem)
  const back = ownPath(values['back'], '')
  const onward = back && `?back=${encodeURIComponent(back)}`
  return (
    <AuthPage
      view={view}
      title={t('Masuk', 'Sign in')}
      problem={problem}
      flash={notice && <Alert kind="success">{notice}</Alert>}
    >
      <Ended view={view} ended={values['ended']} />
      <Form view={view} action="/sign-in" hidden={back ? { back } : {}}>
        <TextField
          {...field('name')}
          label={t('Nomor HP atau email', 'Mobile number or e-mail')}
          autocomplete="username"
        />
        <TextField
          {...field('password')}
          label={t('Kata sandi', 'Password')}
          type="password"
          autocomplete="current-password"
        />
        <p>
          <a href={`/forgot${onward}`}>{t('Lupa kata sandi?', 'Forgotten your password?')}</a>
        </p>
        <Button full>{t('Masuk', 'Sign in')}</Button>
      </Form>
      <PasskeyPart place={place}>
        <Form view={view} action="/sign-in/passkey" hidden={back ? { back } : {}}>
          <Button variant="secondary" icon="fingerprint" full>
            {t('Masuk dengan passkey', 'Sign in with a passkey')}
          </Button>
        </Form>
      </PasskeyPart>
      <p>
        {t('Tidak bisa masuk?', 'You cannot sign in?')}{' '}
        <a href="/help#sign-in">{t('Jalan lain untuk masuk', 'Other ways in')}</a>
      </p>
      <p>
        {t('Peserta yang belum punya akun?', 'A member without an account?')}{' '}
        <a href={`/activate${onward}`}>
          {t('Buat dengan nomor peserta', 'Make one with your membership number')}
        </a>
      </p>
      <p>
        {t('Pemberi kerja yang belum terdaftar?', 'An employer who is not registered yet?')}{' '}
        <a href="/employer/register">{t('Daftar dalam sepuluh menit', 'Register in ten minutes')}</a>
      </p>
      <NeverAsked view={view} />
      <Small>
        {t(
          'Peserta, perusahaan, dan petugas masuk di sini.',
          'Members, employers and officers all sign in here.',
        )}
      </Small>
    </AuthPage>
  )
}

function Ended({ view, ended }: { view: View; ended: string | undefined }) {
  if (!ended) return null
  const { t } = view
  const title = ended.startsWith('again')
    ? t('Langkah ini penting, jadi masuk sekali lagi.', 'This is a step that matters, so sign in once more.')
    : t('Anda lama tidak aktif, jadi kami keluarkan.', 'You were away for long, so we signed you out.')
  return (
    <Alert kind="info" title={title}>
      {ended.endsWith('kept')
        ? t(
            'Isian Anda masih ada. Masuk lagi untuk mengirimnya.',
            'What you typed is still here. Sign in again to send it.',
          )
        : t('Masuk lagi untuk melanjutkan.', 'Sign in again to go on.')}
    </Alert>
  )
}

/** Whoever asks for a code on the telephone is not us. */
export function NeverAsked({ view }: { view: View }) {
  return (
    <Source icon="shield-check">
      {view.t(
        'Kami tidak pernah meminta kode atau kata sandi lewat telepon, WhatsApp, atau media sosial.',
        'We never ask for a code or a password by telephone, WhatsApp or social media.',
      )}
    </Source>
  )
}
