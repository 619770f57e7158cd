import { z } from 'zod'
import { present } from '#base/assert.ts'
import { Problem } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { parseInput } from '#platform/input.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofProvider, providerNo } from '../find-things.ts'
import { classForm, plannedSession } from './class-form.ts'
import * as rows from './class.sql.ts'
import { lockClass } from './find-class.ts'
import { changePlan, storeClass } from './plan-class.ts'
import { numberTaken } from './problems.ts'
import { replaceSessions } from './set-sessions.ts'

const outsideNo = z
  .string()
  .regex(/^[\w./-]{1,40}$/)
  .meta({ description: 'The number of a class in the training body’s own system.', example: 'BAR-2026-04' })

/** One class as another system sends it: as it is planned, with its sessions. */
const pushed = z.object({ outsideNo, ...classForm, sessions: z.array(plannedSession).max(400).default([]) })

const words = z.object({ id: z.string(), en: z.string() })
const answered = z.object({
  outsideNo: z.string().nullable(),
  classNo: classNo.nullable(),
  done: z.enum(['planned', 'changed', 'refused']),
  code: z.string().nullable(),
  message: words.nullable(),
  remedy: words.nullable(),
  faults: z.array(z.object({ field: z.string(), code: z.string(), message: words })),
})
type Answered = z.output<typeof answered>

/** Another system sends its planned classes. Each row is answered by itself: one that cannot be taken keeps none of the others out. */
export const pushClasses = operation({
  name: 'training.push-classes',
  summary: {
    id: 'Mengirim rencana kelas dari sistem lembaga',
    en: 'Send planned classes from another system',
  },
  // Keys of a body’s own system have the role of a trainer (decision 0019).
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/providers/{providerNo}/classes' },
  input: z.object({
    providerNo,
    /** Rows of `outsideNo`, `courseNo`, `regionCode`, `venue`, `mode`, `places`, `least`, `startsOn`, `endsOn` and `sessions`. */
    classes: z.array(z.record(z.string(), z.unknown())).min(1).max(200),
  }),
  output: z.object({ classes: z.array(answered) }),
  concerns: ofProvider,
  async run({ db, actor, now, subject }, { classes }) {
    const providerId = present(subject.kind === 'provider' ? subject.providerId : null, 'a provider’s')
    const done: Answered[] = []
    for (const row of classes) done.push(await takeRow(db, { row, providerId, by: actor.name }, now))
    return { classes: done }
  },
})

type Taken = { readonly row: unknown; readonly providerId: bigint; readonly by: string }

async function takeRow(db: Db, taken: Taken, now: Date): Promise<Answered> {
  await db.run(rows.beginRow())
  try {
    const it = await upsert(db, taken, now)
    await db.run(rows.endRow())
    return { ...it, code: null, message: null, remedy: null, faults: [] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await db.run(rows.undoRow())
    const { code, message, remedy, faults = [] } = error.details
    const named = outsideNo.safeParse((taken.row as Record<string, unknown>)['outsideNo']) // A record, as parsed.
    return {
      outsideNo: named.success ? named.data : null,
      classNo: null,
      done: 'refused',
      code,
      message,
      remedy,
      faults: [...faults],
    }
  }
}

async function upsert(db: Db, { row, providerId, by }: Taken, now: Date) {
  const { outsideNo: number, sessions, ...form } = parseInput(pushed, row)
  const known = await db.find<{ classNo: string }>(rows.findByOutsideNo(providerId, number))
  if (known && (await lockClass(db, known.classNo)).state !== 'planned') throw numberTaken()
  if (known) await changePlan(db, known.classNo, form, now)
  const made = known?.classNo ?? (await storeClass(db, { form, providerId, outsideNo: number, by }, now))
  if (sessions.length > 0) await replaceSessions(db, await lockClass(db, made), sessions)
  return { outsideNo: number, classNo: made, done: known ? ('changed' as const) : ('planned' as const) }
}
