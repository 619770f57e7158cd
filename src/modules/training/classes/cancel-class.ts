import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofClass } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { classStates } from '../states.ts'
import { cancelClasses } from './cancel-classes.ts'
import * as rows from './class.sql.ts'
import { lockClass } from './find-class.ts'
import { notAtRisk } from './opening-problems.ts'

const answer = z.object({ classNo, state: z.enum(classStates) })
const reason = fields.line(10, 300)

/** A class is not held, or not to its end. */
export const cancelClass = operation({
  name: 'training.cancel-class',
  summary: { id: 'Membatalkan kelas', en: 'Cancel a class' },
  allowed: ['provider.owner', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/cancel' },
  input: z.object({ classNo, reason }),
  output: answer,
  concerns: ofClass,
  async run({ db, actor, now }, { classNo: number, reason: why }) {
    const { classId, state } = await lockClass(db, number)
    requireStep('class', state, 'cancelled')
    await cancelClasses(db, { classIds: [classId], reason: sentence(why), by: actor.name }, now)
    return { classNo: number, state: 'cancelled' as const }
  },
})

/** The licence of its training body has ended, or it cannot go online where it has to: an officer decides what becomes of it. */
export const decideAtRiskClass = operation({
  name: 'training.decide-at-risk-class',
  summary: { id: 'Memutuskan kelas yang berisiko', en: 'Decide about a class at risk' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/risk-decision' },
  input: z.object({ classNo, decision: z.enum(['go-on', 'cancel']), reason }),
  output: answer,
  concerns: ofClass,
  async run({ db, actor, now, note }, { classNo: number, decision, reason: why }) {
    const { classId, state, atRisk } = await lockClass(db, number)
    if (!atRisk) throw notAtRisk()
    if (decision === 'cancel') requireStep('class', state, 'cancelled')
    await db.run(rows.setRiskDecision(classId, decision))
    note({ decision, reason: why })
    if (decision === 'go-on') return { classNo: number, state }
    const cancelled = await cancelClasses(
      db,
      { classIds: [classId], reason: sentence(why), by: actor.name },
      now,
    )
    present(cancelled[0], 'the step was legal')
    return { classNo: number, state: 'cancelled' as const }
  },
})

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
