import { z } from 'zod'
import { present } from '#base/assert.ts'
import { findOpened } from '#modules/access'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { namePeople } from './people.sql.ts'

/** A working day: what was opened before it belongs to another one. */
const hoursBack = 12
const shown = 30

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
  input: z.object({}),
  output: z.object({ files: z.array(file) }),
  async run({ db, actor, now }) {
    const since = new Date(now.getTime() - hoursBack * 3_600_000)
    const accountId = present(actor.accountId, 'someone is signed in')
    const opened = await findOpened(db, accountId, since, shown)
    const people = await db.many<Omit<z.output<typeof file>, 'at' | 'purpose'>>(
      namePeople(opened.map(({ personId }) => personId)),
    )
    const named = new Map(people.map((person) => [person.personId, person]))
    return {
      files: opened.map((one) => ({
        ...present(named.get(one.personId), 'people are never removed'),
        ...one,
      })),
    }
  },
})
