import type { Db } from '#platform/database.ts'
import { type CopyValue, copyIn } from '#platform/copy.ts'
import { recordFact } from '#platform/facts.ts'
import type { IncomingWorker } from './employment.ts'
import * as findings from './incoming-findings.sql.ts'
import * as rows from './incoming-workers.sql.ts'

export type Enrolled = { readonly rows: number; readonly newPeople: number; readonly joiners: number }

/**
 * Opens the way in for one transaction: afterwards `receiveWorkers` may be called any number of times, then
 * `judgeWorkers`, then `enrolWorkers`. In between, the caller may read `incoming_worker` and add to
 * `incoming_finding`.
 */
export async function openIntake(db: Db): Promise<void> {
  await db.client.query(rows.createIncoming().text)
}

/** Opens the place for findings alone, for rows that the caller keeps in a table of its own. */
export async function openFindings(db: Db): Promise<void> {
  await db.client.query(findings.createFindings().text)
}

export async function receiveWorkers(db: Db, workers: Iterable<IncomingWorker>): Promise<void> {
  await copyIn(db, `incoming_worker (${Object.values(rows.incomingColumns).join(', ')})`, lines(workers))
}

function* lines(workers: Iterable<IncomingWorker>): Generator<CopyValue[]> {
  const names = Object.keys(rows.incomingColumns) as (keyof IncomingWorker)[] // Named so by its type.
  for (const worker of workers) yield names.map((name) => worker[name])
}

/**
 * Everything that can only be seen beside other rows and beside what we know. Findings land in
 * `incoming_finding`.
 */
export async function judgeWorkers(db: Db, at: { employerId: bigint; year: number }): Promise<void> {
  await db.run(rows.analyzeIncoming())
  await db.run(findings.findRepeats())
  await db.run(rows.matchPeople(false))
  await db.run(findings.findSamePeople())
  await db.run(rows.placeAtEmployer(at.employerId))
  await db.run(rows.matchPlaces())
  await db.run(rows.matchEmployments(at.employerId))
  await db.run(findings.compareNames(false))
  await db.run(findings.findDeceased())
  await db.run(findings.findUnknownPlaces())
  await db.run(findings.findUnknownUnits(at.employerId))
  await db.run(findings.findOverlaps(at.employerId))
  await db.run(findings.findUnknownToRegister())
  await db.run(findings.noteActiveHere(at.employerId))
  await db.run(findings.noteActiveElsewhere(at.employerId))
  await db.run(findings.noteSharedPhones())
  await db.run(findings.noteLowWages(at.year))
}

/**
 * Takes in the rows that nothing holds: people who are new, spells that begin, former employers who are
 * asked. Whoever another file has enrolled since `judgeWorkers` is looked at once more, so findings are
 * complete only afterwards.
 */
export async function enrolWorkers(db: Db, at: { employerId: bigint; now: Date }): Promise<Enrolled> {
  await db.run(rows.dropHeld())
  await db.run(rows.claimNumbers())
  await db.run(rows.matchPeople(true))
  await db.run(findings.compareNames(true))
  await db.run(findings.findSamePeople())
  await db.run(rows.dropHeld())
  await db.run(rows.matchEmployments(at.employerId))
  await db.run(rows.insertPeople(at.now))
  await db.run(rows.completePeople())
  await db.run(rows.insertEmployments(at.employerId, at.now))
  await db.run(rows.matchEmployments(at.employerId))
  await db.run(rows.updateEmployments(at.employerId))
  const asked = await db.many<{ employerId: bigint }>(rows.askFormerEmployers(at.employerId, at.now))
  await db.run(rows.nameRecords(at.employerId))
  const counts = await db.get<Enrolled>(rows.countIncoming())
  if (counts.joiners > 0) {
    await recordFact(
      db,
      'registry.workers-enrolled',
      { employerId: String(at.employerId), joiners: counts.joiners, at: at.now.toISOString() },
      at.now,
    )
  }
  for (const employerId of new Set(asked.map((row) => row.employerId))) {
    await recordFact(db, 'registry.former-employer-asked', { employerId: String(employerId) }, at.now)
  }
  return counts
}
