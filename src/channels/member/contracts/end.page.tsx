import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { endContract, writtenDay } from '#modules/contributions'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { getOwnContract } from './own-contract.ts'
import { contractPath, crumbsOf } from './words.tsx'

const path = '/member/contracts/:contractId/end'
type Visited = Visit<'member', typeof path>

/** A member has come home before the contract was over. */
export const viewReturn = page(path, 'member', (visit) => draw(visit))

export const submitReturn = action(
  path,
  'member',
  async ({ perform, params, form, view }) => {
    const { contractId } = params
    const { endedOn } = parseInput(typed, { endedOn: form.values['endedOn'] ?? '' })
    await perform(endContract, { contractId, endedOn }, { key: form.requestKey })
    return redirect(contractPath(contractId), {
      notice: view.t('Kepulangan Anda tercatat.', 'Your return is on record.'),
    })
  },
  { onProblem: draw },
)

const typed = z.object({ endedOn: writtenDay('TGL_NONAKTIF') })

async function draw(visit: Visited, problem: ProblemDetails | null = null) {
  const { view, params, form } = visit
  const { t } = view
  const { contractId } = await getOwnContract(visit, params.contractId)
  const here = contractPath(contractId, '/end')
  const title = t('Sudah pulang lebih awal?', 'Home earlier than planned?')
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[...crumbsOf(view), { href: here, label: t('Kepulangan', 'Return') }]}
        lead={t(
          'Masa perlindungan setelah bekerja lalu dihitung sejak hari terakhir itu. Sekali tercatat, kontrak ini tidak bisa diperpanjang.',
          'The days of cover after work are then counted from that last day. Once it is on record, this contract cannot be extended.',
        )}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={here}>
          <DateField
            {...entries(view, form.values, problem)('endedOn')}
            label={t('Hari terakhir bekerja', 'Last day of work')}
            hint={t('Seperti 31-12-2026', 'As 31-12-2026')}
          />
          <Actions>
            <Button>{t('Catat kepulangan', 'Note the return')}</Button>
            <a href={contractPath(contractId)}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}
