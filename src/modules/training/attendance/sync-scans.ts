import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId, ofSession, sessionNo } from '../find-things.ts'
import { noteSuspicions, type Suspicion } from '../suspicions/note-suspicion.ts'
import { knownTrainees, requireMarkable } from './mark-trainees.ts'
import { marksMost } from './mark-present.ts'
import { noteMarks } from './marks.ts'
import { passReader } from './pass.ts'
import { refusal, refused, type Refusal } from './refusal.ts'
import { getSession, timeOf, type Session } from './session.ts'

const scanned = z.object({
  /** Its place in what was sent, from 1. */
  row: z.int(),
  enrolmentId: enrolmentId.nullable(),
  outcome: z.enum(['counted', 'already', 'refused']),
  why: refusal.nullable(),
})

/**
 * What a phone at the door has scanned, with or without a line in between: many at once, each counted once, each answered for itself.
 * The same may be sent again until it has been answered.
 */
export const syncScans = operation({
  name: 'training.sync-scans',
  summary: { id: 'Mengirim pindaian dari pintu kelas', en: 'Send what was scanned at the door' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/sessions/{sessionNo}/scans' },
  input: z.object({
    sessionNo,
    scans: z
      .array(z.object({ pass: z.string().max(1000), at: fields.instant }))
      .min(1)
      .max(marksMost),
  }),
  output: z.object({
    counted: fields.count,
    already: fields.count,
    refused: fields.count,
    rows: z.array(scanned),
  }),
  concerns: ofSession,
  async run({ db, actor, now, note }, { sessionNo: number, scans }) {
    const session = await getSession(db, number)
    requireMarkable(session, now)
    const judged = await judge(db, session, scans, now)
    const good = judged.flatMap((scan) => (scan.why ? [] : [scan]))
    const marks = await noteMarks(
      db,
      good.map(({ enrolmentId: id, at }) => ({
        sessionId: session.sessionId,
        enrolmentId: id,
        present: true,
        way: 'gate',
        happenedAt: at,
      })),
      actor.name,
      now,
    )
    const marked = new Map<Judged, string>(good.map((scan, at) => [scan, marks[at] ?? 'already']))
    const rows = judged.map((scan, at) => answerOf(scan, at + 1, marked.get(scan) ?? null))
    await noteSuspicions(db, suspicionsIn(judged, session, actor.name), now)
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
    const counts = { counted: count('counted'), already: count('already'), refused: count('refused') }
    note({ session: number, ...counts })
    return { ...counts, rows }
  },
})

type Scan = { readonly pass: string; readonly at: Date }
type Judged =
  | { readonly why: null; readonly enrolmentId: bigint; readonly at: Date }
  | { readonly why: Refusal; readonly enrolmentId: bigint | null; readonly at: Date }

async function judge(db: Db, session: Session, scans: readonly Scan[], now: Date): Promise<Judged[]> {
  const read = await passReader(db)
  const passes = await Promise.all(scans.map(({ pass }) => read(pass, session.classNo)))
  const ids = passes.flatMap((pass) => (typeof pass === 'string' ? [] : [pass.enrolmentId]))
  const known = await knownTrainees(db, session, ids)
  return scans.map(({ at }, place): Judged => {
    const pass = passes[place] ?? 'unknown'
    if (pass === 'unknown') return { why: refused.unknownPass, enrolmentId: null, at }
    if (pass === 'forged') return { why: refused.forgedPass, enrolmentId: null, at }
    if (pass.classNo !== session.classNo) return { why: refused.foreignPass, enrolmentId: null, at }
    const { enrolmentId: id } = pass
    if (!known.has(id)) return { why: refused.foreignPass, enrolmentId: null, at }
    return fits(session, at, now)
      ? { why: null, enrolmentId: id, at }
      : { why: refused.notThen, enrolmentId: id, at }
  })
}

/** Clocks of phones that have been without a line are off by as much. */
const toleranceMs = 2 * 60_000

function fits(session: Session, at: Date, now: Date): boolean {
  const by = (ms: number) => timeOf(session, new Date(at.getTime() + ms)) === 'during'
  return at.getTime() <= now.getTime() + toleranceMs && (by(0) || by(toleranceMs) || by(-toleranceMs))
}

function answerOf(scan: Judged, row: number, marked: string | null): z.output<typeof scanned> {
  const { enrolmentId: id } = scan
  if (scan.why) return { row, enrolmentId: id, outcome: 'refused', why: scan.why }
  return marked === 'differs'
    ? { row, enrolmentId: id, outcome: 'refused', why: refused.saidAbsent }
    : { row, enrolmentId: id, outcome: marked === 'counted' ? 'counted' : 'already', why: null }
}

const kinds = {
  [refused.unknownPass.code]: 'forged-code',
  [refused.forgedPass.code]: 'forged-code',
  [refused.foreignPass.code]: 'not-enrolled',
  [refused.notThen.code]: 'clock',
} as const

function suspicionsIn(judged: readonly Judged[], session: Session, by: string): Suspicion[] {
  const { providerId, classId, classNo, no } = session
  return judged.flatMap(({ why, enrolmentId: id, at }) => {
    const kind = why && kinds[why.code]
    const story = { session: `${classNo}-${no}`, why: why?.code ?? '', at: at.toISOString() }
    return kind ? [{ kind, providerId, classId, enrolmentId: id, by, story }] : []
  })
}
