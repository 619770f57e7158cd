import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { schemeCode } from '../fields.ts'
import { takeStep } from '../steps.ts'

/** From now on certificates can be given by it. It is not changed any more: a changed scheme is a new one. */
export const putSchemeInForce = operation({
  name: 'institute.put-scheme-in-force',
  summary: { id: 'Memberlakukan skema sertifikasi', en: 'Put a certification scheme in force' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/institute/schemes/{schemeCode}/in-force' },
  input: z.object({ schemeCode }),
  output: z.object({}),
  async run(context, input) {
    await takeStep(context, 'scheme', input.schemeCode, 'in-force')
    return {}
  },
})

/** No new certificates; those that were given hold for their time. */
export const retireScheme = operation({
  name: 'institute.retire-scheme',
  summary: { id: 'Mengakhiri skema sertifikasi', en: 'Retire a certification scheme' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/institute/schemes/{schemeCode}/retire' },
  input: z.object({ schemeCode }),
  output: z.object({}),
  async run(context, input) {
    await takeStep(context, 'scheme', input.schemeCode, 'retired')
    return {}
  },
})
