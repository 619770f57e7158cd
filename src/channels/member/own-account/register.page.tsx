import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { beginAccount, phoneNumber, type Desk } from '#modules/access'
import { writtenDay } from '#modules/contributions'
import { listRegions, registerOwnAccount } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Columns, Note, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect, type Drawn, type Route } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { WorkFields } from './work-fields.tsx'

const path = '/own-account/register'
type Visited = Visit<'anyone'>

/** Figures that came along from the price; no more than that ever stands in an address. */
const carried = ['income', 'sector', 'jht', 'months'] as const

/**
 * Registering as an own-account worker: first a phone that is proven by a code, then who one is and what one does. Nothing is
 * registered before the phone is proven.
 */
export function registerPages(desk: Desk): Route[] {
  return [
    page(path, 'anyone', async (visit) => {
      if (!visit.session) return drawPhone(visit)
      return visit.personId === null ? drawPerson(visit) : redirect('/member/own-account')
    }),
    action(
      `${path}/phone`,
      'anyone',
      async (visit) => {
        const { name, phone } = parseInput(contact, visit.form.values)
        const backTo = `${path}?${figuresOf(visit.form.values)}`
        const asker = { address: visit.address, language: visit.view.lang }
        const token = await beginAccount(desk, { name, phone, backTo }, asker)
        return redirect('/sign-in/code', { cookies: [signInCookie(token)] })
      },
      { onProblem: drawPhone },
    ),
    action(
      path,
      'signed-in',
      async (visit) => {
        const { values, requestKey } = visit.form
        const given = parseInput(particulars, values)
        await visit.perform(registerOwnAccount, given, { key: requestKey })
        return redirect('/member/own-account', {
          notice: visit.view.t(
            'Anda terdaftar. Perlindungan mulai begitu bulan pertama dibayar.',
            'You are registered. Cover begins as soon as the first month is paid.',
          ),
        })
      },
      { onProblem: drawPerson },
    ),
  ]
}

const contact = z.object({
  name: z.string().trim().min(2).max(150),
  phone: phoneNumber,
})
const particulars = z.object({ birthOn: writtenDay('TANGGAL_LAHIR') }).loose()

function figuresOf(values: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(carried.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
}

async function drawPhone(visit: Visited, problem: ProblemDetails | null = null): Promise<Drawn> {
  const { view, query, form } = visit
  const { t } = view
  const title = t('Mulai dengan nomor HP Anda', 'Begin with your mobile number')
  const field = entries(view, form.values, problem)
  const figures = Object.fromEntries(figuresOf({ ...query, ...form.values }))
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
      <Columns aside={<HaveAccount view={view} figures={figures} />}>
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          <Form view={view} action={`${path}/phone`} hidden={figures}>
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

function HaveAccount({ view, figures }: { view: View; figures: Record<string, string> }) {
  const { t } = view
  const back = encodeURIComponent(`${path}?${figuresOf(figures)}`)
  return (
    <Section id="known" size="md" title={t('Sudah punya akun Payung?', 'Have a Payung account?')}>
      <p>
        {t('Pakai akun yang sama; data Anda tetap satu.', 'Use the same one; your data stay together.')}{' '}
        <a href={`/sign-in?back=${back}`}>{t('Masuk dulu', 'Sign in first')}</a>
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

async function drawPerson(visit: Visited, problem: ProblemDetails | null = null): Promise<Drawn> {
  const { view, query, form, session, perform } = visit
  const { t } = view
  const title = t('Siapa Anda, dan apa pekerjaan Anda?', 'Who are you, and what do you do?')
  const usual = { name: session?.actor.name, sector: 'other', ...Object.fromEntries(figuresOf(query)) }
  const typed = problem ? { ...usual, jht: '', ...form.values } : usual
  const field = entries(view, typed, problem)
  const { regions } = await perform(listRegions, { level: 'regency' })
  return (
    <Page {...frameOf(visit)} portal="public" current="member" title={title} problem={problem}>
      <PageHead view={view} title={title} lead={t('Satu halaman ini saja.', 'This one page is all.')} />
      <Columns
        aside={
          <Note icon="shield-check">
            {t(
              'NIK Anda dicocokkan dengan data kependudukan. Siapa melihat data Anda, bisa Anda baca sendiri.',
              'Your NIK is compared with the population register. Who looks at your data, you can read yourself.',
            )}
          </Note>
        }
      >
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          <Form view={view} action={path}>
            <TextField
              {...field('nik')}
              label="NIK"
              hint={t('16 angka di KTP', '16 digits on your identity card')}
              digits
              autocomplete="off"
              maxlength={22}
            />
            <TextField
              {...field('name')}
              label={t('Nama lengkap', 'Full name')}
              autocomplete="name"
              maxlength={150}
            />
            <DateField
              {...field('birthOn')}
              label={t('Tanggal lahir', 'Date of birth')}
              hint={t('Seperti 31-12-1990', 'As 31-12-1990')}
              autocomplete="bday"
            />
            <WorkFields view={view} field={field} regions={regions} />
            <Button>{t('Daftar', 'Register')}</Button>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}
