import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#platform/app.ts'
import { codeOf } from '#platform/database.ts'
import type { Outcome } from './response-code.ts'
import { SnapRefusal } from './snap-refusal.ts'

/**
 * Answers in time, whatever happens. Where we cannot know whether the work will be done, the bank hears “timeout”: it then
 * asks again under the same request, or finds the truth in the reconciliation.
 */
export async function inTime<T>(
  app: App,
  limitMs: number,
  work: () => Promise<T>,
  refuse: (refusal: SnapRefusal) => T,
): Promise<T> {
  const answered = new AbortController()
  const late = async () => {
    await pause(limitMs, undefined, { signal: answered.signal, ref: false })
    throw new SnapRefusal('timeout')
  }
  try {
    return await Promise.race([work(), late()])
  } catch (error) {
    if (error instanceof SnapRefusal) return refuse(error)
    app.log.error('snap.trouble', error)
    return refuse(new SnapRefusal(troubleOf(error)))
  } finally {
    answered.abort()
  }
}

/** PostgreSQL's own words (appendix A): cancelled by a limit, no lock, shut down under our hands. */
const undecided = new Set(['57014', '55P03', '57P01', '57P02', '08006', 'ECONNRESET', 'EPIPE'])
/** Nobody was there to begin with, so nothing has happened. */
const unavailable = new Set(['57P03', '53300', '08001', 'ECONNREFUSED', 'ENOTFOUND', 'ENOENT'])

function troubleOf(error: unknown): Outcome {
  const code = codeOf(error)
  if (undecided.has(code) || /timeout|terminated|not queryable/i.test(String(error))) return 'timeout'
  return unavailable.has(code) ? 'unavailable' : 'fault'
}
