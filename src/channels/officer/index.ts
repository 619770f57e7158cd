import type { Route } from '#web/page.ts'

/** What officers, supervisors and auditors do. */
export const officerRoutes: readonly Route[] = []
