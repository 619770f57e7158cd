import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkArchive } from '#platform/backup/archive.ts'
import type { Stage } from '../stage.ts'

/** Backs everything up into a file of that name. Whatever was killed on the way, a file that has its name is whole. */
export async function backUp(stage: Stage, name: string): Promise<string> {
  const file = join(stage.machine.folder, name)
  await stage.step('backup', async () => {
    for (let tries = 1; !existsSync(file); tries++) {
      assert.ok(tries < 30, 'a backup comes to its end')
      await stage.command(['backup', file]).catch(async (error: unknown) => {
        // Killed between its name and its last word: there is nothing left to do.
        if (!existsSync(file)) throw error
      })
    }
    await checkArchive(file, () => {})
  })
  return file
}

/** Whoever has looked at it needs it no longer. */
export function forget(file: string): Promise<void> {
  return rm(file)
}
