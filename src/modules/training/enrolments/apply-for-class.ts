import { dayIn, parseDay, type Day } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Actor, Subject } from '#platform/actor.ts'
import { operation, type Context } from '#platform/operation.ts'
import { personIn } from '../person-in.ts'
import { classNo } from '../find-things.ts'
import { takeStep, noteBeginning } from '../steps.ts'
import { findCandidate, judge, segmentOf, type Candidate, type Eligibility } from './candidate.ts'
import * as rows from './enrolments.sql.ts'
import { appliedAlready, asProblem, classTakesNobody } from './problems.ts'
import { scoreOf } from './score.ts'
import { offerOrWait } from './seats.ts'
import { decision, standingOf } from './standing.ts'
import type { EnrolmentState } from '../states.ts'

/** A member asks for a seat. The answer is a decision, kept with its reasons; who may join is offered a seat or waits in order. */
export const applyForClass = operation({
  name: 'training.apply-for-class',
  summary: { id: 'Mengajukan diri untuk kelas pelatihan', en: 'Apply for a training class' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/applications' },
  input: z.object({ classNo }),
  output: decision,
  concerns: (_db, _input, actor) => Promise.resolve(selfOf(actor)),
  async run(context, { classNo: number }) {
    const { db, subject, now } = context
    const today = dayIn(now)
    const [joined, candidate] = await Promise.all([
      db.find<ClassToJoin>(rows.findClassToJoin(number)),
      findCandidate(db, personIn(subject), today),
    ])
    if (!joined) throw classTakesNobody()
    const whom = present(candidate, 'a member is on record')
    const earlier = await db.find<Earlier>(rows.findOwnEnrolment(number, whom.ids, today))
    const verdict = judge(whom, today, { once: joined.once })
    if (earlier && !isRefusal(earlier.state)) throw appliedAlready()
    const refused = verdict.eligible ? null : refusalOf(verdict)
    const enrolmentId =
      earlier && earlier.state === refused
        ? earlier.enrolmentId // Asked again on the same day, answered as before.
        : await enter(context, { joined, whom, verdict, refused, today })
    return { ...(await standingOf(db, enrolmentId)), ...verdict, classNo: number }
  },
})

export function selfOf(actor: Actor): Subject | null {
  const grant = actor.grants.find(({ role }) => role === 'member')
  return grant?.role === 'member' ? { kind: 'person', personId: grant.personId } : null
}

type Earlier = { readonly enrolmentId: bigint; readonly state: EnrolmentState }

export type ClassToJoin = {
  readonly classId: bigint
  readonly classNo: string
  readonly state: string
  readonly opensAt: Date
  readonly startsOn: string
  readonly once: boolean
  readonly choice: 'first-come' | 'scored'
  readonly offerDays: number
}

type Entry = {
  readonly joined: ClassToJoin
  readonly whom: Candidate
  readonly verdict: Eligibility
  readonly refused: Refusal | null
  readonly today: Day
}

async function enter(
  { db, actor, now, publicUrl, note }: Context,
  { joined, whom, verdict, refused, today }: Entry,
): Promise<bigint> {
  const by = actor.name
  const { classId, once } = joined
  const { id } = await db
    .get<{ id: bigint }>(
      rows.insertEnrolment({
        classId,
        personId: whom.personId,
        segment: verdict.segment,
        regionCode: whom.regionCode,
        ruleSet: verdict.ruleSet,
        reasons: JSON.stringify(verdict.reasons),
        qualifiesOn: verdict.qualifiesOn,
        months: Math.min(verdict.months, 32_767),
        score: joined.choice === 'scored' ? scoreOn(today, whom) : null,
        once,
        by,
        now,
      }),
    )
    .catch((error: unknown) => {
      throw asProblem(error)
    })
  note({ classNo: joined.classNo, answer: refused ?? 'eligible' })
  const to = refused ?? 'eligible'
  await Promise.all([
    noteBeginning(db, { thing: 'enrolment', id, state: 'applied', by }, now),
    takeStep(db, { thing: 'enrolment', id, from: 'applied', to, by }, now),
  ])
  if (!refused && joined.opensAt <= now)
    await offerOrWait(db, { ...joined, enrolmentId: id }, { by, publicUrl, now })
  return id
}

type Refusal = 'not-eligible' | 'not-yet-eligible'
const isRefusal = (state: EnrolmentState): state is Refusal =>
  state === 'not-eligible' || state === 'not-yet-eligible'

/** Not yet, where the day is known from which it is otherwise. */
function refusalOf({ qualifiesOn }: Eligibility): Refusal {
  return qualifiesOn === null ? 'not-eligible' : 'not-yet-eligible'
}

function scoreOn(today: Day, whom: Candidate): number {
  const { endedOn, lastWage, lowestWage, trained } = whom
  const isOut = segmentOf(whom) === 'laid-off' && endedOn !== null
  const monthsOutOfWork = isOut ? fullMonths(parseDay(endedOn), today) : null
  return scoreOf({ monthsOutOfWork, lastWage, lowestWage, trained })
}

function fullMonths(from: Day, to: Day): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)
}
