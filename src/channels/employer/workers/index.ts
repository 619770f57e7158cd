import type { Route } from '#web/page.ts'
import { submitNewWorker, searchWorkers, viewWorkers } from './list-workers.page.tsx'
import { submitLeaving, submitStillHere, submitUndoLeaving, viewWorkerPage } from './view-worker.page.tsx'

/** Who works here, and who has left. */
export const workerRoutes: readonly Route[] = [
  viewWorkers,
  searchWorkers,
  submitNewWorker,
  viewWorkerPage,
  submitLeaving,
  submitStillHere,
  submitUndoLeaving,
]
