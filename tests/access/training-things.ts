import { present } from '#base/assert.ts'
import { inviteToProvider, listProviderPeople, makeProviderKey } from '#modules/access'
import { addPaper, enterRestriction, fileComplaint } from '#modules/training'
import {
  actorWith,
  member,
  officer,
  type TestRegistry,
} from '../../src/modules/registry/fixtures/registry.ts'
import { createTestTraining, type TestProvider } from '../../src/modules/training/fixtures/training.ts'
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
  'restrictionId',
  'paperId',
  'complaintId',
  'invoiceNo',
  'fromBudgetId',
  'toBudgetId',
  'providerGrantId',
  'providerKeyId',
  'assessmentNo',
  'certificateNo',
  'suspicionId',
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
    restrictionId: await enterFarAway(registry, no),
    paperId: await sendLicence(registry, provider),
    invoiceNo: await invoice(registry, running.classId),
    ...(await complain(registry, personId, enrolmentId)),
    fromBudgetId: String(running.budgetId),
    toBudgetId: String((await training.budget()).budgetId),
    ...(await hire(registry, { providerId: provider.providerId, no })),
    ...(await assess(registry, { providerId: provider.providerId, enrolmentId, no })),
  }
}

/** A restriction where no class of theirs is. */
async function enterFarAway({ ask }: TestRegistry, no: number): Promise<string> {
  const { restrictionId } = await ask(officer(), enterRestriction, {
    regionCode: '11',
    kind: 'other',
    from: '2026-10-01',
    legalBasis: `Keputusan ${no}/2026`,
  })
  return restrictionId
}

/** What a training body has asked for the class. */
async function invoice(registry: TestRegistry, classId: bigint): Promise<string> {
  const [row] = await registry.run(
    `insert into training.invoice (id, number, class_id, provider_id, basis, price, total, state, submitted_at, submitted_by)
     select gen_random_uuid(), 'TP26' || lpad(nextval('training.invoice_no')::text, 6, '0'), id, provider_id, basis, price, 0, 'submitted', $2,
       'Wulan Sari'
     from training.class where id = $1
     returning number`,
    [classId, registry.time],
  )
  return String(present(row, 'an invoice')['number'])
}

function complain(registry: TestRegistry, personId: bigint, enrolmentId: bigint) {
  const story = 'Ruang kelas tanpa kursi yang cukup.'
  return registry.ask(member(personId), fileComplaint, { enrolmentId: String(enrolmentId), story })
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

/** A paper of a training body. */
async function sendLicence({ ask }: TestRegistry, { owner, providerNo }: TestProvider): Promise<string> {
  const file = { name: 'izin.pdf', bytes: Buffer.from('%PDF-1.7 izin') }
  return (await ask(owner, addPaper, { providerNo, kind: 'licence', file })).paperId
}

/** An assessment of the body, a certificate, and an attempt that looked suspicious. */
async function assess(
  registry: TestRegistry,
  { providerId, enrolmentId, no }: { providerId: bigint; enrolmentId: bigint; no: number },
) {
  const [assessment] = await registry.run(
    `insert into training.assessment (number, class_id, body_id, on_date, place, assessor_name, state, planned_at, planned_by)
     select 'UK' || lpad((26990000 + $3::int)::text, 8, '0'), class_id, $1, '2026-11-19', 'Jalan Uji 4', 'Intan', 'planned', $4, 'Wulan'
     from training.enrolment where id = $2
     returning number`,
    [providerId, enrolmentId, no, registry.time],
  )
  const [certificate] = await registry.run(
    `insert into training.certificate (id, number, enrolment_id, person_id, body_id, title, issued_on, credential, status_index, issued_at,
       issued_by)
     select gen_random_uuid(), 'SK' || lpad((2699000000 + $3::bigint)::text, 10, '0'), id, person_id, $1, 'Barista dasar', '2026-11-19',
       'a.b.c', 900000 + $3::int, $4, 'Intan'
     from training.enrolment where id = $2
     returning number`,
    [providerId, enrolmentId, no, registry.time],
  )
  const [suspicion] = await registry.run(
    `insert into training.suspicion (kind, provider_id, enrolment_id, by_name, happened_at) values ('clock', $1, $2, 'Intan', $3) returning id`,
    [providerId, enrolmentId, registry.time],
  )
  return {
    assessmentNo: String(assessment?.['number']),
    certificateNo: String(certificate?.['number']),
    suspicionId: String(suspicion?.['id']),
  }
}
