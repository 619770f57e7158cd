import type { Day } from '@payung/law'
import { z } from 'zod'
import { phoneNumber } from '#modules/access'
import * as fields from '#platform/fields.ts'
import { trainingModes } from '../courses/course.ts'
import type { ProviderState } from '../states.ts'

/** LPK, LKP, LSP, BLK: a training body of any kind comes by the same door. */
export const providerKinds = ['lpk', 'lkp', 'lsp', 'blk', 'other'] as const
export type ProviderKind = (typeof providerKinds)[number]

export const paperKinds = [
  'licence',
  'experience',
  'curriculum',
  'facilities',
  'price-list',
  'bank',
  'other',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** Who has no certificate has taught, or done the work, for as many years at least. */
export const leastYears = 2

/** What an application begins with. */
export const particulars = {
  kind: z.enum(providerKinds),
  name: fields.line(3, 150),
  /** A regency or city. */
  regionCode: z.string().max(8),
  address: fields.line(5, 250),
  /** Who answers for the training body. */
  contactName: fields.line(3, 150),
  contactPhone: phoneNumber,
}

export const licenceForm = {
  licenceNo: fields.line(3, 80),
  /** The manpower office that gave it. */
  licenceIssuer: fields.line(3, 150),
  licenceExpiresOn: fields.day,
}

export const bankForm = {
  bankCode: z.string().regex(/^\d{3}$/),
  bankAccountNo: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^\d{5,20}$/)),
  bankAccountName: fields.line(3, 150),
}

export const instructor = z
  .object({
    name: fields.line(3, 150),
    fieldCode: z.string().max(40),
    certificate: fields.optionalLine(150),
    experienceYears: z.coerce.number<number | string>().int().min(0).max(60),
  })
  .refine(({ certificate, experienceYears }) => certificate !== null || experienceYears >= leastYears, {
    path: ['certificate'],
    params: {
      words: {
        id: `Tulis sertifikatnya, atau pengalaman paling sedikit ${leastYears} tahun.`,
        en: `Write the certificate, or at least ${leastYears} years of experience.`,
      },
    },
  })

export const facility = z.object({
  mode: z.enum(trainingModes),
  description: fields.line(5, 500),
  places: z.coerce.number<number | string>().int().min(1).max(30_000),
})

/** States in which its owner still changes what was applied with. */
export const changeable: ReadonlySet<ProviderState> = new Set([
  'draft',
  'not-yet-eligible',
  'needs-completion',
  'rejected',
])

/** A training body as the operations work with it. */
export type Provider = {
  readonly id: bigint
  readonly number: string
  readonly kind: ProviderKind
  readonly name: string
  readonly regionCode: string
  readonly address: string
  readonly contactName: string
  readonly contactPhone: string
  readonly vocationalNo: string | null
  readonly licenceNo: string | null
  readonly licenceIssuer: string | null
  readonly licenceExpiresOn: Day | null
  readonly experienceSince: Day | null
  readonly bankCode: string | null
  readonly bankAccountNo: string | null
  readonly bankAccountName: string | null
  readonly agreementNo: string | null
  readonly agreementFrom: Day | null
  readonly agreementTo: Day | null
  readonly state: ProviderState
  readonly notBefore: Day | null
  readonly officeCode: string
}
