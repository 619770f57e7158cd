import { addDays, dayIn } from '@payung/law'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { coverOf, insertDeclared, lastDayOf } from './agree-contract.ts'
import { holdContract, personOfContract } from './find-contract.ts'
import { contractMonths } from './migrant-contract.ts'
import { contractOver, endedAlready, extendedAlready } from './problems.ts'

/**
 * A migrant worker stays on, from wherever they are: the contract goes on with the day after its last. That can be said as long as the
 * cover of the contract lasts; later, a new contract is registered.
 */
export const extendContract = operation({
  name: 'registry.extend-contract',
  summary: { id: 'Memperpanjang kontrak kerja di luar negeri', en: 'Extend a contract of work abroad' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/contracts/{contractId}/extensions' },
  input: z.object({ contractId: z.uuid(), months: contractMonths }),
  output: z.object({ contractId: z.uuid() }),
  concerns: personOfContract,
  async run({ db, actor, now }, { contractId, months }) {
    const contract = await holdContract(db, contractId)
    if (contract.extended) throw extendedAlready()
    if (contract.endedOn) throw endedAlready()
    const today = dayIn(now)
    const cover = coverOf(contract, today)
    if (cover && today > cover.afterUntil) throw contractOver()
    const { personId, country, job } = contract
    const extension = { personId, country, job, placement: 'individual', placedBy: null } as const
    const beginsOn = addDays(lastDayOf(contract), 1)
    const id = await insertDeclared(
      db,
      { ...extension, beginsOn, months, extendsId: contractId, by: actor.name },
      now,
    )
    return { contractId: id }
  },
})
