import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { onlyPublicBodies, unitTaken } from './problems.ts'
import { employerIn, npp } from './employer.ts'
import * as rows from './employers.sql.ts'
import { employerByNpp, getEmployer } from './find-employer.ts'

const unitCode = z
  .string()
  .max(40)
  .transform((text) => text.trim().toUpperCase())
  .refine((code) => /^[A-Z0-9.-]{1,20}$/.test(code), {
    params: {
      words: {
        id: 'Tulis 1 sampai 20 huruf, angka, titik, atau tanda hubung.',
        en: 'Write 1 to 20 letters, digits, dots or hyphens.',
      },
    },
  })

/** A unit of a public body: where its workers stand in the budget. Workers' files name it by its code. */
export const addUnit = operation({
  name: 'registry.add-unit',
  summary: { id: 'Menambah unit kerja dan kode anggarannya', en: 'Add a unit and its budget code' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/units' },
  input: z.object({ npp, code: unitCode, name: fields.line(2, 150), budgetCode: fields.line(1, 60) }),
  output: z.object({ code: z.string() }),
  concerns: employerByNpp,
  async run({ db, subject }, { code, name, budgetCode }) {
    const employerId = employerIn(subject)
    const { kind } = await getEmployer(db, employerId)
    if (kind !== 'public-body') throw onlyPublicBodies()
    const added = await db.run(rows.insertUnit({ employerId, code, name, budgetCode }))
    if (added === 0) throw unitTaken(code)
    return { code }
  },
})

const unit = z.object({ code: z.string(), name: z.string(), budgetCode: z.string(), workers: fields.count })

export const listUnits = operation({
  name: 'registry.list-units',
  summary: { id: 'Unit kerja sebuah instansi', en: 'The units of a public body' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/units' },
  input: z.object({ npp }),
  output: z.object({ units: z.array(unit) }),
  concerns: employerByNpp,
  run: async ({ db, subject }) => ({
    units: await db.many<z.output<typeof unit>>(rows.listUnits(employerIn(subject))),
  }),
})
