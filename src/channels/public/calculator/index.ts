import type { Route } from '#web/page.ts'
import { viewCalculate } from './calculate.page.tsx'
import { viewContribution } from './contribution.page.tsx'
import { viewDailyWage } from './daily-wage.page.tsx'
import { viewDue } from './due.page.tsx'
import { viewFamily } from './family/family.page.tsx'
import { viewConstruction } from './segments/construction.page.tsx'
import { viewMigrant } from './segments/migrant.page.tsx'
import { viewOwnAccount } from './segments/own-account.page.tsx'
import { viewPenalty } from './penalty.page.tsx'

/** What visitors can have computed by the law. */
export const calculatorPages: readonly Route[] = [
  viewCalculate,
  viewContribution,
  viewOwnAccount,
  viewConstruction,
  viewMigrant,
  viewDue,
  viewPenalty,
  viewDailyWage,
  viewFamily,
]
