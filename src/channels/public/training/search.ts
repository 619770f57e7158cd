import { dayAsWritten } from '#web/written-day.ts'

/** What the form of the catalogue asks for, as it stands in its address. */
export const searchFields = ['text', 'region', 'mode', 'field', 'from', 'to', 'seats', 'course'] as const
export type Asked = Partial<Record<(typeof searchFields)[number], string>>

type Query = Readonly<Record<string, string>>

/** What was filled in, as it was typed. */
export function askedIn(query: Query): Asked {
  return Object.fromEntries(
    searchFields.flatMap((field) => {
      const value = query[field]?.trim()
      return value ? [[field, value]] : []
    }),
  )
}

/** The same as operations take it. */
export function searchOf({ from, to, ...asked }: Asked) {
  return { ...asked, ...(from && { from: dayAsWritten(from) }), ...(to && { to: dayAsWritten(to) }) }
}
