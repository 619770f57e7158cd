import type { Day } from '@payung/law'
import { z } from 'zod'
import { countryCodes } from '#base/countries.ts'
import * as fields from '#platform/fields.ts'

/** By whom a migrant worker is placed: a licensed agency (P3MI), the government (BP2MI), or nobody. */
export const placements = ['agency', 'government', 'individual'] as const

const mostMonths = 60

/** The length of a contract, as a form or a program writes it. */
export const contractMonths = z.coerce
  .number<number | string>()
  .refine((months) => Number.isInteger(months) && months >= 1 && months <= mostMonths, {
    params: {
      words: {
        id: `Isi lama kontrak dalam bulan, 1 sampai ${mostMonths}.`,
        en: `Fill in how many months the contract lasts, 1 to ${mostMonths}.`,
      },
    },
  })

/** What a contract of work abroad says. */
export const contractForm = {
  /** ISO 3166-1: `HK`. */
  country: z
    .string()
    .refine((code) => countryCodes.has(code), {
      params: { words: { id: 'Pilih negara tempat bekerja.', en: 'Choose the country of the work.' } },
    })
    .meta({ example: 'HK' }),
  placement: z.enum(placements),
  /** The agency or programme; none for who goes by themselves. */
  placedBy: fields.optionalLine(150),
  job: fields.line(3, 100),
  /** The first day of work. */
  beginsOn: fields.day,
  months: contractMonths,
}

export type ContractTerms = z.output<z.ZodObject<typeof contractForm>>

/** A contract of work abroad, as a member declared it. */
export type MigrantContract = Omit<ContractTerms, 'beginsOn'> & {
  readonly contractId: string
  readonly personId: bigint
  /** The contract that it extends, the months of all before it, and the first day of the first. */
  readonly extendsId: string | null
  readonly earlierMonths: number
  readonly beganOn: Day
  readonly beginsOn: Day
  readonly endedOn: Day | null
  readonly declaredAt: Date
  /** Whether another one extends it. */
  readonly extended: boolean
}
