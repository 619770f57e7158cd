import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { limit, schemeCode, seesDrafts } from '../fields.ts'
import { scheme, type Scheme } from './scheme.ts'
import * as rows from './schemes.sql.ts'

export const listSchemes = operation({
  name: 'institute.list-schemes',
  summary: { id: 'Daftar skema sertifikasi', en: 'Certification schemes' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/schemes' },
  input: z.object({ after: schemeCode.nullish(), limit }),
  output: z.object({ schemes: z.array(scheme), next: schemeCode.nullable() }),
  async run({ db, actor }, { after, limit: most }) {
    const drafts = seesDrafts(actor)
    const found = await db.many<Scheme>(rows.listSchemes({ drafts, after: after ?? null, limit: most + 1 }))
    const schemes = found.slice(0, most)
    return { schemes, next: found.length > most ? (schemes.at(-1)?.schemeCode ?? null) : null }
  },
})

export const viewScheme = operation({
  name: 'institute.view-scheme',
  summary: { id: 'Satu skema sertifikasi', en: 'One certification scheme' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/schemes/{schemeCode}' },
  input: z.object({ schemeCode }),
  output: scheme,
  async run({ db, actor }, input) {
    const found = await db.find<Scheme>(rows.findScheme(input.schemeCode, seesDrafts(actor)))
    if (!found) throw notFound()
    return found
  },
})

/** A scheme that certificates can be given by; null for any other. */
export async function findSchemeInForce(db: Db, code: string): Promise<Scheme | null> {
  const found = await db.find<Scheme>(rows.findScheme(code, false))
  return found?.state === 'in-force' ? found : null
}
