import { confirmSeat } from '#modules/training'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { readConfig } from '#platform/config.ts'
import { perform } from '#platform/operation.ts'
import { openPayung } from '../src/open.ts'
import { timed } from './benchmark.ts'
import { callers } from './callers.ts'
import * as rows from './seats.sql.ts'

/** One of two server processes: it is told whom to serve, serves them as fast as it can, and says how long that took. */
export type Order =
  | { readonly way: 'confirm'; readonly people: readonly Applicant[]; readonly callers: number }
  | { readonly way: 'bare'; readonly first: number; readonly count: number; readonly callers: number }
  | { readonly way: 'end' }

export type Applicant = { readonly enrolmentId: string; readonly personId: string }
export type Report = { readonly seconds: number; readonly errors: readonly string[] }

const payung = await openPayung(readConfig(process.env))
const { app } = payung

process.on('message', (order: Order) => {
  void serve(order).then((report) => report && process.send?.(report))
})
process.send?.({ seconds: 0, errors: [] } satisfies Report)

/** @returns null once it has closed */
async function serve(order: Order): Promise<Report | null> {
  if (order.way === 'end') {
    await payung.close()
    process.disconnect()
    return null
  }
  const errors: string[] = []
  const jobs = order.way === 'confirm' ? confirmations(app, order.people) : bare(app, order)
  const { seconds } = await timed(() =>
    callers(order.callers, async () => {
      const job = jobs.next()
      if (job.done) return false
      await job.value().catch((error: unknown) => void errors.push(String(error)))
      return true
    }),
  )
  return { seconds, errors }
}

type Job = () => Promise<unknown>

function* confirmations(on: App, people: readonly Applicant[]): Generator<Job, undefined> {
  for (const { enrolmentId, personId } of people) {
    const actor: Actor = {
      name: 'Peserta',
      accountId: null,
      grants: [{ role: 'member', personId: BigInt(personId) }],
      scopes: null,
      caller: `person ${personId}`,
    }
    yield () => perform(on, confirmSeat, { actor, input: { enrolmentId } })
  }
  return undefined
}

function* bare(on: App, { first, count }: { first: number; count: number }): Generator<Job, undefined> {
  for (let at = first; at < first + count; at++) {
    yield () =>
      on.database.transaction(async (db) => {
        await db.many(rows.lockRow(at))
        await db.run(rows.insertRow(at, on.now()))
      })
  }
  return undefined
}
