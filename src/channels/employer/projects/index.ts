import type { Route } from '#web/page.ts'
import { submitProject, viewNewProject } from './new.page.tsx'
import { viewProjects } from './list.page.tsx'
import { submitPart, viewNewPart } from './part.page.tsx'
import { viewProjectReceipt } from './receipt.page.tsx'
import { submitTerms, viewTerms } from './terms.page.tsx'
import { submitProjectCode, viewProjectPage } from './view.page.tsx'

/** Building projects: what each owes, how far it is paid, and who has which part. */
export const projectRoutes: readonly Route[] = [
  viewProjects,
  viewNewProject,
  submitProject,
  viewProjectPage,
  submitProjectCode,
  viewNewPart,
  submitPart,
  viewTerms,
  submitTerms,
  viewProjectReceipt,
]
