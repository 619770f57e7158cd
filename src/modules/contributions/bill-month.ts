import type { Month } from '@payung/law'
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

/**
 * Bills everything that has been submitted for a month, batch by batch, each a transaction of its own: stopped at any point
 * it goes on where it was, and a second time finds nothing to do.
 * @param onProgress told how many workers of how many have been billed
 */
export async function billMonth(
  app: App,
  month: Month,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<MonthBilled> {
  const batches = await planBatches(app, month)
  const all = batches.reduce((sum, { workers }) => sum + workers, 0)
  const total = { bills: 0, workers: 0, wages: 0n, jkk: 0n, jkm: 0n, jht: 0n, jp: 0n, total: 0n }
  for (const { kind, from, to } of batches) {
    onProgress(total.workers, all)
    const input = { month: fields.month.encode(month), kind, from: String(from), to: String(to) }
    const done = await perform(app, billReturns, { actor: system, input })
    total.bills += done.bills
    total.workers += done.workers
    for (const name of ['wages', 'jkk', 'jkm', 'jht', 'jp', 'total'] as const) total[name] += done[name]
  }
  return total
}

type Batch = {
  readonly kind: ReturnKind
  readonly from: bigint
  readonly to: bigint
  readonly workers: number
}

async function planBatches({ database }: App, month: Month): Promise<Batch[]> {
  const batches: Batch[] = []
  for (const kind of kinds) {
    const found = await database.read((db) =>
      db.many<Omit<Batch, 'kind'>>(rows.listBatches(month, kind, batchWorkers)),
    )
    batches.push(...found.map((batch) => ({ ...batch, kind })))
  }
  return batches
}
