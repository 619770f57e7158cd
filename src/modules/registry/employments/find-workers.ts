import { dayIn, dayInMonth, lastDayOf, monthOf } from '@payung/law'
import { z } from 'zod'
import { maskNik } from '#base/mask.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import { contracts, endReasons } from './employment.ts'
import { listWorkers } from './workers.sql.ts'

const worker = z.object({
  employmentId: fields.key,
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  /** Masked. */
  nik: z.string().nullable(),
  employeeNo: z.string().nullable(),
  contract: z.enum(contracts),
  contractEndsOn: z.iso.date().nullable(),
  startedOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  endReason: z.enum(endReasons).nullable(),
  wage: fields.rupiah,
  unitCode: z.string().nullable(),
  regionName: z.string(),
  /** Another employer has enrolled this worker, and nobody has said yet whether they have left here. */
  asked: z.boolean(),
})

/** An employer's workers by name, a page at a time. */
export const findWorkers = operation({
  name: 'registry.find-workers',
  summary: { id: 'Daftar pekerja', en: 'The list of workers' },
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
  route: { method: 'GET', path: '/employers/{npp}/workers' },
  input: z.object({
    npp,
    filter: z.enum(['working', 'left', 'joiners', 'leavers', 'asked', 'everyone']).default('working'),
    /** The month of joiners and leavers; without it, this one. */
    month: fields.month.optional(),
    /** Part of a name, an employee number, a NIK or a membership number. */
    search: fields.optionalLine(100),
    /** `next` of the page before. */
    after: fields.key.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ workers: z.array(worker), next: fields.key.nullable() }),
  concerns: employerByNpp,
  async run({ db, subject, now }, { filter, month = monthOf(dayIn(now)), search, after, limit }) {
    const found = await db.many<z.output<typeof worker>>(
      listWorkers({
        employerId: employerIn(subject),
        filter,
        firstDay: dayInMonth(month, 1),
        lastDay: lastDayOf(month),
        search,
        after: after ?? null,
        limit: limit + 1,
      }),
    )
    const workers = found.slice(0, limit).map((one) => ({ ...one, nik: one.nik && maskNik(one.nik) }))
    return { workers, next: found.length > limit ? (workers.at(-1)?.employmentId ?? null) : null }
  },
})
