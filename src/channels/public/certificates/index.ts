import type { Route } from '#web/page.ts'
import { downloadCredential, submitCheck, viewCheck, viewPublicCertificate } from './certificate.page.tsx'

export { certificateRoutes } from './status-routes.ts'

/** Where anyone can check a certificate. */
export const certificatePages: readonly Route[] = [
  viewCheck,
  submitCheck,
  viewPublicCertificate,
  downloadCredential,
]
