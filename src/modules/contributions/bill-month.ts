import type { Month } from '@payung/law'
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { system } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import * as fields from '#platform/fields.ts'
import { operation, perform } from '#platform/operation.ts'
import * as rows from './bill-month.sql.ts'
import { issueBills } from './issue-bills.ts'
import type { ReturnKind } from './return.ts'

/** Few enough for one transaction to stay short, many enough for its statements to work on sets. */
const batchWorkers = 50_000

const kinds = ['regular', 'supplementary', 'revised'] as const satisfies readonly ReturnKind[]

const billed = z.object({
  bills: fields.count,
  workers: fields.count,
  wages: fields.rupiah,
  jkk: fields.rupiah,
  jkm: fields.rupiah,
  jht: fields.rupiah,
  jp: fields.rupiah,
  /** What the bills ask for: contributions, penalties, less credit. */
  total: fields.rupiah,
})
export type MonthBilled = z.output<typeof billed>

/** Bills the submitted returns of a range of employers. A return that is final already is passed over. */
const billReturns = operation({
  name: 'contributions.bill-returns',
  summary: { id: 'Tagih laporan yang sudah diajukan', en: 'Bill the returns that were submitted' },
  allowed: ['system'],
  effect: 'write',
  input: z.object({ month: fields.month, kind: z.enum(kinds), from: fields.key, to: fields.key }),
  output: billed,
  async run({ db, actor, now, note }, { month, kind, ...employers }) {
    await issueBills(db, { month, kind, returnId: null, employers }, { actor, now })
    const sums = await db.get<MonthBilled>(rows.sumBilled())
    note({ bills: sums.bills, workers: sums.workers })
    return sums
  },
})

/** As many batches at once as there are processors, but not so many that nobody else gets a connection. */
const usuallyAtOnce = Math.min(4, availableParallelism())

/**
 * Bills everything that has been submitted for a month, batch by batch, each a transaction of its own: stopped at any point
 * it goes on where it was, and a second time finds nothing to do. No two batches have an employer in common, so several run at once.
 * @param options.onProgress told how many workers of how many have been billed
 * @param options.atOnce 1 for numbers that follow the order of the employers
 */
export async function billMonth(
  app: App,
  month: Month,
  { onProgress = () => {}, atOnce = usuallyAtOnce }: BillingManner = {},
): Promise<MonthBilled> {
  const total = { bills: 0, workers: 0, wages: 0n, jkk: 0n, jkm: 0n, jht: 0n, jp: 0n, total: 0n }
  // One kind after the other: a correction rests on the bill that it corrects.
  const stages = await planBatches(app, month)
  const all = stages.flat().reduce((sum, { workers }) => sum + workers, 0)
  for (const batches of stages)
    await severalAtOnce(batches, atOnce, async ({ kind, from, to }) => {
      onProgress(total.workers, all)
      const input = { month: fields.month.encode(month), kind, from: String(from), to: String(to) }
      const done = await perform(app, billReturns, { actor: system, input })
      total.bills += done.bills
      total.workers += done.workers
      for (const name of ['wages', 'jkk', 'jkm', 'jht', 'jp', 'total'] as const) total[name] += done[name]
    })
  return total
}

/** Once one has failed no other is begun; those under way end first. */
async function severalAtOnce<T>(all: readonly T[], count: number, work: (one: T) => Promise<void>) {
  const left = all.values()
  const takeOn = async () => {
    try {
      for (const one of left) await work(one)
    } finally {
      for (const _ of left);
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: count }, takeOn))
  const failed = ended.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}

type BillingManner = {
  readonly onProgress?: (done: number, all: number) => void
  readonly atOnce?: number
}

type Batch = {
  readonly kind: ReturnKind
  readonly from: bigint
  readonly to: bigint
  readonly workers: number
}

/** For each kind of return its batches. */
async function planBatches({ database }: App, month: Month): Promise<Batch[][]> {
  const stages: Batch[][] = []
  for (const kind of kinds) {
    const found = await database.read((db) =>
      db.many<Omit<Batch, 'kind'>>(rows.listBatches(month, kind, batchWorkers)),
    )
    stages.push(found.map((batch) => ({ ...batch, kind })))
  }
  return stages
}
