import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as platform from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { limit, researchNo, seesDrafts } from '../fields.ts'
import { researchStates } from '../machine.ts'
import * as rows from './research.sql.ts'

const research = z.object({
  researchNo,
  title: z.string(),
  summary: z.string(),
  /** Institutions or roles. */
  authors: z.array(z.string()),
  topic: z.string(),
  link: z.string().nullable(),
  publishedOn: platform.day.nullable(),
  state: z.enum(researchStates),
})

export type Research = z.output<typeof research>

/** The latest first; those who are not of the staff see what is published. */
export const listResearch = operation({
  name: 'institute.list-research',
  summary: { id: 'Daftar penelitian', en: 'Research' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/research' },
  input: z.object({ after: researchNo.nullish(), limit }),
  output: z.object({ research: z.array(research), next: researchNo.nullable() }),
  async run({ db, actor }, { after, limit: most }) {
    const drafts = seesDrafts(actor)
    const found = await db.many<Research>(
      rows.listResearch({ drafts, after: after ?? null, limit: most + 1 }),
    )
    const shown = found.slice(0, most)
    return { research: shown, next: found.length > most ? (shown.at(-1)?.researchNo ?? null) : null }
  },
})

export const viewResearch = operation({
  name: 'institute.view-research',
  summary: { id: 'Satu penelitian', en: 'One research item' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/research/{researchNo}' },
  input: z.object({ researchNo }),
  output: research,
  async run({ db, actor }, input) {
    const found = await db.find<Research>(rows.findResearch(input.researchNo, seesDrafts(actor)))
    if (!found) throw notFound()
    return found
  },
})
