import { dayIn } from '@payung/law'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { classNo, ofProvider, providerNo } from '../find-things.ts'
import { listedClass, type ListedClass } from './class-facts.ts'
import { classCursor, cursorAfter, placeOf } from './class-cursor.ts'
import * as rows from './view-class.sql.ts'

const limit = z.coerce.number<number | string>().int().min(1).max(200).default(50)

/** The classes of a training body, the latest planned first. */
export const listClasses = operation({
  name: 'training.list-classes',
  summary: { id: 'Kelas satu lembaga pelatihan', en: 'The classes of a training body' },
  allowed: ['provider.owner', 'provider.trainer', 'provider.assessor', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/classes' },
  input: z.object({
    providerNo,
    /** `next` of the page before. */
    after: classNo.nullish(),
    limit,
  }),
  output: z.object({ classes: z.array(listedClass), next: classNo.nullable() }),
  concerns: ofProvider,
  async run({ db }, { providerNo: number, after, limit: most }) {
    const found = await db.many<ListedClass>(rows.listClasses(number, after ?? null, most + 1))
    const classes = found.slice(0, most)
    return { classes, next: found.length > most ? (classes.at(-1)?.classNo ?? null) : null }
  },
})

/** More than an officer decides in a day; whoever has more decides about these first. */
const mostAtRisk = 100

/** What waits for an officer: classes at risk, and planned ones that can be opened. */
export const listClassWork = operation({
  name: 'training.list-class-work',
  summary: { id: 'Kelas yang menunggu petugas', en: 'Classes that wait for an officer' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/class-work' },
  input: z.object({
    /** `next` of the page before. */
    after: classCursor.nullish(),
    limit,
  }),
  output: z.object({
    atRisk: z.array(listedClass),
    planned: z.array(listedClass),
    next: z.string().nullable(),
  }),
  async run({ db, now }, { after, limit: most }) {
    const found = await db.many<ListedClass>(rows.listToOpen(dayIn(now), placeOf(after), most + 1))
    const planned = found.slice(0, most)
    return {
      atRisk: await db.many<ListedClass>(rows.listAtRisk(mostAtRisk)),
      planned,
      next: cursorAfter(found, most),
    }
  },
})
