import type { Route } from '#web/page.ts'
import { downloadCertificate } from './certificate.ts'

/** What is on record about the employer itself. */
export const profileRoutes: readonly Route[] = [downloadCertificate]
