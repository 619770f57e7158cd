import type { Route } from '#web/page.ts'
import { viewEmployerArrears } from './arrears.page.tsx'
import { viewEmployerBills } from './bills.page.tsx'
import { submitClose, viewClose } from './close.page.tsx'
import { viewEmployerPeople } from './colleagues.page.tsx'
import { viewEmployers } from './list.page.tsx'
import { viewEmployerProjects } from './projects.page.tsx'
import { submitOwnerPhone, viewOwnerPhone } from './owner-phone.page.tsx'
import { viewEmployerReturns } from './returns.page.tsx'
import { viewEmployerSummary } from './summary.page.tsx'
import { submitTerms, viewEmployerTerms } from './terms.page.tsx'
import { viewEmployerWorkers } from './workers.page.tsx'

/** The employers of an office, and the file of each. */
export const employerRoutes: readonly Route[] = [
  viewEmployers,
  viewEmployerSummary,
  viewEmployerTerms,
  submitTerms,
  viewEmployerWorkers,
  viewEmployerReturns,
  viewEmployerBills,
  viewEmployerProjects,
  viewEmployerArrears,
  viewEmployerPeople,
  viewOwnerPhone,
  submitOwnerPhone,
  viewClose,
  submitClose,
]
