import { z } from 'zod'
import type { Language } from '#base/words.ts'
import type { Employer } from '#modules/registry'

/** A letter as it is given out. */
export const letterFile = z.object({
  name: z.string(),
  type: z.literal('application/pdf'),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

/** To which employer a letter goes, in which language, when, and the site that vouches for it. */
export type LetterTo = {
  readonly employerId: bigint
  readonly lang: Language
  readonly now: Date
  readonly publicUrl: string
}
export type LetterOfBill = LetterTo & { readonly billId: string }

/** The language in which a letter is written. */
export const language = z.enum(['id', 'en']).default('id')

export const teller = (lang: Language) => (id: string, en: string) => (lang === 'id' ? id : en)

export function toFile(name: string, bytes: Uint8Array): z.output<typeof letterFile> {
  return { name: `${name}.pdf`, type: 'application/pdf', bytes }
}

/** `992611000482617` → `99261 10004 82617`: in groups that can be read out. */
export function grouped(digits: string, ...sizes: readonly number[]): string {
  let at = 0
  return sizes.map((size) => digits.slice(at, (at += size))).join(' ')
}

/** Who may have the letters of an employer. */
export const readers = [
  'employer.owner',
  'employer.filer',
  'employer.approver',
  'employer.reader',
  'officer',
  'supervisor',
  'auditor',
] as const

/** To whom a letter goes. */
export function addressOf({ name, npp, address, regionName }: Employer): {
  name: string
  npp: string
  address: string
} {
  return { name, npp, address: `${address}, ${regionName}` }
}
