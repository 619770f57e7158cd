import { z } from 'zod'
import { present } from '#base/assert.ts'
import { getProject, listTree, partnerIn, shownProject, type Project } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn } from '../find-return.ts'
import { listBillsOfProject } from '../own-account/own-account.sql.ts'
import { ownBillStates, stateOf, type OwnBill } from '../own-account/own-bill.ts'
import { dueUpTo, priceProject } from './price-project.ts'
import * as rows from './project.sql.ts'

/** Who may see what an employer builds. */
export const readers = [
  'employer.owner',
  'employer.filer',
  'employer.approver',
  'employer.reader',
  'officer',
  'supervisor',
  'auditor',
] as const
/** A whole as any contractor in it sees it; its value is between its owner and who pays for it. */
export const seenByAll = shownProject.extend({ value: fields.rupiah.nullable() })

const npp = z.string().max(20)
const funds = z.object({ jkk: fields.rupiah, jkm: fields.rupiah })

const projectBill = z.object({
  billId: z.uuid(),
  number: z.string(),
  state: z.enum(ownBillStates),
  code: z.string(),
  expiresAt: fields.instant,
  /** Percent of the work, up to which it pays. */
  progress: z.int(),
  jkk: fields.rupiah,
  jkm: fields.rupiah,
  total: fields.rupiah,
  issuedAt: fields.instant,
  paidOn: z.iso.date().nullable(),
  receiptNo: z.string().nullable(),
})

/** Percents of the work at which contractors are usually paid. */
const usualProgress = [25, 50, 75, 100]

/** A building project as one of its contractors sees it: the whole contribution and how far it is paid, and the parts below its own. */
export const viewProject = operation({
  name: 'contributions.view-project',
  summary: { id: 'Iuran sebuah proyek', en: 'A project’s contribution' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/projects/{projectNo}' },
  input: z.object({ npp, projectNo: z.string().max(20) }),
  output: z.object({
    /** The whole, by whichever of its numbers it was asked for. */
    whole: seenByAll,
    /** Whether this employer is its main contractor, who pays; its sums are nobody else's. */
    pays: z.boolean(),
    contribution: funds.nullable(),
    paid: funds.nullable(),
    /** Percent of the work, up to which it is paid. */
    progress: z.int(),
    /** What is to be paid up to so much of the work; empty for who does not pay, or when all is paid. */
    offers: z.array(
      z.object({ progress: z.int(), jkk: fields.rupiah, jkm: fields.rupiah, total: fields.rupiah }),
    ),
    /** Parts from above to below, each with the number of what it is a part of; of a subcontractor its own and those below. */
    parts: z.array(shownProject.extend({ partOf: z.string(), own: z.boolean(), registered: z.boolean() })),
    /** Of who pays. */
    open: projectBill.nullable(),
    bills: z.array(projectBill),
  }),
  concerns: partnerIn,
  async run({ db, now, subject }, { projectNo }) {
    const employerId = employerIn(subject)
    const { wholeId } = await getProject(db, projectNo)
    const tree = await listTree(db, wholeId)
    const whole = present(tree[0], 'a project has a whole')
    const pays = whole.employerId === employerId
    const priced = await priceProject(db, whole, now)
    const bills = pays ? await listProjectBills(db, wholeId, now) : []
    const offers = usualProgress
      .filter((percent) => pays && percent >= priced.progress)
      .map((percent) => ({ progress: percent, ...dueUpTo(percent, priced) }))
      .map((offer) => ({ ...offer, total: offer.jkk + offer.jkm }))
      .filter(({ total }) => total > 0n)
    return {
      whole: { ...whole, value: pays ? whole.value : null },
      pays,
      contribution: pays ? priced.whole : null,
      paid: pays ? priced.paid : null,
      progress: priced.progress,
      offers,
      parts: partsFor(employerId, tree),
      open: bills.find(({ state }) => state === 'open') ?? null,
      bills,
    }
  },
})

/** What lies below the parts that an employer has, and those themselves. */
function partsFor(employerId: bigint, tree: readonly Project[]) {
  const seen = new Set<string>()
  for (const one of tree) {
    const below = one.parentId !== null && seen.has(one.parentId)
    if (below || one.employerId === employerId) seen.add(one.projectId)
  }
  const numbers = new Map(tree.map(({ projectId, projectNo }) => [projectId, projectNo]))
  return tree
    .filter(({ projectId, parentId }) => parentId !== null && seen.has(projectId))
    .map((part) => ({
      ...part,
      partOf: present(numbers.get(part.parentId ?? ''), 'a part belongs to something'),
      own: part.employerId === employerId,
      registered: part.employerId !== null,
    }))
}

async function listProjectBills(db: Db, projectId: string, now: Date) {
  const told = await db.many<{ billId: string; progress: number }>(rows.listProgress(projectId))
  const progress = new Map(told.map((line) => [line.billId, line.progress]))
  const bills = await db.many<OwnBill>(listBillsOfProject(projectId))
  return bills.map((bill) => ({
    ...bill,
    state: stateOf(bill, now),
    progress: present(progress.get(bill.billId), 'the bill of a project says up to where'),
  }))
}
