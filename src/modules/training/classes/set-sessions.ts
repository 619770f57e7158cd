import { randomBytes } from 'node:crypto'
import { addDays, isWorkingDay, startOf, Working, type Day } from '@payung/law'
import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofClass, ofSession, partsOf, sessionNo } from '../find-things.ts'
import { dayWords } from '#base/calendar-words.ts'
import { clock, plannedSession, type PlannedSession } from './class-form.ts'
import * as rows from './class.sql.ts'
import { lockClass, type LockedClass } from './find-class.ts'
import * as problems from './problems.ts'
import { tellTrainees } from './tell-trainees.ts'

const answer = z.object({ classNo, sessions: fields.count })

/** The sessions of a planned class, all anew. */
export const setSessions = operation({
  name: 'training.set-sessions',
  summary: { id: 'Menyusun jadwal pertemuan', en: 'Set the sessions of a class' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/classes/{classNo}/sessions' },
  input: z.object({ classNo, sessions: z.array(plannedSession).min(1).max(400) }),
  output: answer,
  concerns: ofClass,
  async run({ db }, { classNo: number, sessions }) {
    const it = await lockClass(db, number)
    await replaceSessions(db, it, sessions)
    return { classNo: number, sessions: sessions.length }
  },
})

/** A session on every working day between the first and the last day of a class. */
export const generateSessions = operation({
  name: 'training.generate-sessions',
  summary: { id: 'Menyusun jadwal pada setiap hari kerja', en: 'Plan a session on every working day' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/sessions/generate' },
  input: z.object({ classNo, from: clock, to: clock, topic: fields.line(2, 120) }),
  output: answer,
  concerns: ofClass,
  async run({ db }, { classNo: number, from, to, topic }) {
    const it = await lockClass(db, number)
    const days = workingDays(it.startsOn, it.endsOn)
    if (days.length === 0) throw problems.noWorkingDay()
    const sessions = days.map((onDate, at) => ({ onDate, from, to, topic: `${topic} ${at + 1}` }))
    await replaceSessions(db, it, sessions)
    return { classNo: number, sessions: sessions.length }
  },
})

/** A session in place of one that was missed or cancelled. */
export const addMakeupSession = operation({
  name: 'training.add-makeup-session',
  summary: { id: 'Menambah pertemuan pengganti', en: 'Add a make-up session' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/make-ups' },
  input: z.object({
    classNo,
    /** The number of the session that it stands in for. */
    makesUp: z.coerce.number<number | string>().int().min(1).max(9999),
    ...plannedSession.shape,
  }),
  output: z.object({ sessionNo }),
  concerns: ofClass,
  async run({ db, now }, { classNo: number, makesUp, ...session }) {
    const it = await lockClass(db, number)
    if (!['confirmed', 'running', 'assessing'].includes(it.state)) throw problems.noMakeUpNow()
    const { startsAt, endsAt, onDate, topic, online, secret } = written(it, session)
    if (endsAt <= startsAt) throw problems.sessionsOverlap()
    if (startsAt <= now) throw problems.sessionPast()
    const made = await db.find<{ no: number }>(
      rows.insertMakeUp({ classId: it.classId, onDate, startsAt, endsAt, topic, online, makesUp, secret }),
    )
    if (!made) throw problems.nothingToMakeUp()
    const text = `Payung: kelas ${number} mengadakan pertemuan pengganti ${dayWords(onDate).id} pukul ${session.from} WIB.`
    await tellTrainees(db, { classIds: [it.classId], text, purpose: 'make-up session' }, now)
    return { sessionNo: `${number}-${made.no}` }
  },
})

export const cancelSession = operation({
  name: 'training.cancel-session',
  summary: { id: 'Membatalkan satu pertemuan', en: 'Cancel one session' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/sessions/{sessionNo}/cancel' },
  input: z.object({ sessionNo }),
  output: z.object({ sessionNo }),
  concerns: ofSession,
  async run({ db, now }, { sessionNo: session }) {
    const { classNo: number, no } = partsOf(session)
    const { classId } = await lockClass(db, number)
    if ((await db.run(rows.cancelSession(classId, no, now))) === 0) throw problems.sessionOver()
    await recordFact(db, 'training.session-cancelled', { classId: String(classId), sessionNo: session }, now)
    const text = `Payung: pertemuan ${no} kelas ${number} dibatalkan. Jadwal penggantinya menyusul.`
    await tellTrainees(db, { classIds: [classId], text, purpose: 'session cancelled' }, now)
    return { sessionNo: session }
  },
})

/** @throws Problem for sessions outside the class, or at the same time */
export async function replaceSessions(
  db: Db,
  it: LockedClass,
  sessions: readonly PlannedSession[],
): Promise<void> {
  if (it.state !== 'planned') throw problems.onlyPlannedChange()
  const all = sessions
    .map((session) => written(it, session))
    .sort((a, b) => Number(a.startsAt) - Number(b.startsAt))
  if (all.some(({ onDate }) => onDate < it.startsOn || onDate > it.endsOn))
    throw problems.sessionsOutside(it.startsOn, it.endsOn)
  const clash = all.some(
    ({ startsAt, endsAt }, at) => endsAt <= startsAt || (all[at + 1]?.startsAt ?? endsAt) < endsAt,
  )
  if (clash) throw problems.sessionsOverlap()
  const numbered = all.map((one, at) => ({ ...one, no: at + 1, secret: one.secret.toString('hex') }))
  await db.run(rows.dropSessions(it.classId))
  await db.run(rows.insertSessions(it.classId, JSON.stringify(numbered)))
}

function written({ mode }: LockedClass, { onDate, from, to, topic, online = false }: PlannedSession) {
  return {
    onDate,
    startsAt: at(onDate, from),
    endsAt: at(onDate, to),
    topic,
    online: mode === 'online' || (mode === 'blended' && online),
    secret: randomBytes(32),
  }
}

function at(day: Day, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOf(day).getTime() + (hours * 60 + minutes) * 60_000)
}

function workingDays(from: Day, to: Day): Day[] {
  const working = new Working()
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, working)) days.push(day)
  return days
}
