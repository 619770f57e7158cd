import type { Route } from '#web/page.ts'
import { submitDecision, submitRetire, viewCoursePage, viewCourseWork } from './courses.page.tsx'

export const courseRoutes: readonly Route[] = [viewCourseWork, viewCoursePage, submitDecision, submitRetire]
