import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, member, problem, worker } from '../../registry/fixtures/registry.ts'
import { createTestTraining } from '../fixtures/training.ts'
import {
  attendOnline,
  pushAttendance,
  syncScans,
  uploadAttendance,
  viewAttendance,
  viewMyPass,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const provider = await training.provider()
const course = await training.course(provider)
const running = await training.class(course, { state: 'running', startsOn: '2026-11-20', sessions: 3 })
const other = await training.class(course, { state: 'running', startsOn: '2026-11-20', sessions: 1 })
const online = await training.class(course, {
  state: 'running',
  startsOn: '2026-11-20',
  sessions: 1,
  mode: 'online',
})
const firm = await registry.employer()
await registry.enrol(
  firm.employerId,
  Array.from({ length: 12 }, (_, at) => worker(at + 1)),
)

const sessionNo = `${running.classNo}-1`
const during = new Date('2026-11-20T03:00:00Z')
let serial = 0

async function newTrainee(of = running) {
  const personId = await registry.personOf(worker((serial += 1)).idNumber)
  const enrolmentId = await training.enrol(of, personId)
  registry.time = during
  const { pass } = await registry.ask(member(personId), viewMyPass, { enrolmentId: String(enrolmentId) })
  return { personId, enrolmentId, pass }
}

const scan = (scans: { pass: string; at: Date }[], registryOf = registry) =>
  registryOf.ask(provider.trainer, syncScans, {
    sessionNo,
    scans: scans.map(({ pass, at }) => ({ pass, at: at.toISOString() })),
  })

const later = (minutes: number) => new Date(during.getTime() + minutes * 60_000)

test('a gate that was offline for two days sends what it scanned, twice and from two servers at once, and each is counted once', async () => {
  const [one, two] = [await newTrainee(), await newTrainee()]
  registry.time = later(60 * 48)
  const scans = [
    { pass: one.pass, at: during },
    { pass: two.pass, at: later(3) },
    { pass: one.pass, at: later(4) },
  ]
  const second = createTestRegistry(database)
  second.time = later(60 * 48 + 1)
  const answers = await Promise.all([scan(scans), scan(scans, second), scan(scans)])
  const sum = (of: 'counted' | 'already' | 'refused') => answers.reduce((all, answer) => all + answer[of], 0)
  assert.deepEqual([sum('counted'), sum('already'), sum('refused')], [2, 7, 0])
  const [noted] = await registry.run(
    `select way, happened_at as at from training.attendance where enrolment_id = $1`,
    [one.enrolmentId],
  )
  assert.deepEqual(noted, { way: 'gate', at: during })
})

test('a forged pass, one of another class, a stranger’s and a clock that cannot be right are answered row by row, and stay noted', async () => {
  const good = await newTrainee()
  const foreign = await newTrainee(other)
  const [head = '', , signature = ''] = good.pass.split('.')
  const claims = Buffer.from(JSON.stringify({ sub: '1', class: running.classNo })).toString('base64url')
  registry.time = later(1)
  const answer = await scan([
    { pass: `${head}.${claims}.${signature}`, at: during },
    { pass: foreign.pass, at: during },
    { pass: '987654321', at: during },
    { pass: 'bukan kartu', at: during },
    { pass: good.pass, at: later(-60 * 24) },
    { pass: good.pass, at: later(10) },
    { pass: good.pass, at: later(2) },
  ])
  assert.deepEqual(
    answer.rows.map(({ row, outcome, why }) => [row, outcome, why?.code ?? null]),
    [
      [1, 'refused', 'forged-pass'],
      [2, 'refused', 'foreign-pass'],
      [3, 'refused', 'foreign-pass'],
      [4, 'refused', 'unknown-pass'],
      [5, 'refused', 'clock'],
      [6, 'refused', 'clock'],
      [7, 'counted', null],
    ],
  )
  const kinds = await registry.run(
    `select kind, count(*)::int as count from training.suspicion where class_id = $1 group by kind order by kind`,
    [running.classId],
  )
  assert.deepEqual(kinds, [
    { kind: 'clock', count: 2 },
    { kind: 'forged-code', count: 2 },
    { kind: 'not-enrolled', count: 2 },
  ])
})

test('the number under the pass does where nothing can be scanned', async () => {
  const trainee = await newTrainee()
  const answer = await scan([{ pass: String(trainee.enrolmentId), at: during }])
  assert.deepEqual([answer.counted, answer.rows[0]?.enrolmentId], [1, trainee.enrolmentId])
})

test('nobody is marked before a session, in one that is cancelled, or in a class that is closed', async () => {
  const scans = [{ pass: '1', at: during.toISOString() }]
  registry.time = during
  const ask = (session: string) => registry.ask(provider.trainer, syncScans, { sessionNo: session, scans })
  await assert.rejects(ask(`${running.classNo}-2`), problem('training.session-not-begun'))
  await registry.run(`update training.session set cancelled_at = now() where class_id = $1 and no = 3`, [
    running.classId,
  ])
  await assert.rejects(ask(`${running.classNo}-3`), problem('training.session-cancelled'))
  const closed = await training.class(course, { state: 'settled', startsOn: '2026-11-20', sessions: 1 })
  await assert.rejects(ask(`${closed.classNo}-1`), problem('training.class-closed'))
})

test('of a spreadsheet the good rows go in, and the others are answered with row, reason and remedy', async () => {
  const [came, missed] = [await newTrainee(), await newTrainee()]
  const foreign = await newTrainee(other)
  const lines = [
    'NAMA;NOMOR;HADIR',
    `Ani;${came.enrolmentId};ya`,
    `Budi;${missed.enrolmentId};Tidak`,
    `Citra;${foreign.enrolmentId};ya`,
    'Dewi;;ya',
    `Eko;${came.enrolmentId};mungkin`,
    `Ani;${came.enrolmentId};tidak`,
  ]
  const file = { name: 'hadir.csv', bytes: Buffer.from(lines.join('\n')) }
  const answer = await registry.ask(provider.owner, uploadAttendance, { sessionNo, file })
  assert.deepEqual([answer.counted, answer.already], [2, 0])
  assert.deepEqual(
    answer.faults.map(({ rowNo, code }) => [rowNo, code]),
    [
      [4, 'not-of-class'],
      [5, 'number'],
      [6, 'came'],
      [7, 'differs'],
    ],
  )
  assert.ok(answer.faults.every(({ message, remedy }) => message.id && remedy.id))
  const picture = { name: 'foto.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) }
  await assert.rejects(
    registry.ask(provider.owner, uploadAttendance, { sessionNo, file: picture }),
    problem('training.sheet-unreadable'),
  )
})

test('a training body’s own system sends the same rows as often as it likes', async () => {
  const trainee = await newTrainee()
  const rows = [
    { enrolmentId: String(trainee.enrolmentId), present: true },
    { enrolmentId: '987654321', present: true },
  ]
  const first = await registry.ask(provider.owner, pushAttendance, { sessionNo, rows })
  const again = await registry.ask(provider.owner, pushAttendance, { sessionNo, rows })
  assert.deepEqual(
    [first, again].map(({ counted, rows: each }) => [counted, ...each.map(({ outcome }) => outcome)]),
    [
      [1, 'counted', 'unknown'],
      [0, 'already', 'unknown'],
    ],
  )
})

test('at an online session a trainee says that they are there and is led to it; in a room they cannot', async () => {
  const trainee = await newTrainee(online)
  const input = { enrolmentId: String(trainee.enrolmentId), sessionNo: `${online.classNo}-1` }
  const ask = () => registry.ask(member(trainee.personId), attendOnline, input)
  assert.deepEqual(await ask(), { outcome: 'counted', liveUrl: 'https://kelas.example/masuk' })
  assert.equal((await ask()).outcome, 'already')
  registry.time = later(60 * 5)
  await assert.rejects(ask(), problem('training.session-over'))
  const inRoom = await newTrainee()
  await assert.rejects(
    registry.ask(member(inRoom.personId), attendOnline, {
      enrolmentId: String(inRoom.enrolmentId),
      sessionNo,
    }),
    problem('training.not-online'),
  )
  const list = await registry.ask(provider.trainer, viewAttendance, { classNo: online.classNo })
  assert.deepEqual(list.trainees[0]?.present, [1])
})
