import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { getPerson, personById, recordsOf } from './find-person.ts'
import { numberKinds, type PersonNumber } from './person.ts'
import * as rows from './people.sql.ts'

const change = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  evidence: z.string(),
  correctedBy: z.string(),
  correctedAt: fields.instant,
})

/** What a person's file masks, whole. A look of its own in the record, apart from opening the file. */
export const revealPerson = operation({
  name: 'registry.reveal-person',
  summary: { id: 'Tampilkan data diri lengkap', en: 'Show the full identity' },
  allowed: ['member', 'officer', 'supervisor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/identity' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    numbers: z.array(z.object({ kind: z.enum(numberKinds), number: z.string(), personId: fields.key })),
    motherName: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    postalCode: z.string().nullable(),
    taxNo: z.string().nullable(),
    married: z.boolean().nullable(),
    corrections: z.array(change),
  }),
  concerns: personById,
  async run({ db, subject }) {
    const { personId, ids } = await recordsOf(db, subject)
    const { motherName, phone, email, address, postalCode, taxNo, married } = await getPerson(db, personId)
    const numbers = await db.many<PersonNumber>(rows.listNumbers(ids))
    const corrections = await db.many<z.output<typeof change>>(rows.listCorrections(ids))
    return { motherName, phone, email, address, postalCode, taxNo, married, numbers, corrections }
  },
})
