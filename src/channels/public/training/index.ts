import type { Route } from '#web/page.ts'
import { downloadClasses } from './calendars.ts'
import { viewCatalogue } from './catalogue.page.tsx'
import { viewClassPage } from './class.page.tsx'
import { viewCoursePage } from './course.page.tsx'
import { viewMap } from './map.page.tsx'

/** What anyone sees of the vocational programme. */
export const trainingPages: readonly Route[] = [
  viewCatalogue,
  viewMap,
  downloadClasses,
  viewClassPage,
  viewCoursePage,
]
