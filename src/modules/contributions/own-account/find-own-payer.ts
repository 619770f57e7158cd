import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { assert } from '#base/assert.ts'
import { getEmployer } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findPayerOfCode } from './own-account.sql.ts'

/** Whose own-account code it is, when someone comes with one. What has become of it stands in the file of the person. */
export const findOwnPayer = operation({
  name: 'contributions.find-own-payer',
  summary: { id: 'Pemilik kode bayar mandiri', en: 'Whose own-account payment code it is' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ ownCode: z.string().regex(/^\d{15}$/) }),
  output: z.object({
    /** Null where a sponsor pays. */
    personId: fields.key.nullable(),
    npp: z.string().nullable(),
  }),
  concerns: payerOf,
  async run({ db, subject }) {
    if (subject.kind !== 'employer') return { personId: personIn(subject), npp: null }
    return { personId: null, npp: (await getEmployer(db, subject.employerId)).npp }
  },
})

async function payerOf(db: Db, { ownCode }: { ownCode: string }): Promise<Subject | null> {
  const payer = await db.find<{ personId: bigint | null; employerId: bigint | null }>(
    findPayerOfCode(ownCode),
  )
  if (payer?.employerId) return { kind: 'employer', employerId: payer.employerId }
  return payer?.personId ? { kind: 'person', personId: payer.personId } : null
}

function personIn(subject: Subject): bigint {
  assert(subject.kind === 'person', 'a code is paid by a worker or a sponsor')
  return subject.personId
}
