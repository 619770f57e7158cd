import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { createTestDatabase } from '../../../tests/database.ts'
import { problem } from '../registry/fixtures/registry.ts'
import { cancelFinalisation } from './cancel-finalisation.ts'
import { createTestContributions, type TestEmployer } from './fixtures/month.ts'
import { openReturn } from './open-return.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const april = parseMonth('2025-04')
let serial = 0

/** An employer of two whose April is paid, as of May. */
async function paidApril() {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  const [first, second] = [++serial, ++serial]
  await employer.enrol([
    { rowNo: first, wage: 5_000_000n },
    { rowNo: second, wage: 12_000_000n },
  ])
  await employer.pay((await employer.file(april)).billId ?? '')
  return { employer, low: String(await world.personId(first)), high: String(await world.personId(second)) }
}

const callOff = (employer: TestEmployer, returnId: string) => employer.ask(cancelFinalisation, { returnId })

test('a correction that a later one builds on is not called off before that one', async () => {
  const { employer, low } = await paidApril()
  const first = await employer.file(april, 'revised', { [low]: 6_000_000n })
  const second = await employer.file(april, 'revised', { [low]: 7_000_000n })
  await assert.rejects(callOff(employer, first.returnId), problem('contributions.corrected-since'))
  await callOff(employer, second.returnId)
  await assert.rejects(callOff(employer, first.returnId), problem('contributions.correction-under-way'))
  assert.deepEqual(await world.faults(), [])
})

test('a correction is called off beside a later one about other workers', async () => {
  const { employer, low, high } = await paidApril()
  const first = await employer.file(april, 'revised', { [low]: 6_000_000n })
  await employer.file(april, 'revised', { [high]: 13_000_000n })
  await callOff(employer, first.returnId)
  assert.deepEqual(await world.faults(), [])
})

test('a correction is not called off into the way of another that is being prepared', async () => {
  const { employer, low } = await paidApril()
  const { returnId } = await employer.file(april, 'revised', { [low]: 6_000_000n })
  await employer.ask(openReturn, { npp: employer.npp, month: '2025-04', kind: 'revised' })
  await assert.rejects(callOff(employer, returnId), problem('contributions.correction-under-way'))
})

test('of a correction called off and one built on it at the same moment only one comes about', async () => {
  for (let round = 0; round < 6; round++) {
    const { employer, low } = await paidApril()
    const { returnId } = await employer.file(april, 'revised', { [low]: 6_000_000n })
    const results = await Promise.allSettled([
      callOff(employer, returnId),
      employer.file(april, 'revised', { [low]: 7_000_000n }),
    ])
    const [standing] = await world.registry.run(
      `select sum(line.jht_employer + line.jht_worker)::bigint as jht, (array_agg(line.wage order by bill.number desc))[1] as wage
       from contributions.contribution line join contributions.bill on bill.id = line.bill_id
       where line.person_id = $1 and not exists (select from contributions.bill_cancelled gone where gone.bill_id = bill.id)`,
      [low],
    )
    assert.equal(standing?.['jht'], ((standing?.['wage'] as bigint) * 57n) / 1000n)
    assert.ok(results.some(({ status }) => status === 'fulfilled'))
  }
  assert.deepEqual(await world.faults(), [])
})
