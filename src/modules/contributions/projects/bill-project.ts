import { dayIn } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { getProject, listTree, partnerIn } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { holdEmployer } from '../billing.sql.ts'
import { employerIn } from '../find-return.ts'
import { openBill } from '../own-account/write-bill.ts'
import { dueUpTo, priceProject, projectFingerprint } from './price-project.ts'
import { onlyWholeProjects, paidUpTo } from './problems.ts'
import * as rows from './project.sql.ts'

/**
 * Asks for a project's contribution by a code of its own: up to so much of the work, as the owner pays for it, less what was paid before. All of
 * it at once is one hundred percent. What was asked before and was not paid gives way.
 */
export const billProject = operation({
  name: 'contributions.bill-project',
  summary: { id: 'Minta kode bayar iuran proyek', en: 'Ask for a code to pay a project’s contribution' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/projects/{projectNo}/bills' },
  input: z.object({
    npp: z.string().max(20),
    projectNo: z.string().max(20),
    /** Percent of the work, counted from its beginning. */
    progress: z.coerce
      .number<number | string>()
      .refine((percent) => Number.isInteger(percent) && percent >= 1 && percent <= 100, {
        params: {
          words: {
            id: 'Isi kemajuan pekerjaan dalam persen bulat, 1 sampai 100.',
            en: 'Fill in the progress of the work in whole percent, 1 to 100.',
          },
        },
      }),
  }),
  output: z.object({
    billId: z.uuid(),
    code: z.string(),
    total: fields.rupiah,
    expiresAt: fields.instant,
  }),
  concerns: partnerIn,
  async run({ db, subject, actor, now }, { projectNo, progress }) {
    const employerId = employerIn(subject)
    await db.many(holdEmployer(employerId))
    const project = await getProject(db, projectNo)
    const [whole] = await listTree(db, project.wholeId)
    const { projectNo: wholeNo, employerId: payerId } = present(whole, 'a project has a whole')
    if (wholeNo !== projectNo || payerId !== employerId) throw onlyWholeProjects(wholeNo)

    const today = dayIn(now)
    const priced = await priceProject(db, project, now)
    const due = dueUpTo(progress, priced)
    if (progress < priced.progress || due.jkk + due.jkm === 0n) throw paidUpTo(priced.progress)
    const { projectId, value } = project
    const payer = { personId: null, employerId, projectId }
    const sums = { ...due, jht: 0n, pooled: 0n, surplusJkk: 0n, surplusJkm: 0n }
    const fingerprint = projectFingerprint(today)
    const issued = await openBill(db, { payer, sums, fingerprint }, actor.name, now)
    const { jkk: wholeJkk, jkm: wholeJkm } = priced.whole
    await db.run(rows.insertLine(issued.billId, projectId, { ...due, progress, value, wholeJkk, wholeJkm }))
    return issued
  },
})
