import type { Route } from '#web/page.ts'
import { submitFinding, viewSuspicions } from './list.page.tsx'

/** Attempts at fraud in training, refused and on record. */
export const suspicionRoutes: readonly Route[] = [viewSuspicions, submitFinding]
