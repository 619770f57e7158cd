import { present } from '#base/assert.ts'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { lockEmployer } from '../employers/find-employer.ts'
import type { Project } from './project.ts'
import * as rows from './project.sql.ts'

type Numbered = { projectNo: string }

/** Who may give parts of a project away; null if there is no such project. */
export async function contractorOf(db: Db, { projectNo }: Numbered): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(rows.findContractor(projectNo))
  return row && { kind: 'employer', employerId: row.employerId }
}

/** Who may agree anew about a project or a part. */
export async function giverOf(db: Db, { projectNo }: Numbered): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(rows.findGiver(projectNo))
  return row && { kind: 'employer', employerId: row.employerId }
}

/** The employer, where it has a part in the project; otherwise there is no such project for it. */
export async function partnerIn(
  db: Db,
  { npp, projectNo }: Numbered & { npp: string },
): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(rows.findPartner(npp.replace(/[\s.-]/g, ''), projectNo))
  return row && { kind: 'employer', employerId: row.employerId }
}

export async function getProject(db: Db, projectNo: string): Promise<Project> {
  return present(await db.find<Project>(rows.findProject(projectNo)), 'the project is on record')
}

/** The same, with all that belongs to its whole held until the transaction ends, so that two who give parts away see each other. */
export async function holdProject(db: Db, projectNo: string): Promise<Project> {
  const { wholeId } = await getProject(db, projectNo)
  const [whole] = await listTree(db, wholeId)
  const mainContractor = present(whole?.employerId, 'a whole has a contractor who is registered here')
  await lockEmployer(db, mainContractor)
  return getProject(db, projectNo)
}

/** The whole first, then its parts from above to below. */
export function listTree(db: Db, wholeId: string): Promise<Project[]> {
  return db.many<Project>(rows.listTree(wholeId))
}

/** The projects that an employer has, or has parts of. */
export function findProjects(db: Db, employerId: bigint): Promise<Project[]> {
  return db.many<Project>(rows.listProjectsOf(employerId))
}
