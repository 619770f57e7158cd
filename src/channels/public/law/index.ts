import type { Route } from '#web/page.ts'
import { viewCalendar } from './calendar.page.tsx'
import { viewChanges } from './changes.page.tsx'
import { viewLaw } from './law.page.tsx'
import { viewOnDay } from './on-day.page.tsx'
import { viewRiskClasses } from './risk-classes.page.tsx'
import { viewRule } from './rule.page.tsx'
import { viewSource } from './source.page.tsx'
import { viewUnsure } from './unsure.page.tsx'
import { viewValue } from './value.page.tsx'
import { viewWhatIf } from './what-if.page.tsx'

/** The law as Payung computes by it: values, rules, and where they are written. */
export const lawRoutes: readonly Route[] = [
  viewLaw,
  viewRule,
  viewValue,
  viewSource,
  viewRiskClasses,
  viewCalendar,
  viewWhatIf,
  viewOnDay,
  viewChanges,
  viewUnsure,
]
