import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkArchive } from '#platform/backup/archive.ts'
import { backUp } from './deeds/backup.ts'
import { Machine } from './machine/machine.ts'
import type { Stage } from './stage.ts'
import { askForEverythingAgain } from './course.ts'

/** What must hold when everything is over. @returns what `./payung verify` compared */
export async function checkWhole(stage: Stage): Promise<void> {
  await askForEverythingAgain(stage)
  await nothingHalfDone(stage)
  await stage.command(['verify'])
}

/**
 * Every file was taken whole, every final return has its bill, every payment its place in the books, and no job was given up. A job
 * that another of its name has taken the place of while it ran looks as if it were, but has no name any more.
 */
async function nothingHalfDone({ machine }: Stage): Promise<void> {
  const { rows } = await machine.ask<Record<string, number>>(`
    select (select count(*)::int from contributions.upload where state <> 'checked') as "files in their check",
           (select sum(rows_accepted) from contributions.upload)::int - (select count(*)::int from registry.employment) as "rows taken twice or never",
           (select count(*)::int from contributions.wage_return where state <> 'final') as "returns that are not final",
           (select count(*)::int from contributions.wage_return where not exists (select from contributions.bill where return_id = wage_return.id)) as "returns without a bill",
           (select count(*)::int from (select 1 from contributions.bill group by return_id having count(*) > 1) twice) as "returns with two bills",
           (select count(*)::int from contributions.payment where not exists (select from contributions.settlement where payment_id = payment.id)) as "payments of nothing",
           (select count(*)::int from (select 1 from contributions.settlement group by bill_id having count(*) > 1) twice) as "bills paid twice",
           (select count(*)::int from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = task_id
            where attempts >= max_attempts and (key is not null or identifier in ('tell-subscriber', 'send-message'))) as "jobs given up"`)
  for (const [what, count] of Object.entries(rows[0] ?? {})) assert.equal(count ?? 0, 0, what)
}

/** Backs up, puts the backup into an empty machine, backs that up and compares: every table, row by row. */
export async function checkRestored(stage: Stage): Promise<number> {
  const file = await backUp(stage, 'last.tar')
  const empty = await Machine.make(0)
  const folder = mkdtempSync(join(tmpdir(), 'payung-faults-again-'))
  try {
    const restoring = empty.command('restore', file)
    assert.equal(await restoring.run(), 0, restoring.said())
    const again = join(folder, 'again.tar')
    assert.equal(await empty.command('backup', again).run(), 0)
    const [first, second] = [await checkArchive(file, () => {}), await checkArchive(again, () => {})]
    const contentOf = ({ tables, sequences }: typeof first) => ({
      tables: tables.filter(({ name }) => !name.startsWith('graphile_worker.')), // Jobs go on where they were, which shows in their locks.
      sequences,
    })
    assert.deepEqual(contentOf(second), contentOf(first))
    return first.tables.reduce((sum, { rows }) => sum + rows, 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await empty.close()
  }
}
