import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  createTestRegistry,
  member,
  officer,
  problem,
  supervisor,
  worker,
} from '../../registry/fixtures/registry.ts'
import { createTestTraining, type TestClass } from '../fixtures/training.ts'
import { approveInvoice, payInvoice, refuseInvoice, releaseInvoice } from './decide-invoice.ts'
import { fundLine } from './fund-line.ts'
import { keepAllowances } from './keep-allowances.ts'
import { listAllowancesDue, payAllowances, viewMyAllowances } from './pay-allowances.ts'
import { proveMoney } from './prove-money.ts'
import { settleClass } from './settle-class.ts'
import { submitInvoice } from './submit-invoice.ts'
import { listBillableClasses, viewInvoice } from './view-invoice.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const employer = await registry.employer()
const people = 12
await registry.enrol(
  employer.employerId,
  Array.from({ length: people }, (_, at) => worker(at + 1, { startedOn: '2025-01-01' })),
)
const personIds = await Promise.all(
  Array.from({ length: people }, (_, at) => registry.personOf(worker(at + 1).idNumber)),
)
const person = (at: number) => personIds[at] ?? 0n
const otherSupervisor = () => ({ ...supervisor(), name: 'Sri Handayani' })

/** Every allowance that is due at this time. */
async function payAll(): Promise<void> {
  await keepAllowances(registry.app)
  const { asOf } = await registry.ask(officer(), listAllowancesDue, {})
  await registry.ask(supervisor(), payAllowances, { asOf: asOf.toISOString() })
}

async function proven(): Promise<void> {
  for (const { claim, faults } of await database.read(proveMoney)) assert.deepEqual(faults, [], claim)
}

/** A class of five sessions with three trainees, who came five, four and three times. */
async function finished(basis: string, from: number, changes: object = {}): Promise<TestClass> {
  const provider = await training.provider(changes)
  const course = await training.course(provider, { basis, price: 1_000_001n })
  const { budgetId } = await training.budget({ seats: 0, once: false })
  const of = await training.class(course, {
    state: 'completed',
    startsOn: '2026-11-02',
    places: 3,
    budgetId,
  })
  for (const [at, sessions] of [5, 4, 3].entries()) {
    const enrolmentId = await training.enrol(of, person(from + at), sessions >= 4 ? 'completed' : 'dropped')
    await registry.run(`update training.enrolment set confirmed_at = applied_at where id = $1`, [enrolmentId])
    await training.attend(enrolmentId, of.sessionIds.slice(0, sessions))
  }
  return of
}

test('by attendance a price is shared over the sessions and rounded down; by completion it is paid to whoever reached the threshold', async () => {
  const attended = await finished('attended', 0)
  const { owner } = attended.course.provider
  const one = await registry.ask(owner, submitInvoice, { classNo: attended.classNo })
  assert.deepEqual([one.total, one.trainees, one.state], [1_000_001n + 800_000n + 600_000n, 3, 'submitted'])
  const seen = await registry.ask(owner, viewInvoice, { invoiceNo: one.invoiceNo })
  assert.deepEqual(seen.lines.map(({ attended: came, sessions }) => `${came}/${sessions}`).sort(), [
    '3/5',
    '4/5',
    '5/5',
  ])
  const completed = await finished('completed', 3)
  const two = await registry.ask(completed.course.provider.owner, submitInvoice, {
    classNo: completed.classNo,
  })
  assert.equal(two.total, 2_000_002n) // Four of five are the 80 % that are needed, three are not.
  await proven()
})

test('a class is invoiced once it is over, and once', async () => {
  const provider = await training.provider()
  const running = await training.class(await training.course(provider), { state: 'running' })
  const asking = registry.ask(provider.owner, submitInvoice, { classNo: running.classNo })
  await assert.rejects(asking, problem('training.class-not-over'))
  const of = await finished('completed', 0)
  const { owner } = of.course.provider
  const first = await registry.ask(owner, submitInvoice, { classNo: of.classNo })
  await assert.rejects(
    registry.ask(owner, submitInvoice, { classNo: of.classNo }),
    problem('training.invoiced-already'),
  )
  await registry.ask(officer(), refuseInvoice, {
    invoiceNo: first.invoiceNo,
    reason: 'Kehadiran hari ketiga belum dikoreksi',
  })
  const second = await registry.ask(owner, submitInvoice, { classNo: of.classNo })
  assert.notEqual(second.invoiceNo, first.invoiceNo)
})

test('what is approved is owed, what another person pays is paid, and the rest of what was reserved goes back to the line', async () => {
  const of = await finished('completed', 6)
  const { invoiceNo } = await registry.ask(of.course.provider.owner, submitInvoice, { classNo: of.classNo })
  const paying = registry.ask(supervisor(), payInvoice, { invoiceNo })
  await assert.rejects(paying, problem('training.invoice-not-so'))
  const approver = supervisor()
  await registry.ask(approver, approveInvoice, { invoiceNo })
  await proven()
  const renamed = { ...approver, name: 'Sri Handayani' } // The same account under another name is the same person.
  await assert.rejects(registry.ask(renamed, payInvoice, { invoiceNo }), problem('training.same-hand'))
  const settling = registry.ask(officer(), settleClass, { classNo: of.classNo })
  await assert.rejects(settling, problem('training.class-not-settled'))
  await registry.ask(otherSupervisor(), payInvoice, { invoiceNo })
  await assert.rejects(
    registry.ask(officer(), settleClass, { classNo: of.classNo }),
    problem('training.class-not-settled'), // Allowances.
  )
  await payAll()
  await registry.ask(officer(), settleClass, { classNo: of.classNo })
  const [line] = await registry.run('select reserved, spent from training.budget where id = $1', [
    of.budgetId,
  ])
  assert.deepEqual(line, { reserved: 0n, spent: 2_000_002n + 12n * 50_000n })
  await proven()
})

test('while the licence has ended an invoice is taken and withheld, and released once it is renewed', async () => {
  const of = await finished('completed', 0, { licenceExpiresOn: '2026-11-20' })
  const { invoiceNo, state } = await registry.ask(of.course.provider.owner, submitInvoice, {
    classNo: of.classNo,
  })
  assert.equal(state, 'withheld')
  const releasing = () => registry.ask(officer(), releaseInvoice, { invoiceNo })
  await assert.rejects(releasing(), problem('training.licence-ended'))
  await registry.run(`update training.provider set licence_expires_on = '2029-11-20' where id = $1`, [
    of.course.provider.providerId,
  ])
  await releasing()
  await registry.ask(officer(), approveInvoice, { invoiceNo })
  await proven()
})

test('of a class that was cancelled midway what was attended is paid, never more than was reserved', async () => {
  const of = await finished('certified', 3)
  await registry.run(`update training.class set state = 'cancelled' where id = $1`, [of.classId])
  const { invoiceNo, total } = await registry.ask(of.course.provider.owner, submitInvoice, {
    classNo: of.classNo,
  })
  assert.equal(total, 1_000_001n + 800_000n + 600_000n)
  await registry.run(
    `with class as (update training.class set reserved = 1000 where id = $1 returning budget_id, $2::bigint as was)
     update training.budget set reserved = reserved - class.was + 1000 from class where id = budget_id`,
    [of.classId, 3n * (1_000_001n + 250_000n)].map(String),
  )
  const approving = () => registry.ask(officer(), approveInvoice, { invoiceNo })
  await assert.rejects(approving(), problem('training.over-budget'))
  await registry.run(
    `with class as (update training.class set reserved = reserved + 3000000 where id = $1 returning budget_id)
     update training.budget set reserved = reserved + 3000000 from class where id = budget_id`,
    [of.classId],
  )
  await approving()
  await registry.ask(otherSupervisor(), payInvoice, { invoiceNo })
  const [line] = await registry.run('select reserved, spent from training.budget where id = $1', [
    of.budgetId,
  ])
  assert.deepEqual(line, { reserved: 0n, spent: total + 12n * 50_000n })
  await proven()
})

test('each day that somebody came is an allowance once, days online at their own rate, and one run pays what was due', async () => {
  const of = await finished('completed', 9)
  await registry.run(`update training.session set online = true where class_id = $1 and no = 5`, [of.classId])
  await keepAllowances(registry.app)
  await keepAllowances(registry.app)
  const mine = async (at: number) =>
    (await registry.ask(member(person(at)), viewMyAllowances, { personId: String(person(at)) })).allowances
      .filter(({ classNo }) => classNo === of.classNo)
      .map(({ amount }) => amount)
  assert.deepEqual(await mine(9), [25_000n, 50_000n, 50_000n, 50_000n, 50_000n])
  assert.deepEqual(await mine(11), [50_000n, 50_000n, 50_000n])
  await proven()
  const { asOf, total } = await registry.ask(officer(), listAllowancesDue, {})
  const paid = await registry.ask(supervisor(), payAllowances, { asOf: asOf.toISOString() })
  assert.equal(paid.total, total)
  const again = registry.ask(supervisor(), payAllowances, { asOf: asOf.toISOString() })
  await assert.rejects(again, problem('training.nothing-due'))
  await proven()
})

test('a class of which nothing can be invoiced is closed without an invoice, one that can be only after it', async () => {
  const provider = await training.provider()
  const course = await training.course(provider, { basis: 'certified' })
  const { budgetId } = await training.budget({ seats: 0, once: false })
  const of = await training.class(course, { state: 'completed', startsOn: '2026-11-02', places: 1, budgetId })
  const enrolmentId = await training.enrol(of, person(0), 'assessed')
  await training.attend(enrolmentId, of.sessionIds)
  const { owner } = provider
  const invoicing = () => registry.ask(owner, submitInvoice, { classNo: of.classNo })
  await assert.rejects(invoicing(), problem('training.nothing-to-invoice'))
  const billable = async () =>
    (await registry.ask(owner, listBillableClasses, { providerNo: provider.providerNo })).classes
  assert.deepEqual(await billable(), [])
  await payAll()

  const other = await training.class(course, {
    state: 'cancelled',
    startsOn: '2026-11-02',
    places: 1,
    budgetId,
  })
  await registry.run(
    `with cost as (update training.class set reserved = 2250000 where id = $1 returning budget_id)
     update training.budget set reserved = reserved + 2250000 from cost where id = budget_id`,
    [other.classId],
  )
  const came = await training.enrol(other, person(1), 'dropped')
  await registry.run(`update training.enrolment set confirmed_at = applied_at where id = $1`, [came])
  await training.attend(came, other.sessionIds.slice(0, 2))
  assert.deepEqual(
    (await billable()).map(({ classNo, cancelled, amount }) => [classNo, cancelled, amount]),
    [[other.classNo, true, 800_000n]],
  )

  await registry.ask(officer(), settleClass, { classNo: of.classNo })
  const [closed] = await registry.run('select state, reserved from training.class where id = $1', [
    of.classId,
  ])
  assert.deepEqual(closed, { state: 'settled', reserved: 0n })
  await proven()

  const unpaid = await finished('completed', 3)
  await payAll()
  const settling = registry.ask(officer(), settleClass, { classNo: unpaid.classNo })
  await assert.rejects(settling, problem('training.class-not-settled'))
  const running = await training.class(course, {
    state: 'running',
    startsOn: '2026-11-02',
    places: 1,
    budgetId,
  })
  await assert.rejects(
    registry.ask(officer(), settleClass, { classNo: running.classNo }),
    problem('training.step-not-allowed'),
  )
})

test('the approved rupiah of a line stand in the fund once', async () => {
  const { budgetId } = await training.budget({ amount: 5_000_000n, state: 'draft' })
  await database.transaction((db) => fundLine(db, budgetId, registry.time))
  await assert.rejects(database.transaction((db) => fundLine(db, budgetId, registry.time)))
  const [funding] = await registry.run(
    `select sum(amount)::bigint as amount from ledger.transfer join ledger.entry on entry.id = entry_id
     where book = 'training' and credit = 'funding' and source = $1`,
    [String(budgetId)],
  )
  assert.deepEqual(funding, { amount: 5_000_000n })
})
