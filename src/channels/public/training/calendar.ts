import { addDays, type Day } from '@payung/law'

/** Something in a calendar: a class with its days, or a session with its hours. */
export type CalendarEvent = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly place: string
  readonly url: string
  readonly span: { readonly from: Date; readonly to: Date } | { readonly firstOn: Day; readonly lastOn: Day }
  readonly cancelled?: boolean
}

/** A calendar as other programs read it (iCalendar, RFC 5545). */
export function writeCalendar(name: string, events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Payung//Pelatihan//ID',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
  return lines.map((text) => `${folded(text)}\r\n`).join('')
}

function eventLines({ id, title, text, place, url, span, cancelled }: CalendarEvent, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(now)}`,
    ...('from' in span
      ? [`DTSTART:${stamp(span.from)}`, `DTEND:${stamp(span.to)}`]
      : [
          `DTSTART;VALUE=DATE:${digits(span.firstOn)}`,
          // The day after the last one: an end is never part of its event.
          `DTEND;VALUE=DATE:${digits(addDays(span.lastOn, 1))}`,
        ]),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `LOCATION:${escaped(place)}`,
    `URL:${url}`,
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

const digits = (day: string): string => day.replaceAll('-', '')
const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)

/** No line is longer than 75 bytes; what is more goes on in the next, behind a blank. */
function folded(text: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of text) {
    const room = parts.length === 0 ? 75 : 74
    if (Buffer.byteLength(part + sign) > room) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}
