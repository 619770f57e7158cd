import type { Route } from '#web/page.ts'
import { submitNewCourse, viewCourses, viewNewCourse } from './courses.page.tsx'
import { submitChange, submitForReview, submitRetire, viewCoursePage } from './view-course.page.tsx'

/** What a training body teaches. */
export const courseRoutes: readonly Route[] = [
  viewCourses,
  viewNewCourse,
  submitNewCourse,
  viewCoursePage,
  submitChange,
  submitForReview,
  submitRetire,
]
