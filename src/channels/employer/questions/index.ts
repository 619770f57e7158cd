import type { Route } from '#web/page.ts'
import { submitDisputeAnswer, viewDisputePage } from './answer-dispute.page.tsx'
import { submitAnswer, viewQuestions } from './list-questions.page.tsx'

/** What former and present workers, and their other employers, make us answer. */
export const questionRoutes: readonly Route[] = [
  viewQuestions,
  submitAnswer,
  viewDisputePage,
  submitDisputeAnswer,
]
