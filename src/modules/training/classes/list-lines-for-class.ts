import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { budgetId, classNo, ofClass } from '../find-things.ts'
import * as rows from './open-class.sql.ts'

const line = z.object({
  budgetId,
  name: z.string(),
  regionName: z.string(),
  /** Seats that no class has taken yet, and rupiah that nothing is set aside from. */
  seats: fields.count,
  left: fields.rupiah,
  once: z.boolean(),
})

/** The budget lines from which a class could be opened. */
export const listLinesForClass = operation({
  name: 'training.list-lines-for-class',
  summary: { id: 'Pagu untuk membuka satu kelas', en: 'Budget lines to open a class from' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/classes/{classNo}/lines' },
  input: z.object({ classNo }),
  output: z.object({ lines: z.array(line) }),
  concerns: ofClass,
  run: async ({ db }, { classNo: number }) => ({
    lines: await db.many<z.output<typeof line>>(rows.listLines(number)),
  }),
})
