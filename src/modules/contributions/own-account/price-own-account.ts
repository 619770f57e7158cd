import { dayIn, monthOf } from '@payung/law'
import { z } from 'zod'
import { monthlyIncome, sectors } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { offer, offerOf } from './offer.ts'

/** What own-account work costs by the month, for whoever wants to know before registering: the relief of the day is in it. */
export const priceOwnAccount = operation({
  name: 'contributions.price-own-account',
  summary: { id: 'Hitung iuran pekerja mandiri', en: 'Price of own-account contributions' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/own-account/price' },
  input: z.object({
    income: monthlyIncome,
    sector: z.enum(sectors),
    jht: fields.flag.optional().transform((wanted) => wanted ?? false),
    months: z.coerce.number<number | string>().int().min(1).max(12),
  }),
  output: offer,
  run: async ({ now }, { months, ...work }) => {
    const today = dayIn(now)
    return offerOf(work, monthOf(today), months, today)
  },
})
