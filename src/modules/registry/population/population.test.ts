import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { serve } from '@hono/node-server'
import fc from 'fast-check'
import { populationSimulator } from '../../../simulators/population/population-simulator.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, worker } from '../fixtures/registry.ts'
import { correctPerson, usualRegister, verifyPeople, type PopulationRegister } from '../index.ts'
import { verify } from './population-register.ts'
import { judgeAnswer, type Asked } from './verdict.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const credentials = { userId: 'payung', password: 'rahasia-contoh' }

/** Serves the simulator, or anything that answers requests, until the tests are over. */
async function register(
  answer?: (request: Request) => Response | Promise<Response>,
): Promise<PopulationRegister> {
  const simulator = populationSimulator({ ...credentials, slowness: 400 })
  const server = serve({ fetch: answer ?? simulator.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  after(() => server.close())
  const { port } = server.address() as AddressInfo // Listening on a port, not on a path.
  return {
    ...usualRegister,
    ...credentials,
    url: `http://127.0.0.1:${port}`,
    callerIp: '127.0.0.1',
    patience: 60_000, // Nobody is taken for slow because this machine is.
    pauses: [1, 1],
  }
}

const simulated = await register()

/** Someone whose NIK makes the simulator give the exception of this digit. */
const exceptional = (digit: number) => `999999040590000${digit}`
const asked = (nik: string): Asked => ({ nik, name: 'Yusuf Ramadhan', birthOn: '1990-05-04', sex: 'male' })

type Case = {
  id: string
  response: unknown
  expect: Record<string, unknown> & { decision: string; reason?: string }
}
const { cases } = JSON.parse(
  readFileSync(new URL('../fixtures/population-answers.json', import.meta.url), 'utf8'),
) as { cases: Case[] }

for (const { id, response, expect } of cases.filter(({ response }) => response !== null)) {
  test(`the register's answer “${id}” is read as ${expect.decision}`, () => {
    const verdict = judgeAnswer({ ...asked('9901010405900001'), sex: null }, response, usualRegister.replies)
    assert.equal(verdict.decision, expect.decision)
    if ('reason' in verdict) assert.equal(verdict.reason, expect.reason)
    if (!('elements' in verdict)) return
    const { decision: _decision, reason: _reason, nik: _nik, ...expected } = expect
    for (const [name, comparison] of Object.entries(expected)) {
      assert.deepEqual(verdict.elements[name as keyof typeof verdict.elements], comparison)
    }
  })
}

test('whatever the register sends, only a plain agreement of all that was asked is a verification', () => {
  const text = fc.constantFrom(
    'Sesuai',
    'Sesuai (100)',
    'sesuai (86)',
    'Tidak Sesuai',
    'Tidak Sesuai (0)',
    'Sesuai?',
    '',
    '100',
  )
  const value = fc.oneof(text, fc.anything())
  const names = ['NIK', 'NAMA_LGKP', 'TGL_LHR', 'JENIS_KLMIN'] as const
  const content = fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })
  const answer = fc.oneof(fc.anything(), fc.record({ content: fc.array(content, { maxLength: 2 }) }))
  fc.assert(
    fc.property(answer, (sent) => {
      const verdict = judgeAnswer(asked('9901010405900001'), sent, usualRegister.replies)
      if (verdict.decision !== 'verified' && verdict.decision !== 'verified-with-note') return
      const { content } = sent as { content: Record<string, unknown>[] } // Anything else cannot have been verified.
      for (const name of names) assert.match(String(content[0]?.[name]), /^sesuai( \(\d+\))?$/i)
    }),
    { numRuns: 2000 },
  )
})

test('an element that was asked for and is missing is a failure, one that was not asked for is not', () => {
  const answer = { content: [{ NIK: 'Sesuai', NAMA_LGKP: 'Sesuai (100)' }] }
  const judge = (changes: Partial<Asked>) =>
    judgeAnswer({ ...asked('9901010405900001'), ...changes }, answer, usualRegister.replies).decision
  assert.equal(judge({}), 'failed')
  assert.equal(judge({ birthOn: null, sex: null }), 'verified')
})

test('the simulated register agrees with everyone who could exist, and with the exceptions as listed', async () => {
  const decisions: Record<string, string> = {
    '9901010405900001': 'verified',
    '9901014405900001': 'verified',
    '3275010405900001': 'rejected',
    '9901014013900001': 'rejected',
    [exceptional(1)]: 'rejected',
    [exceptional(2)]: 'deceased',
    [exceptional(3)]: 'manual-review',
    [exceptional(4)]: 'verified-with-note',
    [exceptional(5)]: 'manual-review',
    [exceptional(6)]: 'retry-later',
    [exceptional(8)]: 'failed',
    [exceptional(9)]: 'verified',
  }
  for (const [nik, decision] of Object.entries(decisions)) {
    assert.equal((await verify(simulated, asked(nik))).decision, decision, nik)
  }
})

test('a register that is slow, broken or away is asked again, and then later', async () => {
  const later = { decision: 'retry-later', reason: 'unavailable' }
  assert.deepEqual(await verify({ ...simulated, patience: 50 }, asked(exceptional(7))), later)
  let calls = 0
  const broken = await register(() => {
    calls += 1
    return new Response('oops', { status: 502 })
  })
  assert.deepEqual(await verify(broken, asked(exceptional(9))), later)
  assert.equal(calls, 3)
  const closed = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => closed.once('listening', resolve))
  const { port } = closed.address() as AddressInfo // Listening on a port, not on a path.
  await new Promise((resolve) => closed.close(resolve))
  assert.deepEqual(
    await verify({ ...simulated, url: `http://127.0.0.1:${port}` }, asked(exceptional(9))),
    later,
  )
})

test('a register that stumbles once is asked again at once and answers', async () => {
  let calls = 0
  const stumbling = await register(() => {
    calls += 1
    return calls === 1
      ? new Response('', { status: 503 })
      : Response.json({ content: [{ RESPONSE_CODE: '13' }] })
  })
  assert.equal((await verify(stumbling, asked(exceptional(9)))).decision, 'rejected')
})

test('wrong credentials and answers that are no JSON are failures of the service, not of the person', async () => {
  const failed = { decision: 'failed', reason: 'provider-contract' }
  assert.deepEqual(await verify({ ...simulated, password: 'salah' }, asked(exceptional(9))), failed)
  const chatty = await register(() => new Response('<html>maintenance</html>'))
  assert.deepEqual(await verify(chatty, asked(exceptional(9))), failed)
})

const state = async (nik: string) =>
  (await registry.run(
    `select verified, verify_at as "verifyAt" from registry.person where id = (
       select person_id from registry.person_number where kind = 'nik' and number = $1)`,
    [nik],
  ))[0] // prettier-ignore
const minutes = (count: number) => new Date(registry.time.getTime() + count * 60_000)

test('everyone newly registered is verified, each with the outcome that the register gives', async () => {
  const { employerId } = await registry.employer()
  const niks = [worker(1).idNumber, exceptional(1), exceptional(2), exceptional(3), exceptional(4)]
  await registry.enrol(
    employerId,
    niks.map((idNumber, at) => worker(at + 1, { idNumber })),
  )
  await registry.enrol(employerId, [worker(90, { idKind: 'passport', idNumber: 'X7654321' })])
  await verifyPeople(simulated).run(registry.app, {})
  const states = await Promise.all(niks.map(state))
  assert.deepEqual(
    states.map((one) => one?.['verified']),
    ['verified', 'unknown-to-register', 'differs', 'differs', 'verified'],
  )
  assert.ok(states.every((one) => one?.['verifyAt'] === null))
  const checks = await registry.run(
    'select outcome, name_score, differs from registry.identity_check order by person_id',
  )
  assert.deepEqual(checks, [
    { outcome: 'verified', name_score: 100, differs: [] },
    { outcome: 'unknown-to-register', name_score: null, differs: [] },
    { outcome: 'differs', name_score: null, differs: ['deceased'] },
    { outcome: 'differs', name_score: 31, differs: ['name'] },
    { outcome: 'verified', name_score: 86, differs: [] },
  ])
})

test('no answer leaves people waiting, and they are asked about again when it is their turn', async () => {
  const { employerId } = await registry.employer()
  const nik = worker(20).idNumber
  await registry.enrol(employerId, [worker(20)])
  const away = { ...simulated, url: 'http://127.0.0.1:9' }
  await verifyPeople(away).run(registry.app, {})
  assert.deepEqual(await state(nik), { verified: 'pending', verifyAt: minutes(5) })
  await verifyPeople(simulated).run(registry.app, {})
  assert.equal((await state(nik))?.['verified'], 'pending')
  registry.time = minutes(5)
  await verifyPeople(simulated).run(registry.app, {})
  assert.deepEqual(await state(nik), { verified: 'verified', verifyAt: null })
})

test('when the quota is used up the rest is not asked about, and nobody is refused', async () => {
  const { employerId } = await registry.employer()
  let calls = 0
  const exhausted = await register(() => {
    calls += 1
    return Response.json({ content: [{ RESPONSE_CODE: '05', RESPONSE_DESC: 'Kuota Akses Habis' }] })
  })
  const workers = Array.from({ length: 40 }, (_, at) => worker(at + 200))
  await registry.enrol(employerId, workers)
  await verifyPeople(exhausted).run(registry.app, {})
  assert.ok(calls <= 8, `${calls} calls`)
  const states = await Promise.all(workers.map(({ idNumber }) => state(idNumber)))
  assert.deepEqual(
    new Set(states.map((one) => JSON.stringify(one))),
    new Set([JSON.stringify({ verified: 'pending', verifyAt: minutes(15) })]),
  )
})

test('someone who is corrected while the register is being asked is not verified by the old answer', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(30)])
  const personId = await registry.personOf(worker(30).idNumber)
  const slow = await register(async () => {
    await registry.ask(officer(), correctPerson, {
      personId: String(personId),
      evidence: 'KTP asli',
      name: 'Nama Baru Sekali',
    })
    return Response.json({
      content: [{ NIK: 'Sesuai', NAMA_LGKP: 'Sesuai (100)', TGL_LHR: 'Sesuai', JENIS_KLMIN: 'Sesuai' }],
    })
  })
  await verifyPeople(slow).run(registry.app, {})
  assert.deepEqual(await state(worker(30).idNumber), { verified: 'pending', verifyAt: registry.time })
  await verifyPeople(simulated).run(registry.app, {})
  assert.equal((await state(worker(30).idNumber))?.['verified'], 'verified')
})

test('two servers at once ask about each person once', async () => {
  const { employerId } = await registry.employer()
  const seen: string[] = []
  const counting = await register(async (request) => {
    const { nik } = (await request.json()) as { nik: string }
    seen.push(nik)
    return Response.json({ content: [{ RESPONSE_CODE: '13' }] })
  })
  await registry.enrol(
    employerId,
    Array.from({ length: 30 }, (_, at) => worker(at + 300)),
  )
  await Promise.all([1, 2].map(() => verifyPeople(counting).run(registry.app, {})))
  const mine = seen.filter((nik) => nik >= worker(300).idNumber && nik <= worker(329).idNumber)
  assert.equal(mine.length, 30)
  assert.equal(new Set(mine).size, 30)
})
