import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import * as rows from './endpoints.sql.ts'
import { messageTypeNames } from './message-types.ts'

/** Who looks after endpoints. A program of the employer may read and ask again; it never sees or makes a secret. */
export const owner = ['employer.owner'] as const
export const ownerOrProgram = ['employer.owner', 'employer.filer'] as const

export const mostEndpoints = 5

/** How long a secret that has been replaced still signs beside the new one. */
export const overlapHours = 24

export const urlField = z.string().max(500).meta({
  description: 'Where messages go: https, port 443 or 8443.',
  example: 'https://gaji.contoh.id/payung',
})

export const typesField = z
  .array(z.enum(messageTypeNames))
  .max(messageTypeNames.length)
  .refine(({ length }) => length > 0, {
    params: { words: { id: 'Pilih paling sedikit satu kejadian.', en: 'Choose at least one thing.' } },
  })

export const shownEndpoint = z.object({
  endpointId: z.uuid(),
  url: z.string(),
  types: z.array(z.string()),
  state: z.enum(['on', 'paused', 'gone', 'failing']).meta({
    description: 'gone: it answered 410; failing: it took nothing for days. Both were switched off by us.',
  }),
  madeBy: z.string(),
  madeAt: fields.instant,
  offAt: fields.instant.nullable(),
  waiting: fields.count.meta({ description: 'Messages that wait to be sent or sent again.' }),
  failingSince: fields.instant.nullable(),
  takenAt: fields.instant.nullable().meta({ description: 'When it last took a message.' }),
  twoSecretsUntil: fields.instant
    .nullable()
    .meta({ description: 'Until then messages carry a second signature, by the secret before.' }),
})

export type ShownEndpoint = z.output<typeof shownEndpoint>

/** Whose endpoint it is; null if there is none. */
export async function employerOfEndpoint(db: Db, input: { endpointId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(rows.findEmployerOf(input.endpointId))
  return row && { kind: 'employer', employerId: row.employerId }
}

/** Held until the transaction ends, so that nobody sends or notes meanwhile. */
export async function lockEndpoint(db: Db, endpointId: string): Promise<void> {
  if (!(await db.find(rows.lockEndpoint(endpointId)))) throw notFound()
}
