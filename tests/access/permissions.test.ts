import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sql } from 'sql-template-tag'
import { z } from 'zod'
import { Problem, type ProblemDetails } from '#base/problem.ts'
import { visitor, type Actor, type Role } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { operations, perform, type Operation } from '#platform/operation.ts'
import { roles } from '#modules/access'
import '../../src/channels/api/fixtures/every-module.ts'
import { worker } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'
import { instituteInputs } from './institute-things.ts'
import { trainingInputs } from './training-inputs.ts'
import { createTwoParties, thingNames, type Things } from './two-parties.ts'

const { database } = await createTestDatabase()
const { world, ours, theirs } = await createTwoParties(database)

/** Nothing of what is tried stays: each operation runs to its end and is then taken back. */
const app: App = {
  ...world.registry.app,
  database: {
    ...database,
    read: (work) => database.read((db) => work(listening(db))),
    transaction: async (work) => {
      const undone = new Undone()
      await database
        .transaction(async (db) => {
          undone.result = await work(listening(db))
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
      return undone.result as Awaited<ReturnType<typeof work>>
    },
  },
}

/** What the database has been asked since the last answer, without the values. */
let statements: string[] = []

function listening(db: Db): Db {
  const heard = (query: Sql) => {
    statements.push(query.text)
    return query
  }
  return {
    client: db.client,
    many: (query) => db.many(heard(query)),
    find: (query) => db.find(heard(query)),
    get: (query) => db.get(heard(query)),
    run: (query) => db.run(heard(query)),
    lastly: (query) => db.lastly(heard(query)),
  }
}

class Undone extends Error {
  result: unknown
}

const everyRole = [...Object.keys(roles), 'system'] as Role[]
const ownRoles: ReadonlySet<Role> = new Set([
  'member',
  'employer.owner',
  'employer.filer',
  'employer.approver',
  'employer.reader',
  'provider.owner',
  'provider.trainer',
  'provider.assessor',
])

/** A key of each kind that belongs to nothing. */
const nothing: Things = Object.fromEntries(
  thingNames.map((name) => [name, missing(ours.things[name])]),
) as Things // One for each name.

/** What operations take that is no thing: the same for everyone. */
const values: Readonly<Record<string, unknown>> = {
  accountId: '0199a8f2-7c00-7000-8000-000000000009',
  activity: 'Menjahit pakaian',
  address: 'Jalan Soekarno Hatta 5',
  afterMonths: 3,
  advice: 'Ganti kata sandi Anda.',
  allowance: 50_000,
  amount: '1.000.000',
  agreementNo: 'PKS/7/2026',
  answer: 'still-here',
  answers: [{ rowNo: 2, values: { UPAH: '4.100.000' } }],
  basis: 'completed',
  birthOn: '1990-05-04',
  browser: { previous: null, device: 'Chrome, Android', address: '127.0.0.1' },
  asOf: '2026-10-05T03:00:00Z',
  beginsOn: '2026-12-01',
  bodyNo: 'LP000001',
  assessorName: 'Intan Permata',
  authorityEmail: 'lapor@lembaga.example',
  authorityName: 'Lembaga Pelindungan Data Pribadi',
  budgetCode: '1.02.02',
  caller: 'account 0199a8f2-7c00-7000-8000-000000000009',
  change: 'same',
  choice: 'first-come',
  contractor: 'CV Atap Kokoh',
  country: 'MY',
  credential: 'a.b.c',
  contactName: 'Dewi Lestari',
  contactPhone: '0812 9999 0101',
  claimedOn: '2026-09-01',
  dataKinds: ['identity'],
  decision: 'list',
  description: 'Menyeduh kopi dan melayani tamu.',
  diedOn: '2026-10-01',
  doneOn: '2026-10-01',
  dueOn: '2026-12-31',
  endedOn: '2026-10-04',
  endsOn: '2027-01-31',
  evidence: 'KTP asli diperiksa di loket',
  fieldCode: 'pariwisata',
  file: { name: 'upah.csv', bytes: Buffer.from('NIK;NAMA;UPAH\n') },
  filter: 'open',
  finding: 'Ruang praktik sesuai.',
  firstMonth: '2026-08',
  format: 'xlsx',
  founded: true,
  from: '2026-10-01',
  fromMonth: '2026-10',
  handling: 'Akun itu ditutup hari itu juga.',
  happenedFrom: '2026-10-01T00:00:00Z',
  happenedTo: '2026-10-01T00:00:00Z',
  hash: '00',
  hours: 40,
  how: 'Akun petugas dipakai orang lain.',
  id: 'sumatera-selatan-2014',
  income: '1.000.000',
  items: ['Daftar harga'],
  job: 'Pedagang sayur',
  kbli: '14111',
  kind: 'workers',
  knownAt: '2026-10-02T00:00:00Z',
  language: 'id',
  least: 5,
  leftOn: '2026-10-01',
  legalBasis: 'Pergub 33/2026',
  level: 'province',
  makesUp: 1,
  mode: 'online',
  modes: ['online', 'offline'],
  licenceExpiresOn: '2029-12-31',
  licenceIssuer: 'Dinas Ketenagakerjaan',
  licenceNo: '560/9',
  marks: [],
  month: '2026-09',
  months: 1,
  nik: '9901014405900999',
  no: 1,
  number: 'T26090000001',
  name: 'Rina Kusumawati',
  occupation: 'pelayan kafe',
  onDate: '2026-12-07',
  onlineAllowance: 20_000,
  offerDays: 3,
  officeCode: 'KC1',
  outcome: 'not-upheld',
  owner: 'Dinas Kesehatan',
  passed: true,
  phone: '0815 9999 0102',
  place: 'Jalan Uji 4',
  placement: 'individual',
  places: 20,
  plannedOn: '2026-12-31',
  position: '1',
  price: 2_000_000,
  present: 'on',
  progress: 50,
  purpose: 'pemeriksaan berkas',
  reason: 'Sesuai bukti yang diperiksa',
  regionCode: '64.71',
  requests: [],
  results: [],
  riskClass: 1,
  role: 'employer.reader',
  rows: 'held',
  scale: 'menengah',
  scans: [],
  scopes: ['contributions:read'],
  search: 'Rina',
  seats: 1,
  sector: 'other',
  since: '2026-10-01',
  sessionId: '0199a8f2-7c00-7000-8000-000000000008',
  startsOn: '2026-12-07',
  state: 'held',
  story: 'Upah saya bulan itu lima juta rupiah.',
  title: 'Barista dasar',
  to: '2026-10-05',
  token: 'tidak-ada',
  topic: 'Biji kopi',
  types: ['bill.paid'],
  upheld: true,
  value: '500.000.000',
  url: 'https://lain.contoh.id/payung',
  venue: 'Jalan Pelatihan 12',
  wage: '4.500.000',
  way: 'site',
  workStatus: 'employed',
  year: 2026,
}

/** Where one name means something else, or what stands above does not fit. */
const special: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'access.add-passkey': {
    credentialId: Buffer.alloc(32),
    publicKey: Buffer.alloc(77),
    signCount: 0,
    synced: true,
  },
  'access.change-password': { formerHash: 'x', passwordHash: 'y' },
  'access.choose-password': { passwordHash: 'y' },
  'access.enter-code': { code: '123456' },
  'access.invite-to-provider': { role: 'provider.trainer' },
  'access.make-key': { role: 'employer.reader', name: 'Kunci lain' },
  'access.make-provider-key': { name: 'Kunci lain', scopes: ['access:read'] },
  'access.prove-chain': { hash: '0'.repeat(64) },
  'access.remove-passkey': { passkeyId: '0199a8f2-7c00-7000-8000-000000000007' },
  'access.sign-in-with-passkey': { passkeyId: '0199a8f2-7c00-7000-8000-000000000007', signCount: 1 },
  'contributions.answer-dispute': { answer: 'Upahnya sudah benar.' },
  'contributions.bill-returns': { kind: 'regular', from: '1', to: '2' },
  'contributions.enter-row': {
    kind: 'leavers',
    values: { NIK: worker(100).idNumber, NAMA: 'Rina', TGL_NONAKTIF: '01-10-2026', KODE_SEBAB: 'RESIGNED' },
  },
  'contributions.list-noted-rows': { code: 'NIK_DOB_WARN' },
  'contributions.open-dispute': { kind: 'wage', evidence: undefined },
  'contributions.open-return': { kind: 'regular' },
  'contributions.upload-file': { kind: 'wages' },
  'privacy.add-looked-at': { from: '2026-10-01T00:00:00Z', to: '2026-10-05T00:00:00Z' },
  'privacy.ask-correction': {
    name: 'Rina Kusuma',
    evidence: { name: 'ktp.pdf', bytes: Buffer.from('%PDF-1.7 ktp') },
  },
  'privacy.close-breach': { outcome: 'Semua orang sudah diberi tahu.' },
  'privacy.find-lookers': { from: '2026-10-01T00:00:00Z', to: '2026-10-05T00:00:00Z' },
  'registry.add-unit': { code: 'U2' },
  'registry.change-terms': { scale: 'besar' },
  'registry.list-merges': { state: 'waiting' },
  'registry.report-leaver': { reason: 'resigned' },
  'registry.register-employer': { kind: 'company' },
  ...instituteInputs,
  ...trainingInputs,
  'webhooks.list-deliveries': { state: 'waiting' },
}

type Answer =
  | { readonly answer: 'done'; readonly output: unknown }
  | { readonly answer: 'refused'; readonly details: ProblemDetails }

async function ask(asked: Operation, actor: Actor, input: unknown): Promise<Answer> {
  statements = []
  try {
    const output = await perform(app, asked, { actor, input, purpose: 'pemeriksaan berkas' })
    return { answer: 'done', output }
  } catch (error) {
    if (error instanceof Problem) return { answer: 'refused', details: error.details }
    throw new Error(`${asked.name} as ${actor.name}`, { cause: error })
  }
}

const codeOf = (answer: Answer) => (answer.answer === 'done' ? 'done' : answer.details.code)

/** What an operation is asked with: the things of one party, and values for the rest. */
function inputOf({ name, input }: Operation, things: Things): Record<string, unknown> {
  assert.ok(input instanceof z.ZodObject, `${name} takes named fields`)
  const given = special[name] ?? {}
  const entries = Object.entries(input.shape as Record<string, z.ZodType>).flatMap(([field, schema]) => {
    if (Object.hasOwn(given, field)) return [[field, given[field]]]
    const thing = (things as Record<string, string>)[field]
    if (thing !== undefined) return [[field, thing]]
    if (schema.safeParse(undefined).success) return []
    assert.ok(Object.hasOwn(values, field), `say in this test what ${field} of ${name} is`)
    return [[field, values[field]]]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

const all = operations()
const mayBe = ({ allowed }: Operation, role: Role) => allowed === 'anyone' || allowed.includes(role)

test('every operation says whose matter it is about, or that it is nobody’s, whenever people of one employer or one person may ask', () => {
  assert.ok(all.length > 90)
  const silent = all.filter(
    (one) => one.allowed !== 'anyone' && !one.concerns && one.allowed.some((role) => ownRoles.has(role)),
  )
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  )
})

test('whoever looks at one person’s data leaves a record of it, whichever module shows it', () => {
  const silent = all.filter(
    ({ name, input, looksAtPerson, effect }) =>
      effect === 'read' &&
      !looksAtPerson &&
      input instanceof z.ZodObject &&
      'personId' in input.shape &&
      !name.startsWith('access.list-audit'),
  )
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  )
})

for (const asked of all) {
  test(`${asked.name} is done for the roles that it names and for no others, about one’s own and nothing else`, async () => {
    const at = {
      own: inputOf(asked, ours.things),
      foreign: inputOf(asked, theirs.things),
      absent: inputOf(asked, nothing),
    }
    const each = Object.values(at)
    if (asked.allowed === 'anyone') {
      await ask(asked, ours.actorOf('employer.owner'), at.own)
      return
    }
    for (const input of each) assert.equal(codeOf(await ask(asked, visitor, input)), 'access.sign-in-first')
    for (const role of everyRole) {
      const actor = ours.actorOf(role)
      if (!mayBe(asked, role)) {
        for (const input of each)
          assert.equal(codeOf(await ask(asked, actor, input)), 'access.not-your-role', role)
        continue
      }
      const allowed = codeOf(await ask(asked, actor, at.own))
      assert.ok(
        !/^(access\.(sign-in-first|not-your-role)|not-found|bad-input)$/.test(allowed),
        `${role}: ${allowed}`,
      )
      if (!asked.concerns || !ownRoles.has(role)) continue
      await checkForeign(asked, actor, at)
    }
  })
}

/**
 * Somebody else's thing, in each place where one is named and in all of them, is answered like one that does not exist, and by the
 * same statements.
 */
async function checkForeign(
  asked: Operation,
  actor: Actor,
  at: Record<'own' | 'foreign' | 'absent', Record<string, unknown>>,
): Promise<void> {
  const named = Object.keys(at.own).filter((field) => at.own[field] !== at.foreign[field])
  const places = named.length > 1 ? [named, ...named.map((field) => [field])] : named.map((field) => [field])
  for (const fields of places) {
    const put = (input: Record<string, unknown>): Record<string, unknown> => ({
      ...at.own,
      ...Object.fromEntries(fields.map((field) => [field, input[field]])),
    })
    const foreign = await ask(asked, actor, put(at.foreign))
    const forForeign = statements
    const absent = await ask(asked, actor, put(at.absent))
    const where = `${actor.grants[0]?.role}: ${fields.join()}`
    if (asked.effect === 'write') assert.equal(foreign.answer, 'refused', where)
    assert.deepEqual(foreign, absent, where)
    // And in the same time: the database has done the same for both.
    if (foreign.answer === 'refused') assert.deepEqual(forForeign, statements, where)
  }
}

/** A key of the same form that was never given out. */
function missing(key: string): string {
  if (/^[A-Z]{2}\d{6}/.test(key)) return key.replace(/\d{6}/, '999999')
  if (/^[0-9a-f]{8}-/.test(key)) return '0199a8f2-7c00-7000-8000-00000000dead'
  if (key.length <= 8) return '987654321'
  const other = key.replace(/\d{8}/, '00000000')
  return other === key ? key.replace(/\d{8}/, '99999999') : other
}
