import { z } from 'zod'
import { line, optionalLine } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { lines, schemeCode, staff, whole } from '../fields.ts'
import { refuse } from '../refuse.ts'
import { noteBeginning } from '../steps.ts'
import * as rows from './schemes.sql.ts'

export const draftScheme = operation({
  name: 'institute.draft-scheme',
  summary: { id: 'Menyusun skema sertifikasi', en: 'Draft a certification scheme' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/schemes' },
  input: z.object({
    schemeCode,
    title: line(3, 150),
    field: line(3, 100),
    standard: optionalLine(100),
    validityMonths: whole(1, 120),
    units: lines(50, 200),
  }),
  output: z.object({ schemeCode }),
  async run(context, input) {
    const { db, actor, now } = context
    const { units, ...row } = input
    const inserted = await db.run(rows.insertScheme({ ...row, by: actor.name, now }))
    if (inserted === 0) throw codeTaken(input.schemeCode)
    await db.run(rows.insertUnits(input.schemeCode, units))
    await noteBeginning(context, 'scheme', input.schemeCode, 'draft')
    return { schemeCode: input.schemeCode }
  },
})

function codeTaken(code: string) {
  return refuse(
    'scheme-code-taken',
    409,
    { id: `Kode ${code} sudah dipakai skema lain.`, en: `The code ${code} belongs to another scheme.` },
    {
      id: 'Pilih kode lain. Kode skema tidak dipakai dua kali.',
      en: 'Choose another; a code is never used twice.',
    },
    'schemeCode',
  )
}
