import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { beginAccount, phoneNumber, type Desk } from '#modules/access'
import { parseInput } from '#platform/input.ts'
import { TextField } from '#ui/parts/field.tsx'
import { entries } from '#ui/parts/form.tsx'
import { Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { signInCookie } from '#web/cookies.ts'
import { action, page, redirect, type Route } from '#web/page.ts'
import { addressOf, keepDraft, takeStep } from './draft.ts'
import { draftOf, goOn, StepPage, typedAt, whenReached, type AtApply } from './step-page.tsx'

const path = '/providers/apply/contact'

/** Who answers for the training body. Whoever is not signed in proves their phone by a code before anything is begun. */
export function contactPages(desk: Desk): readonly Route[] {
  return [
    page(path, 'anyone', (visit) => whenReached(visit, 'contact', () => draw(visit))),
    action(
      path,
      'anyone',
      async (visit) => {
        const draft = takeStep(draftOf(visit), 'contact', visit.form.values)
        if (visit.session) return goOn(draft)
        const { contactName: name, contactPhone: phone } = parseInput(owner, draft)
        const token = await beginAccount(
          desk,
          { name, phone, backTo: addressOf(null) },
          { address: visit.address, language: visit.view.lang },
        )
        return redirect('/sign-in/code', { cookies: [keepDraft(draft), signInCookie(token)] })
      },
      { onProblem: draw },
    ),
  ]
}

const owner = z.object({ contactName: z.string(), contactPhone: phoneNumber })

async function draw(visit: AtApply, problem: ProblemDetails | null = null) {
  const { view, session } = visit
  const { t } = view
  const field = entries(view, { contactName: session?.actor.name, ...typedAt(visit) }, problem)
  return (
    <StepPage
      visit={visit}
      id="contact"
      title={t('Siapa pengelolanya?', 'Who manages it?')}
      lead={
        session
          ? t(
              `Lembaga ini masuk ke akun Anda, ${session.actor.name}.`,
              `This training body comes to your account, ${session.actor.name}.`,
            )
          : t(
              'Orang ini menjadi pengelola akun lembaga. Kami kirim kode ke HP-nya dulu.',
              'This person manages the account. We send a code to their phone first.',
            )
      }
      aside={session ? undefined : <HaveAccount view={view} />}
      problem={problem}
      onward={session ? t('Lanjut', 'Go on') : t('Kirim kode ke HP ini', 'Send a code to this phone')}
    >
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
    </StepPage>
  )
}

function HaveAccount({ view: { t } }: { view: View }) {
  return (
    <Section id="known" size="md" title={t('Sudah punya akun Payung?', 'Have a Payung account?')}>
      <p>
        {t('Pakai akun yang sama.', 'Use the same one.')}{' '}
        <a href={`/sign-in?back=${encodeURIComponent(path)}`}>{t('Masuk dulu', 'Sign in first')}</a>
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
