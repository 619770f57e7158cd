import { Readable } from 'node:stream'
import { copyBytesIn, copyOut } from '#platform/copy.ts'
import { openDatabase } from '#platform/database.ts'
import * as rows from './month.sql.ts'

/** Lays the rows that a month has written in one database beside the tables of another, in the order in which they were written. */
export async function carryRows(fromUrl: string, toUrl: string): Promise<void> {
  const source = openDatabase(fromUrl, { size: 1 })
  const target = openDatabase(toUrl, { size: 1 })
  try {
    await source.read((from) =>
      target.transaction(async (to) => {
        await to.run(rows.createBeside())
        for (const table of rows.written) {
          await to.run(rows.createTable(table))
          await copyBytesIn(to, rows.besideOf(table), Readable.from(copyOut(from, rows.copyOf(table))))
          await to.run(rows.analyze(table))
        }
      }),
    )
  } finally {
    await source.close()
    await target.close()
  }
}
