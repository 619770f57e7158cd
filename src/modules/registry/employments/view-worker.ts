import { z } from 'zod'
import { maskEmail, maskNik, maskPhone } from '#base/mask.ts'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import { verifications } from '../people/person.ts'
import { contracts, endReasons } from './employment.ts'
import { findWorker, listSpells } from './workers.sql.ts'

const spell = z.object({
  employmentId: fields.key,
  startedOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  endReason: z.enum(endReasons).nullable(),
  contract: z.enum(contracts),
})

const output = z.object({
  employmentId: fields.key,
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  /** Masked, as phone and e-mail. */
  nik: z.string().nullable(),
  birthOn: z.iso.date().nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  verified: z.enum(verifications),
  diedOn: z.iso.date().nullable(),
  employeeNo: z.string().nullable(),
  contract: z.enum(contracts),
  contractEndsOn: z.iso.date().nullable(),
  startedOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  endReason: z.enum(endReasons).nullable(),
  letterNo: z.string().nullable(),
  wage: fields.rupiah,
  unitCode: z.string().nullable(),
  regionName: z.string(),
  /** The open question whether this worker has left. */
  questionId: z.uuid().nullable(),
  /** Every time this person has worked here, this one included; the latest first. */
  spells: z.array(spell),
})

/** One worker, as their employer sees them. The worker can read who looked. */
export const viewWorker = operation({
  name: 'registry.view-worker',
  summary: { id: 'Data seorang pekerja', en: 'One worker' },
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
  looksAtPerson: true,
  route: { method: 'GET', path: '/employers/{npp}/workers/{employmentId}' },
  input: z.object({ npp, employmentId: fields.key }),
  output,
  concerns: employerByNpp,
  async run({ db, subject, touches }, { employmentId }) {
    const employerId = employerIn(subject)
    const worker = await db.find<Omit<z.output<typeof output>, 'spells'>>(
      findWorker(employerId, employmentId),
    )
    if (!worker) throw notFound()
    touches(worker.personId)
    return {
      ...worker,
      spells: await db.many<z.output<typeof spell>>(listSpells(employerId, worker.personId)),
      nik: worker.nik && maskNik(worker.nik),
      phone: worker.phone && maskPhone(worker.phone),
      email: worker.email && maskEmail(worker.email),
    }
  },
})
