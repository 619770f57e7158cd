import { dayInMonth } from '@payung/law'
import {
  judgeLeavers,
  openLeaverIntake,
  receiveLeavers,
  reportLeavers,
  type IncomingLeaver,
} from '#modules/registry'
import type { Db } from '#platform/database.ts'
import { checkLeaverRow } from './files/check-leaver-row.ts'
import { openCells, takeRows, type Destination, type Intake, type Taken } from './intake.ts'
import { countLeavers, dropLeavers } from './intake-wages.sql.ts'
import { closeAnswered, storeFindings } from './uploads.sql.ts'

/** People who have left: their spells end, and they leave the drafts of months in which they did not work. */
export const leaverIntake: Intake = {
  layouts: ['leaver'],

  async open(db) {
    await openLeaverIntake(db)
    await openCells(db)
  },

  async take(db, batch, how) {
    const leavers: IncomingLeaver[] = []
    await takeRows(
      db,
      batch,
      how,
      checkLeaverRow,
      (rowNo, { kpj, leftOn, reason, letterNo, nik, passport, employeeNo }) => {
        leavers.push({ rowNo, nik, passport, membershipNo: kpj, employeeNo, leftOn, reason, letterNo })
      },
    )
    await receiveLeavers(db, leavers)
  },

  async settle(db: Db, to: Destination): Promise<Taken> {
    await judgeLeavers(db, { employerId: to.employerId })
    await db.run(storeFindings(to.uploadId, 'incoming_leaver'))
    const { rows } = await db.get<{ rows: number }>(countLeavers())
    const ended = await reportLeavers(db, { employerId: to.employerId, by: to.by, now: to.now })
    await db.run(dropLeavers({ ...to, firstDay: dayInMonth(to.month, 1) }))
    await db.run(closeAnswered('incoming_leaver', to))
    return { rows, unchanged: rows - ended }
  },
}
