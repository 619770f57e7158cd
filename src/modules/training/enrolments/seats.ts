import { dayWords } from '#base/calendar-words.ts'
import { dayIn } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { queueMessages } from '#platform/messages.ts'
import { recordFact } from '#platform/facts.ts'
import { statesBefore } from '../machine.ts'
import { asProblem } from './problems.ts'
import * as seats from './seats.sql.ts'

const dayMs = 86_400_000

export type Reach = {
  readonly enrolmentId: bigint
  readonly classId: bigint
  readonly choice: 'first-come' | 'scored'
  readonly offerDays: number
}

type By = { readonly by: string; readonly publicUrl: string; readonly now: Date }

/** A free seat for good, else a place in the line of those who wait. @returns whether there was one */
export async function confirmOrWait(db: Db, reach: Reach, at: By): Promise<boolean> {
  const { enrolmentId, classId } = reach
  const before = statesBefore('enrolment', 'confirmed')
  const taking = { enrolmentId, classId, before, ...at }
  const taken =
    reach.choice === 'first-come' &&
    (await db.run(seats.confirmFreeSeat(taking)).catch((error: unknown) => {
      throw asProblem(error)
    })) > 0
  if (!taken) await wait(db, reach, at)
  return taken
}

/** A seat that is held for some days, else a place in the line of those who wait. */
export async function offerOrWait(db: Db, reach: Reach, at: By): Promise<void> {
  const { enrolmentId, classId, choice, offerDays } = reach
  const until = new Date(at.now.getTime() + offerDays * dayMs)
  const before = statesBefore('enrolment', 'offered')
  const taking = { enrolmentId, classId, before, ...at }
  const taken = choice === 'first-come' && (await db.run(seats.offerFreeSeat(taking, until))) > 0
  if (!taken) await wait(db, reach, at)
}

/** Whoever waits may be next at once: a seat that had come free is never theirs who come later. */
async function wait(db: Db, { enrolmentId, classId, choice }: Reach, at: By): Promise<void> {
  await db.run(seats.waitForSeat({ enrolmentId, before: statesBefore('enrolment', 'waitlisted'), ...at }))
  if (choice === 'first-come') await offerNext(db, classId, at)
  await db.run(seats.settleFullness([classId], at.now))
}

type Offered = {
  readonly enrolmentId: bigint
  readonly offerEndsAt: Date
  readonly classNo: string
  readonly phone: string | null
}

/**
 * Offers what is free in a class to those who wait, in order, and tells them.
 * @param chosen an officer has said so: a line that chooses by score does not begin by itself
 * @returns how many were offered a seat
 */
export async function offerNext(
  db: Db,
  classId: bigint,
  { by, publicUrl, now }: By,
  chosen = false,
): Promise<number> {
  const before = statesBefore('enrolment', 'offered')
  const offered = await db.many<Offered>(seats.offerFreeSeats({ classId, now, by, before, chosen }))
  const [first] = offered
  if (!first) return 0
  const phones = offered.flatMap(({ phone }) => phone ?? [])
  const until = dayWords(dayIn(first.offerEndsAt)).id
  const text = `Payung: satu kursi di kelas ${first.classNo} ditawarkan kepada Anda sampai ${until}. Pastikan di ${publicUrl}/member/training`
  if (phones.length > 0) await queueMessages(db, { to: phones, text, purpose: 'training seat offered' }, now)
  await recordFact(
    db,
    'training.seats-offered',
    { classNo: first.classNo, seats: offered.length, at: now.toISOString() },
    now,
  )
  return offered.length
}

/** Seats of these go to the next who wait. @param classIds whose seats they were */
export async function releaseSeats(
  db: Db,
  { ids, classIds }: { ids: readonly bigint[]; classIds: readonly bigint[] },
  at: By,
): Promise<void> {
  await db.run(seats.releaseSeats(ids))
  for (const classId of classIds) await offerNext(db, classId, at)
  await db.run(seats.settleFullness(classIds, at.now))
}
