import { dayIn } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { personById, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { readers, runNo } from '../fields.ts'
import { forOthers, noMoreSignUps, registeredAlready, whoseAccount } from './problems.ts'
import * as registrations from './registrations.sql.ts'
import { holdRun } from './run.ts'
import { addTaken } from './runs.sql.ts'

const output = z.object({ registrationId: fields.key, state: z.enum(['registered', 'waiting']) })
type Registered = z.output<typeof output>

/** A member comes to a course for the public: to a place while there is one, to the end of the waiting list otherwise. */
export const registerForRun = operation({
  name: 'institute.register-for-run',
  summary: { id: 'Mendaftar kursus Institut', en: 'Register for a course of the Institute' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/institute-runs/{runNo}' },
  input: z.object({ personId: fields.key, runNo }),
  output,
  concerns: personById,
  async run({ db, now }, input) {
    const personIds = await personIdsOf(db, input.personId)
    const personId = present(personIds[0], 'the person concerned is on record')
    return register(
      db,
      { runNo: input.runNo, staff: false, whose: { personIds }, personId, accountId: null },
      now,
    )
  },
})

/** One of the staff comes to a course for staff. */
export const registerStaff = operation({
  name: 'institute.register-staff',
  summary: { id: 'Mendaftar kursus pegawai', en: 'Register for a course for staff' },
  allowed: readers,
  effect: 'write',
  route: { method: 'POST', path: '/institute/runs/{runNo}/staff' },
  input: z.object({ runNo }),
  output,
  async run({ db, actor, now }, input) {
    const { accountId } = actor
    if (accountId === null) throw whoseAccount()
    return register(
      db,
      { runNo: input.runNo, staff: true, whose: { accountId }, personId: null, accountId },
      now,
    )
  },
})

type Asked = {
  readonly runNo: string
  readonly staff: boolean
  readonly whose: registrations.Whose
  readonly personId: bigint | null
  readonly accountId: string | null
}

async function register(db: Db, asked: Asked, now: Date): Promise<Registered> {
  const held = await holdRun(db, asked.runNo)
  const already = await db.find(registrations.findRegistration(held.id, asked.whose))
  if ((held.audience === 'staff') !== asked.staff)
    throw forOthers(held.audience === 'staff' ? 'staff' : 'public')
  if (held.state !== 'planned' || held.courseState !== 'published' || held.heldOn < dayIn(now))
    throw noMoreSignUps()
  if (already) throw registeredAlready()
  const state = held.taken < held.places ? 'registered' : 'waiting'
  const { personId, accountId } = asked
  const made = await db.get<{ registrationId: bigint }>(
    registrations.insertRegistration({ runId: held.id, personId, accountId, state, now }),
  )
  if (state === 'registered') await db.run(addTaken(held.id, 1))
  return { ...made, state }
}
