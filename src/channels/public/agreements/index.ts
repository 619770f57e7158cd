import type { Route } from '#web/page.ts'
import { listAgreementsPage } from './list-agreements.page.tsx'
import { viewAgreementPage } from './view-agreement.page.tsx'

/** What has been agreed with local governments and other partners. */
export const agreementPages: readonly Route[] = [listAgreementsPage, viewAgreementPage]
