import type { Route } from '#web/page.ts'
import {
  submitDrop,
  submitPublish,
  submitRetireCourse,
  submitRun,
  submitSection,
  viewCoursePage,
} from './course.page.tsx'
import { submitCourse, viewCourses } from './courses.page.tsx'
import { viewInstitute } from './home.page.tsx'
import { submitAgreement, submitEnd, viewPartners } from './partners.page.tsx'
import { downloadProgress, viewProgressPage } from './progress.page.tsx'
import {
  submitPublication,
  submitResearch,
  submitStart,
  viewResearchList,
  viewResearchPage,
} from './research.page.tsx'
import { submitBooking, submitCancelBooking, submitRoom, viewRoomPage, viewRooms } from './rooms.page.tsx'
import {
  submitAttendance,
  submitCancel,
  submitClose,
  submitJoin,
  submitLeaveRun,
  viewRunPage,
} from './run.page.tsx'
import { submitInForce, submitRetire, submitScheme, viewSchemePage, viewSchemes } from './schemes.page.tsx'

/** The Institute, for those who run it. */
export const instituteRoutes: readonly Route[] = [
  viewInstitute,
  viewSchemes,
  submitScheme,
  viewSchemePage,
  submitInForce,
  submitRetire,
  viewCourses,
  submitCourse,
  viewCoursePage,
  submitSection,
  submitDrop,
  submitPublish,
  submitRetireCourse,
  submitRun,
  viewRunPage,
  submitAttendance,
  submitClose,
  submitCancel,
  submitJoin,
  submitLeaveRun,
  viewResearchList,
  submitResearch,
  viewResearchPage,
  submitStart,
  submitPublication,
  viewPartners,
  submitAgreement,
  submitEnd,
  viewRooms,
  submitRoom,
  viewRoomPage,
  submitBooking,
  submitCancelBooking,
  viewProgressPage,
  downloadProgress,
]
