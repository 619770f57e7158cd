import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import type { Desk } from '#modules/access'
import { registerMigrant } from '#modules/registry'
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
import { ContractFields, writtenBeginning } from './contract-fields.tsx'
import { contractsPath } from './words.tsx'

const path = '/migrants/register'
const registering = { path, carried: ['months'] }
type Visited = Visit<'anyone'>

/** Registering as a migrant worker, from home or from abroad: first the phone, then who one is and what the contract says. */
export function registerPages(desk: Desk): Route[] {
  return [
    page(path, 'anyone', async (visit) => {
      if (!visit.session) return drawPhone(visit, registering)
      if (visit.personId === null) return drawPerson(visit)
      return redirect(`${contractsPath}/new?${figuresIn(visit.query, registering.carried)}`)
    }),
    submitPhone(desk, registering),
    action(
      path,
      'signed-in',
      async ({ form, perform, view }) => {
        const given = parseInput(particulars, form.values)
        await perform(registerMigrant, given, { key: form.requestKey })
        return redirect(contractsPath, {
          notice: view.t(
            'Anda dan kontrak Anda terdaftar. Tinggal membayar.',
            'You and your contract are registered. What is left is to pay.',
          ),
        })
      },
      { onProblem: drawPerson },
    ),
  ]
}

const particulars = z.object({ ...writtenBirth, ...writtenBeginning }).loose()

async function drawPerson(visit: Visited, problem: ProblemDetails | null = null): Promise<Drawn> {
  const { view, query, form, session } = visit
  const { t } = view
  const title = t('Siapa Anda, dan apa isi kontraknya?', 'Who are you, and what does the contract say?')
  const figures = Object.fromEntries(figuresIn(query, registering.carried))
  const usual = { name: session?.actor.name, placement: 'agency', ...figures }
  const field = entries(view, { ...usual, ...form.values }, problem)
  return (
    <Page {...frameOf(visit)} portal="public" current="member" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Satu halaman ini saja. Sudah di luar negeri pun bisa.',
          'This one page is all. It works from abroad too.',
        )}
      />
      <Columns aside={<IdentityNote view={view} />}>
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          <Form view={view} action={path}>
            <IdentityFields view={view} field={field} />
            <ContractFields view={view} field={field} />
            <Button>{t('Daftar', 'Register')}</Button>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}
