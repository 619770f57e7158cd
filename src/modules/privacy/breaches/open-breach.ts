import { dayIn } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { description, noticeDueAt, type Description } from './breach.ts'
import * as rows from './breaches.sql.ts'
import { breachClosed, lettersSent, timesUnfit } from './problems.ts'

/** Opens a case: from when it was known, the clock runs. */
export const openBreach = operation({
  name: 'privacy.open-breach',
  summary: { id: 'Buka kasus kegagalan pelindungan data', en: 'Open a case of data that got out' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/breaches' },
  input: description,
  output: z.object({ breachId: z.uuid(), number: z.string() }),
  async run({ db, actor, now, note }, described) {
    checkTimes(described, now)
    const breachId = newId(now)
    const { no } = await db.get<{ no: bigint }>(rows.nextNumber())
    const number = `PDP-${dayIn(now).slice(0, 4)}-${String(no).padStart(4, '0')}`
    const dueAt = noticeDueAt(described.knownAt)
    await db.run(rows.insertBreach({ ...described, id: breachId, number, dueAt, by: actor.name, now }))
    note({ breach: number })
    return { breachId, number }
  },
})

/** Says better what happened, until the letters go out. */
export const describeBreach = operation({
  name: 'privacy.describe-breach',
  summary: { id: 'Ubah uraian kasus', en: 'Describe a case anew' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'PUT', path: '/breaches/{breachId}' },
  input: description.extend({ breachId: z.uuid() }),
  output: z.object({ breachId: z.uuid() }),
  async run({ db, now, note }, { breachId, ...described }) {
    checkTimes(described, now)
    const { sentAt } = await lockOpen(db, breachId)
    if (sentAt) throw lettersSent()
    await db.run(rows.updateBreach({ ...described, id: breachId, dueAt: noticeDueAt(described.knownAt) }))
    note({ breach: breachId })
    return { breachId }
  },
})

function checkTimes({ knownAt, happenedFrom, happenedTo }: Description, now: Date): void {
  if (knownAt > now || happenedFrom > now || happenedFrom > happenedTo) throw timesUnfit()
}

/** Holds a case until the transaction ends. */
export async function lockOpen(db: Db, breachId: string): Promise<{ sentAt: Date | null }> {
  const found = await db.find<{ sentAt: Date | null; closedAt: Date | null }>(rows.lockBreach(breachId))
  if (!found) throw notFound()
  if (found.closedAt) throw breachClosed()
  return found
}
