import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './agreements.sql.ts'
import { shownAgreement, type ShownAgreement } from './list-agreements.ts'

/** One agreement: what it is about, whom it aims at, its clauses and where that is written. */
export const viewAgreement = operation({
  name: 'reach.view-agreement',
  summary: { id: 'Lihat satu kerja sama', en: 'See one agreement' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/agreements/{id}' },
  input: z.object({ id: z.string().max(80) }),
  output: shownAgreement,
  async run({ db }, { id }) {
    const found = await db.find<ShownAgreement>(rows.findAgreement(id))
    if (!found) throw notFound()
    return found
  },
})
