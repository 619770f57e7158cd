import { present } from '#base/assert.ts'
import { inviteToProvider, listProviderPeople, makeProviderKey } from '#modules/access'
import { actorWith, type TestRegistry } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../src/modules/training/fixtures/training.ts'
import type { TestContributions } from '../../src/modules/contributions/fixtures/month.ts'

/** What operations of the vocational programme can be about, as their input names it. */
export const trainingThingNames = [
  'providerNo',
  'providerId',
  'courseNo',
  'classNo',
  'sessionNo',
  'enrolmentId',
  'budgetId',
  'providerGrantId',
  'providerKeyId',
] as const

type TrainingThings = Readonly<Record<(typeof trainingThingNames)[number], string>>

/** A training body that is a certification body too, with a running class in which the person is. */
export async function makeTrainingThings(
  { registry }: TestContributions,
  { personId, no }: { readonly personId: bigint; readonly no: number },
): Promise<TrainingThings> {
  const training = createTestTraining(registry)
  const provider = await training.provider({ kind: 'lsp' })
  const course = await training.course(provider)
  const running = await training.class(course, { state: 'running', startsOn: '2026-10-01' })
  const enrolmentId = await training.enrol(running, personId, 'attending')
  return {
    providerNo: provider.providerNo,
    providerId: String(provider.providerId),
    courseNo: course.courseNo,
    classNo: running.classNo,
    sessionNo: `${running.classNo}-1`,
    enrolmentId: String(enrolmentId),
    budgetId: String(running.budgetId),
    ...(await hire(registry, { providerId: provider.providerId, no })),
  }
}

/** A colleague and a key of a training body. */
async function hire(registry: TestRegistry, { providerId, no }: { providerId: bigint; no: number }) {
  const owner = actorWith('Wulan Sari', { role: 'provider.owner', providerId })
  const own = { providerId: String(providerId) }
  // Made by the program, since the account of this test's owner is in no table.
  await registry.ask({ ...owner, accountId: null }, inviteToProvider, {
    ...own,
    name: 'Rekan',
    phone: `0816000000${no}`,
    role: 'provider.trainer',
  })
  const [colleague] = await registry.ask(owner, listProviderPeople, own)
  const key = await registry.ask({ ...owner, accountId: null }, makeProviderKey, {
    ...own,
    name: `Sistem kelas ${no}`,
    scopes: ['access:read'],
  })
  return { providerGrantId: present(colleague, 'a colleague').id, providerKeyId: key.id }
}
