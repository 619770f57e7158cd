import { dayIn } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { lastDayOf } from './agree-contract.ts'
import { holdContract, personOfContract } from './find-contract.ts'
import * as rows from './migrant-contract.sql.ts'
import { endedAlready, endOutside, extendedAlready } from './problems.ts'

/** A migrant worker has come home before the contract was over; the time of cover after work begins then. */
export const endContract = operation({
  name: 'registry.end-contract',
  summary: { id: 'Mencatat kepulangan sebelum kontrak selesai', en: 'Note an early return home' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/contracts/{contractId}/end' },
  input: z.object({ contractId: z.uuid(), endedOn: fields.day }),
  output: z.object({}),
  concerns: personOfContract,
  async run({ db, actor, now }, { contractId, endedOn }) {
    const contract = await holdContract(db, contractId)
    if (contract.endedOn) throw endedAlready()
    if (contract.extended) throw extendedAlready()
    const today = dayIn(now)
    const planned = lastDayOf(contract)
    const until = today < planned ? today : planned
    if (endedOn < contract.beginsOn || endedOn > until)
      throw endOutside(dayWords(contract.beginsOn), dayWords(until))
    await db.run(rows.endContract({ contractId, endedOn, by: actor.name, now }))
    return {}
  },
})
