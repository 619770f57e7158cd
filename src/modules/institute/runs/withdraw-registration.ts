import { dayIn } from '@payung/law'
import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { present } from '#base/assert.ts'
import { readers, runNo } from '../fields.ts'
import { notRegistered, whoseAccount } from './problems.ts'
import * as registrations from './registrations.sql.ts'
import { holdRun, type HeldRun, type RegistrationState } from './run.ts'
import { addTaken } from './runs.sql.ts'
import { tellMovedUp, type Reachable } from './tell.ts'

type Found = { readonly registrationId: bigint; readonly state: RegistrationState }

/** A member does not come after all; the place goes to whoever waits longest. */
export const withdrawRegistration = operation({
  name: 'institute.withdraw-registration',
  summary: { id: 'Membatalkan pendaftaran kursus', en: 'Withdraw from a course' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'DELETE', path: '/institute/registrations/{registrationId}' },
  input: z.object({ registrationId: fields.key }),
  output: z.object({}),
  concerns: ofRegistered,
  async run({ db, now }, { registrationId }) {
    const { runNo: number } = await db.get<{ runNo: string }>(registrations.runOfRegistration(registrationId))
    const held = await holdRun(db, number)
    await giveUp(db, held, await db.find<Found>(registrations.findState(registrationId)), now)
    return {}
  },
})

/** One of the staff does not come after all. */
export const withdrawStaff = operation({
  name: 'institute.withdraw-staff',
  summary: { id: 'Membatalkan pendaftaran kursus pegawai', en: 'Withdraw from a course for staff' },
  allowed: readers,
  effect: 'write',
  route: { method: 'DELETE', path: '/institute/runs/{runNo}/staff' },
  input: z.object({ runNo }),
  output: z.object({}),
  async run({ db, actor, now }, input) {
    const { accountId } = actor
    if (accountId === null) throw whoseAccount()
    const held = await holdRun(db, input.runNo)
    await giveUp(db, held, await db.find<Found>(registrations.findRegistration(held.id, { accountId })), now)
    return {}
  },
})

/** Whose registration it is; staff have theirs by another way. */
async function ofRegistered(db: Db, input: { registrationId: bigint }): Promise<Subject | null> {
  const found = await db.find<{ personId: bigint | null }>(
    registrations.personOfRegistration(input.registrationId),
  )
  return found?.personId ? { kind: 'person', personId: found.personId } : null
}

async function giveUp(db: Db, held: HeldRun, found: Found | null, now: Date): Promise<void> {
  const open = held.state === 'planned' && held.heldOn >= dayIn(now)
  if (!open || !found || (found.state !== 'registered' && found.state !== 'waiting')) throw notRegistered()
  await db.run(registrations.withdraw(found.registrationId, now))
  if (found.state === 'waiting') return
  const moved = await db.many<Reachable>(registrations.moveUpFirst(held.id, now))
  if (moved.length === 0) await db.run(addTaken(held.id, -1))
  else await tellMovedUp(db, [present(moved[0], 'somebody waited')], held, now)
}
