import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/** A contribution, programme by programme and by who pays it. */
export const amounts = z.object({
  jkk: fields.rupiah,
  jkm: fields.rupiah,
  jhtEmployer: fields.rupiah,
  jhtWorker: fields.rupiah,
  jpEmployer: fields.rupiah,
  jpWorker: fields.rupiah,
})

/** The same, with what job loss (JKP) gets of it and from the state. It adds nothing to the bill. */
export const recomposedAmounts = amounts.extend({
  jkpFromJkk: fields.rupiah,
  jkpFromJkm: fields.rupiah,
  jkpState: fields.rupiah,
})

/** What a contribution rests on, as the law's rule for wage earners takes it. */
export const facts = z.object({
  wage: fields.rupiah,
  riskClass: fields.count,
  jkk: z.boolean(),
  jkm: z.boolean(),
  jht: z.boolean(),
  jp: z.boolean(),
  jkp: z.boolean(),
  labourIntensive: z.boolean(),
  covidRelief: z.boolean(),
  jpDeferred: z.boolean(),
})
