import { formatMonth, monthOf, parseDay } from '@payung/law'
import { billMonth, proveContributions } from '#modules/contributions'
import { openDatabase } from '#platform/database.ts'
import { readOneInstant } from '../src/channels/cli/snapshot.sql.ts'
import { proveBooks } from '../src/channels/cli/verify.ts'
import type { Payung } from '../src/open.ts'
import { makeWorld } from '../src/world/make-world.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { morning, withCluster, type Cluster } from './cluster.ts'
import { carryRows } from './copy-rows.ts'
import * as rows from './month.sql.ts'
import { inTurn, median, type Way } from './rounds.ts'

const month = monthOf(parseDay(morning.slice(0, 10)))
const membersPerEmployer = 25

/** What the figure is about, and its yardstick. */
const [ours, plain] = ['assess, bill, post and prove', 'plain insert … select']

/** A contribution month of a synthetic country: assessed, billed, posted to the books, and proven. */
export const monthRun: Benchmark = {
  about: `\`./payung month\` for a synthetic country (\`./payung world\`) whose employers have filed: assess, bill, post; then the proofs of bills
and books that \`./payung verify\` has. Yardstick: one plain insert … select of the same rows, in the same order, into the same tables with the same keys
and indexes. Each round of each begins with a database copied afresh, file by file.`,
  sizes: { quick: [100_000], full: [100_000, 1_000_000, 4_000_000], unit: 'members' },
  rounds: 5,

  async run(members, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making the country')
      const { workers, bills } = await prepare(cluster, members)
      const parts = { bill: [] as number[], prove: [] as number[] }
      const ways: Way[] = [
        { name: ours, count: workers, run: () => afresh(cluster, (name) => runMonth(cluster, name, parts)) },
        { name: plain, count: workers, run: () => afresh(cluster, (name) => insertPlainly(cluster, name)) },
      ]
      onStep(`${rounds} rounds`)
      const measured = await inTurn(ways, rounds)
      const times = 1 / measured.faster(ours, plain)
      return {
        of: { month: formatMonth(month), workers, bills, rounds },
        steps: [
          step('assess, bill and post', median(parts.bill), workers),
          step('prove', median(parts.prove), workers),
          ...measured.steps,
        ],
        figures: [
          figure('a month, beside one plain insert of its rows', times, '×', { atMost: 3 }),
          figure('of that without the proofs', times * (median(parts.bill) / measured.seconds(ours)), '×'),
        ],
        proof: `every claim about bills and books holds in each of the ${rounds} rounds`,
      }
    })
  },

  across(smaller, larger, times) {
    const cost = (of: typeof smaller) => 1 / (of.steps.find(({ name }) => name === ours)?.perSecond ?? 1)
    const change = (cost(larger) / cost(smaller) - 1) * 100
    return [figure(`cost of a member at ${times} × as many, more by`, change, '%', { atMost: 15 })]
  },
}

/** Makes `world`, whose month is filed, with the rows that billing it makes laid beside, as they lie in a table without indexes. */
async function prepare(cluster: Cluster, members: number) {
  const world = await cluster.open('world')
  const employers = Math.ceil(members / membersPerEmployer)
  await makeWorld(world, { members, employers, seed: 1, history: 0 })
  await world.close()
  await cluster.copy('world', 'billed')
  const billed = await cluster.open('billed')
  const { workers, bills } = await billMonth(billed.app, month)
  await billed.close()
  await carryRows(cluster.urlOf('billed'), cluster.urlOf('world'))
  await cluster.drop('billed')
  return { workers, bills }
}

async function afresh(cluster: Cluster, work: (database: string) => Promise<number>): Promise<number> {
  await cluster.copy('world', 'round')
  try {
    return await work('round')
  } finally {
    await cluster.drop('round')
  }
}

async function runMonth(
  cluster: Cluster,
  database: string,
  parts: { bill: number[]; prove: number[] },
): Promise<number> {
  const payung = await cluster.open(database)
  try {
    const bill = await timed(() => billMonth(payung.app, month))
    const prove = await timed(() => proveMonth(payung))
    parts.bill.push(bill.seconds)
    parts.prove.push(prove.seconds)
    return bill.seconds + prove.seconds
  } finally {
    await payung.close()
  }
}

/** Bills, books, payments, what members were credited: all that a month has touched, on one snapshot. */
async function proveMonth({ app }: Payung): Promise<void> {
  await app.database.transaction(async (db) => {
    await db.run(readOneInstant())
    const proofs = [...(await proveBooks(db)), ...(await proveContributions(db))]
    const wrong = proofs.filter(({ faults }) => faults.length > 0)
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
  })
}

async function insertPlainly(cluster: Cluster, database: string): Promise<number> {
  const owner = openDatabase(cluster.urlOf(database), { size: 1 })
  try {
    const { seconds } = await timed(() =>
      owner.transaction(async (db) => {
        for (const table of rows.written) await db.run(rows.insertAll(table))
      }),
    )
    return seconds
  } finally {
    await owner.close()
  }
}
