import { withoutVat, Working, type Day } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { endsBeforeBeginning } from './problems.ts'

/** A contract as it is written down: with VAT, where its percent is told, or without. */
export const termsForm = {
  value: fields.rupiah.refine((value) => value > 0n && value <= 10n ** 14n, {
    params: {
      words: {
        id: 'Tulis nilai kontrak dalam rupiah, seperti 750.000.000.',
        en: 'Write the contract value in rupiah, such as 750.000.000.',
      },
    },
  }),
  /** The percent of VAT that the value includes; left out where it includes none. */
  vat: z
    .string()
    .transform((text) => text.trim().replace(',', '.') || null)
    .refine((text) => text === null || /^\d{1,2}(\.\d{1,2})?$/.test(text), {
      params: { words: { id: 'Tulis persen PPN, seperti 11.', en: 'Write the percent of VAT, such as 11.' } },
    })
    .nullish(),
  beginsOn: fields.day,
  endsOn: fields.day,
}

type Written = { value: bigint; vat?: string | null | undefined; beginsOn: Day; endsOn: Day }

/** What was agreed about a project or a part of it. */
export type Terms = { readonly value: bigint; readonly beginsOn: Day; readonly endsOn: Day }

/** The contract without its VAT, on which contributions are counted (PP 44/2015 Pasal 54). */
export function readTerms({ value, vat = null, beginsOn, endsOn }: Written): Terms {
  if (endsOn < beginsOn) throw endsBeforeBeginning()
  return { value: vat === null ? value : withoutVat(value, vat, new Working()), beginsOn, endsOn }
}

/** A building project, or the part of one that a subcontractor has. */
export type Project = Terms & {
  readonly projectId: string
  readonly projectNo: string
  readonly parentId: string | null
  /** The contractor; null for a subcontractor who is not registered here. */
  readonly employerId: bigint | null
  readonly contractor: string
  /** Who has it built. */
  readonly owner: string
  readonly name: string
  readonly contractNo: string | null
  readonly regionName: string
  readonly registeredAt: Date
  /** The whole that it belongs to, which may be itself. */
  readonly wholeId: string
}

export const projectNo = z.string().max(20)

/** What everyone sees of a project or a part of one. */
export const shownProject = z.object({
  projectNo: z.string(),
  name: z.string(),
  owner: z.string(),
  contractor: z.string(),
  contractNo: z.string().nullable(),
  regionName: z.string(),
  /** Without VAT. */
  value: fields.rupiah,
  beginsOn: fields.day,
  endsOn: fields.day,
})
