import type { Route } from '#web/page.ts'
import { viewCoursePage, viewResearchPage, viewSchemePage } from './items.page.tsx'
import { listPages, viewHome } from './lists.page.tsx'

/** What the Institute has published. */
export const institutePages: readonly Route[] = [
  viewHome,
  ...listPages,
  viewCoursePage,
  viewSchemePage,
  viewResearchPage,
]
