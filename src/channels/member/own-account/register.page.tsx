import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import type { Desk } from '#modules/access'
import { listRegions, registerOwnAccount } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect, type Drawn, type Route } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { IdentityFields, IdentityNote, writtenBirth } from '../newcomers/identity-fields.tsx'
import { drawPhone, figuresIn, submitPhone } from '../newcomers/phone-step.tsx'
import { WorkFields } from './work-fields.tsx'

const path = '/own-account/register'
const registering = { path, carried: ['income', 'sector', 'jht', 'months'] }
type Visited = Visit<'anyone'>

/**
 * Registering as an own-account worker: first a phone that is proven by a code, then who one is and what one does. Nothing is
 * registered before the phone is proven.
 */
export function registerPages(desk: Desk): Route[] {
  return [
    page(path, 'anyone', async (visit) => {
      if (!visit.session) return drawPhone(visit, registering)
      return visit.personId === null ? drawPerson(visit) : redirect('/member/own-account')
    }),
    submitPhone(desk, registering),
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

const particulars = z.object(writtenBirth).loose()

async function drawPerson(visit: Visited, problem: ProblemDetails | null = null): Promise<Drawn> {
  const { view, query, form, session, perform } = visit
  const { t } = view
  const title = t('Siapa Anda, dan apa pekerjaan Anda?', 'Who are you, and what do you do?')
  const figures = Object.fromEntries(figuresIn(query, registering.carried))
  const usual = { name: session?.actor.name, sector: 'other', ...figures }
  const typed = problem ? { ...usual, jht: '', ...form.values } : usual
  const field = entries(view, typed, problem)
  const { regions } = await perform(listRegions, { level: 'regency' })
  return (
    <Page {...frameOf(visit)} portal="public" current="member" title={title} problem={problem}>
      <PageHead view={view} title={title} lead={t('Satu halaman ini saja.', 'This one page is all.')} />
      <Columns aside={<IdentityNote view={view} />}>
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          <Form view={view} action={path}>
            <IdentityFields view={view} field={field} />
            <WorkFields view={view} field={field} regions={regions} />
            <Button>{t('Daftar', 'Register')}</Button>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}
