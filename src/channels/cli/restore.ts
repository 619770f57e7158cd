import { command, exit } from './command.ts'
import { withPayung, withPostgres } from './open-books.ts'
import { Progress } from './progress.ts'
import { count, print, printJson, say, seconds } from './terminal.ts'
import { describeProofs, proveAll } from './verify.ts'

export const restore = command({
  usage: 'FILE [--json]',
  about: `Puts a backup back into a database in which nobody has done anything yet, all of it or nothing, and proves the books. The whole
file is compared with its seal first: one that is damaged or cut off changes nothing.`,
  example: 'PAYUNG_DATA=./data/restored ./payung restore payung-2026-11-20.tar',
  options: { json: { type: 'boolean', about: 'what was restored, and what verify compared, as JSON' } },
  takes: [1, 1],
  async run({ json }, file = '') {
    const { restore } = await import('#platform/backup/restore.ts')
    const began = performance.now()
    const progress = new Progress()
    const { madeAt, tables } = await withPostgres((url) =>
      restore(url, file, (done, unit, all) => progress.show(done, unit, all)),
    )
    progress.end()
    say(`Restored in ${count(seconds(began))} s. Proving the books.`)
    const proven = await withPayung(({ app }) => proveAll(app))
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    if (json) printJson({ file, madeAt, tables: tables.length, rows, ...proven })
    else
      print(`As of ${madeAt}: ${count(rows)} rows of ${tables.length} tables.\n\n${describeProofs(proven)}`)
    return proven.holds ? exit.done : exit.no
  },
})
