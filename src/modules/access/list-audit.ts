import { addDays, dayIn, endOf, startOf } from '@payung/law'
import { z } from 'zod'
import { day, instant, key, optionalLine } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { listRecords } from './audit.sql.ts'
import { operationWords, roleWords } from './record-words.ts'

const words = z.object({ id: z.string(), en: z.string() })

const record = z.object({
  id: key,
  at: instant,
  name: z.string(),
  role: words,
  operation: z.string(),
  what: words,
  personId: key.nullable(),
  employerId: key.nullable(),
  purpose: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  /** Its place in the chain; null while it is too young to be sealed. */
  position: key.nullable(),
})

type Row = Omit<z.output<typeof record>, 'role' | 'what'> & { readonly role: string }

const pageLength = 50
const usualDays = 7

/** Who did what: the audit trail, newest first. */
export const listAudit = operation({
  name: 'access.list-audit',
  summary: { id: 'Jejak audit: siapa melakukan apa', en: 'The audit trail: who did what' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** Part of the name of whoever did it. */
    name: optionalLine(100),
    /** `registry.reveal-person`, or the module alone. */
    operation: optionalLine(80),
    personId: key.nullish(),
    employerId: key.nullish(),
    /** Without a day, the last week. */
    from: day.nullish(),
    to: day.nullish(),
    /** `next` of the page before. */
    cursor: key.nullish(),
  }),
  output: z.object({ records: z.array(record), next: key.nullable() }),
  async run({ db, now }, { from, to, cursor, ...filter }) {
    const last = to ?? dayIn(now)
    const found = await db.many<Row>(
      listRecords({
        ...filter,
        from: startOf(from ?? addDays(last, -usualDays)),
        to: endOf(last),
        before: cursor ?? null,
        limit: pageLength + 1,
      }),
    )
    const shown = found.slice(0, pageLength)
    const whatWords = operationWords()
    return {
      records: shown.map((row) => ({
        ...row,
        role: roleWords(row.role),
        what: whatWords(row.operation),
      })),
      next: found.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})
