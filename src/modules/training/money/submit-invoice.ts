import { dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, invoiceNo, ofClass } from '../find-things.ts'
import type { ClassState } from '../states.ts'
import { invoiceStates } from './invoice.ts'
import * as rows from './invoice.sql.ts'
import { invoicedAlready, nothingToPay, notOver } from './problems.ts'

type Class = {
  readonly classId: bigint
  readonly providerId: bigint
  readonly state: ClassState
  readonly basis: 'attended' | 'completed' | 'certified'
  readonly price: bigint
  readonly licenceExpiresOn: Day | null
}

/**
 * Asks for what a class has cost, computed from attendance and the agreed basis. Of a class that was cancelled midway, what was attended
 * is paid in proportion. While the licence has ended, the invoice is taken and withheld.
 */
export const submitInvoice = operation({
  name: 'training.submit-invoice',
  summary: { id: 'Ajukan tagihan kelas', en: 'Send the invoice of a class' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/invoice' },
  input: z.object({ classNo }),
  output: z.object({ invoiceNo, total: fields.rupiah, trainees: z.int(), state: z.enum(invoiceStates) }),
  concerns: ofClass,
  async run({ db, actor, now, note }, { classNo: number }) {
    const billed = await db.get<Class>(rows.lockClass(number))
    if (billed.state !== 'completed' && billed.state !== 'cancelled') throw notOver()
    const earlier = await db.get<{ exists: boolean }>(rows.hasInvoice(billed.classId))
    if (earlier.exists) throw invoicedAlready()
    const ended = billed.licenceExpiresOn === null || billed.licenceExpiresOn <= dayIn(now)
    const id = newId(now)
    const state = ended ? ('withheld' as const) : ('submitted' as const)
    const inserted = await db.get<{ invoiceNo: string }>(
      rows.insertInvoice({
        ...billed,
        id,
        basis: billed.state === 'cancelled' ? 'attended' : billed.basis,
        state,
        withheldReason: ended ? 'Izin lembaga sudah berakhir.' : null,
        by: actor.name,
        now,
        year: dayIn(now).slice(2, 4),
      }),
    )
    const { total, trainees } = await db.get<{ total: bigint; trainees: number }>(rows.insertLines(id))
    if (total === 0n) throw nothingToPay()
    await db.run(rows.setTotal(id, total))
    note({ invoice: inserted.invoiceNo, class: number })
    await recordFact(
      db,
      'training.invoice-submitted',
      { invoiceNo: inserted.invoiceNo, classNo: number },
      now,
    )
    return { ...inserted, total, trainees, state }
  },
})
