import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { decideDispute } from '#modules/contributions'
import { approveMerge, reportLeaver, undoLeaving, undoMerge, voidSpell } from '#modules/registry'
import { createTwoParties } from '../../../tests/access/two-parties.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith } from '../registry/fixtures/registry.ts'
import { tellFacts } from './fixtures/desk.ts'
import { messageTypeNames, messageTypes, type MessageType } from './message-types.ts'

const { database } = await createTestDatabase()
const { world, ours, theirs } = await createTwoParties(database)
const { app, ask, run } = world.registry
const { npp, personId, employmentId, mergeId, disputeId, endpointId } = ours.things

type Message = { readonly type: MessageType; readonly body: string; readonly data: Record<string, unknown> }

async function messagesOf(endpoint: string): Promise<Message[]> {
  const rows = await run(`select type, body from webhooks.delivery where endpoint_id = $1 order by id`, [
    endpoint,
  ])
  return rows.map((row) => {
    const { type, body } = row as { type: MessageType; body: string } // As the table has them.
    return { type, body, data: (JSON.parse(body) as Message).data }
  })
}

const owner = ours.actorOf('employer.owner')
const supervisor = (name: string) => actorWith(name, { role: 'supervisor', officeCode: 'KC1' })
const spell = { npp, employmentId }
const courses = [
  () => ask(owner, reportLeaver, { ...spell, leftOn: '2026-10-01', reason: 'resigned' }),
  () => ask(owner, undoLeaving, { ...spell, reason: 'Salah orang' }),
  () => ask(supervisor('Maya'), approveMerge, { mergeId }),
  () => ask(supervisor('Maya'), undoMerge, { mergeId, reason: 'Ternyata dua orang' }),
  () =>
    ask(supervisor('Maya'), decideDispute, { disputeId, outcome: 'not-upheld', reason: 'Sesuai slip gaji' }),
  () => ask(supervisor('Maya'), voidSpell, { ...spell, reason: 'Dicatat dua kali' }),
]
for (const step of courses) {
  await step()
  await tellFacts(app)
}
const told = await messagesOf(endpointId)

test('an endpoint is told of everything that it chose, in the form that is promised', () => {
  const seen = new Set(told.map(({ type }) => type))
  assert.deepEqual(
    messageTypeNames.filter((type) => !seen.has(type)),
    [],
  )
  for (const { type, data, body } of told) {
    if (!messageTypeNames.includes(type)) continue
    assert.deepEqual(messageTypes[type].data.safeParse(data).error, undefined, body)
    assert.deepEqual(Object.keys(data).sort(), Object.keys(messageTypes[type].data.shape).sort(), type)
    assert.equal(data['npp'], npp)
    assert.ok(body.length < 20_000)
  }
})

test('figures are those of the matter itself', async () => {
  const of = (type: MessageType) => told.filter((one) => one.type === type).map(({ data }) => data)
  const bills = await run(
    `select id, number, total::int, workers from contributions.bill where employer_id = $1 order by number`,
    [ours.things.employerId],
  )
  assert.deepEqual(
    of('bill.issued')
      .map(({ billId, number, total, workers }) => ({ id: billId, number, total, workers }))
      .sort((a, b) => (String(a.number) < String(b.number) ? -1 : 1)),
    bills,
  )
  const [paid] = of('bill.paid')
  assert.deepEqual(
    [paid?.['billId'], paid?.['month'], paid?.['total'], paid?.['paidOn']],
    [bills[0]?.['id'], '2026-08', bills[0]?.['total'], '2026-10-05'],
  )
  assert.deepEqual(of('worker.left'), [{ npp, workers: 1, employmentIds: [employmentId] }])
  assert.deepEqual(of('dispute.decided'), [{ npp, disputeId, month: '2026-09', outcome: 'not-upheld' }])
})

test('no message holds anything about a person but keys, and nothing of another employer', async () => {
  const people = await run(
    `select name, mother_name, membership_no, phone, address, birth_place, number, id::text
     from registry.person left join registry.person_number on person_id = person.id`,
  )
  const secrets = new Set(
    people
      .flatMap((row) => Object.values(row))
      .filter((value) => value !== null)
      .map(String),
  )
  assert.ok(secrets.size > 15)
  const texts = told.map(({ body }) => body)
  const shown = (word: string) =>
    texts.some((text) => text.includes(`"${word}"`) || (/\D/.test(word) && text.includes(word)))
  assert.deepEqual(
    [...secrets].filter((word) => shown(word) && word !== employmentId),
    [],
  )
  assert.ok(present(personId, 'a person').length > 0)
  const foreign = new Set(Object.values(theirs.things))
  const common = new Set(Object.values(ours.things))
  for (const { data } of told)
    for (const value of Object.values(data).flat())
      assert.ok(!foreign.has(String(value)) || common.has(String(value)), JSON.stringify(data))
})

test('a fact that is told twice makes one message', async () => {
  await tellFacts(app)
  assert.equal((await messagesOf(endpointId)).length, told.length)
})

test('an endpoint is told only of what it chose', async () => {
  await run(`update webhooks.endpoint set types = '{bill.paid}' where id = $1`, [theirs.things.endpointId])
  await run(`delete from webhooks.delivery where endpoint_id = $1`, [theirs.things.endpointId])
  await tellFacts(app)
  const types = (await messagesOf(theirs.things.endpointId)).map(({ type }) => type)
  assert.deepEqual(types, ['bill.paid'])
})
