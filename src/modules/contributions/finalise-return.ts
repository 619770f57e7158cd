import { z } from 'zod'
import { getEmployer } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { employerIn, employerOfReturn, lockReturn } from './find-return.ts'
import { issueBills } from './issue-bills.ts'
import {
  changedMeanwhile,
  needsAnotherPerson,
  nothingChanged,
  rowsStillHeld,
  wageNoteNeeded,
} from './problems.ts'
import { changesSomething } from './return-summary.sql.ts'
import { preparePreview } from './return-summary.ts'
import type { WageReturn } from './return.ts'
import * as rows from './returns.sql.ts'
import { countHeld } from './uploads.sql.ts'

const input = z.object({
  returnId: z.uuid(),
  /** Go on without the rows that still wait for an answer. */
  withoutHeld: fields.flag.default(false),
  /** Why wages moved by more than half, where any did. */
  wageNote: fields.optionalLine(500),
  /** The revision that was looked at. If the return has been edited since, nothing is decided. */
  revision: z.coerce.number<number | string>().int().min(0).optional(),
})

type Given = Omit<z.output<typeof input>, 'returnId'>

/** The preparer is done: the return waits for someone who may approve it. */
export const submitReturn = operation({
  name: 'contributions.submit-return',
  summary: { id: 'Ajukan laporan untuk disetujui', en: 'Submit a return for approval' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/returns/{returnId}/submit' },
  input,
  output: z.object({ returnId: z.uuid(), state: z.literal('submitted') }),
  concerns: employerOfReturn,
  async run(context, { returnId, ...given }) {
    await submit(context, await lockReturn(context.db, returnId, 'submit'), given)
    return { returnId, state: 'submitted' as const }
  },
})

/** Back to the preparer, without losing anything. */
export const sendBackReturn = operation({
  name: 'contributions.send-back-return',
  summary: { id: 'Kembalikan laporan ke draf', en: 'Send a return back to draft' },
  allowed: ['employer.owner', 'employer.approver', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/returns/{returnId}/send-back' },
  input: z.object({
    returnId: z.uuid(),
    /** What is to be put right. */
    note: fields.optionalLine(500),
  }),
  output: z.object({ returnId: z.uuid(), state: z.literal('draft') }),
  concerns: employerOfReturn,
  async run({ db, actor, now }, { returnId, note }) {
    await lockReturn(db, returnId, 'send-back')
    await db.run(rows.sendBack({ id: returnId, by: actor.name, note, now }))
    return { returnId, state: 'draft' as const }
  },
})

/**
 * Makes the return final: an immutable snapshot and exactly one bill. A draft is submitted and approved in one step where the
 * employer does not ask for two people.
 */
export const finaliseReturn = operation({
  name: 'contributions.finalise-return',
  summary: { id: 'Finalkan laporan dan buat tagihan', en: 'Finalise a return and make its bill' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/returns/{returnId}/finalise' },
  input,
  output: z.object({
    returnId: z.uuid(),
    billId: z.uuid().nullable(),
    total: fields.rupiah,
    workers: fields.count,
  }),
  concerns: employerOfReturn,
  async run(context, { returnId, ...given }) {
    const { db, actor, now, subject, grant } = context
    const found = await lockReturn(db, returnId, 'submit', 'finalise')
    if (found.state === 'draft') await submit(context, found, given)
    else checkSeen(found, given)

    const preparedBy = found.state === 'draft' ? actor.accountId : found.submittedBy
    const employer = await getEmployer(db, employerIn(subject))
    const approves = grant?.role === 'employer.owner' || grant?.role === 'employer.approver'
    if (employer.twoPeople && (!approves || (preparedBy !== null && preparedBy === actor.accountId)))
      throw needsAnotherPerson()

    const [bill] = await issueBills(db, { month: found.month, kind: found.kind, returnId }, { actor, now })
    return { returnId, billId: bill?.billId ?? null, total: bill?.total ?? 0n, workers: bill?.workers ?? 0 }
  },
})

/** What must be settled before a return leaves the preparer's hands. */
async function submit(context: Context, found: WageReturn, given: Given): Promise<void> {
  const { db, actor, now } = context
  checkSeen(found, given)
  const { held } = await db.get<{ held: number }>(countHeld(found.id))
  if (held > 0 && !given.withoutHeld) throw rowsStillHeld(held)

  if (found.kind !== 'regular') {
    const { at, assessment } = await preparePreview(db, found, now)
    const { changes } = await db.get<{ changes: boolean }>(changesSomething(at, assessment))
    if (!changes) throw nothingChanged()
  }
  const { jumps } = await db.get<{ jumps: number }>(rows.countWageJumps(found))
  if (given.wageNote) await db.run(rows.setWageNote(found.id, given.wageNote))
  else if (jumps > 0 && !found.wageNote) throw wageNoteNeeded(jumps)
  await db.run(
    rows.setState({ id: found.id, state: 'submitted', by: actor.accountId, byName: actor.name, now }),
  )
}

/** What is decided is what was looked at. */
function checkSeen(found: WageReturn, { revision }: Given): void {
  if (revision !== undefined && revision !== found.revision) throw changedMeanwhile(found)
}
