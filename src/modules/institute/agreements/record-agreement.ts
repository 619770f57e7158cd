import { dayIn } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { countryCodes } from '#base/countries.ts'
import { day, line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { agreementNo, staff } from '../fields.ts'
import { refuse } from '../refuse.ts'
import { standingOf, type Kept } from './agreement.ts'
import * as rows from './agreements.sql.ts'

const country = z
  .string()
  .refine((code) => code === 'ID' || countryCodes.has(code), {
    params: { words: { id: 'Pilih negara mitranya.', en: 'Choose the partner’s country.' } },
  })
  .meta({ description: 'ISO 3166-1, two letters.', example: 'SG' })

export const recordAgreement = operation({
  name: 'institute.record-agreement',
  summary: { id: 'Mencatat kerja sama Institut', en: 'Record a partner agreement' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/agreements' },
  input: z.object({ partner: line(3, 150), country, subject: line(3, 500), beginsOn: day, endsOn: day }),
  output: z.object({ agreementNo }),
  async run({ db, actor, now }, input) {
    if (input.endsOn < input.beginsOn) throw endsBeforeBeginning()
    return db.get<{ agreementNo: string }>(rows.insertAgreement({ ...input, by: actor.name, now }))
  },
})

/** It ends today, before its time. */
export const endAgreement = operation({
  name: 'institute.end-agreement',
  summary: { id: 'Mengakhiri kerja sama Institut', en: 'End a partner agreement' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/institute/agreements/{agreementNo}/end' },
  input: z.object({ agreementNo }),
  output: z.object({}),
  async run({ db, actor, now }, input) {
    const today = dayIn(now)
    const kept = await db.find<Kept>(rows.holdAgreement(input.agreementNo))
    if (!kept) throw notFound()
    const { state } = standingOf(kept, today)
    if (kept.endedOn !== null || (state !== 'in-force' && state !== 'ending-soon')) throw notInForce()
    await db.run(rows.endAgreement(input.agreementNo, today, actor.name))
    return {}
  },
})

function endsBeforeBeginning() {
  const message = {
    id: 'Hari terakhir ini mendahului hari pertamanya.',
    en: 'This last day comes before the first.',
  }
  const remedy = {
    id: 'Isi kedua tanggal seperti di naskah kerja samanya.',
    en: 'Fill in both days as they stand in the agreement.',
  }
  return refuse('agreement-ends-before', 422, message, remedy, 'endsOn')
}

function notInForce() {
  const message = { id: 'Kerja sama ini sedang tidak berlaku.', en: 'This agreement is not in force.' }
  const remedy = {
    id: 'Hanya yang sedang berlaku bisa diakhiri.',
    en: 'Only one that is in force can be ended.',
  }
  return refuse('agreement-not-in-force', 409, message, remedy)
}
