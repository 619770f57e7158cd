import { beginNewPassword, type Desk } from '#modules/access'
import type { ProblemDetails } from '#base/problem.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { AuthPage } from '#ui/parts/public.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { ownPath } from '#web/own-path.ts'
import { action, page, redirect, type Route } from '#web/page.ts'
import { askerOf, NeverAsked } from './sign-in.tsx'

/**
 * A new password by a code to the phone. What follows looks the same whether or not anybody has that name.
 */
export function forgotPages(desk: Desk): Route[] {
  return [
    page('/forgot', 'anyone', async ({ view, query }) => <ForgotPage view={view} values={query} />),
    action(
      '/forgot',
      'anyone',
      async (visit) => {
        const { name = '', back } = visit.form.values
        const token = await beginNewPassword(
          desk,
          { name, backTo: ownPath(back, '') || null },
          askerOf(visit),
        )
        return redirect('/sign-in/code', { cookies: [signInCookie(token)] })
      },
      {
        onProblem: async ({ view, form }, problem) => (
          <ForgotPage view={view} values={form.values} problem={problem} />
        ),
      },
    ),
  ]
}

type Props = { view: View; values: Readonly<Record<string, string>>; problem?: ProblemDetails }

function ForgotPage({ view, values, problem }: Props) {
  const { t } = view
  const field = entries(view, values, problem)
  const back = ownPath(values['back'], '')
  return (
    <AuthPage view={view} title={t('Buat kata sandi baru', 'Make a new password')} problem={problem}>
      <p>
        {t(
          'Kami kirim kode ke HP Anda. Diundang perusahaan dan belum pernah masuk? Mulai di sini juga.',
          'We send a code to your phone. Invited by an employer and never signed in? Start here as well.',
        )}
      </p>
      <Form view={view} action="/forgot" hidden={back ? { back } : {}}>
        <TextField
          {...field('name')}
          label={t('Nomor HP atau email', 'Mobile number or e-mail')}
          autocomplete="username"
        />
        <Button full>{t('Kirim kode', 'Send the code')}</Button>
      </Form>
      <p>
        {t(
          'Nomor HP sudah ganti? Datang ke kantor cabang dengan KTP; petugas memperbaruinya.',
          'Another number now? Come to a branch office with your identity card; an officer updates it.',
        )}
      </p>
      <p>
        <a href="/sign-in">{t('Kembali ke Masuk', 'Back to sign in')}</a>
      </p>
      <NeverAsked view={view} />
    </AuthPage>
  )
}
