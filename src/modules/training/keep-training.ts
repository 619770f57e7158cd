import type { App } from '#platform/app.ts'
import { keepClasses } from './classes/keep-classes.ts'

/** What time does to the programme. For every hour; a second time each finds its work done. */
export async function keepTraining(app: App): Promise<void> {
  await keepClasses(app)
}
