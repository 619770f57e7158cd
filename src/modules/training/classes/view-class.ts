import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import { classNo } from '../find-things.ts'
import { classFacts, session } from './class-facts.ts'
import * as rows from './view-class.sql.ts'

/** A class that was opened, for anyone. */
export const viewClass = operation({
  name: 'training.view-class',
  summary: { id: 'Satu kelas', en: 'One class' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/classes/{classNo}' },
  input: z.object({ classNo }),
  output: z.object({ ...classFacts.shape, sessions: z.array(session) }),
  async run({ db }, { classNo: number }) {
    const found = await db.find<z.output<typeof classFacts>>(rows.findClass(number, true))
    if (!found) throw notFound()
    return { ...found, sessions: await db.many<z.output<typeof session>>(rows.listSessions(number)) }
  },
})
