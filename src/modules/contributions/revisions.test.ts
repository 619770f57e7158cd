import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth, wageEarnerContribution } from '@payung/law'
import fc from 'fast-check'
import { getMemberBalance } from '#modules/ledger'
import { changeTerms } from '#modules/registry'
import { createTestDatabase } from '../../../tests/database.ts'
import { officer, problem } from '../registry/fixtures/registry.ts'
import { createTestContributions } from './fixtures/month.ts'
import { findMonths } from './view-months.ts'
import { viewReturn } from './view-return.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)

test('however often a month is revised, up, down, out and in again, what stands in the end is what the law gives for the last wage', async () => {
  const march = parseMonth('2025-03')
  let serial = 200
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(0n, 3_000_000n, 4_999_999n, 9_000_000n, 14_000_000n), {
        minLength: 1,
        maxLength: 5,
      }),
      async (wages) => {
        world.at('2025-04-02T03:00:00Z')
        const employer = await world.employer({ firstMonth: '2025-03' })
        const rowNo = ++serial
        await employer.enrol([{ rowNo, wage: 6_000_000n, startedOn: '2025-03-01' }])
        const personId = await world.personId(rowNo)
        const paid: bigint[] = [await employer.pay((await employer.file(march)).billId ?? '')]
        let standing = 6_000_000n
        for (const wage of wages) {
          if (wage === standing) continue // Nothing to correct: refused.
          standing = wage
          const revision = await employer.file(march, 'revised', { [String(personId)]: wage })
          if (revision.total > 0n) paid.push(await employer.pay(revision.billId ?? ''))
        }
        const last = standing
        const facts = {
          jkk: true,
          jkm: true,
          jht: true,
          jp: true,
          jkp: true,
          labourIntensive: false,
          covidRelief: false,
          jpDeferred: false,
        }
        const due =
          last === 0n ? null : wageEarnerContribution.exact({ ...facts, wage: last, riskClass: 1 }, march)

        const [month] = (
          await database.read((db) =>
            findMonths(db, { personId, now: world.registry.time, from: march, until: march }),
          )
        ).months
        const stands =
          month &&
          month.jkk + month.jkm + month.jhtEmployer + month.jhtWorker + month.jpEmployer + month.jpWorker
        assert.equal(stands, due?.total ?? 0n)
        assert.equal(month?.wage, last)
        assert.equal(
          await database.read((db) => getMemberBalance(db, [personId])),
          due ? due.jhtEmployer + due.jhtWorker : 0n,
        )
        const [credit] = await world.registry.run(
          'select coalesce(sum(amount), 0)::bigint as open from contributions.credit where employer_id = $1',
          [employer.employerId],
        )
        assert.equal(
          paid.reduce((sum, one) => sum + one, 0n) - (credit?.['open'] as bigint),
          due?.total ?? 0n,
        )
      },
    ),
    { numRuns: 12 },
  )
  assert.deepEqual(await world.faults(), [])
})

test('a correction that gives one worker what it takes from another asks for no money, and still moves their savings', async () => {
  world.at('2025-04-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-03' })
  await employer.enrol([
    { rowNo: 180, wage: 4_000_000n, startedOn: '2025-03-01' },
    { rowNo: 181, wage: 6_000_000n, startedOn: '2025-03-01' },
  ])
  const march = parseMonth('2025-03')
  const people = [await world.personId(180), await world.personId(181)]
  const savings = () => Promise.all(people.map((one) => database.read((db) => getMemberBalance(db, [one]))))
  await employer.pay((await employer.file(march)).billId ?? '')
  assert.deepEqual(await savings(), [228_000n, 342_000n])
  const swapped = { [String(people[0])]: 6_000_000n, [String(people[1])]: 4_000_000n }
  assert.equal((await employer.file(march, 'revised', swapped)).total, 0n)
  assert.deepEqual(await savings(), [342_000n, 228_000n])
  assert.deepEqual(await world.faults(), [])
})

test('a correction that changes nothing is refused, and says so', async () => {
  world.at('2025-04-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-03' })
  await employer.enrol([{ rowNo: 190, wage: 6_000_000n, startedOn: '2025-03-01' }])
  const march = parseMonth('2025-03')
  await employer.pay((await employer.file(march)).billId ?? '')
  const same = { [String(await world.personId(190))]: 6_000_000n }
  await assert.rejects(employer.file(march, 'revised', same), problem('contributions.nothing-changed'))
  await assert.rejects(employer.file(march, 'supplementary'), problem('contributions.nothing-changed'))
})

test('where an officer puts the class of risk right, a correction with the same wages bills the difference, and shows it afterwards', async () => {
  world.at('2025-04-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-03' })
  await employer.enrol([{ rowNo: 191, wage: 6_000_000n, startedOn: '2025-03-01' }])
  const march = parseMonth('2025-03')
  await employer.pay((await employer.file(march)).billId ?? '')
  const change = {
    npp: employer.npp,
    riskClass: 4 as const,
    fromMonth: '2025-03',
    reason: 'Hasil pemeriksaan',
  }
  await world.registry.ask(officer(), changeTerms, change)
  const who = String(await world.personId(191))
  const { returnId, billId, total } = await employer.file(march, 'revised', { [who]: 6_000_000n })
  const [before, after] = [1, 4].map(
    (riskClass) => (6_000_000n * { 1: 24n, 4: 127n }[riskClass as 1 | 4]) / 10_000n,
  )
  assert.equal(total, (after ?? 0n) - (before ?? 0n))
  const bill = await employer.bill(billId ?? '')
  assert.deepEqual([bill.jkk, bill.jhtWorker], [total, 0n])
  assert.deepEqual((await employer.ask(viewReturn, { returnId })).totals.jkk, total)
  await employer.pay(bill.billId)
  await assert.rejects(
    employer.file(march, 'revised', { [who]: 6_000_000n }),
    problem('contributions.nothing-changed'),
  )
  assert.deepEqual(await world.faults(), [])
})
