import { z } from 'zod'
import * as fields from '../fields.ts'
import { schemeStates } from '../machine.ts'

/** A certification scheme as it is shown. */
export const scheme = z.object({
  schemeCode: fields.schemeCode,
  title: z.string(),
  field: z.string(),
  /** The number of the competence standard (SKKNI), where one exists. */
  standard: z.string().nullable(),
  /** For how many months a certificate of it holds. */
  validityMonths: z.int(),
  state: z.enum(schemeStates),
  /** Units of competence. */
  units: z.array(z.string()),
})

export type Scheme = z.output<typeof scheme>
