import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sealAudit } from '#modules/access'
import type { Database } from '#platform/database.ts'
import { createTestRegistry } from '../../src/modules/registry/fixtures/registry.ts'
import { openWorld } from '../../src/simulators/bank/fixtures/open-world.ts'
import { openTestDatabase } from '../database.ts'
import { Course } from './course.ts'
import { courses, type Event } from './events.ts'
import { checkEverything } from './what-must-hold.ts'

const runs = Number(process.env['PAYUNG_RUNS'] ?? 12)

/** Someone who works in two places, and someone in each. */
const beginnings: readonly Event[] = [
  { kind: 'enrol', employer: 0, person: 0, wage: 5_000_000n },
  { kind: 'enrol', employer: 0, person: 1, wage: 12_000_000n },
  { kind: 'enrol', employer: 1, person: 1, wage: 3_500_000n },
  { kind: 'enrol', employer: 1, person: 2, wage: 4_000_000n },
]

/** A course in which everything happens that is counted below, whatever chance makes of the others. */
const everything: readonly Event[] = [
  { kind: 'file', employer: 0, monthsBack: 1, returnKind: 'regular', wages: [] },
  { kind: 'cancel', pick: 0 },
  { kind: 'wait', days: 1 },
  { kind: 'file', employer: 0, monthsBack: 1, returnKind: 'regular', wages: [] },
  { kind: 'pay', pick: 0, more: 0n, calls: 2 },
  { kind: 'file', employer: 0, monthsBack: 1, returnKind: 'revised', wages: [[0, 1_000_000n]] },
  { kind: 'file', employer: 0, monthsBack: 0, returnKind: 'regular', wages: [] },
  { kind: 'wait', days: 1 },
  { kind: 'file', employer: 1, monthsBack: 1, returnKind: 'regular', wages: [] },
  { kind: 'wait', days: 31 },
  { kind: 'new-code', pick: 0 },
  { kind: 'pay', pick: 0, more: 0n, calls: 1 },
  { kind: 'transfer', pick: 0, more: 1n, told: false },
  { kind: 'refund', pick: 0 },
  { kind: 'merge', first: 0, second: 2 },
]

test('whatever happens, in any order and two things at a time, the books, bills, people and records prove after every step', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(courses, async (steps) => {
      const { database, drop } = await openTestDatabase()
      try {
        await run(database, steps)
        for (const [name, count] of await countEvents(database)) seen.set(name, (seen.get(name) ?? 0) + count)
      } finally {
        await drop()
      }
    }),
    { numRuns: runs, endOnFailure: true, examples: [[everything.map((event) => [event])]] }, // What is left out of a failing course can change who comes first: it is reported whole.
  )
  for (const [name, count] of seen) assert.ok(count > 0, `nothing of this kind happened: ${name}`)
})

async function run(database: Database, steps: readonly (readonly Event[])[]): Promise<void> {
  const registry = createTestRegistry(database)
  const bank = await openWorld(database)
  registry.time = new Date('2025-02-10T03:00:00Z')
  bank.clock.now = registry.time
  const employers = [
    await registry.employer({ firstMonth: '2024-11' }),
    await registry.employer({ firstMonth: '2024-11' }),
  ]
  const course = new Course({ registry, bank }, employers, [1, 2, 3, 4])
  for (const event of beginnings) await course.happen([event])
  for (const [at, step] of steps.entries()) {
    await course.happen(step)
    await checkEverything(database).catch((cause: unknown) => {
      throw new Error(`after ${fc.stringify(steps.slice(0, at + 1))}`, { cause })
    })
  }
  await database.transaction(sealAudit)
  await checkEverything(database)
}

/** A course in which everything is refused proves nothing. */
async function countEvents(database: Database): Promise<[string, number][]> {
  const { rows } = await database.pool.query<Record<string, number>>(`
    select (select count(*) from contributions.bill)::int as "bills",
           (select count(*) from contributions.bill_cancelled)::int as "bills called off",
           (select count(*) from contributions.settlement where payment_id is not null)::int as "bills paid",
           (select count(*) from contributions.settlement where payment_id is null)::int as "bills settled by credit",
           (select count(*) from contributions.bill where credit_used > 0)::int as "credits used",
           (select count(*) from contributions.penalty)::int as "penalties",
           (select count(*) from contributions.wage_return where kind <> 'regular' and state = 'final')::int as "corrections",
           (select count(*) from contributions.suspense_decision)::int as "decisions about unmatched money",
           (select count(*) from registry.merge where approved_at is not null)::int as "merges"`)
  return Object.entries(rows[0] ?? {})
}
