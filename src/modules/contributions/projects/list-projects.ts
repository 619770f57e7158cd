import { z } from 'zod'
import { employerByNpp, findProjects } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn } from '../find-return.ts'
import { priceProjects } from './price-project.ts'
import { readers, seenByAll } from './view-project.ts'

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
      seenByAll.extend({
        pays: z.boolean(),
        /** The contribution and what was paid of it; null for who does not pay. */
        total: fields.rupiah.nullable(),
        paid: fields.rupiah.nullable(),
        /** Percent of the work, up to which it is paid. */
        progress: z.int(),
      }),
    ),
  }),
  concerns: employerByNpp,
  async run({ db, now, subject }) {
    const employerId = employerIn(subject)
    const priced = await priceProjects(db, await findProjects(db, employerId), now)
    return {
      projects: priced.map(({ whole, paid, ...project }) => {
        const pays = project.employerId === employerId
        return {
          ...project,
          pays,
          value: pays ? project.value : null,
          total: pays ? whole.jkk + whole.jkm : null,
          paid: pays ? paid.jkk + paid.jkm : null,
        }
      }),
    }
  },
})
