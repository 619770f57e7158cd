import type { Route } from '#web/page.ts'
import { viewFiles } from './files.page.tsx'
import { viewHome } from './home.page.tsx'
import { personRoutes } from './people/index.ts'
import { submitSearch, viewSearch } from './search.page.tsx'

/** What officers, supervisors and auditors do. */
export const officerRoutes: readonly Route[] = [
  viewHome,
  viewSearch,
  submitSearch,
  viewFiles,
  ...personRoutes,
]
