import { dayIn, startOf } from '@payung/law'
import { z } from 'zod'
import { recordFact } from '#platform/facts.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { budgetId, classNo, ofClass } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { classStates, type BudgetState } from '../states.ts'
import { takeStep } from '../steps.ts'
import * as rows from './class.sql.ts'
import { lockClass } from './find-class.ts'
import { lawfulThreshold, requireMayOpen } from './may-open.ts'
import * as seats from './open-class.sql.ts'
import * as opening from './opening-problems.ts'
import { requireMode } from './plan-class.ts'
import * as problems from './problems.ts'

const answer = z.object({ classNo, state: z.enum(classStates) })

/** An officer opens a planned class: it takes its seats and its money out of a budget line, all of them or none. */
export const openClass = operation({
  name: 'training.open-class',
  summary: { id: 'Membuka kelas', en: 'Open a class' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/open' },
  input: z.object({
    classNo,
    budgetId,
    /** From when seats are taken; without it, from now on. */
    opensAt: fields.instant.nullish(),
    /** For each day that someone came in person. */
    allowance: fields.rupiah,
    /** The same of a day online. */
    onlineAllowance: fields.rupiah,
  }),
  output: z.object({ ...answer.shape, reserved: fields.rupiah }),
  concerns: ofClass,
  async run({ db, actor, now }, { classNo: number, budgetId: line, opensAt, ...allowances }) {
    const it = await lockClass(db, number)
    // A full class is open again by its seats alone.
    if (it.state === 'full') throw opening.openedAlready()
    requireStep('class', it.state, 'open')
    const today = dayIn(now)
    if (it.startsOn <= today) throw problems.startsTooSoon()
    if (opensAt && opensAt >= startOf(it.startsOn)) throw opening.opensTooLate()
    await requireMayOpen(db, it.providerId, today)
    await requireMode(db, it.modes, it)
    if ((await db.get<{ count: number }>(rows.countSessions(it.classId))).count === 0)
      throw problems.sessionsFirst()
    const { left, once, threshold } = await lockLine(db, line, Number(it.startsOn.slice(0, 4)))
    const { cost } = await db.get<{ cost: bigint }>(
      seats.setOpened({
        classId: it.classId,
        budgetId: line,
        opensAt: opensAt ?? now,
        ...allowances,
        threshold: threshold ?? lawfulThreshold(today),
        once,
      }),
    )
    const taken = await db.run(seats.takeSeats(line, it.classId, it.places))
    if (taken < it.places) throw opening.tooFewSeats(it.places - taken)
    if (cost > left) throw opening.tooLittleMoney(cost - left)
    await db.run(seats.reserve(line, it.classId, cost))
    await takeStep(db, { thing: 'class', id: it.classId, from: it.state, to: 'open', by: actor.name }, now)
    await recordFact(db, 'training.class-opened', { classId: String(it.classId), classNo: number }, now)
    return { classNo: number, state: 'open' as const, reserved: cost }
  },
})

/** Enough have taken their seats: the class is held. */
export const confirmClass = operation({
  name: 'training.confirm-class',
  summary: { id: 'Memastikan kelas berjalan', en: 'Confirm that a class is held' },
  allowed: ['provider.owner', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/confirm' },
  input: z.object({ classNo }),
  output: answer,
  concerns: ofClass,
  async run({ db, actor, now }, { classNo: number }) {
    const { classId: id, state: from, least } = await lockClass(db, number)
    requireStep('class', from, 'confirmed')
    const { count } = await db.get<{ count: number }>(seats.countCommitted(id))
    if (count < least) throw opening.tooFewTrainees(count, least)
    await takeStep(db, { thing: 'class', id, from, to: 'confirmed', by: actor.name }, now)
    await recordFact(db, 'training.class-confirmed', { classId: String(id), classNo: number }, now)
    return { classNo: number, state: 'confirmed' as const }
  },
})

type Line = {
  readonly state: BudgetState
  readonly year: number
  readonly left: bigint
  readonly threshold: number | null
  readonly once: boolean
}

async function lockLine(db: Db, id: bigint, year: number): Promise<Line> {
  const line = await db.find<Line>(seats.lockLine(id))
  if (!line) throw opening.lineUnknown()
  if (line.year !== year) throw opening.lineOfAnotherYear(line.year)
  if (line.state !== 'open') throw opening.lineNotOpen()
  return line
}
