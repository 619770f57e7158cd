import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { partsOf, sessionNo } from '../find-things.ts'
import { personIn } from '../person-in.ts'
import { noteSuspicions, type SuspicionKind } from '../suspicions/note-suspicion.ts'
import { countRecent } from '../suspicions/suspicion.sql.ts'
import { isCodeBetween, isCodeOf, readCode, windowOf, type CodeOf } from './code.ts'
import { noteMarks } from './marks.ts'
import { codeUnreadable } from './problems.ts'
import { refusal, refused, type Refusal } from './refusal.ts'
import { opensAt, timeOf } from './session.ts'
import * as rows from './session.sql.ts'

const answer = z.discriminatedUnion('outcome', [
  /** `already`: it had been counted before, and counts once. */
  z.object({ outcome: z.enum(['counted', 'already']), sessionNo }),
  z.object({ outcome: z.literal('refused'), sessionNo, why: refusal }),
])
type Answer = z.output<typeof answer>

/** A trainee says with the code of the trainer's screen that they are there. What is refused is an answer, so that it stays noted. */
export const attendByCode = operation({
  name: 'training.attend-by-code',
  summary: {
    id: 'Mencatat kehadiran dengan kode di layar',
    en: 'Be marked present by the code on the screen',
  },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/attendance' },
  input: z.object({
    personId: fields.key,
    code: z.string().max(80).meta({ description: 'As the QR code says it.', example: 'KL26000001-3-482913' }),
  }),
  output: answer,
  concerns: personById,
  async run(context, { code }): Promise<Answer> {
    const read = readCode(code)
    if (!read) throw codeUnreadable()
    const outcome = await judge(context, read.sessionNo, read.digits)
    context.note({ session: read.sessionNo, outcome: typeof outcome === 'string' ? outcome : outcome.code })
    return typeof outcome === 'string'
      ? { outcome, sessionNo: read.sessionNo }
      : { outcome: 'refused', sessionNo: read.sessionNo, why: outcome }
  },
})

type Found = CodeOf & {
  readonly classId: bigint
  readonly providerId: bigint
  readonly startsAt: Date
  readonly endsAt: Date
  readonly cancelledAt: Date | null
  readonly enrolmentId: bigint | null
}

async function judge(
  { db, subject, actor, now }: Context,
  session: string,
  digits: string,
): Promise<'counted' | 'already' | Refusal> {
  const ids = await personIdsOf(db, personIn(subject))
  const found = await db.find<Found>(rows.findSessionFor(partsOf(session), ids))
  if (!found) return refused.notEnrolled
  const { enrolmentId, providerId, classId } = found
  const suspect = async (kind: SuspicionKind, why: Refusal) => {
    const story = { session }
    await noteSuspicions(db, [{ kind, providerId, classId, enrolmentId, by: actor.name, story }], now)
    return why
  }
  if (enrolmentId === null) return suspect('not-enrolled', refused.notEnrolled)
  if (found.cancelledAt) return refused.cancelled
  const time = timeOf(found, now)
  if (time === 'before') return refused.tooEarly
  if (await hasTriedTooOften(db, enrolmentId, now)) return refused.tooMany
  if (time === 'after') return suspect('expired-code', refused.over)
  if (!isCodeOf(found, digits, now)) {
    const { kind, why } = await whyNot(db, found, digits, now)
    return suspect(kind, why)
  }
  const mark = {
    sessionId: found.sessionId,
    enrolmentId,
    present: true,
    way: 'code',
    happenedAt: now,
  } as const
  const [marked] = await noteMarks(db, [mark], actor.name, now)
  return marked === 'differs' ? refused.saidAbsent : (marked ?? 'already')
}

const triesMost = 5
const triesMinutes = 10

/** Three codes of a million are right at any time; five tries in ten minutes leave nothing to guess. */
async function hasTriedTooOften(db: Context['db'], enrolmentId: bigint, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - triesMinutes * 60_000)
  const { tries } = await db.get<{ tries: number }>(countRecent(enrolmentId, since))
  return tries >= triesMost
}

/** A code that is not right now: one that was, one of another session, or none at all. */
async function whyNot(
  db: Context['db'],
  session: Found,
  digits: string,
  now: Date,
): Promise<{ kind: SuspicionKind; why: Refusal }> {
  const window = windowOf(now)
  if (isCodeBetween(session, digits, windowOf(opensAt(session)), window))
    return { kind: 'expired-code', why: refused.expired }
  const others = await db.many<CodeOf>(rows.otherSecrets(session.sessionId))
  return others.some((other) => isCodeOf(other, digits, now))
    ? { kind: 'replayed-code', why: refused.replayed }
    : { kind: 'forged-code', why: refused.forged }
}
