import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'

/** Numbers as they stand in addresses and letters. */
const number = (form: RegExp, description: string, example: string) =>
  z.string().regex(form).meta({ description, example })

export const schemeCode = number(
  /^[A-Z][A-Z0-9-]{2,19}$/,
  'A certification scheme: capitals, digits and hyphens.',
  'BARISTA-1',
)
export const instituteCourseNo = number(/^KI\d{6}$/, 'A course of the Institute.', 'KI000001')
export const runNo = number(/^JK\d{8}$/, 'A course on a day.', 'JK26000001')
export const researchNo = number(/^RI\d{6}$/, 'A research item.', 'RI000001')
export const agreementNo = number(/^KS\d{6}$/, 'A partner agreement.', 'KS000001')
export const roomNo = number(/^RU\d{6}$/, 'A room.', 'RU000001')

/** An address on the web; left empty there is none. */
export const link = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text === '' || /^https:\/\/[^\s"<>]+$/.test(text), {
    params: {
      words: {
        id: 'Tulis alamat lengkapnya, diawali https://.',
        en: 'Write the whole address, beginning with https://.',
      },
    },
  })
  .nullish()
  .transform((text) => text || null)

/** Text of several lines. */
export function text(min: number, max: number) {
  return z
    .string()
    .transform((written) => written.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(min).max(max))
}

/** One thing a line; empty lines do not count. */
export function lines(most: number, longest: number) {
  return z
    .union([z.string().max(most * (longest + 2)), z.array(z.string())])
    .transform((written) =>
      (Array.isArray(written) ? written : written.split('\n'))
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().min(3).max(longest)).min(1).max(most))
}

/** A whole number as forms and programs write it. */
export function whole(min: number, max: number) {
  return z.coerce.number<number | string>().int().min(min).max(max)
}

/** The same, where leaving it empty means none. */
export function optionalWhole(min: number, max: number) {
  return z
    .union([z.literal(''), whole(min, max)])
    .nullish()
    .transform((given) => (given === '' || given === undefined ? null : given))
}

/** How many of a list come at once. */
export const limit = z.coerce.number<number | string>().int().min(1).max(200).default(50)

/** Who works on it sees drafts too; everyone else what is published. */
export function seesDrafts({ grants }: Actor): boolean {
  return grants.some(({ role }) => role === 'officer' || role === 'supervisor' || role === 'auditor')
}

export const staff = ['officer', 'supervisor'] as const
export const readers = ['officer', 'supervisor', 'auditor'] as const
