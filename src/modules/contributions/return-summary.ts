import { createHash } from 'node:crypto'
import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import type { Db } from '#platform/database.ts'
import { assessmentFor, type Assessment } from './assessment.ts'
import type { Bill } from './bill.ts'
import { describeFinding, type Finding } from './files/findings.ts'
import { expectedRelief } from './expect-relief.ts'
import * as rows from './return-summary.sql.ts'
import type { WageReturn } from './return.ts'
import { countWageJumps } from './returns.sql.ts'
import { amounts } from './contribution-shape.ts'

export const totalsShape = z.object({
  workers: fields.count,
  wages: fields.rupiah,
  ...amounts.shape,
})

export const changeShape = z.object({
  /** joined, left, wage (it changed), law (a ceiling or rate changed), same */
  change: z.enum(['joined', 'left', 'wage', 'law', 'same']),
  workers: fields.count,
  amount: fields.rupiah,
  amountBefore: fields.rupiah,
})

const words = z.object({ id: z.string(), en: z.string() })

export const noteShape = z.object({
  code: z.string(),
  rows: fields.count,
  /** Of one of them. */
  message: words,
  suggestion: words,
})

const summaryShape = z.object({
  totals: totalsShape,
  changes: z.array(changeShape),
  notes: z.array(noteShape),
  /** Workers whose wage moved by more than half: then someone has to say why. */
  wageJumps: fields.count,
})

export type Summary = z.output<typeof summaryShape>

/**
 * What a return comes to and what changed since last month. It is worked out once for each revision and kept, so that a
 * return of a hundred thousand workers opens like one of ten. A final return says what its bill says.
 */
export async function findSummary(
  db: Db,
  found: WageReturn,
  { bill, now }: { bill: Bill | null; now: Date },
): Promise<Summary> {
  const preview = await preparePreview(db, found, now)
  const beside = await db.find<{ beside: string }>(rows.findBeside(preview.at))
  const basis = digest([bill?.id ?? preview, beside])
  const kept = await db.find<{ summary: unknown }>(
    rows.findSummary({ employerId: found.employerId, returnId: found.id, revision: found.revision, basis }),
  )
  if (kept) return z.decode(summaryShape, kept.summary as z.input<typeof summaryShape>) // As it was kept below.
  const sums = bill ? await sumBilled(db, found, bill) : await sumPreview(db, found, preview)
  const { jumps } = await db.get<{ jumps: number }>(countWageJumps(found))
  const summary = { ...sums, notes: await findNotes(db, found.id), wageJumps: jumps }
  await db.run(
    rows.keepSummary({
      employerId: found.employerId,
      returnId: found.id,
      revision: found.revision,
      basis,
      summary: JSON.stringify(z.encode(summaryShape, summary)),
    }),
  )
  return summary
}

export type Preview = {
  readonly at: { month: number; employerId: bigint; returnId: string; relief: string | null }
  readonly assessment: Assessment
}

/** The terms under which a return would be billed today. */
export async function preparePreview(
  db: Db,
  { month, employerId, id, kind }: WageReturn,
  now: Date,
): Promise<Preview> {
  const today = dayIn(now)
  const relief = await expectedRelief(db, { employerId, month, kind, today })
  return { at: { month, employerId, returnId: id, relief }, assessment: assessmentFor(month, today) }
}

function digest(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  return createHash('sha256').update(text).digest('base64url')
}

type Sums = Pick<Summary, 'totals' | 'changes'>

async function sumPreview(db: Db, { kind }: WageReturn, { at, assessment }: Preview): Promise<Sums> {
  const regular = kind === 'regular'
  return {
    totals: await db.get<Summary['totals']>(rows.previewTotals(at, assessment, !regular)),
    changes: regular ? await db.many<Summary['changes'][number]>(rows.summariseChange(at, assessment)) : [],
  }
}

async function sumBilled(db: Db, { kind }: WageReturn, bill: Bill): Promise<Sums> {
  const { workers, wages, jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker } = bill
  return {
    totals: { workers, wages, jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker },
    changes: kind === 'regular' ? await db.many<Summary['changes'][number]>(rows.summariseBilled(bill)) : [],
  }
}

async function findNotes(db: Db, returnId: string): Promise<Summary['notes']> {
  const groups = await db.many<{ code: string; rows: number; example: Finding }>(rows.groupNotes(returnId))
  return groups.map(({ code, rows: count, example }) => {
    const { message, suggestion } = describeFinding(example)
    return { code, rows: count, message, suggestion }
  })
}
