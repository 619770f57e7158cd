import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '@payung/law'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, officer, problem, supervisor } from '../../registry/fixtures/registry.ts'
import { createTestTrainees } from '../fixtures/trainees.ts'
import { budgetStates, budgetSteps, type BudgetState } from '../states.ts'
import { approveBudget, closeBudget, openBudget } from './approve-budget.ts'
import { draftBudget } from './draft-budget.ts'
import { forecastOf } from './forecast.ts'
import { reallocateSeats, returnSeats } from './reallocate-seats.ts'
import { nationalTarget } from './target.ts'
import { listBudgets, viewBudget } from './view-budget.ts'

const { database } = await createTestDatabase()
const { world, training, members, faults } = await createTestTrainees(database)
const { registry } = world
const [place] = await registry.run('select min(code) as office from registry.office')
const officeCode = String(place?.['office'])

const ofBranch = () => actorWith('Rudi Hartono', { role: 'officer', officeCode })

let lines = 0
const line = (changes: object = {}) => ({
  year: 2026,
  regionCode: '32',
  officeCode,
  name: `Pagu cabang ${(lines += 1)}`,
  seats: 100,
  amount: '1.000.000.000',
  choice: 'first-come' as const,
  offerDays: 3,
  once: true,
  ...changes,
})

async function approved(changes: object = {}) {
  const { budgetId } = await registry.ask(officer(), draftBudget, line(changes))
  await registry.ask(supervisor(), approveBudget, { budgetId: String(budgetId) })
  return String(budgetId)
}

async function open(changes: object = {}) {
  const budgetId = await approved(changes)
  await registry.ask(officer(), openBudget, { budgetId })
  return budgetId
}

test('a line gets its seats when a second person approves it, and not before', async () => {
  const { budgetId } = await registry.ask(officer(), draftBudget, line())
  const id = String(budgetId)
  const drafted = await registry.ask(officer(), viewBudget, { budgetId: id })
  assert.deepEqual([drafted.line.state, drafted.line.free], ['draft', 0])
  await registry.ask(supervisor(), approveBudget, { budgetId: id })
  const { line: shown, steps } = await registry.ask(officer(), viewBudget, { budgetId: id })
  assert.deepEqual(
    [shown.state, shown.approved, shown.free, shown.unoffered, shown.held, shown.committed, shown.spent],
    ['approved', 100, 100, 100, 0, 0, 0],
  )
  assert.deepEqual(
    steps.map(({ to }) => to),
    ['approved', 'draft'],
  )
  assert.deepEqual(await faults(), [])
})

test('nobody approves what they drafted themselves', async () => {
  const both = actorWith(
    'Sri Rahayu',
    { role: 'officer', officeCode: 'KC1' },
    { role: 'supervisor', officeCode: 'KC1' },
  )
  const { budgetId } = await registry.ask(both, draftBudget, line())
  await assert.rejects(
    registry.ask(both, approveBudget, { budgetId: String(budgetId) }),
    problem('training.same-person-approves'),
  )
})

test('lines of a year are never approved for more than its target, and the refusal says how many are left', async () => {
  assert.equal(nationalTarget(2020), 25_000)
  assert.equal(nationalTarget(2019), 20_000)
  assert.equal(nationalTarget(2027), 25_000)
  await approved({ year: 2027, seats: 24_990 })
  const draft = async (seats: number) =>
    String((await registry.ask(officer(), draftBudget, line({ year: 2027, seats }))).budgetId)
  const [tooMany, fits, alsoFits] = [await draft(11), await draft(10), await draft(10)]
  await assert.rejects(registry.ask(supervisor(), approveBudget, { budgetId: tooMany }), (error) => {
    assert.ok(problem('training.above-national-target')(error))
    assert.match((error as Error).message, /10 are left/)
    return true
  })
  // Two who approve at once do not go above it together.
  const both = await Promise.allSettled(
    [fits, alsoFits].map((budgetId) => registry.ask(supervisor(), approveBudget, { budgetId })),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.deepEqual(await faults(), [])
})

test('what is no province, no office or a name that is taken is refused at its field', async () => {
  await assert.rejects(
    registry.ask(officer(), draftBudget, line({ regionCode: '00' })),
    problem('training.no-such-province'),
  )
  await assert.rejects(
    registry.ask(officer(), draftBudget, line({ officeCode: 'TIDAK ADA' })),
    problem('training.no-such-office'),
  )
  const one = line()
  await registry.ask(officer(), draftBudget, one)
  await assert.rejects(registry.ask(officer(), draftBudget, one), problem('training.line-name-taken'))
})

const operationTo: Partial<Record<BudgetState, typeof openBudget>> = {
  approved: approveBudget,
  open: openBudget,
  closed: closeBudget,
}

for (const from of budgetStates) {
  for (const to of ['approved', 'open', 'closed'] as const) {
    const legal = (budgetSteps[from] as readonly string[]).includes(to)
    test(`from ${from} a line ${legal ? 'becomes' : 'never becomes'} ${to}`, async () => {
      const { budgetId } = await registry.ask(officer(), draftBudget, line({ year: 2028, seats: 0 }))
      await registry.run('update training.budget set state = $2 where id = $1', [budgetId, from])
      const operation = operationTo[to]
      assert.ok(operation)
      const asked = registry.ask(supervisor(), operation, { budgetId: String(budgetId) })
      if (legal) assert.equal((await asked).state, to)
      else
        await assert.rejects(asked, (error) => {
          assert.ok(problem('training.step-not-allowed')(error))
          return true
        })
    })
  }
}

test('seats and money move between lines of a year, as many as no class offers and nothing has reserved', async () => {
  const reason = 'Cabang ini kekurangan peminat'
  const from = await open({ year: 2029 })
  const to = await open({ year: 2029 })
  const course = await training.course(await training.provider())
  await training.class(course, { budgetId: BigInt(from), places: 40 })
  const over = { fromBudgetId: from, toBudgetId: to, seats: 101, amount: '0', reason }
  await assert.rejects(registry.ask(supervisor(), reallocateSeats, over), (error) => {
    assert.ok(problem('training.not-free-to-move')(error))
    assert.match((error as Error).message, /100 seats/)
    return true
  })
  await registry.ask(supervisor(), reallocateSeats, { ...over, seats: 60, amount: '600.000.000' })
  const of = async (budgetId: string) => (await registry.ask(officer(), viewBudget, { budgetId })).line
  const [source, target] = [await of(from), await of(to)]
  assert.deepEqual([source.approved, source.unoffered, source.amount], [80, 40, 400_000_000n])
  assert.deepEqual([target.approved, target.unoffered, target.amount], [160, 160, 1_600_000_000n])
  await assert.rejects(
    registry.ask(supervisor(), reallocateSeats, { ...over, seats: 0, amount: '400.000.001' }),
    problem('training.not-free-to-move'),
  )
  await assert.rejects(
    registry.ask(supervisor(), reallocateSeats, { ...over, seats: 0 }),
    problem('training.nothing-to-move'),
  )
  await assert.rejects(
    registry.ask(supervisor(), reallocateSeats, { ...over, toBudgetId: from, seats: 1 }),
    problem('training.lines-unfit'),
  )
  const elsewhen = await open({ year: 2026 })
  await assert.rejects(
    registry.ask(supervisor(), reallocateSeats, { ...over, toBudgetId: elsewhen, seats: 1 }),
    problem('training.lines-unfit'),
  )
  assert.deepEqual(await faults(), [])
})

test('two who move the same seats at once move them once', async () => {
  const reason = 'Cabang ini kekurangan peminat'
  const one = await open({ year: 2029 })
  const other = await open({ year: 2029 })
  const move = (fromBudgetId: string, toBudgetId: string, seats: number) =>
    registry.ask(supervisor(), reallocateSeats, { fromBudgetId, toBudgetId, seats, amount: '0', reason })
  const tried = await Promise.allSettled([
    move(one, other, 80),
    move(one, other, 80),
    move(other, one, 90),
    move(other, one, 90),
  ])
  assert.ok(tried.some(({ status }) => status === 'fulfilled'))
  const { lines: shown } = await registry.ask(officer(), listBudgets, { year: 2029 })
  const sum = shown
    .filter(({ budgetId }) => [one, other].includes(String(budgetId)))
    .reduce((total, { approved: seats }) => total + seats, 0)
  assert.equal(sum, 200)
  assert.deepEqual(await faults(), [])
})

test('a branch gives seats back to the national line of the year, where there is one', async () => {
  const reason = 'Kuota tidak akan terpakai sampai akhir tahun'
  const branch = await open({ year: 2030 })
  const back = { budgetId: branch, seats: 30, amount: '0', reason }
  await assert.rejects(registry.ask(ofBranch(), returnSeats, back), problem('training.no-national-line'))
  const national = await open({ year: 2030, national: true, seats: 10 })
  await assert.rejects(
    registry.ask(officer(), draftBudget, line({ year: 2030, national: true })),
    problem('training.national-line-taken'),
  )
  await registry.ask(ofBranch(), returnSeats, back)
  const { line: shown, moves } = await registry.ask(officer(), viewBudget, { budgetId: national })
  assert.deepEqual([shown.approved, shown.free, moves[0]?.seats, moves[0]?.gone], [40, 40, 30, false])
})

test('seats of a branch are returned by that branch and by the regional office above it, by no other', async () => {
  const year = 2032
  await open({ year, national: true, seats: 10 })
  const budgetId = await open({ year })
  const back = { budgetId, seats: 5, amount: '0', reason: 'Kuota tidak akan terpakai sampai akhir tahun' }
  const at = (code: string) => actorWith('Rudi Hartono', { role: 'officer', officeCode: code })
  const [above] = await registry.run(
    `select parent_code as code from registry.office where code = '${officeCode}'`,
  )
  await assert.rejects(registry.ask(at('KC-LAIN'), returnSeats, back), problem('training.not-of-your-office'))
  await assert.rejects(
    registry.ask(actorWith('Hasan Basri', { role: 'auditor' }), returnSeats, back),
    problem('access.not-your-role'),
  )
  await registry.ask(ofBranch(), returnSeats, back)
  await registry.ask(at(String(above?.['code'])), returnSeats, back)
  const { line: shown } = await registry.ask(officer(), viewBudget, { budgetId })
  assert.equal(shown.approved, 90)
})

test('the forecast goes on at the pace of the last twelve weeks, and never above what is approved', () => {
  const today = parseDay('2026-10-22') // Ten weeks before the year ends.
  const at = { year: 2026, today }
  assert.equal(forecastOf({ taken: 100, lately: 24, approved: 500 }, at), 120)
  assert.equal(forecastOf({ taken: 100, lately: 24, approved: 110 }, at), 110)
  assert.equal(forecastOf({ taken: 100, lately: 0, approved: 500 }, at), 100)
  assert.equal(forecastOf({ taken: 100, lately: 24, approved: 500 }, { year: 2025, today }), 100)
})

test('the board counts seats by what has become of them, and filters by year, region and branch', async () => {
  const budgetId = BigInt(await open({ year: 2031, regionCode: '33' }))
  const course = await training.course(await training.provider())
  const of = await training.class(course, { budgetId, places: 10 })
  const [first, second, third] = await members(3)
  assert.ok(first && second && third)
  await training.enrol(of, first.personId, 'offered')
  await training.enrol(of, second.personId, 'confirmed')
  await training.enrol(of, third.personId, 'attending')
  const { lines: shown, target } = await registry.ask(officer(), listBudgets, {
    year: 2031,
    regionCode: '33',
  })
  const [only] = shown
  assert.ok(only)
  assert.deepEqual([shown.length, target], [1, 25_000])
  assert.deepEqual(
    [only.approved, only.free, only.unoffered, only.held, only.committed, only.spent],
    [110, 107, 100, 1, 1, 1],
  )
  const none = await registry.ask(officer(), listBudgets, { year: 2031, officeCode: 'TIDAK ADA' })
  assert.deepEqual(none.lines, [])
})
