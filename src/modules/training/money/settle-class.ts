import { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofClass } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import type { ClassState } from '../states.ts'
import { takeStep } from '../steps.ts'
import * as rows from './invoice.sql.ts'
import { bookAllowancesOf } from './keep-allowances.ts'
import { stillOwed } from './problems.ts'

type Unsettled = {
  readonly invoiceState: string | null
  /** What the training body could ask for. */
  readonly billable: bigint
  readonly unpaidAllowances: number
}

/** Everything is paid, or there is nothing to pay: what was reserved and not used goes back to the line. */
export const settleClass = operation({
  name: 'training.settle-class',
  summary: { id: 'Tutup keuangan kelas', en: 'Close the money of a class' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/settlement' },
  input: z.object({ classNo }),
  output: z.object({ classNo }),
  concerns: ofClass,
  async run({ db, actor, now }, { classNo: number }) {
    const { classId, state } = await db.get<{ classId: bigint; state: ClassState }>(rows.lockClass(number))
    requireStep('class', state, 'settled')
    await bookAllowancesOf(db, classId, now)
    const { invoiceState, billable, unpaidAllowances } = await db.get<Unsettled>(rows.unsettled(classId))
    if (invoiceState === null && billable > 0n)
      throw stillOwed(
        `lembaga belum menagih ${formatRupiah(billable)}`,
        `the training body has not sent its invoice of ${formatRupiah(billable)}`,
      )
    if (invoiceState !== null && invoiceState !== 'paid')
      throw stillOwed('tagihannya belum dibayar', 'its invoice is not paid')
    if (unpaidAllowances > 0)
      throw stillOwed(
        `${unpaidAllowances} uang saku belum dibayar`,
        `${unpaidAllowances} allowances are not paid`,
      )
    await takeStep(db, { thing: 'class', id: classId, from: state, to: 'settled', by: actor.name }, now)
    await db.run(rows.releaseRest(classId))
    return { classNo: number }
  },
})
