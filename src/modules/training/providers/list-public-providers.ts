import { dayIn } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { providerNo } from '../find-things.ts'
import { findQuality, quality } from './find-quality.ts'
import * as rows from './lists.sql.ts'
import { providerKinds } from './provider.ts'

const publicProvider = z.object({
  providerNo: z.string(),
  kind: z.enum(providerKinds),
  name: z.string(),
  /** One that is suspended opens no class just now. */
  state: z.enum(['active', 'suspended']),
  regionCode: z.string(),
  regionName: z.string(),
  /** Of its listed courses. */
  fieldCodes: z.array(z.string()),
  quality,
})
type Row = Omit<z.output<typeof publicProvider>, 'quality'> & { readonly providerId: bigint }

/** Training bodies that hold classes, by name. */
export const listPublicProviders = operation({
  name: 'training.list-public-providers',
  summary: { id: 'Daftar lembaga pelatihan', en: 'Training bodies' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/providers' },
  input: z.object({
    /** Part of a name. */
    search: fields.optionalLine(80),
    /** A province, a regency or a city. */
    regionCode: z.string().max(8).nullish(),
    fieldCode: z.string().max(40).nullish(),
    /** `next` of the page before. */
    cursor: providerNo.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(30),
  }),
  output: z.object({ providers: z.array(publicProvider), next: z.string().nullable() }),
  async run({ db, now }, { search, regionCode, fieldCode, cursor, limit }) {
    const found = await db.many<Row>(
      rows.listPublic({
        search,
        region: regionCode || null,
        field: fieldCode || null,
        after: cursor ?? null,
        limit: limit + 1,
      }),
    )
    const shown = found.slice(0, limit)
    const scores = await findQuality(
      db,
      shown.map(({ providerId }) => providerId),
      dayIn(now),
    )
    const providers = shown.flatMap(({ providerId: _providerId, ...one }, place) => {
      const score = scores[place]
      return score ? [{ ...one, quality: score }] : []
    })
    return { providers, next: found.length > limit ? (providers.at(-1)?.providerNo ?? null) : null }
  },
})

/** One training body, as everybody may know it. */
export const viewPublicProvider = operation({
  name: 'training.view-public-provider',
  summary: { id: 'Lihat lembaga pelatihan', en: 'View a training body' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/public' },
  input: z.object({ providerNo }),
  output: publicProvider,
  async run({ db, now }, input) {
    const found = await db.find<Row>(rows.findPublic(input.providerNo))
    if (!found) throw notFound()
    const { providerId, ...one } = found
    const [score] = await findQuality(db, [providerId], dayIn(now))
    if (!score) throw notFound()
    return { ...one, quality: score }
  },
})
