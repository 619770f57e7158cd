import { addDays, addMonths, dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { runNo, staff } from '../fields.ts'
import { requireStep } from '../machine.ts'
import { noteSkillsOfRun } from '../skills/skills.sql.ts'
import { takeStep } from '../steps.ts'
import { notYetHeld } from './problems.ts'
import * as registrations from './registrations.sql.ts'
import { holdRun, type HeldRun } from './run.ts'
import { addTaken } from './runs.sql.ts'
import { tellCancelled, type Reachable } from './tell.ts'

/** Notes who of those with a place came. May be said again until the run is closed. */
export const noteAttendance = operation({
  name: 'institute.note-attendance',
  summary: { id: 'Mencatat kehadiran kursus', en: 'Note who came to a course' },
  allowed: staff,
  effect: 'write',
  route: { method: 'PUT', path: '/institute/runs/{runNo}/attendance' },
  input: z.object({ runNo, present: z.array(fields.key).max(5000) }),
  output: z.object({ attended: fields.count, absent: fields.count }),
  async run(context, input) {
    const held = await holdRun(context.db, input.runNo)
    requireDay(held, context)
    const noted = await context.db.many<{ state: string }>(
      registrations.noteAttendance({
        runId: held.id,
        present: input.present,
        by: context.actor.name,
        now: context.now,
      }),
    )
    const attended = noted.filter(({ state }) => state === 'attended').length
    return { attended, absent: noted.length - attended }
  },
})

/** The day is over: who attended has the skill of the course on record, whoever was not noted was not there. */
export const closeRun = operation({
  name: 'institute.close-run',
  summary: { id: 'Menutup kursus yang sudah diadakan', en: 'Close a course that was held' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/runs/{runNo}/close' },
  input: z.object({ runNo }),
  output: z.object({ skills: fields.count }),
  async run(context, input) {
    const { db, actor, now } = context
    const held = await holdRun(db, input.runNo)
    requireDay(held, context)
    await db.run(registrations.settleRest({ runId: held.id, by: actor.name, now }))
    await takeStep(context, 'run', input.runNo, 'held')
    return { skills: await noteSkills(context, held) }
  },
})

/** It is not held. Everyone who was to come, or waited, is told. */
export const cancelRun = operation({
  name: 'institute.cancel-run',
  summary: { id: 'Membatalkan kursus', en: 'Cancel a course' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/runs/{runNo}/cancel' },
  input: z.object({ runNo }),
  output: z.object({ told: fields.count }),
  async run(context, input) {
    const { db, now } = context
    const held = await holdRun(db, input.runNo)
    await takeStep(context, 'run', input.runNo, 'cancelled')
    const people = await db.many<Reachable>(registrations.withdrawAll(held.id, now))
    await db.run(addTaken(held.id, -held.taken))
    await tellCancelled(db, people, held, now)
    return { told: people.filter(({ phone }) => phone !== null).length }
  },
})

function requireDay({ state, heldOn }: HeldRun, { now }: Context): void {
  requireStep('run', state, 'held')
  if (heldOn > dayIn(now)) throw notYetHeld(dayWords(heldOn))
}

async function noteSkills({ db, actor, now }: Context, held: HeldRun): Promise<number> {
  const { skill, skillMonths, heldOn, id, runNo: number } = held
  if (skill === null) return 0
  const validUntil = skillMonths === null ? null : lastDayAfter(heldOn as Day, skillMonths) // As above.
  return db.run(
    noteSkillsOfRun({ runId: id, runNo: number, skill, gainedOn: heldOn, validUntil, by: actor.name, now }),
  )
}

/** The last day of so many months that begin on a day. */
export function lastDayAfter(day: Day, months: number): Day {
  return addDays(addMonths(day, months), -1)
}
