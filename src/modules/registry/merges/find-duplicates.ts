import { task, type Task } from '#platform/jobs.ts'
import { insertLikelyDuplicates } from './duplicates.sql.ts'

/**
 * Looks for likely duplicates of everyone who was registered at an instant, as `registry.workers-enrolled`
 * tells it. A pair that was found before, or dismissed, is not brought up again.
 */
export const findDuplicates: Task<{ at: string }> = task({
  name: 'find-duplicates',
  run: async (app, { at }) => {
    await app.database.transaction((db) => db.run(insertLikelyDuplicates(new Date(at), app.now())))
  },
})
