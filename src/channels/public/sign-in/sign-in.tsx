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

/** Name and password: the first step in. */
export function signInPages(desk: Desk): Route[] {
  return [
    page('/sign-in', 'anyone', async ({ view, query, notice }) => (
      <SignInPage view={view} values={query} notice={notice} />
    )),
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
      {
        onProblem: async ({ view, form }, problem) => (
          <SignInPage view={view} values={form.values} problem={problem} />
        ),
      },
    ),
  ]
}

export function askerOf({ address, view }: Visit) {
  return { address, language: view.lang }
}

type Props = {
  view: View
  values: Readonly<Record<string, string>>
  notice?: string | null
  problem?: ProblemDetails
}

function SignInPage({ view, values, notice, problem }: Props) {
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
  return (
    <Alert
      kind="info"
      title={t(
        'Anda lama tidak aktif, jadi kami keluarkan.',
        'You were away for long, so we signed you out.',
      )}
    >
      {ended === 'kept'
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
