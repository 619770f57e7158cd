import type { Route } from '#web/page.ts'
import { submitAttend, submitOnline, viewAttend } from './attend.page.tsx'
import { viewOwnAttendance, viewPass } from './attendance.page.tsx'
import { downloadCertificate, viewCertificates } from './certificates.page.tsx'

/** What a trainee does during and after a class. */
export const attendRoutes: readonly Route[] = [
  viewAttend,
  submitAttend,
  submitOnline,
  viewOwnAttendance,
  viewPass,
  viewCertificates,
  downloadCertificate,
]
