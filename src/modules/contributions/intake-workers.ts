import {
  enrolWorkers,
  judgeWorkers,
  openIntake,
  receiveWorkers,
  type IncomingWorker,
} from '#modules/registry'
import type { Db } from '#platform/database.ts'
import { checkWorkerRow } from './files/check-worker-row.ts'
import { openCells, takeRows, type Destination, type Intake, type Taken } from './intake.ts'
import * as returns from './returns.sql.ts'
import { closeAnswered, noteWageJumps, storeFindings, supersedeNotes } from './uploads.sql.ts'

/** Workers with their particulars and wages: into the registry and into the return. */
export const workerIntake: Intake = {
  layouts: ['worker'],

  async open(db) {
    await openIntake(db)
    await openCells(db)
  },

  async take(db, batch, how) {
    const workers: IncomingWorker[] = []
    await takeRows(db, batch, how, checkWorkerRow, (rowNo, row) => {
      workers.push({ rowNo, ...row, unitCode: row.unitCode ?? how.unitCode })
    })
    await receiveWorkers(db, workers)
  },

  async settle(db: Db, to: Destination): Promise<Taken> {
    await judgeWorkers(db, { employerId: to.employerId, year: Math.floor(to.month / 12) })
    const { rows } = await enrolWorkers(db, { employerId: to.employerId, now: to.now })
    await db.run(noteWageJumps(to.employerId, to.month)) // Only now a row names the record under which its worker was billed.
    await db.run(storeFindings(to.uploadId, 'incoming_worker')) // Only now: enrolling finds what has become known since judging.
    const { unchanged } = await db.get<{ unchanged: number }>(returns.countUnchanged(to))
    await db.run(returns.takeIncoming(to))
    await db.run(closeAnswered('incoming_worker', to))
    await db.run(supersedeNotes(to))
    return { rows, unchanged }
  },
}
