import { present } from '#base/assert.ts'
import { grantRole, invite, listColleagues, makeKey, openAccount } from '#modules/access'
import {
  billOwnAccount,
  checkUpload,
  openDispute,
  openReturn,
  renewPaymentCode,
  uploadFile,
} from '#modules/contributions'
import { addBreachPeople, askCorrection, openBreach, sendBreachLetters } from '#modules/privacy'
import {
  addUnit,
  agreeContract,
  declareOwnWork,
  findDuplicates,
  listDuplicates,
  listLeaveQuestions,
  proposeMerge,
  registerProject,
  sponsorWorker,
} from '#modules/registry'
import { addEndpoint, messageTypeNames, sendTest } from '#modules/webhooks'
import type { Actor, Grant, Role } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import {
  createTestContributions,
  type TestContributions,
} from '../../src/modules/contributions/fixtures/month.ts'
import { officer, supervisor, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { workerFile, workerRow } from '../scenarios/worker-file.ts'
import { instituteThingNames, makeInstituteThings } from './institute-things.ts'
import { makeTrainingThings, trainingThingNames } from './training-things.ts'

/** Everything that an operation can be about, as its input names it. */
export type Things = Readonly<Record<(typeof thingNames)[number], string>>

export const thingNames = [
  'npp',
  'employerId',
  'returnId',
  'billId',
  'uploadId',
  'personId',
  'employmentId',
  'questionId',
  'disputeId',
  'requestId',
  'breachId',
  'code',
  'keyId',
  'grantId',
  'mergeId',
  'pairId',
  'paymentId',
  'keptPerson',
  'mergedPerson',
  'first',
  'second',
  'endpointId',
  'deliveryId',
  'ownCode',
  'sponsorshipId',
  'contractId',
  'projectNo',
  ...trainingThingNames,
  ...instituteThingNames,
] as const

export type Party = { readonly things: Things; readonly actorOf: (role: Role) => Actor }

/** Two employers with a worker each, alike in everything and with nothing in common. */
export async function createTwoParties(
  database: Database,
): Promise<{ world: TestContributions; ours: Party; theirs: Party }> {
  const world = await createTestContributions(database)
  return { world, ours: await createParty(world, 1), theirs: await createParty(world, 2) }
}

async function createParty(world: TestContributions, no: number): Promise<Party> {
  const { registry } = world
  world.at('2026-10-05T03:00:00Z')
  const employer = await world.employer({
    kind: 'public-body',
    nib: undefined,
    kbli: '84111',
    firstMonth: '2026-08',
    contactPhone: `0812000000${no}`,
  })
  const { npp, employerId } = employer
  const account = await openAccountOf(world, no)
  const owner = actorWith(account, { role: 'employer.owner', employerId })
  await registry.ask(owner, addUnit, { npp, code: 'U1', name: 'Unit satu', budgetCode: '1.02' })
  const [self, twin] = [no * 100, no * 100 + 1]
  await employer.enrol([{ rowNo: self, startedOn: '2026-08-03', name: `Rina Kusumawati ${no}` }])
  const personId = await world.personId(self)

  const paid = await employer.file(monthOf('2026-08'))
  await employer.pay(present(paid.billId, 'a bill'))
  const filed = await employer.file(monthOf('2026-09'))
  const billId = present(filed.billId, 'a bill')
  const { code } = await registry.ask(owner, renewPaymentCode, { billId })
  const { returnId } = await registry.ask(owner, openReturn, { npp, month: '2026-10' })
  const uploadId = await uploadHeldRow(world, owner, returnId, no)
  const member = actorWith(account, { role: 'member', personId })
  await registry.ask(member, declareOwnWork, {
    personId: String(personId),
    job: `Penjahit rumahan ${no}`,
    sector: 'other',
    regionCode: '64.71',
    income: 1_000_000,
  })
  const own = await registry.ask(member, billOwnAccount, { personId: String(personId), months: 1 })
  const { sponsorshipId } = await registry.ask(owner, sponsorWorker, {
    npp,
    nik: `990101440590080${no}`,
    name: `Siti Marlina ${no}`,
    birthOn: '1990-05-04',
    job: 'Sopir',
    sector: 'transport',
    regionCode: '64.71',
    income: 2_000_000,
  })
  const { contractId } = await registry.ask(member, agreeContract, {
    personId: String(personId),
    country: 'HK',
    placement: 'individual',
    job: 'Perawat',
    beginsOn: '2026-11-01',
    months: 24,
  })
  const { projectNo } = await registry.ask(owner, registerProject, {
    npp,
    name: `Gedung sekolah ${no}`,
    owner: 'Dinas Pendidikan',
    regionCode: '64.71',
    value: 500_000_000,
    beginsOn: '2026-10-01',
    endsOn: '2027-03-31',
  })
  const complaint = { personId: String(personId), employerId: String(employerId), month: '2026-09' }
  const evidence = { name: 'slip.pdf', bytes: Buffer.from('%PDF-1.7 slip gaji') }
  const story = 'Upah saya bulan itu lima juta rupiah.'
  const { disputeId } = await registry.ask(member, openDispute, {
    ...complaint,
    kind: 'wage',
    story,
    evidence,
  })
  const { requestId } = await registry.ask(member, askCorrection, {
    personId: String(personId),
    name: `Rina Kusumawati Dewi ${no}`,
    story,
    evidence,
  })
  const duplicates = await makeDuplicates(world, [self, twin], no)
  const key = await registry.ask(owner, makeKey, {
    employerId: String(employerId),
    name: 'Penggajian',
    role: 'employer.filer',
    scopes: ['contributions:read'],
  })
  await registry.ask(owner, invite, {
    employerId: String(employerId),
    name: 'Rekan',
    phone: `0813000000${no}`,
    role: 'employer.reader',
  })
  const colleagues = await registry.ask(owner, listColleagues, { employerId: String(employerId) })
  const { questions } = await registry.ask(owner, listLeaveQuestions, { npp })
  const training = await makeTrainingThings(world, { personId, no })
  const whose = { employerId, personId, providerId: BigInt(training.providerId) }
  return {
    actorOf: (role) => actorWith(account, grantOf(role, whose)),
    things: {
      npp,
      employerId: String(employerId),
      returnId,
      billId,
      uploadId,
      personId: String(personId),
      employmentId: String(await spellOf(world, employerId, personId)),
      questionId: present(questions[0], 'a question').questionId,
      disputeId,
      requestId,
      breachId: await openCase(world, personId),
      code,
      keyId: key.id,
      grantId: present(
        colleagues.find(({ role }) => role === 'employer.reader'),
        'a colleague',
      ).id,
      ownCode: own.code,
      sponsorshipId,
      contractId,
      projectNo,
      ...training,
      ...(await makeInstituteThings(world, personId)),
      paymentId: await holdMoney(world, no),
      ...duplicates,
      ...(await listen(world, owner, npp)),
    },
  }
}

type Account = { readonly name: string; readonly accountId: string }

async function openAccountOf(world: TestContributions, no: number): Promise<Account> {
  const name = `Pihak ${no}`
  const { database, time } = { database: world.database, time: world.registry.time }
  const accountId = await database.transaction((db) =>
    openAccount(db, { name, phone: `+6281400000${no}0` }, time),
  )
  await database.transaction((db) =>
    grantRole(db, { accountId, role: 'officer', officeCode: 'KC1', grantedBy: null }, time),
  )
  return { name, accountId }
}

function actorWith({ name, accountId }: Account, grant: Grant): Actor {
  return { name, accountId, grants: [grant], scopes: null, caller: `account ${accountId}` }
}

type Whose = { readonly employerId: bigint; readonly personId: bigint; readonly providerId: bigint }

function grantOf(role: Role, { employerId, personId, providerId }: Whose): Grant {
  if (role === 'member') return { role, personId }
  if (role === 'officer' || role === 'supervisor') return { role, officeCode: 'KC1' }
  if (role === 'auditor' || role === 'system') return { role }
  if (role === 'provider.owner' || role === 'provider.trainer' || role === 'provider.assessor')
    return { role, providerId }
  return { role, employerId }
}

/** A file with a row that waits for an answer. */
async function uploadHeldRow(
  world: TestContributions,
  owner: Actor,
  returnId: string,
  no: number,
): Promise<string> {
  const bytes = await workerFile([workerRow(no * 100 + 50, { UPAH: '31,00', KODE_UNIT: 'U1' })])
  const input = { returnId, kind: 'workers' as const, unitCode: null, file: { name: 'pekerja.xlsx', bytes } }
  const { uploadId } = await world.registry.ask(owner, uploadFile, input)
  await checkUpload.run(world.registry.app, { uploadId })
  return uploadId
}

/** Someone who looks like the worker, at another employer, which asks about both; a merge of the two is proposed. */
async function makeDuplicates(world: TestContributions, [self, twin]: readonly [number, number], no: number) {
  const { registry } = world
  const elsewhere = await world.employer({ firstMonth: '2026-08' })
  const alike = { startedOn: '2026-09-01', name: `Rina Kusumawati ${no}` }
  await elsewhere.enrol([{ rowNo: self, ...alike }])
  const third = await world.employer({ firstMonth: '2026-08' })
  await third.enrol([{ rowNo: twin, ...alike, motherName: worker(self).motherName }])
  await findDuplicates.run(registry.app, { at: registry.time.toISOString() })
  const [first, second] = [String(await world.personId(self)), String(await world.personId(twin))]
  const { pairs } = await registry.ask(officer(), listDuplicates, {})
  const pair = present(
    pairs.find(({ firstId, secondId }) => [firstId, secondId].map(String).includes(first)),
    'a likely pair',
  )
  const reason = 'Dua kartu, satu orang'
  const { mergeId } = await registry.ask(officer(), proposeMerge, {
    keptPerson: first,
    mergedPerson: second,
    reason,
  })
  return { pairId: pair.pairId, mergeId, keptPerson: first, mergedPerson: second, first, second }
}

/** A program that is told of everything, and something that it was told. */
async function listen(world: TestContributions, owner: Actor, npp: string) {
  const url = 'https://gaji.contoh.id/payung'
  const { endpointId } = await world.registry.ask(owner, addEndpoint, {
    npp,
    url,
    types: [...messageTypeNames],
  })
  return { endpointId, ...(await world.registry.ask(owner, sendTest, { endpointId })) }
}

/** A letter about data that got out, to the worker alone. */
async function openCase({ registry }: TestContributions, personId: bigint): Promise<string> {
  const at = registry.time.toISOString()
  const { breachId } = await registry.ask(supervisor(), openBreach, {
    knownAt: at,
    happenedFrom: at,
    happenedTo: at,
    dataKinds: ['identity'],
    how: 'Akun petugas dipakai orang lain.',
    handling: 'Akun itu ditutup hari itu juga.',
    advice: 'Ganti kata sandi Anda.',
    authorityName: 'Lembaga Pelindungan Data Pribadi',
    authorityEmail: 'lapor@lembaga.example',
  })
  await registry.ask(supervisor(), addBreachPeople, { breachId, personIds: [String(personId)] })
  await registry.ask(supervisor(), sendBreachLetters, { breachId })
  return breachId
}

/** Money that nobody knows yet. */
async function holdMoney(world: TestContributions, no: number): Promise<string> {
  const [row] = await world.registry.run(
    `insert into contributions.payment (partner_id, request_id, id, channel, amount, paid_at, booked_at, receipt_no)
     values ('BANK', $1, gen_random_uuid(), 'statement', 5000, $2, $2, $1) returning id`,
    [`tak dikenal ${no}`, world.registry.time],
  )
  return row?.['id'] as string
}

async function spellOf(world: TestContributions, employerId: bigint, personId: bigint): Promise<bigint> {
  const [row] = await world.registry.run(
    'select id from registry.employment where employer_id = $1 and person_id = $2',
    [employerId, personId],
  )
  return row?.['id'] as bigint
}

function monthOf(text: string): number {
  const [year = 0, month = 0] = text.split('-').map(Number)
  return year * 12 + month - 1
}
