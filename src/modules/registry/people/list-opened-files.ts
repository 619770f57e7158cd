import { z } from 'zod'
import { present } from '#base/assert.ts'
import { findOpened } from '#modules/access'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { namePeople } from './people.sql.ts'

/** A working day: what was opened before it belongs to another one. */
const hoursBack = 12

const file = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  /** When it was opened last, and what for. */
  at: fields.instant,
  purpose: z.string().nullable(),
})

/** The files that an officer has opened today, so that several people can be served at once and nobody is searched twice. */
export const listOpenedFiles = operation({
  name: 'registry.list-opened-files',
  summary: { id: 'Berkas yang saya buka hari ini', en: 'The files I opened today' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** `next` of the page before. */
    cursor: fields.key.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ files: z.array(file), next: fields.key.nullable() }),
  async run({ db, actor, now }, { cursor, limit }) {
    const since = new Date(now.getTime() - hoursBack * 3_600_000)
    const accountId = present(actor.accountId, 'someone is signed in')
    const found = await findOpened(db, { accountId, since, before: cursor ?? null, limit: limit + 1 })
    const opened = found.slice(0, limit)
    const people = await db.many<Omit<z.output<typeof file>, 'at' | 'purpose'>>(
      namePeople(opened.map(({ personId }) => personId)),
    )
    const named = new Map(people.map((person) => [person.personId, person]))
    return {
      files: opened.map(({ lookId: _lookId, ...one }) => ({
        ...present(named.get(one.personId), 'people are never removed'),
        ...one,
      })),
      next: found.length > limit ? (opened.at(-1)?.lookId ?? null) : null,
    }
  },
})
