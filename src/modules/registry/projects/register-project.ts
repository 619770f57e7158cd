import { z } from 'zod'
import { newId } from '#base/id.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { findPlace } from '../employers/employers.sql.ts'
import { employerByNpp, getEmployer } from '../employers/find-employer.ts'
import { unknownPlace } from '../employers/problems.ts'
import { readTerms, termsForm } from './project.ts'
import * as rows from './project.sql.ts'

/**
 * A contractor registers a building project. One contribution by the value of its contract covers everyone who works on it for a day, by the
 * piece or for a fixed term, whoever of its subcontractors they work for (PP 44/2015 Pasal 52 to 55).
 */
export const registerProject = operation({
  name: 'registry.register-project',
  summary: { id: 'Mendaftarkan proyek jasa konstruksi', en: 'Register a building project' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/projects' },
  input: z.object({
    npp,
    name: fields.line(3, 200),
    /** Who has it built. */
    owner: fields.line(2, 150),
    contractNo: fields.optionalLine(100),
    /** The regency or city of the site. */
    regionCode: z.string().max(8),
    ...termsForm,
  }),
  output: z.object({ projectNo: z.string() }),
  concerns: employerByNpp,
  async run({ db, subject, actor, now }, { npp: _npp, name, owner, contractNo, regionCode, ...written }) {
    const terms = readTerms(written)
    if (!(await db.find(findPlace(regionCode)))) throw unknownPlace()
    const employerId = employerIn(subject)
    const { name: contractor } = await getEmployer(db, employerId)
    const id = newId(now)
    const project = { id, parentId: null, employerId, contractor, owner, name, contractNo, regionCode }
    const { projectNo } = await db.get<{ projectNo: string }>(
      rows.insertProject({ ...project, by: actor.name, now }),
    )
    await db.run(rows.insertTerms({ ...terms, projectId: id, reason: null, by: actor.name, now }))
    const about = { projectNo, employerId: String(employerId) }
    await recordFact(db, 'registry.project-registered', about, now)
    return { projectNo }
  },
})
