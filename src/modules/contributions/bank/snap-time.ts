const parts = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d{1,9})?(?:Z|([+-])([01]\d):?([0-5]\d))$/

/**
 * An instant as senders write it: `2026-11-20T10:00:00+07:00`, with milliseconds, in UTC, or in the basic form
 * `20201231T235959Z` of SNAP's own samples. Null for anything else, also for a day that no calendar has.
 */
export function readTimestamp(text: string): Date | null {
  const match = parts.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second, sign, zoneHours = '00', zoneMinutes = '00'] = match
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const local = new Date(`${written}Z`)
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(written)) return null
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1)
  return new Date(local.getTime() - offset * 60_000)
}

/** The one form that we write: `2026-11-20T10:00:00+07:00`, Western Indonesian Time, which knows no summer. */
export function writeTimestamp(at: Date): string {
  return `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
}
