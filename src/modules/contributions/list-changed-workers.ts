import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Bill } from './bill.ts'
import { findBillOfReturn } from './bills.sql.ts'
import { employerOfReturn } from './find-return.ts'
import { changeShape, preparePreview } from './return-summary.ts'
import * as rows from './return-summary.sql.ts'
import type { WageReturn } from './return.ts'
import { findReturn } from './returns.sql.ts'

const changedWorker = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  wage: fields.rupiah.nullable(),
  wageBefore: fields.rupiah.nullable(),
  amount: fields.rupiah,
  amountBefore: fields.rupiah,
})

type Cause = z.output<typeof changeShape>['change']
type Compared = z.output<typeof changedWorker> & { readonly change: Cause }

/** The workers behind one line of the difference from last month. */
export const listChangedWorkers = operation({
  name: 'contributions.list-changed-workers',
  summary: {
    id: 'Pekerja di balik perubahan sejak bulan lalu',
    en: 'Workers behind a change since last month',
  },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}/changes/{change}' },
  input: z.object({
    returnId: z.uuid(),
    change: changeShape.shape.change,
    /** `next` of the page before. */
    after: fields.key.default(0n),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ workers: z.array(changedWorker), next: fields.key.nullable() }),
  concerns: employerOfReturn,
  async run({ db, now }, { returnId, change, after, limit }) {
    const found = await db.get<WageReturn>(findReturn(returnId, false))
    const compare = await comparison(db, found, now)
    const workers = await take(db, { found, change, after, wanted: limit + 1 }, compare)
    const shown = workers.slice(0, limit)
    return { workers: shown, next: workers.length > limit ? (shown.at(-1)?.personId ?? null) : null }
  },
})

type Compare = (people: readonly bigint[]) => Promise<Compared[]>

/** As it would be billed today, or as it was. */
async function comparison(db: Db, found: WageReturn, now: Date): Promise<Compare> {
  const bill = await db.find<Bill>(findBillOfReturn(found.employerId, found.id))
  if (bill) return (people) => db.many<Compared>(rows.listBilled(bill, people))
  const { at, assessment } = await preparePreview(db, found, now)
  return (people) => db.many<Compared>(rows.listPreviewed(at, assessment, people))
}

type Wanted = { found: WageReturn; change: Cause; after: bigint; wanted: number }

/** Goes through those whom the cause may be about until enough of them turn out to be. */
async function take(db: Db, { found, change, after, wanted }: Wanted, compare: Compare): Promise<Compared[]> {
  const { month, employerId, id: returnId } = found
  const piece = change === 'law' || change === 'same' ? rowsAtOnce : wanted
  const taken: Compared[] = []
  for (let from = after; taken.length < wanted;) {
    const place = { month, employerId, returnId }
    const candidates = await db.many<{ personId: bigint }>(
      rows.listCandidates({ place, cause: change, after: from, limit: piece }),
    )
    const people = candidates.map(({ personId }) => personId)
    const last = people.at(-1)
    if (last === undefined) break
    taken.push(...(await compare(people)).filter((one) => one.change === change))
    if (people.length < piece) break
    from = last
  }
  return taken.slice(0, wanted)
}

/** Whether the law moved someone is known only once it is worked out, so these are gone through in larger pieces. */
const rowsAtOnce = 2000
