import type { Route } from '#web/page.ts'
import { submitSettled, viewClassAttendance } from '../attendance/class.page.tsx'
import { viewCode } from './code.page.tsx'
import { submitCorrection, viewCorrection } from './correct.page.tsx'
import { submitGate, viewGate } from './gate.page.tsx'
import { viewSessions } from './list.page.tsx'
import { submitFile, submitMarks, viewSession } from './session.page.tsx'

export { gateRoutes } from './gate-script.ts'

/** What trainers do during a class: code, door, list, corrections. */
export const sessionRoutes: readonly Route[] = [
  viewSessions,
  viewSession,
  submitMarks,
  submitFile,
  viewCode,
  viewCorrection,
  submitCorrection,
  viewGate,
  submitGate,
  viewClassAttendance,
  submitSettled,
]
