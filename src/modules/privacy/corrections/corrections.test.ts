import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestContributions } from '../../contributions/fixtures/month.ts'
import { faults, member, officer, problem } from '../../registry/fixtures/registry.ts'
import {
  askCorrection,
  grantCorrection,
  listCorrectionRequests,
  listMyCorrections,
  refuseCorrection,
  viewCorrectionEvidence,
  viewCorrectionRequest,
  viewPrivacyWork,
  withdrawCorrection,
} from '../index.ts'
import { revealPerson } from '#modules/registry'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const { ask, run } = world.registry
world.at('2026-11-20T02:00:00Z')
const employer = await world.employer({ firstMonth: '2026-08' })
await employer.enrol([1, 2, 3].map((rowNo) => ({ rowNo, phone: `+62812999900${rowNo}0` })))
const evidence = { name: 'ktp.pdf', bytes: Buffer.from('%PDF-1.7 ktp') }
const story = 'Di KTP nama saya lain.'

const personOf = async (serial: number) => String(await world.personId(serial))

test('what a member asks for waits for an officer for 72 hours, and is put right by the same deed as at the counter', async () => {
  const personId = await personOf(1)
  const self = member(BigInt(personId))
  const input = { personId, name: 'Budi Hartanto', motherName: 'Aminah Sari', story, evidence }
  const { requestId, dueAt } = await ask(self, askCorrection, input)
  assert.equal(dueAt.toISOString(), '2026-11-23T02:00:00.000Z')
  await assert.rejects(ask(self, askCorrection, input), problem('privacy.request-open'))
  const { requests } = await ask(officer(), listCorrectionRequests, {})
  assert.deepEqual(
    requests.map((one) => one.requestId),
    [requestId],
  )
  const { known, asked } = await ask(officer(), viewCorrectionRequest, { requestId })
  assert.notEqual(known.name, asked.name)
  assert.equal(asked.birthOn, null)
  const sent = await ask(officer(), viewCorrectionEvidence, { requestId })
  assert.ok(sent?.evidence.equals(evidence.bytes))

  const { corrected } = await ask(officer(), grantCorrection, { requestId, evidence: 'Foto e-KTP' })
  assert.deepEqual(corrected, ['name', 'mother-name'])
  const { motherName, corrections } = await ask(self, revealPerson, { personId })
  assert.equal(motherName, 'Aminah Sari')
  assert.equal(corrections[0]?.evidence, 'Foto e-KTP (permintaan peserta)')
  const mine = await ask(self, listMyCorrections, { personId })
  assert.deepEqual(
    mine.requests.map(({ outcome, outcomeReason }) => [outcome, outcomeReason]),
    [['corrected', 'Foto e-KTP']],
  )
  const [message] = await run(
    `select to_address, text from access.message where purpose = 'correction decided'`,
  )
  assert.equal(message?.['to_address'], '+6281299990010')
  assert.match(String(message?.['text']), /sudah dibetulkan/)
  assert.ok(!String(message?.['text']).includes('Aminah'))
  await assert.rejects(
    ask(officer(), refuseCorrection, { requestId, reason: 'Sudah dijawab tadi.' }),
    problem('privacy.request-decided'),
  )
})

test('an officer leaves the data as they are with a reason, and what is late counts as late', async () => {
  const personId = await personOf(2)
  const self = member(BigInt(personId))
  const { requestId } = await ask(self, askCorrection, { personId, birthOn: '1990-05-05', story, evidence })
  world.at('2026-11-23T02:00:01Z')
  const { corrections } = await ask(officer(), viewPrivacyWork, {})
  assert.deepEqual([corrections.count, corrections.late], [1, 1])
  const reason = 'Foto KTP tidak terbaca. Kirim foto yang terang.'
  await ask(officer(), refuseCorrection, { requestId, reason })
  const { requests } = await ask(self, listMyCorrections, { personId })
  assert.deepEqual([requests[0]?.outcome, requests[0]?.outcomeReason], ['refused', reason])
})

test('a member withdraws, and asks for nothing without evidence or without a change', async () => {
  const personId = await personOf(3)
  const self = member(BigInt(personId))
  await assert.rejects(
    ask(self, askCorrection, { personId, story, evidence }),
    problem('privacy.nothing-asked'),
  )
  await assert.rejects(ask(self, askCorrection, { personId, name: 'Budi', story }), faults('evidence'))
  const exe = { name: 'ktp.pdf', bytes: Buffer.from('MZ') }
  await assert.rejects(
    ask(self, askCorrection, { personId, name: 'Budi', story, evidence: exe }),
    problem('privacy.evidence-type'),
  )
  const { requestId } = await ask(self, askCorrection, {
    personId,
    address: 'Jalan Melati 4',
    story,
    evidence,
  })
  await ask(self, withdrawCorrection, { requestId })
  const again = await ask(self, askCorrection, { personId, address: 'Jalan Melati 4', story, evidence })
  assert.notEqual(again.requestId, requestId)
})
