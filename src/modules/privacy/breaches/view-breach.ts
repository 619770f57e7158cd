import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import { breachShape, type Breach } from './breach.ts'
import * as rows from './breaches.sql.ts'

/** One case: what it says, its clock, and who has been told. */
export const viewBreach = operation({
  name: 'privacy.view-breach',
  summary: { id: 'Baca kasus kegagalan pelindungan data', en: 'Read a case of data that got out' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/breaches/{breachId}' },
  input: z.object({ breachId: z.uuid() }),
  output: breachShape,
  async run({ db }, { breachId }) {
    const found = await db.find<Breach>(rows.getBreach(breachId))
    if (!found) throw notFound()
    return found
  },
})

/** Every case, open ones first by their time. */
export const listBreaches = operation({
  name: 'privacy.list-breaches',
  summary: { id: 'Kasus kegagalan pelindungan data', en: 'Cases of data that got out' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/breaches' },
  input: z.object({}),
  output: z.object({ breaches: z.array(breachShape) }),
  run: async ({ db }) => ({ breaches: await db.many<Breach>(rows.listBreaches()) }),
})
