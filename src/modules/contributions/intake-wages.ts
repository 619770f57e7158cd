import { judgeKeys, openFindings } from '#modules/registry'
import { copyIn, type CopyValue } from '#platform/copy.ts'
import type { Db } from '#platform/database.ts'
import { checkWageRow } from './files/check-wage-row.ts'
import { openCells, takeRows, type Destination, type Intake, type Taken } from './intake.ts'
import * as rows from './intake-wages.sql.ts'
import { closeAnswered, forgetWageNotes, storeFindings } from './uploads.sql.ts'

const columns = 'row_no, nik, passport, membership_no, employee_no, wage, remark'

/** Wages of people who work here: found by their numbers, put into the return. */
export const wageIntake: Intake = {
  layouts: ['wage', 'worker'],

  async open(db) {
    await openFindings(db)
    await db.client.query(rows.createWages().text)
    await openCells(db)
  },

  async take(db, batch, how) {
    const wages: CopyValue[][] = []
    await takeRows(db, batch, how, checkWageRow, (rowNo, row) => {
      wages.push([rowNo, row.nik, row.passport, row.kpj, row.employeeNo, row.wage, row.remark])
    })
    await copyIn(db, `incoming_wage (${columns})`, wages)
  },

  async settle(db: Db, to: Destination): Promise<Taken> {
    await judgeKeys(db, 'incoming_wage', to.employerId)
    if (to.kind === 'regular') await db.run(rows.findOutsiders(to))
    await db.run(rows.noteWageJumps(to))
    await db.run(rows.noteLowWages(Math.floor(to.month / 12), to.employerId))
    await db.run(storeFindings(to.uploadId, 'incoming_wage'))
    await db.run(rows.dropHeldWages())
    const counted = await db.get<Taken>(rows.countWages(to))
    await db.run(rows.takeWages(to))
    await db.run(closeAnswered('incoming_wage', to))
    await db.run(forgetWageNotes({ ...to, people: 'incoming' }))
    return counted
  },
}
