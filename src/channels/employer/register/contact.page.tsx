import { dayIn, formatMonth as monthText, monthOf, parseMonth } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { beginAccount, phoneNumber, type Desk } from '#modules/access'
import { programmesOwed } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { formatMonth } from '#ui/format.ts'
import { SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { action, page, redirect, type Route } from '#web/page.ts'
import { keepDraft } from './draft.ts'
import { draftOf, goOn, Onward, StepPage, typedAt, whenReached, type AtRegister } from './step-page.tsx'
import { addressOf, kindOf, takeStep } from './steps.ts'

/**
 * Who answers for the account, and from which month on. Whoever is not signed in proves their phone by a code before anything is
 * registered, so that no employer belongs to a number that was mistyped.
 */
export function contactRoutes(desk: Desk): readonly Route[] {
  return [
    page('/employer/register/contact', 'anyone', (visit) =>
      whenReached(visit, 'contact', () => drawContact(visit)),
    ),
    action(
      '/employer/register/contact',
      'anyone',
      async (visit) => {
        const draft = takeStep(draftOf(visit), 'contact', visit.form.values)
        programmesOwed(kindOf(draft) ?? 'company', 'mikro', parseMonth(draft.firstMonth ?? ''))
        if (visit.session) return goOn(draft)
        const given = parseInput(owner, draft)
        const token = await beginAccount(
          desk,
          { name: given.contactName, phone: given.contactPhone, backTo: addressOf(null) },
          { address: visit.address, language: visit.view.lang },
        )
        return redirect('/sign-in/code', { cookies: [keepDraft(draft), signInCookie(token)] })
      },
      { onProblem: drawContact },
    ),
  ]
}

const owner = z.object({ contactName: z.string(), contactPhone: phoneNumber })

export async function drawContact(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view, session } = visit
  const { t } = view
  const thisMonth = monthOf(dayIn(view.now))
  const usual = { contactName: session?.actor.name, firstMonth: monthText(thisMonth) }
  const field = entries(view, { ...usual, ...typedAt(visit) }, problem)
  return (
    <StepPage
      visit={visit}
      id="contact"
      title={t('Siapa yang bertanggung jawab?', 'Who answers for the account?')}
      lead={
        session
          ? t(
              `Pemberi kerja ini masuk ke akun Anda, ${session.actor.name}.`,
              `This employer comes to your account, ${session.actor.name}.`,
            )
          : t(
              'Orang ini menjadi pemilik akun. Kami kirim kode ke HP-nya sebelum apa pun didaftarkan.',
              'This person becomes the owner of the account. We send a code to their phone before anything is registered.',
            )
      }
      aside={session ? undefined : <HaveAccount view={view} />}
      problem={problem}
    >
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action="/employer/register/contact">
          <TextField
            {...field('contactName')}
            label={t('Nama lengkap', 'Full name')}
            autocomplete="name"
            maxlength={150}
          />
          <TextField
            {...field('contactPhone')}
            label={t('Nomor HP', 'Mobile number')}
            hint={t('Seperti 0812 3456 7890', 'As 0812 3456 7890')}
            type="tel"
            autocomplete="tel"
          />
          <TextField
            {...field('contactEmail')}
            label={t('Email (boleh kosong)', 'E-mail (may be empty)')}
            type="email"
            autocomplete="email"
          />
          <SelectField
            {...field('firstMonth')}
            label={t('Bulan pertama yang dilaporkan', 'First month to report')}
            hint={t(
              'Sejak pekerja pertama mulai, atau bulan ini.',
              'Since the first worker began, or this month.',
            )}
            options={monthsFrom(thisMonth).map((month) => ({
              value: monthText(month),
              label: formatMonth(month, view.lang),
            }))}
          />
          <Onward visit={visit} id="contact">
            {session ? t('Lanjut', 'Go on') : t('Kirim kode ke HP ini', 'Send a code to this phone')}
          </Onward>
        </Form>
      </Section>
    </StepPage>
  )
}

/** Next month, this one, and two years back; what lies further back is for the branch. */
function monthsFrom(thisMonth: number): number[] {
  return Array.from({ length: 26 }, (_, back) => thisMonth + 1 - back)
}

function HaveAccount({ view }: { view: View }) {
  const { t } = view
  return (
    <Section id="known" size="md" title={t('Sudah punya akun Payung?', 'Have a Payung account?')}>
      <p>
        {t(
          'Sebagai peserta atau untuk usaha lain: pakai akun yang sama.',
          'As a member, or for another business: use the same one.',
        )}{' '}
        <a href={`/sign-in?back=${encodeURIComponent(addressOf('contact'))}`}>
          {t('Masuk dulu', 'Sign in first')}
        </a>
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
