import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, supervisor } from '../../registry/fixtures/registry.ts'
import { createTestApplications } from '../fixtures/applications.ts'
import type { TestProvider } from '../fixtures/training.ts'
import { legalSteps } from '../machine.ts'
import { stateWords } from '../state-words.ts'
import { providerStates, type ProviderState } from '../states.ts'
import {
  activateProvider,
  answerCompletion,
  beginDocumentCheck,
  decideAppeal,
  fileAppeal,
  planProviderCheck,
  recordProviderCheck,
  reinstateProvider,
  rejectProvider,
  requestCompletion,
  signAgreement,
  submitApplication,
  suspendProvider,
  terminateProvider,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { inState } = createTestApplications(registry)
const { ask } = registry

const reason = 'Sesuai bukti yang diperiksa'
type Way = {
  readonly to: ProviderState
  /** From where this operation takes it there, of the steps that are legal. */
  readonly from: readonly ProviderState[]
  /** Where it is done and leads nowhere. */
  readonly stays?: readonly ProviderState[]
  readonly take: (provider: TestProvider) => Promise<unknown>
  /** What has to be there before, in a state where it can be. */
  readonly before?: (provider: TestProvider) => Promise<unknown>
}

const plan = ({ providerId }: TestProvider) =>
  registry.run(
    `insert into training.provider_check (id, provider_id, way, planned_on, planned_by)
     values (gen_random_uuid(), $1, 'video', date '2026-11-20', 'Andi Pratama')`,
    [providerId],
  )
const appeal = ({ providerNo, owner }: TestProvider) =>
  ask(owner, fileAppeal, { providerNo, story: 'Bukti pengalaman kami sudah lengkap sejak awal.' })
const uphold = ({ providerNo }: TestProvider) =>
  ask(supervisor(), decideAppeal, { providerNo, upheld: true, answer: 'Bukti ternyata sudah lengkap.' })

const ways: Readonly<Record<string, Way>> = {
  'submit-application': {
    to: 'submitted',
    from: ['draft', 'not-yet-eligible', 'rejected'],
    take: ({ providerNo, owner }) => ask(owner, submitApplication, { providerNo }),
  },
  'submit-application too early': {
    to: 'not-yet-eligible',
    from: ['draft'],
    stays: ['not-yet-eligible', 'rejected'],
    before: ({ providerId }) =>
      registry.run(`update training.provider set experience_since = date '2026-06-01' where id = $1`, [
        providerId,
      ]),
    take: ({ providerNo, owner }) => ask(owner, submitApplication, { providerNo }),
  },
  'begin-document-check': {
    to: 'document-check',
    from: ['submitted'],
    take: ({ providerNo }) => ask(officer(), beginDocumentCheck, { providerNo }),
  },
  'request-completion': {
    to: 'needs-completion',
    from: ['document-check', 'site-check'],
    take: ({ providerNo }) =>
      ask(officer(), requestCompletion, { providerNo, items: ['Daftar harga'], dueOn: '2026-12-04' }),
  },
  'answer-completion': {
    to: 'document-check',
    from: ['needs-completion'],
    take: ({ providerNo, owner }) => ask(owner, answerCompletion, { providerNo }),
  },
  'plan-provider-check': {
    to: 'site-check',
    from: ['document-check'],
    stays: ['site-check'],
    take: ({ providerNo }) =>
      ask(officer(), planProviderCheck, { providerNo, way: 'site', plannedOn: '2026-11-25' }),
  },
  'record-provider-check passed': {
    to: 'approved',
    from: ['site-check'],
    before: plan,
    take: ({ providerNo }) =>
      ask(officer(), recordProviderCheck, {
        providerNo,
        doneOn: '2026-11-20',
        passed: true,
        finding: 'Ruang praktik sesuai.',
      }),
  },
  'record-provider-check not passed': {
    to: 'needs-completion',
    from: ['document-check', 'site-check'],
    before: plan,
    take: ({ providerNo }) =>
      ask(officer(), recordProviderCheck, {
        providerNo,
        doneOn: '2026-11-20',
        passed: false,
        finding: 'Alat pemadam belum ada.',
        dueOn: '2026-12-04',
      }),
  },
  'reject-provider': {
    to: 'rejected',
    from: ['document-check', 'needs-completion', 'site-check'],
    take: ({ providerNo }) => ask(officer(), rejectProvider, { providerNo, reason }),
  },
  'sign-agreement': {
    to: 'agreement-signed',
    from: ['approved'],
    take: ({ providerNo }) =>
      ask(officer(), signAgreement, {
        providerNo,
        agreementNo: `PKS/${providerNo}`,
        from: '2026-12-01',
        to: '2027-11-30',
      }),
  },
  'activate-provider': {
    to: 'active',
    from: ['agreement-signed'],
    take: ({ providerNo }) => ask(officer(), activateProvider, { providerNo }),
  },
  'suspend-provider': {
    to: 'suspended',
    from: ['active'],
    take: ({ providerNo }) => ask(supervisor(), suspendProvider, { providerNo, reason }),
  },
  'reinstate-provider': {
    to: 'active',
    from: ['suspended'],
    take: ({ providerNo }) => ask(supervisor(), reinstateProvider, { providerNo, reason }),
  },
  'terminate-provider': {
    to: 'terminated',
    from: ['active', 'suspended'],
    take: ({ providerNo }) => ask(supervisor(), terminateProvider, { providerNo, reason }),
  },
}

async function stateOf({ providerId }: TestProvider): Promise<ProviderState> {
  const [row] = await registry.run('select state from training.provider where id = $1', [providerId])
  return row?.['state'] as ProviderState // The table holds no others.
}

for (const [name, { to, from, stays = [], take, before }] of Object.entries(ways)) {
  test(`${name} leads to “${to}” from ${from.join(', ')}, and from no other state`, async () => {
    for (const state of providerStates) {
      const provider = await inState(state)
      await before?.(provider)
      if (from.includes(state) || stays.includes(state)) {
        await take(provider)
        assert.equal(await stateOf(provider), stays.includes(state) ? state : to, state)
        continue
      }
      await assert.rejects(take(provider), (error) => {
        assert.ok(error instanceof Problem, `${state}: ${String(error)}`)
        checkRefusal(error, state, name.startsWith('submit') ? 'submitted' : to)
        return true
      })
      assert.equal(await stateOf(provider), state)
    }
  })
}

/** A step that is not legal is refused with those that are; one that is another’s to take, with whose it is. */
function checkRefusal({ details }: Problem, state: ProviderState, to: ProviderState) {
  const legal = legalSteps('provider', state)
  if (legal.includes(to)) {
    assert.equal(details.code, 'training.provider-state', state)
    return
  }
  assert.equal(details.code, 'training.step-not-allowed', state)
  for (const next of legal) assert.ok(details.remedy.id.includes(stateWords('provider', next).id))
}

const appeals = { rejected: 'document-check', suspended: 'active', terminated: 'suspended' } as const

test('an appeal that is upheld leads back from refused, suspended and ended, and from no other state can one appeal', async () => {
  for (const state of providerStates) {
    const provider = await inState(state)
    if (!(state in appeals)) {
      await assert.rejects(
        appeal(provider),
        (error) => error instanceof Problem && error.details.code === 'training.provider-state',
      )
      continue
    }
    await appeal(provider)
    await uphold(provider)
    assert.equal(await stateOf(provider), appeals[state as keyof typeof appeals]) // It is in there.
  }
})

test('every legal step of a training body is taken by an operation', () => {
  const taken = new Set(Object.values(ways).flatMap(({ to, from }) => from.map((state) => `${state} ${to}`)))
  for (const [from, to] of Object.entries(appeals)) taken.add(`${from} ${to}`)
  const legal = providerStates.flatMap((from) => legalSteps('provider', from).map((to) => `${from} ${to}`))
  assert.deepEqual(
    legal.filter((step) => !taken.has(step)),
    [],
  )
})
