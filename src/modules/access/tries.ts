import type { App } from '#platform/app.ts'
import * as rows from './tries.sql.ts'

/** How often something may be tried in a window of time before it slows down, and before it stops. */
type Limit = {
  readonly name: string
  readonly minutes: number
  readonly slowAfter: number
  readonly stopAfter: number
}

/**
 * By name the limits protect one account, by address everyone's. Whole villages share the addresses of a
 * mobile network, so an address may do what many people do. A stop has to lie within what waiting leaves room for in its window.
 */
export const limits = {
  password: { name: 'password', minutes: 15, slowAfter: 5, stopAfter: 10 },
  passwordFrom: { name: 'password-from', minutes: 15, slowAfter: 100, stopAfter: 110 },
  code: { name: 'code', minutes: 60, slowAfter: 5, stopAfter: 5 },
  codeFrom: { name: 'code-from', minutes: 60, slowAfter: 100, stopAfter: 120 },
  member: { name: 'member', minutes: 15, slowAfter: 5, stopAfter: 10 },
  verifyFrom: { name: 'verify-from', minutes: 15, slowAfter: 60, stopAfter: 70 },
  passkeyFrom: { name: 'passkey-from', minutes: 15, slowAfter: 100, stopAfter: 110 },
} satisfies Record<string, Limit>

type Tried = { readonly count: number; readonly lastAt: Date }

/**
 * Counts a try before it is made, so that tries side by side cannot slip past. A try that has to wait is not
 * counted. Commits by itself: what follows may fail, and the try was made all the same. The first one that is stopped raises an
 * alarm: it names the limit, and the address where it is one, but never whose account it is.
 * @returns seconds to wait, 0 when the try may go ahead
 */
export async function countTry(app: App, limit: Limit, subject: string): Promise<number> {
  const now = app.now()
  const windowStart = startOf(limit, now)
  const key = `${limit.name}:${subject}`
  const { wait, stopped } = await app.database.transaction(async (db) => {
    const tried = await db.get<Tried>(rows.lockTries(key, windowStart, now))
    const wait = waitOf(limit, tried, now)
    const stopped = wait > 0 && tried.count === limit.stopAfter
    if (wait === 0 || stopped) await db.run(rows.addTry(key, windowStart, now))
    return { wait, stopped }
  })
  if (stopped) {
    const address = limit.name.endsWith('-from') ? subject : undefined
    app.log.alarm('security.tries-stopped', { limit: limit.name, tries: limit.stopAfter, address })
  }
  return wait
}

/** Takes back a try that turned out well. */
export async function forgiveTry({ database, now }: App, limit: Limit, subject: string): Promise<void> {
  await database.transaction((db) =>
    db.run(rows.takeTryBack(`${limit.name}:${subject}`, startOf(limit, now()))),
  )
}

/**
 * Free at first; then 5, 10, 20, 40, 60 seconds after the try before; then nothing until the window ends.
 * @returns whole seconds
 */
function waitOf(limit: Limit, { count, lastAt }: Tried, now: Date): number {
  if (count >= limit.stopAfter)
    return secondsUntil(startOf(limit, now).getTime() + limit.minutes * 60_000, now)
  if (count < limit.slowAfter) return 0
  const pause = Math.min(60, 5 * 2 ** (count - limit.slowAfter))
  return secondsUntil(lastAt.getTime() + pause * 1000, now)
}

function startOf({ minutes }: Limit, now: Date): Date {
  const length = minutes * 60_000
  return new Date(Math.floor(now.getTime() / length) * length)
}

function secondsUntil(instant: number, now: Date): number {
  return Math.max(0, Math.ceil((instant - now.getTime()) / 1000))
}
