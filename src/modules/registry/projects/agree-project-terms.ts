import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { giverOf, holdProject, listTree } from './find-project.ts'
import { lessThanParts, partTooLarge } from './problems.ts'
import { projectNo, readTerms, termsForm } from './project.ts'
import * as rows from './project.sql.ts'
import { present } from '#base/assert.ts'

/** The contract of a project or a part has changed: what is billed next is counted by the new value, what was billed keeps its own. */
export const agreeProjectTerms = operation({
  name: 'registry.agree-project-terms',
  summary: { id: 'Mencatat perubahan kontrak proyek', en: 'Note a change of a project’s contract' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/projects/{projectNo}/terms' },
  input: z.object({ projectNo, reason: fields.line(3, 300), ...termsForm }),
  output: z.object({}),
  concerns: giverOf,
  async run({ db, actor, now }, { projectNo: number, reason, ...written }) {
    const terms = readTerms(written)
    const { projectId, parentId, wholeId } = await holdProject(db, number)
    const { given } = await db.get<{ given: bigint }>(rows.sumOfParts(projectId, null))
    if (terms.value < given) throw lessThanParts(given)
    if (parentId !== null) {
      const tree = await listTree(db, wholeId)
      const above = present(
        tree.find((one) => one.projectId === parentId),
        'a part belongs to something',
      )
      const { given: others } = await db.get<{ given: bigint }>(rows.sumOfParts(parentId, projectId))
      if (others + terms.value > above.value) throw partTooLarge(above.value - others)
    }
    await db.run(rows.insertTerms({ ...terms, projectId, reason, by: actor.name, now }))
    return {}
  },
})
