import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { beginAccount, phoneNumber, type Desk } from '#modules/access'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { frameOf } from '#web/frame.tsx'
import { action, redirect, type Drawn, type Route } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

/** Where somebody who is not known here registers. */
type Registering = {
  readonly path: string
  /** Figures that came along from an earlier page; no more than that ever stands in an address. */
  readonly carried: readonly string[]
}

type Typed = Readonly<Record<string, string>>

/** A code goes to the phone, and whoever has it comes back to where they register. */
export function submitPhone(desk: Desk, { path, carried }: Registering): Route {
  return action(
    `${path}/phone`,
    'anyone',
    async ({ form, address, view }) => {
      const { name, phone } = parseInput(contact, form.values)
      const backTo = `${path}?${figuresIn(form.values, carried)}`
      const token = await beginAccount(desk, { name, phone, backTo }, { address, language: view.lang })
      return redirect('/sign-in/code', { cookies: [signInCookie(token)] })
    },
    { onProblem: (visit, problem) => drawPhone(visit, { path, carried }, problem) },
  )
}

const contact = z.object({
  name: z.string().trim().min(2).max(150),
  phone: phoneNumber,
})

export function figuresIn(values: Typed, carried: readonly string[]): URLSearchParams {
  return new URLSearchParams(carried.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
}

/** The first page of registering: nothing is kept before the phone is proven. */
export async function drawPhone(
  visit: Visit<'anyone'>,
  { path, carried }: Registering,
  problem: ProblemDetails | null = null,
): Promise<Drawn> {
  const { view, query, form } = visit
  const { t } = view
  const title = t('Mulai dengan nomor HP Anda', 'Begin with your mobile number')
  const field = entries(view, form.values, problem)
  const figures = figuresIn({ ...query, ...form.values }, carried)
  return (
    <Page {...frameOf(visit)} portal="public" current="member" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Kami kirim kode ke HP itu sebelum apa pun didaftarkan.',
          'We send a code to it before anything is registered.',
        )}
      />
      <Columns aside={<HaveAccount view={view} back={`${path}?${figures}`} />}>
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          <Form view={view} action={`${path}/phone`} hidden={Object.fromEntries(figures)}>
            <TextField
              {...field('name')}
              label={t('Nama lengkap', 'Full name')}
              hint={t('Seperti di KTP', 'As on your identity card')}
              autocomplete="name"
              maxlength={150}
            />
            <TextField
              {...field('phone')}
              label={t('Nomor HP', 'Mobile number')}
              hint={t('Seperti 0812 3456 7890', 'As 0812 3456 7890')}
              type="tel"
              autocomplete="tel"
            />
            <Button>{t('Kirim kode ke HP ini', 'Send a code to this phone')}</Button>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}

function HaveAccount({ view: { t }, back }: { view: View; back: string }) {
  return (
    <Section id="known" size="md" title={t('Sudah punya akun Payung?', 'Have a Payung account?')}>
      <p>
        {t('Pakai akun yang sama; data Anda tetap satu.', 'Use the same one; your data stay together.')}{' '}
        <a href={`/sign-in?back=${encodeURIComponent(back)}`}>{t('Masuk dulu', 'Sign in first')}</a>
      </p>
      <Source icon="shield-check">
        {t(
          'Kami tidak pernah meminta kode lewat telepon atau WhatsApp.',
          'We never ask for a code by telephone or WhatsApp.',
        )}
      </Source>
    </Section>
  )
}
