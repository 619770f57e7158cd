import { endOf, startOf } from '@payung/law'
import { Bug } from '#base/assert.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { enqueue, task } from '#platform/jobs.ts'
import type { Day } from '@payung/law'
import { bookLine, type LineFate } from './book-line.ts'
import { fetchStatement } from './fetch-statement.ts'
import type { StatementAccess } from './partner.ts'
import { noStatement } from './problems.ts'
import * as rows from './suspense.sql.ts'

/** What a bank's statement turned out to be. Every credit is counted under exactly one fate, or is unreadable. */
export type StatementResult = Readonly<Record<LineFate, number>> & {
  /** References of credits that a person has to look at. */
  readonly unreadable: readonly string[]
  /** Payments we were told of on these days that the statement does not show. */
  readonly unconfirmed: number
}

export type Days = { readonly from: Day; readonly to: Day }

/**
 * Fetches what came into our account at a bank on some days, and books each credit once: as the money of a payment that we
 * have, as a payment whose callback was lost, or into suspense. Each line is its own transaction, so a run that breaks off
 * is simply run again.
 * @throws Problem 404 where the bank gives no statements, 503 where it does not answer
 */
export async function matchStatement(app: App, partnerId: string, days: Days): Promise<StatementResult> {
  const access = await app.database.read((db) => db.find<StatementAccess>(rows.getStatementAccess(partnerId)))
  if (!access) throw noStatement()
  const [from, to] = [startOf(days.from), endOf(days.to)]
  const statementUrl = new URL(access.statementUrl, app.config.publicUrl).href
  const { credits, unreadable } = await fetchStatement({ ...access, statementUrl }, from, to, app.now)

  const fates: Record<LineFate, number> = { known: 0, matched: 0, settled: 0, suspended: 0 }
  let failed = 0
  for (const line of credits) {
    try {
      fates[await app.database.transaction((db) => bookLine(db, partnerId, line, app.now()))] += 1
    } catch (error) {
      failed += 1 // One bad line keeps no other from being booked.
      app.log.error('statement.line', error, { partner: partnerId, reference: line.reference })
    }
  }
  if (failed > 0) throw new Bug(`${failed} lines of the statement could not be booked`)
  const { count } = await app.database.read((db) =>
    db.get<{ count: number }>(rows.countUnconfirmed(partnerId, from, to)),
  )
  app.log.info('statement.matched', {
    partner: partnerId,
    ...fates,
    unreadable: unreadable.length,
    unconfirmed: count,
  })
  return { ...fates, unreadable, unconfirmed: count }
}

/** The same, after the request that asked for it. */
export const matchStatementTask = task<{ partnerId: string; from: string; to: string }>({
  name: 'match-statement',
  run: async (app, { partnerId, from, to }) => {
    await matchStatement(app, partnerId, { from: from as Day, to: to as Day }) // Days when they were put into the queue.
  },
})

/** Puts the statements of these days into the queue, of one bank or of all that give one. */
export async function enqueueStatements(db: Db, partnerId: string | null, days: Days): Promise<string[]> {
  const known = (await db.many<{ id: string }>(rows.listStatementPartners())).map(({ id }) => id)
  const partners = known.filter((id) => partnerId === null || id === partnerId)
  for (const id of partners) {
    await enqueue(
      db,
      matchStatementTask,
      { partnerId: id, ...days },
      { once: `statement ${id} ${days.from} ${days.to}` },
    )
  }
  return partners
}
