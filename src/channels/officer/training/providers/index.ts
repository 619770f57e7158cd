import type { Route } from '#web/page.ts'
import { viewProviderWork } from './list.page.tsx'
import { downloadPaper, submitDecision, viewProviderFile } from './provider.page.tsx'

/** Training bodies, from their application to an appeal. */
export const providerRoutes: readonly Route[] = [
  viewProviderWork,
  viewProviderFile,
  submitDecision,
  downloadPaper,
]
