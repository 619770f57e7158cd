import type { LogEntry } from '#ui/parts/list.tsx'
import { formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import type { FileEvent } from './file-event.ts'

export function logEntries({ say, lang }: View, events: readonly FileEvent[]): LogEntry[] {
  return events.map(({ on, what, quiet }) => ({
    datetime: on,
    when: formatDay(on, lang),
    what: say(what),
    quiet,
  }))
}
