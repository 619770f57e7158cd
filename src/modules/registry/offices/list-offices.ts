import type { Db } from '#platform/database.ts'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import * as rows from './offices.sql.ts'

const office = z.object({
  code: z.string(),
  kind: z.enum(['regional-office', 'branch']),
  name: z.string(),
  parentCode: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
})

export const listOffices = operation({
  name: 'registry.list-offices',
  summary: { id: 'Daftar kantor', en: 'The offices' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/offices' },
  input: z.object({}),
  output: z.object({ offices: z.array(office) }),
  run: async ({ db }) => ({ offices: await db.many<z.output<typeof office>>(rows.listOffices()) }),
})

const region = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  provinceCode: z.string().nullable(),
})

/** Provinces; or regencies and cities, of one province or of all. For choosing from. */
export const listRegions = operation({
  name: 'registry.list-regions',
  summary: { id: 'Daftar provinsi, kabupaten, dan kota', en: 'Provinces, regencies and cities' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/regions' },
  input: z.object({
    level: z.enum(['province', 'regency']).default('regency'),
    province: z.string().max(2).nullish(),
  }),
  output: z.object({ regions: z.array(region) }),
  async run({ db }, { level, province }) {
    const query = rows.listRegions(level === 'province' ? 1 : 2, province || null)
    return { regions: await db.many<z.output<typeof region>>(query) }
  },
})

/** The name of an office, for where someone works. */
export async function findOfficeName(db: Db, code: string): Promise<string | null> {
  return (await db.find<{ name: string }>(rows.findOfficeName(code)))?.name ?? null
}
