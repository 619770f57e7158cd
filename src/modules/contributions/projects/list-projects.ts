import { z } from 'zod'
import { employerByNpp, findProjects, shownProject, type Project } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn } from '../find-return.ts'
import { priceProject } from './price-project.ts'
import { readers } from './view-project.ts'

/** The projects that an employer has, or has parts of. */
export const listProjects = operation({
  name: 'contributions.list-projects',
  summary: { id: 'Proyek jasa konstruksi', en: 'Building projects' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/projects' },
  input: z.object({ npp: z.string().max(20) }),
  output: z.object({
    projects: z.array(
      shownProject.extend({
        pays: z.boolean(),
        total: fields.rupiah,
        paid: fields.rupiah,
        /** Percent of the work, up to which it is paid. */
        progress: z.int(),
      }),
    ),
  }),
  concerns: employerByNpp,
  async run({ db, now, subject }) {
    const employerId = employerIn(subject)
    const projects = []
    for (const project of await wholesOf(db, employerId)) {
      const { whole, paid, progress } = await priceProject(db, project, now)
      projects.push({
        ...project,
        pays: project.employerId === employerId,
        total: whole.jkk + whole.jkm,
        paid: paid.jkk + paid.jkm,
        progress,
      })
    }
    return { projects }
  },
})

/** An employer may have several parts of one. */
async function wholesOf(db: Db, employerId: bigint): Promise<Project[]> {
  const found = await findProjects(db, employerId)
  return [...new Map(found.map((project) => [project.projectId, project])).values()]
}
