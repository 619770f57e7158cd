import type { Day } from '@payung/law'
import { z } from 'zod'
import { assert } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import type { Subject } from '#platform/actor.ts'

export const employerKinds = [
  'company',
  'public-body',
  'household',
  'association',
  'construction-project',
] as const
export type EmployerKind = (typeof employerKinds)[number]

/** The size of an enterprise, as the law names it. */
export const scales = ['mikro', 'kecil', 'menengah', 'besar'] as const
export type Scale = (typeof scales)[number]

export type RiskClass = 1 | 2 | 3 | 4 | 5

export type Employer = {
  readonly employerId: bigint
  readonly npp: string
  readonly kind: EmployerKind
  readonly name: string
  readonly nib: string | null
  readonly taxNo: string | null
  readonly kbli: string | null
  readonly activity: string | null
  readonly regionCode: string
  readonly regionName: string
  readonly officeCode: string
  readonly officeName: string
  readonly address: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string | null
  /** The first contribution month. */
  readonly firstMonth: number
  /** Who prepares a return may not approve it. */
  readonly twoPeople: boolean
  readonly registeredAt: Date
  readonly closedOn: Day | null
}

/** What an employer is looked for by: a number exactly (NPP, NIB or NPWP), its contact's phone, or a name with slips. */
export type EmployerSearch =
  | { readonly number: string }
  | { readonly phone: string }
  | { readonly name: string }

/** What decides an employer's contributions from a month on. */
export type Terms = {
  readonly fromMonth: number
  readonly scale: Scale
  readonly riskClass: RiskClass
  readonly riskReason: string
  readonly jkk: boolean
  readonly jkm: boolean
  readonly jht: boolean
  readonly jp: boolean
  readonly labourIntensive: boolean
  readonly note: string | null
  readonly confirmedBy: string
  readonly confirmedAt: Date
}

/**
 * Digits as people write them, with blanks, dots or dashes; nothing typed means that there is no such number.
 * @param words what to say to whoever wrote so many signs
 */
function optionalDigits(form: RegExp, words: (signs: number) => Words) {
  return z
    .string()
    .max(40)
    .nullish()
    .transform((text, context) => {
      const digits = text?.replace(/[\s.-]/g, '') || null
      if (digits !== null && !form.test(digits))
        context.addIssue({ code: 'custom', params: { words: words(digits.length) } })
      return digits
    })
}

export const nib = optionalDigits(/^\d{13}$/, (signs) => ({
  id: `NIB terdiri atas 13 angka, yang tertulis ${signs}. Salin dari surat NIB.`,
  en: `A NIB has 13 digits, this has ${signs}. Copy it from the document.`,
}))

export const taxNo = optionalDigits(/^\d{15,16}$/, (signs) => ({
  id: `NPWP terdiri atas 15 atau 16 angka, yang tertulis ${signs}. Salin dari kartu NPWP.`,
  en: `A tax number (NPWP) has 15 or 16 digits, this has ${signs}. Copy it from the card.`,
}))

export const riskClass = z.codec(
  z
    .union([z.literal([1, 2, 3, 4, 5]), z.enum(['1', '2', '3', '4', '5'])])
    .meta({ description: 'Class of work risk, 1 very low to 5 very high.' }),
  z.literal([1, 2, 3, 4, 5]),
  // One of the five texts makes one of the five numbers.
  { decode: (text) => Number(text) as RiskClass, encode: (number) => number },
)

export const optionalEmail = z
  .union([z.literal(''), z.email().max(254)])
  .nullish()
  .transform((text) => text?.toLowerCase() || null)

/** The number by which everyone outside names an employer. */
export const npp = z.string().max(20)

/** The employer that an operation concerns. */
export function employerIn(subject: Subject): bigint {
  assert(subject.kind === 'employer', 'the operation concerns an employer')
  return subject.employerId
}
