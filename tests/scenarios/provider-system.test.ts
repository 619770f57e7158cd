import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeProviderKey, revokeProviderKey } from '#modules/access'
import { viewClassFile } from '#modules/training'
import { operations } from '#platform/operation.ts'
import { createTestApi } from '../../src/channels/api/fixtures/desk.ts'
import { createTestRegistry, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { classSaid } from '../../src/modules/training/fixtures/plans.ts'
import { createTestTraining, type TestProvider } from '../../src/modules/training/fixtures/training.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const api = await createTestApi(database, operations())
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { ask } = registry

const provider = await training.provider()
const course = await training.course(provider)
const running = await training.class(course, { state: 'running', startsOn: '2026-11-19', sessions: 2 })
const firm = await registry.employer()
await registry.enrol(firm.employerId, [worker(1), worker(2), worker(3)])
const enrol = async (serial: number) =>
  String(await training.enrol(running, await registry.personOf(worker(serial).idNumber), 'attending'))
const trainees = [await enrol(1), await enrol(2)] as const
const stranger = await training.provider({ name: 'LPK Samudra Terampil' })

/** A key as the page makes one; the account of this test's owner is in no table. */
const makeKey = ({ owner, providerId }: TestProvider, name: string) =>
  ask({ ...owner, accountId: null }, makeProviderKey, {
    providerId: String(providerId),
    name,
    scopes: ['training:read', 'training:write'],
  })
const own = await makeKey(provider, 'Sistem kelas Karya')
const foreign = await makeKey(stranger, 'Sistem kelas Samudra')

type Row = { outsideNo: string | null; classNo: string | null; done: string; faults: { field: string }[] }
const put = (path: string, key: string, body: object) => api.call(path, { method: 'PUT', key, body })
const classesPath = `/training/providers/${provider.providerNo}/classes`
const session = (onDate: string) => ({ onDate, from: '09:00', to: '13:00', topic: 'Praktik' })
const planned = (outsideNo: string, changes: object = {}) => ({
  ...classSaid(course),
  outsideNo,
  sessions: [session('2026-12-07'), session('2026-12-08')],
  ...changes,
})
const pushed = [
  planned('BAR-1'),
  planned('BAR-2', { regionCode: '32.99' }),
  planned('BAR-3', { startsOn: '2026-12-14', sessions: [session('2026-12-14')] }),
]
const push = async (key = own.secret) => {
  const { status, body } = await put(classesPath, key, { classes: pushed })
  const rows = body['classes'] as Row[] // As the document says; the same is held where the operation is tested.
  return { status, rows }
}

test('a training body’s own system pushes its classes with a key, and a bad row is answered by itself', async () => {
  const { status, rows } = await push()
  assert.equal(status, 200)
  assert.deepEqual(
    rows.map(({ outsideNo, done, faults }) => [outsideNo, done, faults.map(({ field }) => field).join()]),
    [
      ['BAR-1', 'planned', ''],
      ['BAR-2', 'refused', 'regionCode'],
      ['BAR-3', 'planned', ''],
    ],
  )
  const kept = rows.flatMap(({ classNo }) => classNo ?? [])
  const files = await Promise.all(kept.map((classNo) => ask(provider.owner, viewClassFile, { classNo })))
  assert.deepEqual(
    files.map(({ state, sessions }) => [state, sessions.length]),
    [
      ['planned', 2],
      ['planned', 1],
    ],
  )
  const again = await push()
  assert.deepEqual(
    again.rows.map(({ classNo, done }) => [classNo, done]),
    [
      [kept[0], 'changed'],
      [null, 'refused'],
      [kept[1], 'changed'],
    ],
  )
})

const sessionNo = `${running.classNo}-1`
const attendancePath = `/training/sessions/${sessionNo}/attendance`
const came = {
  rows: [
    { enrolmentId: trainees[0], present: true },
    { enrolmentId: trainees[1], present: false },
    { enrolmentId: '987654321', present: true },
  ],
}

test('it pushes who came to a session, each row is answered by itself, and the same sent again counts once', async () => {
  const outcomes = async () => {
    const { status, body } = await put(attendancePath, own.secret, came)
    return [status, (body['rows'] as { outcome: string }[]).map(({ outcome }) => outcome)]
  }
  assert.deepEqual(await outcomes(), [200, ['counted', 'counted', 'unknown']])
  assert.deepEqual(await outcomes(), [200, ['already', 'already', 'unknown']])
  const { rows } = await put(attendancePath, own.secret, {
    rows: [{ enrolmentId: trainees[0], present: false }],
  }).then(({ body }) => body as { rows?: { outcome: string }[] }) // As above.
  assert.equal(rows?.[0]?.outcome, 'differs')
  const marks = await registry.run(
    `select enrolment_id::text as "enrolmentId", present, way, noted_by as "by" from training.attendance order by enrolment_id`,
  )
  assert.deepEqual(marks, [
    { enrolmentId: trainees[0], present: true, way: 'file', by: 'API: Sistem kelas Karya' },
    { enrolmentId: trainees[1], present: false, way: 'file', by: 'API: Sistem kelas Karya' },
  ])
})

test('the key of another training body gets the same answer as for nothing, and changes nothing', async () => {
  const nothing = {
    classes: '/training/providers/LP999999/classes',
    attendance: '/training/sessions/KL26999999-1/attendance',
  }
  const bare = ({ status, body }: Awaited<ReturnType<typeof put>>) => ({ status, ...body, trace_id: '' })
  const before = await registry.run(`select count(*)::int as count from training.class`)
  for (const [theirs, absent, body] of [
    [classesPath, nothing.classes, { classes: pushed }],
    [attendancePath, nothing.attendance, came],
  ] as const) {
    const refused = bare(await put(theirs, foreign.secret, body))
    assert.equal(refused.status, 404)
    assert.deepEqual(refused, bare(await put(absent, foreign.secret, body)))
    assert.deepEqual(refused, bare(await put(absent, own.secret, body)))
  }
  assert.deepEqual(await registry.run(`select count(*)::int as count from training.class`), before)
})

test('a key that was revoked pushes nothing more', async () => {
  await ask(provider.owner, revokeProviderKey, {
    providerId: String(provider.providerId),
    providerKeyId: own.id,
  })
  const { status, body } = await put(classesPath, own.secret, { classes: pushed })
  assert.deepEqual([status, body.code], [401, 'access.key-unknown'])
})
