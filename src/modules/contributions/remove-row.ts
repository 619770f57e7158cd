import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, employerOfReturn, lockToEdit } from './find-return.ts'
import { workerNotInReturn } from './problems.ts'
import * as rows from './returns.sql.ts'
import { forgetWageNotes } from './uploads.sql.ts'

/** Takes a worker out of a draft. In a correction this forgets the change: the month stays as it was billed. */
export const removeRow = operation({
  name: 'contributions.remove-row',
  summary: { id: 'Keluarkan satu pekerja dari laporan', en: 'Take one worker out of a return' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'DELETE', path: '/returns/{returnId}/rows/{personId}' },
  input: z.object({ returnId: z.uuid(), personId: fields.key }),
  output: z.object({}),
  concerns: employerOfReturn,
  async run({ db, actor, now, subject, touches }, { returnId, personId }) {
    const { month } = await lockToEdit(db, returnId, { name: actor.name, now })
    touches(personId)
    const removed = await db.run(
      rows.removeRow({ returnId, employerId: employerIn(subject), month, personId }),
    )
    if (removed === 0) throw workerNotInReturn()
    await db.run(forgetWageNotes({ returnId, people: personId, by: actor.name, now }))
    return {}
  },
})
