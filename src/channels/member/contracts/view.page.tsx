import { dayIn } from '@payung/law'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { billContract, type ContractStanding } from '#modules/contributions'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Columns, PageHead } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { Choose, OpenCode } from './pay.tsx'
import { listOwnContracts } from './own-contract.ts'
import { Phases } from './phases.tsx'
import { Others, Receipts, Terms } from './record.tsx'
import { contractsOn, leadOf, stateOf, verdictOf } from './verdict.ts'
import { contractPath, contractsPath, crumbsOf, StandingTag } from './words.tsx'

/** A member who works abroad: covered until when, in which phase, what is to be paid and how, what was paid. */
export const viewContractsPage = page(contractsPath, 'member', (visit) => draw(visit))

/** The same for one contract of several. */
export const viewContractPage = page('/member/contracts/:contractId', 'member', (visit) =>
  draw(visit, visit.params.contractId),
)

export const submitContractCode = action(
  '/member/contracts/:contractId/codes',
  'member',
  async ({ perform, params, form, view }) => {
    const { t } = view
    const { contractId } = params
    const { cover, savings, months } = form.values
    const asked = { contractId, cover, savings, months }
    const { total } = await perform(billContract, asked, { key: form.requestKey })
    return redirect(contractPath(contractId), {
      notice:
        total === 0n
          ? t(
              'Tidak ada yang perlu dibayar. Perlindungan berlaku.',
              'Nothing has to be paid. You are covered.',
            )
          : t('Kode bayar Anda siap.', 'Your payment code is ready.'),
    })
  },
  { onProblem: (visit, problem) => draw(visit, visit.params.contractId, problem) },
)

async function draw(visit: AtHome, contractId: string | null = null, problem: ProblemDetails | null = null) {
  const contracts = await listOwnContracts(visit)
  const shown = contractId === null ? contracts[0] : contracts.find((one) => one.contractId === contractId)
  if (shown) return <Shown visit={visit} contracts={contracts} shown={shown} problem={problem} />
  if (contractId !== null) throw notFound()
  return <None visit={visit} />
}

function None({ visit }: { visit: AtHome }) {
  const { view } = visit
  const { t } = view
  const title = t('Bekerja di luar negeri?', 'Work abroad?')
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      <PageHead view={view} title={title} crumbs={crumbsOf(view)} />
      <Empty
        title={t('Belum ada kontrak yang tercatat', 'No contract is on record')}
        action={
          <ButtonLink href={`${contractsPath}/new`}>
            {t('Isi kontrak saya', 'Fill in my contract')}
          </ButtonLink>
        }
      >
        {t(
          'Satu kontrak dibayar sekali, dari Indonesia atau dari negara tempat Anda bekerja.',
          'A contract is paid for once, from Indonesia or from where you work.',
        )}
      </Empty>
    </Page>
  )
}

type Props = {
  visit: AtHome
  contracts: readonly ContractStanding[]
  shown: ContractStanding
  problem: ProblemDetails | null
}

function Shown({ visit, contracts, shown, problem }: Props) {
  const { view, form } = visit
  const today = dayIn(view.now)
  const state = stateOf(shown, today)
  const { covering } = contractsOn(today, contracts)
  const covered = state === 'waiting' && covering ? covering : shown
  const title = verdictOf(view, covered, today)
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={crumbsOf(view)}
        state={<StandingTag view={view} state={state} />}
        title={title}
        lead={covered === shown ? leadOf(view, shown, today) : nextUnpaid(view)}
      />
      <Columns
        aside={
          <>
            <Terms view={view} contract={shown} today={today} />
            <Others view={view} contracts={contracts} shown={shown} today={today} />
          </>
        }
      >
        <Phases view={view} contract={shown} />
        {!shown.extended && shown.open && <OpenCode view={view} contract={shown} bill={shown.open} />}
        {!shown.extended && <Choose view={view} contract={shown} values={form.values} problem={problem} />}
        <Receipts view={view} contract={shown} />
      </Columns>
    </Page>
  )
}

function nextUnpaid({ t }: AtHome['view']) {
  return t(
    'Itu dari kontrak sebelumnya. Yang di halaman ini belum dibayar.',
    'That is by the contract before. The one on this page is not paid for yet.',
  )
}
