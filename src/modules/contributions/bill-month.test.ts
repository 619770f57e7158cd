import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth } from '@payung/law'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../../tests/database.ts'
import { assessmentFor } from './assessment.ts'
import { billMonth } from './bill-month.ts'
import { computedRows, createBilling } from './billing.sql.ts'
import { finaliseReturn, submitReturn } from './finalise-return.ts'
import { createTestContributions } from './fixtures/month.ts'
import { openReturn } from './open-return.ts'
import { viewReturn } from './view-return.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const april = parseMonth('2025-04')
let serial = 0

/** An employer whose return of April is submitted. */
async function submitted(workers: number) {
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol(Array.from({ length: workers }, () => ({ rowNo: ++serial })))
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2025-04' })
  await employer.ask(submitReturn, { returnId })
  return { employer, returnId, view: () => employer.ask(viewReturn, { returnId }) }
}

const bills = async () =>
  (await world.registry.run('select count(*)::int as count from contributions.bill'))[0]?.['count']

test('a month is billed for everyone who has submitted, each as if they had finalised it themselves, and a second run changes nothing', async () => {
  world.at('2025-05-02T03:00:00Z')
  const all = [await submitted(1), await submitted(3), await submitted(2)]
  const empty = await submitted(0)
  const drafting = await world.employer({ firstMonth: '2025-04' })
  await drafting.enrol([{ rowNo: ++serial }])
  await drafting.ask(openReturn, { npp: drafting.npp, month: '2025-04' })

  const seen: [number, number][] = []
  const billed = await billMonth(world.registry.app, april, {
    onProgress: (done, of) => void seen.push([done, of]),
  })
  assert.deepEqual([billed.bills, billed.workers, billed.wages], [3, 6, 27_000_000n])
  assert.deepEqual(seen, [[0, 6]])
  let total = 0n
  for (const one of all) {
    const { state, billId } = await one.view()
    assert.equal(state, 'final')
    total += (await one.employer.bill(billId ?? '')).total
  }
  assert.equal(total, billed.total)
  assert.deepEqual([(await empty.view()).state, (await empty.view()).billId], ['final', null])
  assert.equal(await bills(), 3)

  const again = await billMonth(world.registry.app, april)
  assert.deepEqual([again.bills, again.total], [0, 0n])
  assert.equal(await bills(), 3)
  assert.deepEqual(await world.faults(), [])
})

test('two runs at once, and people who finalise meanwhile, make one bill of each return', async () => {
  world.at('2025-05-02T03:00:00Z')
  const all = await Promise.all(Array.from({ length: 8 }, () => submitted(1)))
  const before = await bills()
  const themselves = all
    .slice(0, 3)
    .map(({ employer, returnId }) => employer.ask(finaliseReturn, { returnId }))
  await Promise.allSettled([
    billMonth(world.registry.app, april),
    billMonth(world.registry.app, april),
    ...themselves,
  ])
  await billMonth(world.registry.app, april)
  assert.equal(await bills(), Number(before) + all.length)
  for (const one of all) assert.equal((await one.view()).state, 'final')
  assert.deepEqual(await world.faults(), [])
})

test('a batch of a month reads what its own employers have filed, not what the country has', async () => {
  const plan = await database.transaction(async (db) => {
    await db.client.query(createBilling().text)
    await db.client.query('set local enable_seqscan = off')
    const rows = computedRows(assessmentFor(april, parseDay('2025-05-02')))
    return db.many<{ 'QUERY PLAN': string }>(sql`explain (costs off) ${rows}`)
  })
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  assert.match(text, /Index Cond: \(\(month = \d+\) AND \(employer_id >= [^\n]+AND \(employer_id <= /)
})
