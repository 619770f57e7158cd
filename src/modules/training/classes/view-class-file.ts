import { z } from 'zod'
import { maskName } from '#base/mask.ts'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { trainingModes } from '../courses/course.ts'
import { classNo, enrolmentId, ofClass } from '../find-things.ts'
import { enrolmentStates } from '../states.ts'
import { classFacts, session } from './class-facts.ts'
import * as rows from './view-class.sql.ts'

const own = z.object({
  /** With fewer it is not held. */
  least: fields.count,
  budgetId: fields.key.nullable(),
  budgetName: z.string().nullable(),
  liveUrl: z.string().nullable(),
  outsideNo: z.string().nullable(),
  plannedAt: fields.instant,
  plannedBy: z.string(),
  held: fields.count,
  committed: fields.count,
  spent: fields.count,
  risk: z.enum(['licence', 'restriction']).nullable(),
})
const material = z.object({ no: z.int(), title: z.string(), url: z.string(), addedAt: fields.instant })
const modeChange = z.object({
  changedAt: fields.instant,
  from: z.enum(trainingModes),
  to: z.enum(trainingModes),
  reason: z.string(),
  by: z.string(),
})
const step = z.object({
  from: z.string().nullable(),
  to: z.string(),
  at: fields.instant,
  by: z.string(),
  reason: z.string().nullable(),
})
const trainee = z.object({
  enrolmentId,
  /** First letters only: `R••• K•••`. */
  name: z.string(),
  state: z.enum(enrolmentStates),
  segment: z.enum(['wage-earner', 'own-account', 'migrant', 'laid-off', 'none']),
  confirmedAt: fields.instant.nullable(),
})

/** Everything about a class, for its training body and for officers. Its trainees a page at a time, their names masked. */
export const viewClassFile = operation({
  name: 'training.view-class-file',
  summary: { id: 'Berkas satu kelas', en: 'The file of one class' },
  allowed: ['provider.owner', 'provider.trainer', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/classes/{classNo}/file' },
  input: z.object({
    classNo,
    /** `next` of the page of trainees before. */
    after: enrolmentId.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    ...classFacts.shape,
    ...own.shape,
    sessions: z.array(session),
    materials: z.array(material),
    modeChanges: z.array(modeChange),
    steps: z.array(step),
    trainees: z.array(trainee),
    next: enrolmentId.nullable(),
  }),
  concerns: ofClass,
  async run({ db }, { classNo: number, after, limit }) {
    const [facts, file, sessions, materials, modeChanges, steps, found] = [
      await db.find<z.output<typeof classFacts>>(rows.findClass(number, false)),
      await db.find<z.output<typeof own>>(rows.findFile(number)),
      await db.many<z.output<typeof session>>(rows.listSessions(number)),
      await db.many<z.output<typeof material>>(rows.listMaterials(number)),
      await db.many<z.output<typeof modeChange>>(rows.listModeChanges(number)),
      await db.many<z.output<typeof step>>(rows.listStepsOfClass(number)),
      await db.many<z.output<typeof trainee>>(rows.listTrainees(number, after ?? 0n, limit + 1)),
    ]
    if (!facts || !file) throw notFound()
    const trainees = found.slice(0, limit).map((one) => ({ ...one, name: maskName(one.name) }))
    const next = found.length > limit ? (trainees.at(-1)?.enrolmentId ?? null) : null
    return { ...facts, ...file, sessions, materials, modeChanges, steps, trainees, next }
  },
})
