import { monthOf, parseDay } from '@payung/law'
import { postEntries, proveLedger } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import type { Payung } from '../src/open.ts'
import { figure, type Benchmark } from './benchmark.ts'
import { morning, withCluster } from './cluster.ts'
import * as rows from './posting.sql.ts'
import { inTurn, type Way } from './rounds.ts'

const today = morning.slice(0, 10)

/** The books: events posted by sets, as a month is, and one after the other, as payments come. */
export const posting: Benchmark = {
  about: `Events of one transfer each into the books, in sets of the given size; spread over five funds, and all of them on one account.
Yardstick: the same, one transfer at a time by the same code, each in a transaction of its own; and so many of them in one transaction.`,
  sizes: { quick: [20_000], full: [100_000], unit: 'transfers' },
  rounds: 7,

  async run(transfers, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      const payung = await cluster.open('payung')
      try {
        const ways = waysOn(payung, transfers)
        onStep(`${rounds} rounds, and one that does not count`)
        for (const { run } of ways) await run(rounds)
        const measured = await inTurn(ways, rounds)
        const one = measured.faster('by sets, one account', 'by sets, five funds') * 100
        return {
          of: { rounds },
          steps: measured.steps,
          figures: [
            figure(
              'by sets, beside one transfer at a time',
              measured.faster('by sets, five funds', 'one at a time'),
              '×',
              { atLeast: 20 },
            ),
            figure(
              'by sets, beside one at a time without its commit',
              measured.faster('by sets, five funds', 'one at a time, one transaction'),
              '×',
            ),
            figure('every line on one account, of the rate of five funds', one, '%', { atLeast: 90 }),
          ],
          proof: await prove(payung, ways, rounds),
        }
      } finally {
        await payung.close()
      }
    })
  },
}

function waysOn({ app }: Payung, transfers: number): Way[] {
  const few = Math.max(1, Math.min(1000, Math.round(transfers / 20)))
  const post = (
    db: Db,
    name: string,
    round: number,
    of: { first: number; count: number; funds: 'five' | 'one' },
  ) => postEntries(db, head(app.now()), rows.inventLines({ ...of, prefix: `${name} ${round} ` }))
  const bySets = (name: string, funds: 'five' | 'one'): Way => ({
    name,
    count: transfers,
    async run(round) {
      await app.database.transaction((db) => post(db, name, round, { first: 0, count: transfers, funds }))
    },
  })
  const oneByOne = async (db: Db, name: string, round: number, first: number) => {
    await post(db, name, round, { first, count: 1, funds: 'five' })
  }
  return [
    bySets('by sets, five funds', 'five'),
    bySets('by sets, one account', 'one'),
    {
      name: 'one at a time',
      count: few,
      async run(round) {
        for (let at = 0; at < few; at++)
          await app.database.transaction((db) => oneByOne(db, 'one at a time', round, at))
      },
    },
    {
      name: 'one at a time, one transaction',
      count: few,
      async run(round) {
        await app.database.transaction(async (db) => {
          for (let at = 0; at < few; at++) await oneByOne(db, 'one transaction', round, at)
        })
      },
    },
  ]
}

function head(now: Date) {
  return {
    kind: 'bill-issued',
    postedOn: today,
    postedAt: now,
    postingMonth: monthOf(parseDay(today)),
  } as const
}

/** @throws Error where the books do not hold exactly what was posted */
async function prove({ app }: Payung, ways: readonly Way[], rounds: number): Promise<string> {
  const { transfers, emptyEntries, strayTransfers } = await app.database.read(proveLedger)
  const expected = ways.reduce((sum, { count }) => sum + (count ?? 0), 0) * (rounds + 1)
  if (transfers !== BigInt(expected) || emptyEntries > 0n || strayTransfers > 0n)
    throw new Error(`${transfers} transfers in the books, ${expected} posted`)
  return `${expected} transfers posted, as many in the books, each in its entry`
}
