import type { Route } from '#web/page.ts'
import { classActions } from './class-actions.tsx'
import { submitNewClass, viewClasses, viewNewClass } from './classes.page.tsx'
import { viewClassPage } from './view-class.page.tsx'

/** The classes of a training body: planned, set, supplied and confirmed. */
export const classRoutes: readonly Route[] = [
  viewClasses,
  viewNewClass,
  submitNewClass,
  viewClassPage,
  ...classActions,
]
