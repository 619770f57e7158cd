import {
  type Browser,
  choosePassword,
  type Desk,
  enterCode,
  sendCodeAgain,
  type StartedSession,
} from '#modules/access'
import type { ProblemDetails } from '#base/problem.ts'
import { navigation } from '#ui/navigation.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { AuthPage } from '#ui/parts/public.tsx'
import { Note } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { passkeyCookie, sessionCookie, signInCookie } from '#web/cookies.ts'
import { action, page, redirect, type Redirect, type Route } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { askerOf, NeverAsked } from './sign-in.tsx'

/** The code from the message, and where it opens the way to a password, that password. */
export function codePages(desk: Desk): Route[] {
  return [
    page('/sign-in/code', 'anyone', async (visit) =>
      visit.cookie('sign-in') ? <CodePage visit={visit} notice={visit.notice} /> : redirect('/sign-in'),
    ),
    action(
      '/sign-in/code',
      'anyone',
      async (visit) => {
        const { code = '' } = visit.form.values
        const entered = await enterCode(visit.app, {
          token: signInToken(visit),
          code,
          browser: browserOf(visit),
        })
        return entered.next === 'password'
          ? redirect('/sign-in/password')
          : welcome(visit, entered.session, entered.backTo)
      },
      { onProblem: async (visit, problem) => <CodePage visit={visit} problem={problem} /> },
    ),
    action(
      '/sign-in/code/again',
      'anyone',
      async (visit) => {
        await sendCodeAgain(desk, signInToken(visit), askerOf(visit))
        return redirect('/sign-in/code', {
          notice: visit.view.t(
            'Kode baru dikirim. Kode yang lama tidak berlaku lagi.',
            'A new code is on its way. The one before no longer works.',
          ),
        })
      },
      { onProblem: async (visit, problem) => <CodePage visit={visit} problem={problem} /> },
    ),
    page('/sign-in/password', 'anyone', async ({ view, cookie }) =>
      cookie('sign-in') ? <PasswordPage view={view} /> : redirect('/sign-in'),
    ),
    action(
      '/sign-in/password',
      'anyone',
      async (visit) => {
        const { password = '' } = visit.form.values
        const chosen = await choosePassword(visit.app, {
          token: signInToken(visit),
          password,
          browser: browserOf(visit),
        })
        return welcome(visit, chosen, chosen.backTo)
      },
      { onProblem: async ({ view }, problem) => <PasswordPage view={view} problem={problem} /> },
    ),
  ]
}

function signInToken({ cookie }: Visit): string {
  return cookie('sign-in') ?? ''
}

/** What this browser brings along when a session begins in it. */
export function browserOf({ device, view, cookie }: Visit): Browser {
  return { device, language: view.lang, formerToken: cookie('session') }
}

/** To where the person was going; first of all to what they had typed. */
export function welcome({ app }: Visit, session: StartedSession, backTo: string | null): Redirect {
  const to = session.keptForm ? '/kept-form' : (backTo ?? navigation[session.portal].home)
  return redirect(to, {
    cookies: [sessionCookie(session, app.now()), signInCookie(null), passkeyCookie(null)],
  })
}

type CodeProps = { visit: Visit; notice?: string | null; problem?: ProblemDetails }

function CodePage({ visit, notice, problem }: CodeProps) {
  const { view, cookie } = visit
  const { t } = view
  const field = entries(view, {}, problem)
  return (
    <AuthPage
      view={view}
      title={t('Tulis kode dari pesan', 'Write the code from the message')}
      problem={problem}
      flash={notice && <Alert kind="success">{notice}</Alert>}
    >
      <p>
        {t(
          'Kami mengirim enam angka ke nomor HP akun Anda. Berlaku 5 menit.',
          'We are sending six digits to the number of your account. Valid for 5 minutes.',
        )}
      </p>
      <Form view={view} action="/sign-in/code">
        <TextField
          {...field('code')}
          label={t('Kode', 'Code')}
          hint={t('6 angka', '6 digits')}
          digits
          autocomplete="one-time-code"
          maxlength={12}
        />
        <Button full>{t('Lanjutkan', 'Go on')}</Button>
      </Form>
      <Form view={view} action="/sign-in/code/again">
        <Button variant="tertiary" icon="message-circle" full>
          {t('Kirim kode baru', 'Send a new code')}
        </Button>
      </Form>
      {view.demo && (
        <Note icon="message-circle">
          {t('Data contoh: pesannya ada di', 'Sample data: the message is in')}{' '}
          <a href="/simulator/messages">{t('simulator pesan', 'the message simulator')}</a>.
        </Note>
      )}
      <p>
        {cookie('registration') && (
          <>
            <a href="/employer/register/contact">
              {t('Nomor HP-nya keliru? Perbaiki', 'The number is wrong? Mend it')}
            </a>
            .{' '}
          </>
        )}
        {cookie('application') && (
          <>
            <a href="/providers/apply/contact">
              {t('Nomor HP pengelola keliru? Perbaiki', 'The manager’s number is wrong? Mend it')}
            </a>
            .{' '}
          </>
        )}
        {t(
          'Tidak ada yang sampai? Mungkin nomor yang tercatat lain.',
          'Nothing arrived? Perhaps another number is on record.',
        )}{' '}
        <a href="/sign-in">{t('Mulai lagi', 'Start again')}</a>{' '}
        {t(
          'atau minta kantor cabang memperbaruinya; bawa KTP.',
          'or ask a branch office to update it; bring your identity card.',
        )}
      </p>
      <NeverAsked view={view} />
    </AuthPage>
  )
}

function PasswordPage({ view, problem }: { view: View; problem?: ProblemDetails }) {
  const { t } = view
  const field = entries(view, {}, problem)
  return (
    <AuthPage view={view} title={t('Buat kata sandi', 'Choose a password')} problem={problem}>
      <Form view={view} action="/sign-in/password">
        <TextField
          {...field('password')}
          label={t('Kata sandi baru', 'New password')}
          hint={t(
            'Paling sedikit 8 huruf atau angka. Tiga kata yang tidak berhubungan mudah diingat dan sulit ditebak.',
            'At least 8 characters. Three unrelated words are easy to remember and hard to guess.',
          )}
          type="password"
          autocomplete="new-password"
        />
        <Button full>{t('Simpan dan masuk', 'Save and sign in')}</Button>
      </Form>
      <p>{t('Semua perangkat lain akan dikeluarkan.', 'All other devices will be signed out.')}</p>
    </AuthPage>
  )
}
