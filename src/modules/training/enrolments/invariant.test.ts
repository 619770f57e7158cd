import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import { perform } from '#platform/operation.ts'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { supervisor } from '../../registry/fixtures/registry.ts'
import { reallocateSeats } from '../budgets/reallocate-seats.ts'
import { createTestTrainees } from '../fixtures/trainees.ts'
import type { TestClass } from '../fixtures/training.ts'
import { applyForClass } from './apply-for-class.ts'
import { confirmSeat } from './confirm-seat.ts'
import { keepEnrolments } from './keep-offers.ts'
import { withdrawEnrolment } from './withdraw-enrolment.ts'

const { url, database } = await createTestDatabase()
const { world, training, members, faults } = await createTestTrainees(database)
const { registry } = world
const other = openDatabase(url, { role: 'payung_app' })
test.after(() => other.close())
const apps = [registry.app, { ...registry.app, database: other, now: () => registry.time }] as const

const people = await members(8)
const course = await training.course(await training.provider())

type Event =
  | { readonly kind: 'apply' | 'confirm' | 'withdraw'; readonly who: number; readonly of: number }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'keep' }
  | { readonly kind: 'move'; readonly seats: number; readonly back: boolean }

const who = fc.nat(7)
const of = fc.nat(1)
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('apply' as const), who, of }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('confirm' as const), who, of }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who, of }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 90 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'keep' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      seats: fc.integer({ min: 1, max: 5 }),
      back: fc.boolean(),
    }),
  },
)

/** Up to four things at the same time, through two servers. */
const course4 = fc.array(fc.array(event, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 14 })

test('whatever people do, several at a time and through two servers, every seat is somebody’s, free or waited for by nobody', async () => {
  await fc.assert(
    fc.asyncProperty(course4, async (rounds) => {
      // Whoever has a seat from an earlier course gives it back first.
      await registry.run(`update training.enrolment set once = false where once`)
      await withdrawAll()
      const from = await training.budget({ seats: 6, once: false })
      const to = await training.budget({ seats: 2, once: false })
      const classes = [
        await training.class(course, { places: 3, budgetId: from.budgetId, opensAt: registry.time }),
        await training.class(course, {
          places: 2,
          budgetId: from.budgetId,
          opensAt: new Date(registry.time.getTime() + 36 * 3_600_000),
        }),
      ]
      const lines = [String(from.budgetId), String(to.budgetId)]
      for (const round of rounds) {
        const done = await Promise.allSettled(round.map((one, at) => act(one, at, { classes, lines })))
        for (const one of done)
          if (one.status === 'rejected' && !(one.reason instanceof Problem)) throw one.reason
        assert.deepEqual(await faults(), [], JSON.stringify(round))
      }
      await keepEnrolments(registry.app)
      assert.deepEqual(await wasted(classes), [], 'nobody who could be offered a free seat waits beside it')
    }),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 12), endOnFailure: true },
  )
})

type At = { readonly classes: readonly TestClass[]; readonly lines: readonly string[] }

async function act(one: Event, at: number, { classes, lines }: At): Promise<void> {
  const app = apps[at % 2] ?? registry.app
  if (one.kind === 'wait') {
    registry.time = new Date(registry.time.getTime() + one.hours * 3_600_000)
  } else if (one.kind === 'keep') {
    await keepEnrolments(app)
  } else if (one.kind === 'move') {
    const [fromBudgetId, toBudgetId] = one.back ? lines.toReversed() : lines
    const reason = 'Cabang ini kekurangan peminat'
    await perform(app, reallocateSeats, {
      actor: supervisor(),
      input: { fromBudgetId, toBudgetId, seats: one.seats, amount: 1000, reason },
    })
  } else {
    await actAs(app, one, classes)
  }
}

async function actAs(
  app: (typeof apps)[number],
  { kind, who: index, of: classIndex }: Extract<Event, { who: number }>,
  classes: readonly TestClass[],
): Promise<void> {
  const [person, joined] = [people[index], classes[classIndex]]
  assert.ok(person && joined)
  if (kind === 'apply') {
    await perform(app, applyForClass, { actor: person.actor, input: { classNo: joined.classNo } })
    return
  }
  const [mine] = await registry.run(
    'select id from training.enrolment where class_id = $1 and person_id = $2 order by id desc limit 1',
    [joined.classId, person.personId],
  )
  if (!mine) return
  const asked = kind === 'confirm' ? confirmSeat : withdrawEnrolment
  await perform(app, asked, { actor: person.actor, input: { enrolmentId: String(mine['id']) } })
}

async function withdrawAll(): Promise<void> {
  const open = await registry.run(
    `select id, person_id as "personId" from training.enrolment where state in ('eligible', 'waitlisted', 'offered', 'confirmed') order by id desc`,
  )
  for (const { id, personId } of open) {
    const person = people.find((one) => one.personId === personId)
    assert.ok(person)
    await registry
      .ask(person.actor, withdrawEnrolment, { enrolmentId: String(id) })
      .catch((error: unknown) => assert.ok(error instanceof Problem))
  }
}

function wasted(classes: readonly TestClass[]) {
  return registry.run(
    `select class.id from training.class
     where class.id = any($1) and class.opens_at <= $2
       and exists (select from training.seat where seat.class_id = class.id and state = 'free')
       and exists (select from training.enrolment waiting where waiting.class_id = class.id and waiting.state = 'waitlisted'
         and not exists (select from training.enrolment busy where busy.person_id = waiting.person_id and busy.state in ('confirmed', 'attending')))`,
    [classes.map(({ classId }) => classId), registry.time],
  )
}
