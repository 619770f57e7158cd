import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { employerIn, employerOfReturn, lockReturn } from './find-return.ts'
import * as rows from './returns.sql.ts'

/** Throws a draft away. People whom its files enrolled stay at work; the month can be opened anew. */
export const dropReturn = operation({
  name: 'contributions.drop-return',
  summary: { id: 'Buang draf laporan', en: 'Drop a draft return' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'DELETE', path: '/returns/{returnId}' },
  input: z.object({ returnId: z.uuid() }),
  output: z.object({ returnId: z.uuid(), state: z.literal('dropped') }),
  concerns: employerOfReturn,
  async run({ db, actor, now, subject }, { returnId }) {
    const { month } = await lockReturn(db, returnId, 'drop')
    await db.run(rows.clearRows({ returnId, employerId: employerIn(subject), month }))
    await db.run(
      rows.setState({ id: returnId, state: 'dropped', by: actor.accountId, byName: actor.name, now }),
    )
    return { returnId, state: 'dropped' as const }
  },
})
