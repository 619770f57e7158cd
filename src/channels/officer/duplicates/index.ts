import type { Route } from '#web/page.ts'
import { submitDismissal, submitProposal, viewCompare } from './compare.page.tsx'
import { viewDuplicates } from './list.page.tsx'
import { submitApproval, submitRefusal, submitUndoing, viewMergePage } from './merge.page.tsx'
import { viewMerges } from './merges.page.tsx'

/** Records that are one person: found, compared, proposed, decided, undone. */
export const duplicateRoutes: readonly Route[] = [
  viewDuplicates,
  viewCompare,
  submitProposal,
  submitDismissal,
  viewMerges,
  viewMergePage,
  submitApproval,
  submitRefusal,
  submitUndoing,
]
