import type { Route } from '#web/page.ts'
import { submitNewWorker, searchWorkers, viewWorkers } from './list-workers.page.tsx'

/** Who works here, and who has left. */
export const workerRoutes: readonly Route[] = [viewWorkers, searchWorkers, submitNewWorker]
