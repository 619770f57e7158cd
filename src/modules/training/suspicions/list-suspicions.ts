import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, enrolmentId, providerNo } from '../find-things.ts'
import { refuse } from '../refuse.ts'
import { suspicionKinds } from './note-suspicion.ts'
import * as rows from './suspicion.sql.ts'

const pageOf = 50

const suspicion = z.object({
  suspicionId: fields.key,
  kind: z.enum(suspicionKinds),
  providerNo: providerNo.nullable(),
  providerName: z.string().nullable(),
  classNo: classNo.nullable(),
  enrolmentId: enrolmentId.nullable(),
  by: z.string(),
  story: z.record(z.string(), z.union([z.string(), z.number()])),
  happenedAt: fields.instant,
  lookedAt: fields.instant.nullable(),
  lookedBy: z.string().nullable(),
  finding: z.string().nullable(),
})

/** What looked like fraud and was refused, the latest first: what nobody has looked at yet, or what somebody has. */
export const listSuspicions = operation({
  name: 'training.list-suspicions',
  summary: { id: 'Percobaan yang mencurigakan', en: 'Attempts that look suspicious' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/suspicions' },
  input: z.object({
    open: fields.flag.default(true),
    providerNo: providerNo.optional(),
    after: fields.key.optional(),
  }),
  output: z.object({ suspicions: z.array(suspicion), next: fields.key.nullable() }),
  async run({ db }, { open, providerNo: number = null, after = null }) {
    const all = await db.many<z.output<typeof suspicion>>(
      rows.listSuspicions({ open, before: after, providerNo: number, most: pageOf + 1 }),
    )
    const suspicions = all.slice(0, pageOf)
    return { suspicions, next: all.length > pageOf ? (suspicions.at(-1)?.suspicionId ?? null) : null }
  },
})

/** An officer has looked at it and says what they found. */
export const closeSuspicion = operation({
  name: 'training.close-suspicion',
  summary: { id: 'Menutup percobaan yang mencurigakan', en: 'Close a suspicious attempt' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/suspicions/{suspicionId}/close' },
  input: z.object({ suspicionId: fields.key, finding: fields.line(10, 500) }),
  output: z.object({}),
  async run({ db, actor, now, note }, { suspicionId: id, finding }) {
    if (!(await db.find(rows.findSuspicion(id)))) throw notFound()
    const closed = await db.run(rows.closeSuspicion({ id, by: actor.name, finding, now }))
    if (closed === 0) {
      throw refuse(
        'suspicion-closed',
        409,
        { id: 'Ini sudah diperiksa orang lain.', en: 'Somebody has looked at this already.' },
        {
          id: 'Lihat hasilnya di daftar yang sudah diperiksa.',
          en: 'See what they found in the list of what is closed.',
        },
      )
    }
    note({ suspicion: String(id) })
    return {}
  },
})
