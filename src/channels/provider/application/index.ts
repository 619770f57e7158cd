import type { Route } from '#web/page.ts'
import { submitInstructor, submitInstructorGone, viewInstructors } from './instructors.page.tsx'
import { appealPart, downloadPaper, papersPart, renewalPart } from './papers.tsx'
import { partRoutes } from './part-page.tsx'
import { bankPart, facilitiesPart, licencePart, particularsPart } from './parts.tsx'
import { submitAnswer, submitSend, viewProfile } from './profile.page.tsx'

/** The training body itself: its application, papers, licence and appeals. */
export const applicationRoutes: readonly Route[] = [
  viewProfile,
  submitSend,
  submitAnswer,
  ...partRoutes(particularsPart),
  ...partRoutes(licencePart),
  ...partRoutes(bankPart),
  ...partRoutes(facilitiesPart),
  ...partRoutes(papersPart),
  ...partRoutes(renewalPart),
  ...partRoutes(appealPart),
  viewInstructors,
  submitInstructor,
  submitInstructorGone,
  downloadPaper,
]
