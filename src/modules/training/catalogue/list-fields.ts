import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import * as rows from './catalogue.sql.ts'

const field = z.object({ code: z.string(), nameId: z.string(), nameEn: z.string() })

/** For choosing from. */
export const listFields = operation({
  name: 'training.list-fields',
  summary: { id: 'Bidang pelatihan', en: 'Fields of training' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/fields' },
  input: z.object({}),
  output: z.object({ fields: z.array(field) }),
  run: async ({ db }) => ({ fields: await db.many<z.output<typeof field>>(rows.listFields()) }),
})
