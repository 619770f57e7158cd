import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { present } from '#base/assert.ts'
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
  output: z.object({ personId: fields.key }),
  concerns: payerOf,
  async run({ db }, { ownCode }) {
    return present(await db.find<{ personId: bigint }>(findPayerOfCode(ownCode)), 'its payer was just found')
  },
})

async function payerOf(db: Db, { ownCode }: { ownCode: string }): Promise<Subject | null> {
  const payer = await db.find<{ personId: bigint | null }>(findPayerOfCode(ownCode))
  return payer?.personId ? { kind: 'person', personId: payer.personId } : null
}
