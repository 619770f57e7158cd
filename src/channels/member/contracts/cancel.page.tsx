import type { ProblemDetails } from '#base/problem.ts'
import { cancelContract } from '#modules/contributions'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { getOwnContract } from './own-contract.ts'
import { contractName, contractPath, contractsPath, crumbsOf } from './words.tsx'

const path = '/member/contracts/:contractId/cancel'
type Visited = Visit<'member', typeof path>

/** A contract that is not paid for was written down wrongly, or came to nothing. */
export const viewCancellation = page(path, 'member', (visit) => draw(visit))

export const submitCancellation = action(
  path,
  'member',
  async ({ perform, params, form, view }) => {
    const { contractId } = params
    await perform(cancelContract, { contractId }, { key: form.requestKey })
    return redirect(contractsPath, {
      notice: view.t(
        'Kontrak dibatalkan. Kode bayarnya tidak berlaku lagi.',
        'The contract is called off. Its payment code is good for nothing now.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: Visited, problem: ProblemDetails | null = null) {
  const { view, params } = visit
  const { t } = view
  const contract = await getOwnContract(visit, params.contractId)
  const here = contractPath(contract.contractId, '/cancel')
  const title = t('Batalkan kontrak ini?', 'Call this contract off?')
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[...crumbsOf(view), { href: here, label: t('Batal', 'Call off') }]}
        lead={contractName(view, contract)}
      />
      <Section id="ask" title={t('Sebelum Anda batalkan', 'Before you do')} quiet>
        <p>
          {t(
            'Belum ada yang dibayar, jadi tidak ada yang hilang. Salah tulis? Daftarkan lagi dengan isi yang benar.',
            'Nothing was paid, so nothing is lost. Something wrong in it? Register it again as it is.',
          )}
        </p>
        <Form view={view} action={here}>
          <Actions>
            <Button>{t('Batalkan kontrak', 'Call the contract off')}</Button>
            <a href={contractPath(contract.contractId)}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}
