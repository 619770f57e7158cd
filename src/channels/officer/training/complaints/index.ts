import type { Route } from '#web/page.ts'
import { submitAnswer, viewComplaints } from './complaints.page.tsx'

/** What trainees complain about. */
export const complaintRoutes: readonly Route[] = [viewComplaints, submitAnswer]
