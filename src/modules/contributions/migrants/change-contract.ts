import { z } from 'zod'
import {
  contractMonths,
  holdContract,
  personOfContract,
  storeCancellation,
  storeExtension,
  storeReturn,
  type MigrantContract,
} from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { withdrawOpenBills } from '../own-account/own-account.sql.ts'
import * as rows from './migrant.sql.ts'
import { contractPaid, payFirst } from './problems.ts'

const contractId = z.uuid()

/** A migrant worker stays on. What is not paid for yet is not extended: it can be called off and registered with its whole length. */
export const extendContract = operation({
  name: 'contributions.extend-contract',
  summary: { id: 'Memperpanjang kontrak kerja di luar negeri', en: 'Extend a contract of work abroad' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/contracts/{contractId}/extensions' },
  input: z.object({ contractId, months: contractMonths }),
  output: z.object({ contractId }),
  concerns: personOfContract,
  async run({ db, actor, now }, { contractId: earlierId, months }) {
    const contract = await holdContract(db, earlierId)
    if (!(await findPaid(db, earlierId)).work) throw payFirst()
    const by = actor.name
    return { contractId: await storeExtension(db, contract, { months, by }, now) }
  },
})

/** A migrant worker has come home before the contract was over. Nothing more is paid for it. */
export const endContract = operation({
  name: 'contributions.end-contract',
  summary: { id: 'Mencatat kepulangan sebelum kontrak selesai', en: 'Note an early return home' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/contracts/{contractId}/end' },
  input: z.object({ contractId, endedOn: fields.day }),
  output: z.object({}),
  concerns: personOfContract,
  async run({ db, actor, now }, { contractId: endingId, endedOn }) {
    const contract = await holdContract(db, endingId)
    await storeReturn(db, contract, { endedOn, by: actor.name }, now)
    await withdraw(db, contract, now)
    return {}
  },
})

/** A contract that nobody has paid for is called off: it was written down wrongly, or came to nothing. */
export const cancelContract = operation({
  name: 'contributions.cancel-contract',
  summary: { id: 'Membatalkan kontrak yang belum dibayar', en: 'Call off a contract that is not paid for' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/contracts/{contractId}/cancellation' },
  input: z.object({ contractId }),
  output: z.object({}),
  concerns: personOfContract,
  async run({ db, actor, now }, { contractId: cancelledId }) {
    const contract = await holdContract(db, cancelledId)
    const { before, work, savedUntil } = await findPaid(db, cancelledId)
    if (before || work || savedUntil !== null) throw contractPaid()
    await storeCancellation(db, contract, actor.name, now)
    await withdraw(db, contract, now)
    return {}
  },
})

function findPaid(db: Db, id: string) {
  return db.get<rows.Paid>(rows.findPaid(id))
}

function withdraw(db: Db, { personId, contractId: id }: MigrantContract, now: Date) {
  return db.run(withdrawOpenBills({ personId, employerId: null, contractId: id }, now))
}
