import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enqueueStatements } from './match-statement.ts'
import { daysInOrder, noStatement } from './problems.ts'

/**
 * Asks the banks what came into our accounts on some days, and books it. The asking happens after this request: what
 * could not be matched is then in the list of unmatched money.
 */
export const reconcileStatement = operation({
  name: 'contributions.reconcile-statement',
  summary: { id: 'Cocokkan mutasi rekening bank', en: 'Reconcile with the bank’s statement' },
  allowed: ['officer', 'supervisor', 'system'],
  effect: 'write',
  route: { method: 'POST', path: '/suspense/reconcile' },
  input: z.object({ partnerId: z.string().max(36).nullish(), from: fields.day, to: fields.day }),
  output: z.object({ partners: z.array(z.string()) }),
  async run({ db }, { partnerId, from, to }) {
    if (from > to) throw daysInOrder()
    const partners = await enqueueStatements(db, partnerId ?? null, { from, to })
    if (partners.length === 0) throw noStatement()
    return { partners }
  },
})
