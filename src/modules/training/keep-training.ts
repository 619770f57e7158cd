import type { App } from '#platform/app.ts'
import { keepLicences } from './providers/keep-licences.ts'

/** What time does to the programme. For every hour; a second time each finds its work done. */
export async function keepTraining(app: App): Promise<void> {
  await keepLicences(app)
}
