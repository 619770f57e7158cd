import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Sql } from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { providerIn } from '../subject.ts'
import { assessmentLine, assessmentStates } from './assessment.ts'
import * as rows from './assessment.sql.ts'

const pageOf = 50

const listed = z.object({ assessments: z.array(assessmentLine), next: fields.key.nullable() })

/** The assessments that a certification body holds, and those of a training body’s own classes. */
export const listAssessments = operation({
  name: 'training.list-assessments',
  summary: { id: 'Uji kompetensi sebuah lembaga', en: 'The assessments of a body' },
  allowed: ['provider.owner', 'provider.trainer', 'provider.assessor', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/assessments' },
  input: z.object({ providerNo, after: fields.key.optional() }),
  output: listed,
  concerns: ofProvider,
  async run({ db, subject }, { after }) {
    const at = { providerId: providerIn(subject), before: after ?? null, most: pageOf + 1 }
    return pageFrom(db, rows.listOf(at))
  },
})

/** All of them, for the branch: those that are planned, closed or cancelled. */
export const listEveryAssessment = operation({
  name: 'training.list-every-assessment',
  summary: { id: 'Semua uji kompetensi', en: 'Every assessment' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/assessments' },
  input: z.object({ state: z.enum(assessmentStates).default('planned'), after: fields.key.optional() }),
  output: listed,
  async run({ db }, { state, after }) {
    return pageFrom(db, rows.listAll({ state, before: after ?? null, most: pageOf + 1 }))
  },
})

async function pageFrom(db: Db, query: Sql): Promise<z.output<typeof listed>> {
  const all = await db.many<z.output<typeof assessmentLine> & { id: bigint }>(query)
  const shown = all.slice(0, pageOf)
  return {
    assessments: shown.map(({ id: _id, ...assessment }) => assessment),
    next: all.length > pageOf ? present(shown.at(-1), 'a full page has a last line').id : null,
  }
}
