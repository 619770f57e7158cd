import { z } from 'zod'
import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findPlace } from '../employers/employers.sql.ts'
import { employerByNpp, getEmployer } from '../employers/find-employer.ts'
import { unknownPlace } from '../employers/problems.ts'
import { contractorOf, holdProject } from './find-project.ts'
import { contractorMissing, contractorUnknown, partTooLarge } from './problems.ts'
import { projectNo, readTerms, termsForm } from './project.ts'
import * as rows from './project.sql.ts'

/**
 * A contractor gives a part of its work to a subcontractor. The part is in the value of the whole, so nothing more is paid for it; a
 * subcontractor who is registered here sees it, and may give parts of its own away.
 */
export const addProjectPart = operation({
  name: 'registry.add-project-part',
  summary: { id: 'Mencatat bagian subkontraktor', en: 'Note a subcontractor’s part of a project' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/projects/{projectNo}/parts' },
  input: z.object({
    projectNo,
    name: fields.line(3, 200),
    /** The subcontractor's NPP, or else its name. */
    contractorNpp: fields.optionalLine(20),
    contractor: fields.optionalLine(150),
    contractNo: fields.optionalLine(100),
    regionCode: z.string().max(8),
    ...termsForm,
  }),
  output: z.object({ projectNo: z.string() }),
  concerns: contractorOf,
  async run({ db, actor, now }, given) {
    const { projectNo: above, name, contractNo, regionCode, contractorNpp, contractor, ...written } = given
    const terms = readTerms(written)
    const parent = await holdProject(db, above)
    if (!(await db.find(findPlace(regionCode)))) throw unknownPlace()
    const sub = await findSubcontractor(db, contractorNpp, contractor)
    const { given: taken } = await db.get<{ given: bigint }>(rows.sumOfParts(parent.projectId, null))
    if (taken + terms.value > parent.value) throw partTooLarge(parent.value - taken)

    const id = newId(now)
    const part = { id, parentId: parent.projectId, owner: parent.contractor, name, contractNo, regionCode }
    const added = await db.get<{ projectNo: string }>(
      rows.insertProject({ ...part, ...sub, by: actor.name, now }),
    )
    await db.run(rows.insertTerms({ ...terms, projectId: id, reason: null, by: actor.name, now }))
    return added
  },
})

async function findSubcontractor(db: Db, npp: string | null, name: string | null) {
  if (npp === null) {
    if (name === null || name.length < 2) throw contractorMissing()
    return { employerId: null, contractor: name }
  }
  const subject = await employerByNpp(db, { npp })
  if (subject?.kind !== 'employer') throw contractorUnknown()
  const { name: contractor } = await getEmployer(db, subject.employerId)
  return { employerId: subject.employerId, contractor }
}
