import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  createTestRegistry,
  faults,
  member,
  officer,
  problem,
  worker,
} from '../../registry/fixtures/registry.ts'
import { classSaid } from '../fixtures/plans.ts'
import { createTestTraining, type TestClass } from '../fixtures/training.ts'
import {
  cancelClass,
  classStates,
  confirmClass,
  decideAtRiskClass,
  generateSessions,
  keepClasses,
  legalSteps,
  openClass,
  planClass,
  viewClass,
  viewClassFile,
  type ClassState,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { ask } = registry
const provider = await training.provider()
const { owner, providerNo } = provider
const course = await training.course(provider)

/** Ten days with sessions: 2.000.000 and ten times 50.000 for each seat. */
async function planned(changes: object = {}): Promise<string> {
  const { classNo } = await ask(owner, planClass, { providerNo, ...classSaid(course), ...changes })
  await ask(owner, generateSessions, { classNo, from: '09:00', to: '13:00', topic: 'Praktik' })
  return classNo
}
const seatCost = 2_500_000n
const terms = { allowance: 50_000, onlineAllowance: 20_000 }
const open = (classNo: string, budgetId: bigint) =>
  ask(officer(), openClass, { classNo, budgetId: String(budgetId), ...terms })

type Line = { unoffered: number; offered: number; approved: number; reserved: bigint }

async function lineOf(budgetId: bigint): Promise<Line> {
  const [row] = await registry.run(
    `select budget.seats as approved, reserved, count(*) filter (where class_id is null)::int as unoffered,
       count(class_id)::int as offered
     from training.budget join training.seat on seat.budget_id = budget.id where budget.id = $1 group by budget.id`,
    [budgetId],
  )
  return row as Line // As the statement says.
}

let serials = 0
async function person(): Promise<bigint> {
  serials += 1
  const { employerId } = await employer
  const one = worker(serials)
  await registry.enrol(employerId, [one])
  return registry.personOf(one.idNumber)
}
const employer = registry.employer()

test('opening takes exactly its seats and their money out of a line, and takes threshold and once from it', async () => {
  const { budgetId } = await training.budget({ seats: 25, once: false })
  const classNo = await planned()
  const opened = await open(classNo, budgetId)
  assert.equal(opened.reserved, 20n * seatCost)
  assert.deepEqual(await lineOf(budgetId), {
    approved: 25,
    unoffered: 5,
    offered: 20,
    reserved: 20n * seatCost,
  })
  const seen = await ask(member(1n), viewClass, { classNo })
  assert.deepEqual([seen.state, seen.free, seen.threshold, seen.once], ['open', 20, 80, false])
  await registry.run(`update training.budget set threshold = 75 where id = $1`, [budgetId])
  const other = await planned({ places: 5 })
  await open(other, budgetId)
  assert.equal((await ask(owner, viewClass, { classNo: other })).threshold, 75)
})

test('a line with too few seats or too little money is refused with what is missing, and nothing is taken', async () => {
  const few = await training.budget({ seats: 18 })
  const poor = await training.budget({ seats: 20, amount: 49_000_000n })
  const classNo = await planned()
  const missing = (text: RegExp) => (error: unknown) =>
    error instanceof Problem && text.test(error.details.message.id)
  await assert.rejects(open(classNo, few.budgetId), missing(/kurang 2 kursi/))
  await assert.rejects(open(classNo, poor.budgetId), missing(/kurang Rp.1\.000\.000/))
  for (const { budgetId } of [few, poor])
    assert.deepEqual(await lineOf(budgetId).then(({ offered, reserved }) => [offered, reserved]), [0, 0n])
  const closed = await training.budget({ seats: 20, state: 'approved' })
  await assert.rejects(open(classNo, closed.budgetId), problem('training.line-not-open'))
  const next = await training.budget({ seats: 20, year: 2027 })
  await assert.rejects(open(classNo, next.budgetId), problem('training.line-of-another-year'))
  await assert.rejects(open(classNo, 987654321n), problem('training.line-unknown'))
  await open(classNo, (await training.budget({ seats: 20 })).budgetId)
})

test('no class opens without sessions, after its first day, or once the licence has ended', async () => {
  const { budgetId } = await training.budget()
  const { classNo } = await ask(owner, planClass, { providerNo, ...classSaid(course) })
  await assert.rejects(open(classNo, budgetId), problem('training.sessions-first'))
  const late = { classNo: await planned(), budgetId: String(budgetId), ...terms }
  await assert.rejects(
    ask(officer(), openClass, { ...late, opensAt: '2026-12-07T01:00:00Z' }),
    faults('opensAt'),
  )
  registry.time = new Date('2026-12-07T02:00:00Z')
  await assert.rejects(ask(officer(), openClass, late), problem('training.starts-too-soon'))
  registry.time = new Date('2026-11-20T02:00:00Z')
  await registry.run(`update training.provider set licence_expires_on = '2026-11-20' where id = $1`, [
    provider.providerId,
  ])
  await assert.rejects(ask(officer(), openClass, late), problem('training.licence-ended'))
  await registry.run(`update training.provider set licence_expires_on = '2028-12-31' where id = $1`, [
    provider.providerId,
  ])
})

test('two officers who open classes of one line at once never give more seats than there are', async () => {
  const { budgetId } = await training.budget({ seats: 50 })
  const classes = []
  for (let at = 0; at < 6; at++) classes.push(await planned())
  const done = await Promise.allSettled(classes.map((classNo) => open(classNo, budgetId)))
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 2)
  for (const one of done)
    if (one.status === 'rejected')
      assert.ok(problem('training.too-few-seats')(one.reason), String(one.reason))
  assert.deepEqual(await lineOf(budgetId), {
    approved: 50,
    unoffered: 10,
    offered: 40,
    reserved: 40n * seatCost,
  })
})

test('a class is confirmed once enough seats are committed, and not before', async () => {
  const it = await training.class(course)
  await registry.run(`update training.class set least = 2 where id = $1`, [it.classId])
  await training.enrol(it, await person())
  await assert.rejects(ask(owner, confirmClass, it), problem('training.too-few-trainees'))
  await training.enrol(it, await person())
  await ask(owner, confirmClass, { classNo: it.classNo })
  assert.equal(await stateOf(it), 'confirmed')
})

test('every step of a class that is not legal is refused with the legal ones listed', async () => {
  const moves: Partial<Record<ClassState, (it: TestClass) => Promise<unknown>>> = {
    open: (it) => open(it.classNo, it.budgetId),
    confirmed: ({ classNo }) => ask(officer(), confirmClass, { classNo }),
    cancelled: ({ classNo }) => ask(owner, cancelClass, { classNo, reason: 'Gedung tidak bisa dipakai' }),
  }
  for (const state of classStates) {
    for (const [to, move] of Object.entries(moves)) {
      const it = await training.class(course, { state })
      if (state === 'planned')
        await registry.run(`insert into training.seat (budget_id) select $1 from generate_series(1, 20)`, [
          it.budgetId,
        ])
      if (state === 'planned')
        await registry.run(`update training.budget set amount = 1000000000, seats = 20 where id = $1`, [
          it.budgetId,
        ])
      if (to === 'confirmed')
        await training.enrol(
          it,
          await person(),
          state === 'planned' || state === 'cancelled' ? 'applied' : 'confirmed',
        )
      const legal = legalSteps('class', state)
      if (state === 'full' && to === 'open') {
        await assert.rejects(move(it), problem('training.opened-already'))
        continue
      }
      if (legal.some((one) => one === to)) {
        await move(it)
        assert.equal(await stateOf(it), to, `${state} → ${to}`)
        continue
      }
      await assert.rejects(move(it), (error) => {
        assert.ok(
          error instanceof Problem && error.details.code === 'training.step-not-allowed',
          `${state} → ${to}: ${String(error)}`,
        )
        return legal.every((one) => error.details.remedy.en.includes(`(${one})`))
      })
    }
  }
})

test('a cancelled class returns its seats and their money, and whoever had one or waited is withdrawn with the reason', async () => {
  const { budgetId } = await training.budget({ seats: 30 })
  const it = await training.class(course, { budgetId, places: 10 })
  const before = await lineOf(budgetId)
  const people = [
    await training.enrol(it, await person(), 'confirmed'),
    await training.enrol(it, await person(), 'offered'),
    await training.enrol(it, await person(), 'waitlisted'),
  ]
  const gone = await training.enrol(it, await person(), 'expired')
  await ask(owner, cancelClass, { classNo: it.classNo, reason: 'Pelatih sakit dan tidak ada pengganti' })
  const after = await lineOf(budgetId)
  assert.deepEqual([before.offered, after.offered, after.unoffered, after.approved], [10, 0, 40, 40])
  assert.equal(after.reserved, 0n)
  for (const enrolmentId of people) {
    const [row] = await registry.run(`select state, end_reason from training.enrolment where id = $1`, [
      enrolmentId,
    ])
    assert.deepEqual(row, { state: 'withdrawn', end_reason: 'Pelatih sakit dan tidak ada pengganti.' })
  }
  const [kept] = await registry.run(`select state from training.enrolment where id = $1`, [gone])
  assert.equal(kept?.['state'], 'expired')
})

test('of a class cancelled with money spent, what was attended stays payable and the rest returns', async () => {
  const { budgetId } = await training.budget({ seats: 0 })
  const it = await training.class(course, { budgetId, places: 4, state: 'running', startsOn: '2026-11-16' })
  const { reserved } = await lineOf(budgetId)
  const came = await training.enrol(it, await person(), 'attending')
  await training.enrol(it, await person(), 'confirmed')
  const alsoCame = await training.enrol(it, await person(), 'confirmed')
  await training.attend(came, it.sessionIds.slice(0, 2))
  await training.attend(alsoCame, it.sessionIds.slice(0, 1))
  await ask(officer(), cancelClass, { classNo: it.classNo, reason: 'Tempat pelatihan kebanjiran' })
  const line = await lineOf(budgetId)
  assert.deepEqual([line.offered, line.unoffered, line.reserved], [2, 2, reserved / 2n])
  const states = await registry.run(`select state from training.enrolment where class_id = $1 order by id`, [
    it.classId,
  ])
  assert.deepEqual(
    states.map(({ state }) => state),
    ['dropped', 'withdrawn', 'withdrawn'],
  )
  const { spent, committed } = await ask(officer(), viewClassFile, { classNo: it.classNo })
  assert.deepEqual([spent, committed], [2, 0])
})

test('an officer decides about a class at risk: it goes on, or is cancelled', async () => {
  const running = () => training.class(course, { state: 'running', startsOn: '2026-11-16' })
  const risk = (it: TestClass) =>
    registry.run(`update training.class set at_risk_since = $2 where id = $1`, [it.classId, registry.time])
  const [on, off, calm] = [await running(), await running(), await running()]
  await risk(on)
  await risk(off)
  const reason = 'Izin diperpanjang minggu ini juga'
  await ask(officer(), decideAtRiskClass, { classNo: on.classNo, decision: 'go-on', reason })
  await ask(officer(), decideAtRiskClass, { classNo: off.classNo, decision: 'cancel', reason })
  assert.deepEqual([await stateOf(on), await stateOf(off)], ['running', 'cancelled'])
  for (const { classNo } of [on, calm])
    await assert.rejects(
      ask(officer(), decideAtRiskClass, { classNo, decision: 'go-on', reason }),
      problem('training.not-at-risk'),
    )
})

test('by the clock: too small is cancelled, enough begins, untaken seats go back, waiting people are told, and what is over is assessed', async () => {
  const startsOn = '2026-11-20'
  const small = await training.class(course, { startsOn, places: 3 })
  const neverOpened = await training.class(course, { startsOn, state: 'planned' })
  const enough = await training.class(course, { startsOn, places: 3, state: 'open' })
  const sure = await training.class(course, { startsOn, places: 3, state: 'confirmed' })
  const over = await training.class(course, { startsOn: '2026-11-10', sessions: 3, state: 'running' })
  const later = await training.class(course, { startsOn: '2026-11-21', places: 3 })
  for (const it of [enough, sure]) await training.enrol(it, await person())
  const waits = await training.enrol(sure, await person(), 'waitlisted')
  const held = await training.enrol(sure, await person(), 'offered')
  for (const round of [1, 2]) {
    await keepClasses(registry.app)
    const states = await Promise.all([small, neverOpened, enough, sure, over, later].map(stateOf))
    assert.deepEqual(
      states,
      ['cancelled', 'cancelled', 'running', 'running', 'assessing', 'open'],
      `round ${round}`,
    )
  }
  const line = await lineOf(sure.budgetId)
  assert.deepEqual([line.offered, line.unoffered], [1, 2])
  const [{ cost } = {}] = await registry.run(
    `select price + allowance * 5 as cost from training.class where id = $1`,
    [sure.classId],
  )
  assert.equal(line.reserved, cost)
  for (const enrolmentId of [waits, held]) {
    const [row] = await registry.run(`select state from training.enrolment where id = $1`, [enrolmentId])
    assert.equal(row?.['state'], 'expired')
  }
  const { steps } = await ask(owner, viewClassFile, { classNo: enough.classNo })
  assert.deepEqual(
    steps.map(({ from, to }) => [from, to]),
    [
      ['confirmed', 'running'],
      ['open', 'confirmed'],
    ],
  )
})

test('a class without a free seat is full, and open again once one comes back', async () => {
  const it = await training.class(course, { places: 1 })
  const enrolmentId = await training.enrol(it, await person())
  await keepClasses(registry.app)
  assert.equal(await stateOf(it), 'full')
  await registry.run(`update training.seat set state = 'free', enrolment_id = null where enrolment_id = $1`, [
    enrolmentId,
  ])
  await keepClasses(registry.app)
  assert.equal(await stateOf(it), 'open')
})

async function stateOf({ classNo }: TestClass): Promise<ClassState> {
  return (await ask(officer(), viewClassFile, { classNo })).state
}
