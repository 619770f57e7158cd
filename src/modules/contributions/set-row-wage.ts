import { z } from 'zod'
import { badInput } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { fault } from './files/findings.ts'
import { oddWage } from './files/need-wage.ts'
import { explainFault, writtenWage } from './files/written-value.ts'
import { employerIn, employerOfReturn, lockToEdit } from './find-return.ts'
import { wageSetMeanwhile, workerNotInReturn } from './problems.ts'
import { findRowWage, worksInMonth } from './return-rows.sql.ts'
import { putRowWage } from './returns.sql.ts'
import { forgetWageNotes } from './uploads.sql.ts'

/**
 * Says what one worker earned, without a file. Whoever works here and is not in the return is taken in with it; wage 0 in a
 * correction takes the worker out of a month that was billed.
 */
export const setRowWage = operation({
  name: 'contributions.set-row-wage',
  summary: { id: 'Ubah upah satu pekerja di laporan', en: 'Set one worker’s wage in a return' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'PUT', path: '/returns/{returnId}/rows/{personId}' },
  input: z.object({
    returnId: z.uuid(),
    personId: fields.key,
    wage: writtenWage,
    /** Why, or what else there is to say. */
    note: fields.optionalLine(250),
    /** The wage is right, although it looks like a slip. */
    sure: fields.flag.default(false),
    /** The wage that was looked at. If another stands there by now, nothing is changed. */
    seen: fields.rupiah.nullish(),
  }),
  output: z.object({ wage: fields.rupiah }),
  concerns: employerOfReturn,
  async run({ db, actor, now, subject, touches }, { returnId, personId, wage, note, sure, seen }) {
    const { month, kind } = await lockToEdit(db, returnId, { name: actor.name, now })
    const at = { returnId, employerId: employerIn(subject), month, personId }
    checkWage(wage, { sure, mayBeNil: kind !== 'regular' })
    const row = await db.find<{ wage: bigint }>(findRowWage(at))
    if (kind === 'regular' && !row && !(await db.find(worksInMonth(at)))) throw workerNotInReturn()
    if (row && seen !== null && seen !== undefined && row.wage !== seen && row.wage !== wage)
      throw wageSetMeanwhile(row.wage)
    touches(personId)
    const written = await db.run(putRowWage({ ...at, kind, wage, note }))
    if (written === 0) throw workerNotInReturn()
    await db.run(forgetWageNotes({ returnId, people: personId, by: actor.name, now }))
    return { wage }
  },
})

function checkWage(wage: bigint, { sure, mayBeNil }: { sure: boolean; mayBeNil: boolean }): void {
  if (wage === 0n && mayBeNil) return
  const found = wage === 0n ? fault('WAGE_MISSING') : oddWage(wage)
  if (!found || (sure && found.code === 'WAGE_IMPLAUSIBLE')) return
  const message = explainFault(found, 'UPAH', String(wage))
  throw badInput([{ field: 'wage', code: found.code, message }])
}
