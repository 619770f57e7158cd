import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation } from '#platform/operation.ts'
import { classNo } from '../find-things.ts'
import { segments, type Segment } from './candidate.ts'
import * as rows from './lists.sql.ts'
import { choosesItself, classTakesNobody } from './problems.ts'
import { offerNext } from './seats.ts'

const most = 50
const choice = z.enum(['first-come', 'scored'])

const waitingClass = z.object({
  classId: fields.key,
  classNo: z.string(),
  title: z.string(),
  providerName: z.string(),
  startsOn: fields.day,
  places: fields.count,
  choice,
  budgetName: z.string(),
  waiting: fields.count,
  free: fields.count,
  held: fields.count,
})

const waitingPerson = z.object({
  enrolmentId: fields.key,
  personId: fields.key,
  name: z.string(),
  segment: z.enum(segments),
  score: z.int().nullable(),
  months: fields.count,
  appliedAt: fields.instant,
})

/** The classes for which people wait, and of one class who waits, in the order in which they come next. */
export const listWaiting = operation({
  name: 'training.list-waiting',
  summary: { id: 'Daftar tunggu pelatihan', en: 'Waiting lists of classes' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/waiting' },
  input: z.object({
    regionCode: fields.line(2, 13).nullish(),
    classNo: classNo.nullish(),
    after: fields.key.nullish(),
    /** How many of those who wait for the class to pass over. */
    skip: z.coerce.number<number | string>().int().min(0).max(1_000_000).nullish(),
  }),
  output: z.object({
    classes: z.array(waitingClass),
    next: fields.key.nullable(),
    waiting: z.array(waitingPerson),
    more: z.boolean(),
  }),
  async run({ db }, { regionCode, classNo: number, after, skip }) {
    const [classes, waiting] = await Promise.all([
      db.many<z.output<typeof waitingClass>>(
        rows.listWaitingClasses({ regionCode: regionCode ?? null, after: after ?? 0n, most: most + 1 }),
      ),
      number
        ? db.many<z.output<typeof waitingPerson> & { segment: Segment }>(
            rows.listWaiting({ classNo: number, skip: skip ?? 0, most: most + 1 }),
          )
        : [],
    ])
    const shown = classes.slice(0, most)
    return {
      classes: shown,
      next: classes.length > most ? (shown.at(-1)?.classId ?? null) : null,
      waiting: waiting.slice(0, most),
      more: waiting.length > most,
    }
  },
})

/** Where a line chooses by score: the free seats of a class go to those with the highest, as offers. */
export const offerScoredSeats = operation({
  name: 'training.offer-scored-seats',
  summary: { id: 'Menawarkan kursi menurut nilai', en: 'Offer seats by score' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/offers' },
  input: z.object({ classNo }),
  output: z.object({ offered: fields.count }),
  async run({ db, actor, now, publicUrl, note }, { classNo: number }) {
    const line = await db.find<{ classId: bigint; choice: z.output<typeof choice> }>(
      rows.findLineOfClass(number),
    )
    if (!line) throw classTakesNobody()
    if (line.choice !== 'scored') throw choosesItself()
    const offered = await offerNext(db, line.classId, { by: actor.name, publicUrl, now }, true)
    note({ classNo: number, offered })
    await recordFact(db, 'training.seats-chosen', { classNo: number, offered, at: now.toISOString() }, now)
    return { offered }
  },
})
