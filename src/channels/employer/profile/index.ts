import type { Route } from '#web/page.ts'
import { downloadCertificate } from './certificate.ts'
import { submitClosing, viewClosingPage } from './closing.page.tsx'
import { submitContact, viewContact } from './contact.page.tsx'
import { submitTerms, viewTerms } from './terms.page.tsx'
import { submitUnit, viewUnits } from './units.page.tsx'
import { submitTwoPeople, viewProfile } from './view-profile.page.tsx'
import { webhookRoutes } from './webhooks/index.ts'

/** What is on record about the employer itself. */
export const profileRoutes: readonly Route[] = [
  viewProfile,
  submitTwoPeople,
  viewTerms,
  submitTerms,
  viewContact,
  submitContact,
  viewUnits,
  submitUnit,
  viewClosingPage,
  submitClosing,
  downloadCertificate,
  ...webhookRoutes,
]
