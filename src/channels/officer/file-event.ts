import { dayIn } from '@payung/law'
import type { Words } from '#base/words.ts'

/** Something that happened to whom a file is about, in one sentence. */
export type FileEvent = {
  /** The day, in Jakarta. */
  readonly on: string
  readonly what: Words
  /** Happened as it should, month after month. */
  readonly quiet: boolean
}

export function event(on: Date | string, id: string, en: string, quiet = false): FileEvent {
  return { on: typeof on === 'string' ? on : dayIn(on), what: { id, en }, quiet }
}

export function latestFirst(events: readonly FileEvent[]): FileEvent[] {
  return events.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

const routineShown = 3

/** The same at a glance: of what happens every month only the latest few. */
export function glanceAt(events: readonly FileEvent[], atMost: number): FileEvent[] {
  const routine = new Set(events.filter(({ quiet }) => quiet).slice(0, routineShown))
  return events.filter((one) => !one.quiet || routine.has(one)).slice(0, atMost)
}
