import type { Route } from '#web/page.ts'
import { downloadData } from './download-data.ts'
import { viewDataPage } from './view-data.page.tsx'

/** A member's copy of everything that is held about them. */
export const dataRoutes: readonly Route[] = [viewDataPage, downloadData]
