import type { ProblemDetails } from '#base/problem.ts'
import { extendContract } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { getOwnContract } from './own-contract.ts'
import { contractName, contractPath, contractsPath, crumbsOf } from './words.tsx'

const path = '/member/contracts/:contractId/extend'
type Visited = Visit<'member', typeof path>

/** A member stays on abroad: by how many months. */
export const viewExtension = page(path, 'member', (visit) => draw(visit))

export const submitExtension = action(
  path,
  'member',
  async ({ perform, params, form, view }) => {
    const given = { contractId: params.contractId, months: form.values['months'] }
    await perform(extendContract, given, { key: form.requestKey })
    return redirect(contractsPath, {
      notice: view.t(
        'Perpanjangan terdaftar. Tinggal membayar.',
        'The extension is registered. What is left is to pay.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: Visited, problem: ProblemDetails | null = null) {
  const { view, params, form } = visit
  const { t, lang } = view
  const contract = await getOwnContract(visit, params.contractId)
  const until = contract.cover && formatDay(contract.cover.workUntil, lang)
  const here = contractPath(contract.contractId, '/extend')
  const title = t('Diperpanjang berapa bulan?', 'Extended by how many months?')
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[...crumbsOf(view), { href: here, label: t('Perpanjangan', 'Extension') }]}
        lead={
          until === null
            ? contractName(view, contract)
            : t(
                `Kontrak yang tercatat sampai ${until}. Perpanjangan mulai sehari sesudahnya.`,
                `The contract on record runs until ${until}. The extension begins the day after.`,
              )
        }
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={here}>
          <TextField
            {...entries(view, form.values, problem)('months')}
            label={t('Tambahan (bulan)', 'Added months')}
            hint={t('Tanpa yang sudah tercatat, seperti 12', 'Without those on record, such as 12')}
            digits
            autocomplete="off"
            maxlength={3}
          />
          <Actions>
            <Button>{t('Perpanjang', 'Extend')}</Button>
            <a href={contractPath(contract.contractId)}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}
