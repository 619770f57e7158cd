import type { Desk } from '#modules/access'
import type { Route } from '#web/page.ts'
import { submitActivity, viewActivity } from './activity.page.tsx'
import { submitBusiness, viewBusiness } from './business.page.tsx'
import { contactRoutes } from './contact.page.tsx'
import { submitKind, submitRestart, viewKind } from './kind.page.tsx'
import { submitPlace, submitProvince, viewPlace, viewProvince } from './place.page.tsx'
import { submitPrice, viewPrice } from './price.page.tsx'
import { submitBegin, viewRegistered } from './registered.page.tsx'
import { submitRegistration, viewReview } from './review.page.tsx'
import { submitRisk, viewRisk } from './risk.page.tsx'

/** From "who employs?" to a number, a certificate and the first return. */
export function registerRoutes(desk: Desk): readonly Route[] {
  return [
    viewKind,
    submitKind,
    submitRestart,
    viewBusiness,
    submitBusiness,
    viewActivity,
    submitActivity,
    viewRisk,
    submitRisk,
    viewProvince,
    submitProvince,
    viewPlace,
    submitPlace,
    viewPrice,
    submitPrice,
    ...contactRoutes(desk),
    viewReview,
    submitRegistration,
    viewRegistered,
    submitBegin,
  ]
}
