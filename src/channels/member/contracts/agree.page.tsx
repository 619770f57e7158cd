import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { agreeContract } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { ContractFields, writtenBeginning } from './contract-fields.tsx'
import { contractsPath, crumbsOf } from './words.tsx'

const path = `${contractsPath}/new` as const

/** A member goes to work abroad, or does already: where, by whom, from when and for how long. */
export const viewNewContract = page(path, 'member', (visit) => draw(visit))

export const submitNewContract = action(
  path,
  'member',
  async ({ perform, personId, form, view }) => {
    const given = parseInput(terms, form.values)
    await perform(agreeContract, { ...given, personId: String(personId) }, { key: form.requestKey })
    return redirect(contractsPath, {
      notice: view.t(
        'Kontrak Anda terdaftar. Tinggal membayar.',
        'Your contract is registered. What is left is to pay.',
      ),
    })
  },
  { onProblem: draw },
)

const terms = z.object(writtenBeginning).loose()

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, query, form } = visit
  const { t } = view
  const title = t('Apa isi kontraknya?', 'What does the contract say?')
  const usual = { placement: 'agency', months: query['months'] }
  const field = entries(view, { ...usual, ...form.values }, problem)
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[...crumbsOf(view), { href: path, label: t('Kontrak baru', 'New contract') }]}
        lead={t(
          'Sesudah ini Anda melihat masa perlindungan dan biayanya. Sudah di luar negeri pun bisa.',
          'Next you see the days of cover and what they cost. It works from abroad too.',
        )}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={path}>
          <ContractFields view={view} field={field} />
          <Actions>
            <Button>{t('Daftarkan kontrak', 'Register the contract')}</Button>
            <a href={contractsPath}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}
