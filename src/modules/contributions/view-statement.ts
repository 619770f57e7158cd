import { z } from 'zod'
import { findMemberStatement } from '#modules/ledger'
import { personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { nameEmployers } from './months.sql.ts'
import { personInput } from './view-months.ts'

/** A person's old-age savings (JHT), line by line as the books have them, oldest first. */
export const viewStatement = operation({
  name: 'contributions.view-statement',
  summary: { id: 'Lihat mutasi JHT', en: 'See the old-age savings account' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/statement' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    lines: z.array(
      z.object({
        /** The contribution month that it is for. */
        month: fields.month,
        amount: fields.rupiah,
        postedOn: z.iso.date(),
        kind: z.string(),
        employerId: fields.key.nullable(),
        employerName: z.string().nullable(),
        /** After this line. */
        balance: fields.rupiah,
      }),
    ),
  }),
  concerns: personInput,
  async run({ db }, { personId }) {
    const lines = await findMemberStatement(db, await personIdsOf(db, personId))
    const ids = lines.flatMap(({ employerId }) => employerId ?? [])
    const named = await db.many<{ id: bigint; name: string }>(nameEmployers([...new Set(ids)]))
    const names = new Map(named.map(({ id, name }) => [id, name]))
    return {
      lines: lines.map((line) => ({
        ...line,
        employerName: line.employerId === null ? null : (names.get(line.employerId) ?? null),
      })),
    }
  },
})
