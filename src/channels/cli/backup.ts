import { statSync } from 'node:fs'
import { command, exit } from './command.ts'
import { withPostgres } from './open-books.ts'
import { programVersion } from './program-version.ts'
import { Progress } from './progress.ts'
import { count, print, printJson, seconds } from './terminal.ts'

export const backup = command({
  usage: 'FILE [--json]',
  about: `Writes everything in the database into FILE, as of one instant, while everyone works on: people, books, bills, the audit chain,
accounts and keys. FILE is readable by you alone; keep it as you keep the database. It is an archive that tar and zstd open,
sealed with its SHA-256.`,
  example: './payung backup payung-2026-11-20.tar',
  options: { json: { type: 'boolean', about: 'what was written as JSON' } },
  takes: [1, 1],
  async run({ json }, file = '') {
    const { backUp } = await import('#platform/backup/back-up.ts')
    const began = performance.now()
    const progress = new Progress()
    const made = { at: new Date(), program: programVersion() }
    // Nothing is migrated: a backup is what one makes before a change.
    const manifest = await withPostgres((url) =>
      backUp(url, file, made, (done) => progress.show(done, 'rows')),
    )
    progress.end()
    const [rows, bytes] = [manifest.tables.reduce((sum, table) => sum + table.rows, 0), statSync(file).size]
    const { madeAt, tables } = manifest
    if (json) printJson({ file, madeAt, tables: tables.length, rows, bytes, seconds: seconds(began) })
    else
      print(
        `${file}: ${count(rows)} rows of ${tables.length} tables, ${count(Math.ceil(bytes / 1024))} kB, in ${count(seconds(began))} s.`,
      )
    return exit.done
  },
})
