import { dayIn } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { postEntries } from '#modules/ledger'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo } from '../find-things.ts'
import * as rows from './allowance.sql.ts'
import { headOf } from './head-of.ts'
import { nothingDue } from './problems.ts'

const due = z.object({
  classNo,
  courseTitle: z.string(),
  trainees: z.int(),
  days: z.int(),
  amount: fields.rupiah,
  firstOn: fields.day,
  lastOn: fields.day,
})

/** Allowances that are due and not paid, by class. */
export const listAllowancesDue = operation({
  name: 'training.list-allowances-due',
  summary: { id: 'Uang saku yang harus dibayar', en: 'Allowances to be paid' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/allowances' },
  input: z.object({}),
  output: z.object({ due: z.array(due), total: fields.rupiah, asOf: fields.instant }),
  async run({ db, now }) {
    const found = await db.many<z.output<typeof due>>(rows.listDue())
    return { due: found, total: found.reduce((sum, { amount }) => sum + amount, 0n), asOf: now }
  },
})

/** A supervisor pays, in one run, everything that was due at the instant of the list that they looked at. */
export const payAllowances = operation({
  name: 'training.pay-allowances',
  summary: { id: 'Bayar uang saku', en: 'Pay the allowances' },
  allowed: ['supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  route: { method: 'POST', path: '/training/allowances/payments' },
  input: z.object({ asOf: fields.instant }),
  output: z.object({ total: fields.rupiah, days: z.int() }),
  async run({ db, now, note }, { asOf }) {
    const paid = await db.get<{ total: bigint; days: number }>(rows.payDue(asOf, dayIn(now)))
    if (paid.days === 0) throw nothingDue()
    const source = newId(now)
    await postEntries(db, headOf('training-allowance-paid', now), rows.paidLines(source, paid.total))
    note({ days: paid.days })
    return paid
  },
})

const allowance = z.object({
  classNo,
  courseTitle: z.string(),
  onDate: fields.day,
  amount: fields.rupiah,
  online: z.boolean(),
  paidOn: fields.day.nullable(),
})

/** A member's own allowances, the latest first. */
export const viewMyAllowances = operation({
  name: 'training.view-my-allowances',
  summary: { id: 'Uang saku pelatihan saya', en: 'My training allowances' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/training-allowances' },
  input: z.object({ personId: fields.key }),
  output: z.object({ allowances: z.array(allowance) }),
  concerns: personById,
  async run({ db }, { personId }) {
    const ids = await personIdsOf(db, personId)
    return { allowances: await db.many<z.output<typeof allowance>>(rows.allowancesOf(ids)) }
  },
})
