import type { Desk } from '#modules/access'
import type { Route } from '#web/page.ts'
import { submitBody, viewBody } from './apply/body.page.tsx'
import { contactPages } from './apply/contact.page.tsx'
import { submitPlace, submitProvince, viewPlace, viewProvince } from './apply/place.page.tsx'
import { submitApply, viewReview } from './apply/review.page.tsx'
import { viewProviders } from './list.page.tsx'
import { viewProviderPage } from './provider.page.tsx'
import { viewScore } from './score.page.tsx'

/** Who trains and how well, and the way in for training bodies. */
export function publicProviderRoutes(desk: Desk): readonly Route[] {
  return [
    viewProviders,
    viewScore,
    viewBody,
    submitBody,
    viewProvince,
    submitProvince,
    viewPlace,
    submitPlace,
    ...contactPages(desk),
    viewReview,
    submitApply,
    viewProviderPage,
  ]
}
