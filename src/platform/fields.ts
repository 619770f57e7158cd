import { formatMonth, isDay, parseMonth } from '@payung/law'
import { z } from 'zod'

/**
 * The kinds of value that operations take and give. Each is a codec: outside as JSON or a form has it, inside as we
 * compute with it. The OpenAPI document shows the outside.
 */

/** Whole rupiah. Outside an integer, beyond 2^53 its digits, or digits as people type them (`5.000.000`). */
export const rupiah = z.codec(
  z
    .union([z.int(), z.string().regex(/^(\d{1,3}(\.\d{3}){1,5}|\d{1,18})$/)])
    .meta({ description: 'Whole rupiah.', example: 5_000_000 }),
  z.bigint(),
  {
    decode: (text) => BigInt(String(text).replaceAll('.', '')),
    encode: (amount) => (Number.isSafeInteger(Number(amount)) ? Number(amount) : String(amount)),
  },
)

/** A contribution month. Outside `YYYY-MM`, in the centuries that the law's calendar knows. */
export const month = z.codec(
  z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .meta({ description: 'A month.', example: '2026-11' }),
  z.number(),
  { decode: (text) => parseMonth(text), encode: formatMonth },
)

/** Forms of ours take a day as people write it; programs write it as it is kept. */
const likeThis = {
  id: 'Tulis tanggalnya seperti 31-12-2026; program menulis 2026-12-31.',
  en: 'Write the day as 31-12-2026; programs write 2026-12-31.',
}

/** A calendar day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine(isDay, { params: { words: likeThis } })
  .meta({ description: 'A day.', example: '2026-11-20', format: 'date' })

/** An instant. Outside ISO 8601 in UTC. */
export const instant = z.codec(z.iso.datetime().meta({ description: 'An instant, UTC.' }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** A key of ours. Outside a string of digits, because JSON numbers end at 2^53; of no more than the database's numbers have. */
export const key = z.codec(
  z
    .string()
    .regex(/^\d{1,18}$/)
    .meta({ description: 'Our key.', example: '1042' }),
  z.bigint(),
  {
    decode: BigInt,
    encode: String,
  },
)

/** Yes or no; a form's checkbox sends `on` or nothing. */
export const flag = z.codec(z.union([z.boolean(), z.enum(['on', 'true', 'false', ''])]), z.boolean(), {
  decode: (value) => value === true || value === 'on' || value === 'true',
  encode: (value) => value,
})

export const count = z.int().min(0)

/** What waits for somebody: how much, and since when the one waits that has waited longest. */
export const waiting = z.object({ count, oldestAt: instant.nullable() })
export type Waiting = z.output<typeof waiting>

/** The number of a row as a spreadsheet counts them; far more than any has. */
export const rowNo = z.coerce.number<number | string>().int().min(0).max(100_000_000)

/** Text of one line as people write it: blanks at the ends and doubled ones go. */
export function line(min: number, max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(min).max(max))
}

/** The same, where leaving it empty means that there is none. */
export function optionalLine(max: number) {
  return z
    .string()
    .max(max * 2)
    .transform((text) => text.replace(/\s+/g, ' ').trim() || null)
    .nullish()
    .transform((text) => text ?? null)
}

/** An uploaded file, as multipart or raw bytes. */
export const file = z
  .custom<UploadedFile>((value) => value instanceof Object && 'bytes' in value)
  .meta({ format: 'binary' })

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }
