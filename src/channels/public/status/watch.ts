import { findDelays } from '#modules/insight'
import type { App } from '#platform/app.ts'
import { httpSeconds } from '#platform/meter.ts'
import { within } from '#platform/within.ts'
import { judge, nothingSeen, type Seen } from './standing.ts'

export type Watch = {
  /** Looks again. Call it every few seconds; however long the database takes, nobody who reads the page waits for it. */
  look(): Promise<void>
  /** What was seen last. */
  seen(): Seen
}

const patience = 3000 // Milliseconds. People would have given up.

export function createWatch(app: App): Watch {
  let seen = nothingSeen(app.now())
  let faults = bankFaults()
  let underWay = false
  /** A question that hangs keeps its connection, so there is never more than one. */
  async function findInTime() {
    underWay = true
    const asking = app.database.read((db) => findDelays(db, app.now())).finally(() => (underWay = false))
    return within(patience, asking).catch(() => null)
  }

  return {
    seen: () => seen,
    async look() {
      const delays = underWay ? null : await findInTime()
      const more = bankFaults()
      seen = judge(seen, { at: app.now(), delays, bankFaults: more > faults })
      faults = more
    },
  }
}

/** Calls of banks that ended in 5xx since this server started. */
function bankFaults(): number {
  return httpSeconds.count(({ route, status }) =>
    Boolean(route?.startsWith('/snap/') && status?.startsWith('5')),
  )
}
