import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { never } from '#base/assert.ts'
import { Problem } from '#base/problem.ts'
import { openDatabase } from '#platform/database.ts'
import { perform, type Operation } from '#platform/operation.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  actorWith,
  createTestRegistry,
  officer,
  supervisor,
  worker,
} from '../../registry/fixtures/registry.ts'
import { correctAttendance } from '../attendance/correct-attendance.ts'
import { reallocateSeats } from '../budgets/reallocate-seats.ts'
import { cancelClass } from '../classes/cancel-class.ts'
import { createTestTraining, type TestClass } from '../fixtures/training.ts'
import { approveInvoice, payInvoice, refuseInvoice, releaseInvoice } from './decide-invoice.ts'
import { courses, doings, type Event } from './fixtures/course.ts'
import { keepAllowances } from './keep-allowances.ts'
import { payAllowances } from './pay-allowances.ts'
import { proveMoney } from './prove-money.ts'
import { settleClass } from './settle-class.ts'
import { submitInvoice } from './submit-invoice.ts'

const { url, database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const other = openDatabase(url, { role: 'payung_app' })
test.after(() => other.close())
const apps = [registry.app, { ...registry.app, database: other, now: () => registry.time }] as const

const perClass = 3
const serials = Array.from({ length: 2 * perClass }, (_, at) => at + 1)
const employer = await registry.employer()
await registry.enrol(
  employer.employerId,
  serials.map((no) => worker(no, { startedOn: '2025-01-01' })),
)
const people = await Promise.all(serials.map((no) => registry.personOf(worker(no).idNumber)))
const approver = officer()
const payer = actorWith('Sri Handayani', { role: 'supervisor', officeCode: 'KC1' })

test('whatever happens to classes, invoices and allowances, two things at a time and through two servers, money is never more than its line and the books say what the tables say', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(courses.bases, courses.rounds, async (paidFor, rounds) => {
      const world = await begin(paidFor)
      for (const round of rounds) {
        const done = await Promise.allSettled(
          round.map((one, at) => act(world, one, apps[at % 2] ?? apps[0])),
        )
        for (const [at, one] of done.entries()) {
          if (one.status === 'rejected' && !(one.reason instanceof Problem)) throw one.reason
          const kind = round[at]?.kind ?? ''
          if (one.status === 'fulfilled') seen.set(kind, (seen.get(kind) ?? 0) + 1)
        }
        await proven()
      }
      await bringToAnEnd(world)
    }),
    {
      numRuns: Number(process.env['PAYUNG_RUNS'] ?? 12),
      endOnFailure: true,
      examples: [...courses.examples],
    },
  )
  for (const kind of [...doings, 'mark', 'keep', 'pay-allowances'])
    assert.ok((seen.get(kind) ?? 0) > 0, `never done: ${kind}`)
})

type World = {
  readonly classes: readonly TestClass[]
  readonly trainees: readonly (readonly bigint[])[]
  readonly budgetId: bigint
  readonly spare: bigint
}
type App = (typeof apps)[number]

/** Two running classes on one narrow line: seven rupiah a seat, which do not divide by three sessions. */
async function begin(bases: readonly string[]): Promise<World> {
  await registry.run(
    `update training.enrolment set state = 'dropped' where state in ('confirmed', 'attending')`,
  )
  registry.time = new Date('2026-11-20T02:00:00Z')
  const provider = await training.provider()
  const { budgetId } = await training.budget({ seats: 0, amount: 120n, once: false })
  const { budgetId: spare } = await training.budget({ seats: 0, amount: 50n, once: false })
  const classes: TestClass[] = []
  const trainees: bigint[][] = []
  for (const [at, basis] of bases.entries()) {
    const course = await training.course(provider, { basis, price: 7n })
    const week = { startsOn: '2026-11-16', sessions: 3, places: perClass, allowance: 3n }
    const made = await training.class(course, { state: 'running', ...week, budgetId })
    classes.push(made)
    const own: bigint[] = []
    for (const personId of people.slice(at * perClass, (at + 1) * perClass))
      own.push(await training.enrol(made, personId, 'confirmed'))
    trainees.push(own)
  }
  return { classes, trainees, budgetId, spare }
}

async function proven(): Promise<void> {
  for (const { claim, faults } of await database.read(proveMoney)) assert.deepEqual(faults, [], claim)
}

async function act(world: World, one: Event, app: App): Promise<void> {
  switch (one.kind) {
    case 'wait':
      registry.time = new Date(registry.time.getTime() + one.days * 86_400_000)
      return
    case 'keep':
      return keepAllowances(app)
    case 'pay-allowances':
      await perform(app, payAllowances, { actor: payer, input: { asOf: registry.time.toISOString() } })
      return
    case 'licence':
      return setLicence(world, one.ended ? '2026-11-20' : '2028-12-31')
    case 'move': {
      const said = { seats: 0, amount: one.amount, reason: 'Cabang itu lebih membutuhkan' }
      const input = { fromBudgetId: String(world.budgetId), toBudgetId: String(world.spare), ...said }
      await perform(app, reallocateSeats, { actor: supervisor(), input })
      return
    }
    case 'mark':
      return mark(world, one, app)
    case 'approve':
    case 'cancel':
    case 'end':
    case 'pay':
    case 'refuse':
    case 'release':
    case 'settle':
    case 'submit':
      return work(world, one, app)
    default:
      never(one)
  }
}

async function mark(world: World, one: Extract<Event, { kind: 'mark' }>, app: App): Promise<void> {
  const taught = world.classes[one.of]
  assert.ok(taught)
  await perform(app, correctAttendance, {
    actor: taught.course.provider.trainer,
    input: {
      sessionNo: `${taught.classNo}-${one.session}`,
      enrolmentId: String(world.trainees[one.of]?.[one.who]),
      present: one.came,
      reason: 'Salah catat di lembar hadir',
    },
  })
}

const decisions = { approve: approveInvoice, release: releaseInvoice } as const

async function work(
  world: World,
  one: Extract<Event, { kind: (typeof doings)[number] }>,
  app: App,
): Promise<void> {
  const taught = world.classes[one.of]
  assert.ok(taught)
  const { owner } = taught.course.provider
  const ask = (asked: Operation, actor: typeof owner, input: object) => perform(app, asked, { actor, input })
  const { classNo } = taught
  if (one.kind === 'end') return end(taught)
  if (one.kind === 'cancel')
    await ask(cancelClass, owner, { classNo, reason: 'Gedung tidak bisa dipakai lagi' })
  else if (one.kind === 'submit') await ask(submitInvoice, owner, { classNo })
  else if (one.kind === 'settle') await ask(settleClass, approver, { classNo })
  else {
    const [last] = await registry.run(
      'select number from training.invoice where class_id = $1 order by number desc limit 1',
      [taught.classId],
    )
    if (!last) return
    const invoiceNo = String(last['number'])
    if (one.kind === 'refuse')
      await ask(refuseInvoice, approver, { invoiceNo, reason: 'Kehadiran belum lengkap' })
    else if (one.kind === 'pay') await ask(payInvoice, payer, { invoiceNo })
    else await ask(decisions[one.kind], approver, { invoiceNo })
  }
}

/** Its sessions and assessments are over: who came to all of them has completed. */
async function end({ classId }: TestClass): Promise<void> {
  await registry.run(
    `with over as (update training.class set state = 'completed' where id = $1 and state = 'running' returning id)
     update training.enrolment set state = case when (
         select count(*) from training.attendance where attendance.enrolment_id = enrolment.id and present) = 3 then 'completed' else 'dropped' end
     from over where class_id = over.id and state = 'attending'`,
    [classId],
  )
}

async function setLicence({ classes }: World, day: string): Promise<void> {
  await registry.run('update training.provider set licence_expires_on = $2 where id = $1', [
    classes[0]?.course.provider.providerId,
    day,
  ])
}

/** However it stands, it can be brought to an end in which nothing stays reserved. */
async function bringToAnEnd(world: World): Promise<void> {
  await setLicence(world, '2028-12-31')
  registry.time = new Date(registry.time.getTime() + 10 * 86_400_000)
  const steps = ['end', 'release', 'submit', 'approve', 'pay'] as const
  for (const at of world.classes.keys())
    for (const kind of steps) await lenient(act(world, { kind, of: at }, apps[0]))
  await keepAllowances(apps[0])
  await lenient(act(world, { kind: 'pay-allowances' }, apps[0]))
  for (const at of world.classes.keys()) await lenient(act(world, { kind: 'settle', of: at }, apps[0]))
  await proven()
  const left = await registry.run(
    'select number, state, reserved from training.class where id = any($1) and (reserved > 0 or state not in ($2, $3))',
    [world.classes.map(({ classId }) => String(classId)), 'settled', 'cancelled'],
  )
  assert.deepEqual(left, [])
}

async function lenient(done: Promise<void>): Promise<void> {
  await done.catch((error: unknown) => assert.ok(error instanceof Problem, String(error)))
}
