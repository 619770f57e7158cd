import { z } from 'zod'
import { beginActivation, type Desk, type FindMember, phoneNumber } from '#modules/access'
import type { ProblemDetails } from '#base/problem.ts'
import { parseInput } from '#platform/input.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { AuthPage } from '#ui/parts/public.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { ownPath } from '#web/own-path.ts'
import { action, page, redirect, type Route } from '#web/page.ts'
import { askerOf, NeverAsked } from './sign-in.tsx'

const activation = z.object({
  membershipNo: z
    .string()
    .transform((text) => text.replace(/\D/g, ''))
    .refine((digits) => digits.length === 11, {
      params: {
        words: {
          id: 'Nomor peserta terdiri dari 11 angka, lihat kartu Anda.',
          en: 'The membership number has 11 digits; see your card.',
        },
      },
    }),
  birthOn: z.string().transform((text, context) => {
    const [, day = '', month = '', year = ''] =
      /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text) ?? []
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (year && z.iso.date().safeParse(iso).success) return iso
    context.addIssue({
      code: 'custom',
      params: { words: { id: 'Isi seperti 31-12-1990.', en: 'Write it as 31-12-1990.' } },
    })
    return z.NEVER
  }),
  phone: phoneNumber,
})

/** A member's first sign-in. What follows looks the same whether or not the three belong together. */
export function activatePages(desk: Desk, findMember: FindMember): Route[] {
  return [
    page('/activate', 'anyone', async ({ view, query }) => <ActivatePage view={view} values={query} />),
    action(
      '/activate',
      'anyone',
      async (visit) => {
        const { membershipNo = '', birthOn = '', phone = '', back } = visit.form.values
        const given = parseInput(activation, { membershipNo, birthOn, phone })
        const token = await beginActivation(
          desk,
          { ...given, backTo: ownPath(back, '') || null },
          { ...askerOf(visit), findMember },
        )
        return redirect('/sign-in/code', { cookies: [signInCookie(token)] })
      },
      {
        onProblem: async ({ view, form }, problem) => (
          <ActivatePage view={view} values={form.values} problem={problem} />
        ),
      },
    ),
  ]
}

type Props = { view: View; values: Readonly<Record<string, string>>; problem?: ProblemDetails }

function ActivatePage({ view, values, problem }: Props) {
  const { t } = view
  const field = entries(view, values, problem)
  const back = ownPath(values['back'], '')
  return (
    <AuthPage view={view} title={t('Buat akun peserta', 'Make a member’s account')} problem={problem}>
      <p>
        {t(
          'Tiga hal ini cukup, lalu kami kirim kode ke HP Anda.',
          'These three are enough; then we send a code to your phone.',
        )}
      </p>
      <Form view={view} action="/activate" hidden={back ? { back } : {}}>
        <TextField
          {...field('membershipNo')}
          label={t('Nomor peserta', 'Membership number')}
          hint={t('11 angka di kartu Anda', '11 digits on your card')}
          digits
          autocomplete="off"
          maxlength={20}
        />
        <DateField
          {...field('birthOn')}
          label={t('Tanggal lahir', 'Date of birth')}
          hint={t('Seperti 31-12-1990', 'As 31-12-1990')}
          autocomplete="bday"
        />
        <TextField
          {...field('phone')}
          label={t('Nomor HP', 'Mobile number')}
          hint={t(
            'Nomor yang Anda berikan kepada perusahaan atau kantor cabang',
            'The number that you gave to your employer or a branch office',
          )}
          type="tel"
          autocomplete="tel"
        />
        <Button full>{t('Kirim kode', 'Send the code')}</Button>
      </Form>
      <p>
        {t('Sudah punya akun?', 'You have an account?')} <a href="/sign-in">{t('Masuk', 'Sign in')}</a>
      </p>
      <NeverAsked view={view} />
    </AuthPage>
  )
}
