import { z } from 'zod'
import { officeFor } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { changesClosed, facilityTwice, unknownField, unknownRegion } from './problems.ts'
import { bankForm, changeable, facility, instructor, licenceForm, particulars } from './provider.ts'
import * as rows from './provider.sql.ts'
import { lockProvider } from './take-provider-step.ts'

/** One part of the application or several; what is left out stays as it is. */
const parts = z
  .object({
    ...particulars,
    /** Vocational identification number, where it has one. */
    vocationalNo: fields.optionalLine(40).optional(),
    ...licenceForm,
    /** The day of its first training. */
    experienceSince: fields.day,
    ...bankForm,
    instructors: z.array(instructor).max(100),
    facilities: z.array(facility).max(3),
  })
  .partial()

/** The manager of a training body fills in its application, part by part. */
export const changeApplication = operation({
  name: 'training.change-application',
  summary: { id: 'Isi permohonan lembaga pelatihan', en: 'Fill in the application of a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/providers/{providerNo}/application' },
  input: parts.extend({ providerNo }),
  output: z.object({ providerNo: z.string() }),
  concerns: ofProvider,
  async run({ db, subject, now, note }, { providerNo: _providerNo, instructors, facilities, ...columns }) {
    const { id, number, state } = await lockProvider(db, subject)
    if (!changeable.has(state)) throw changesClosed(state)
    const office = columns.regionCode === undefined ? {} : await servedBy(db, columns.regionCode)
    const changes = { ...columns, ...office }
    if (Object.values(changes).some((value) => value !== undefined))
      await db.run(rows.updateProvider(id, changes))
    if (instructors) {
      const [unknown] = await db.many<{ code: string }>(
        rows.listUnknownFields(instructors.map(({ fieldCode }) => fieldCode)),
      )
      if (unknown) throw unknownField(unknown.code)
      await db.run(rows.replaceInstructors(id, JSON.stringify(instructors), now))
    }
    if (facilities) {
      const modes = facilities.map(({ mode }) => mode)
      if (new Set(modes).size < modes.length) throw facilityTwice()
      await db.run(rows.dropFacilities(id, modes))
      await db.run(rows.upsertFacilities(id, JSON.stringify(facilities)))
    }
    note({ provider: number })
    return { providerNo: number }
  },
})

async function servedBy(db: Db, regionCode: string): Promise<{ officeCode: string }> {
  const officeCode = await officeFor(db, regionCode)
  if (!officeCode) throw unknownRegion()
  return { officeCode }
}
