import type { Route } from '#web/page.ts'
import { viewCalculate } from './calculate.page.tsx'
import { tellContribution, viewContribution } from './contribution.page.tsx'
import { computeContribution, readContribution } from './contribution.ts'
import { computeDailyWage, dailyWagePath, tellDailyWage, viewDailyWage } from './daily-wage.page.tsx'
import { computeDue, duePath, tellDue, viewDue } from './due.page.tsx'
import { computePenalty, penaltyPath, tellPenalty, viewPenalty } from './penalty.page.tsx'
import { pictureOf } from './pictures.ts'
import { tellConstruction, viewConstruction } from './segments/construction.page.tsx'
import { computeConstruction, constructionPath } from './segments/construction.ts'
import { tellMigrant, viewMigrant } from './segments/migrant.page.tsx'
import { computeMigrant, migrantPath } from './segments/migrant.ts'
import { tellOwnAccount, viewOwnAccount } from './segments/own-account.page.tsx'
import { computeOwnAccount, ownAccountPath } from './segments/own-account.ts'
import { segmentPaths } from './segments/tabs.tsx'
import { tellTraining, viewTraining } from './training/training.page.tsx'
import { computeTraining, trainingPath } from './training/training.ts'

/** What visitors can have computed by the law. */
export const calculatorPages: readonly Route[] = [
  viewCalculate,
  viewContribution,
  viewOwnAccount,
  viewConstruction,
  viewMigrant,
  viewJht,
  viewDue,
  viewPenalty,
  viewDailyWage,
  viewTraining,
]

/** Their answers as pictures: one line each. */
export const calculatorPictures: readonly Route[] = [
  pictureOf(segmentPaths.wage, (query, view) =>
    tellContribution(view, computeContribution(readContribution(query, view.now), view.now)),
  ),
  pictureOf(ownAccountPath, (query, view) => tellOwnAccount(view, computeOwnAccount(query, view.now))),
  pictureOf(constructionPath, (query, view) => tellConstruction(view, computeConstruction(query, view.now))),
  pictureOf(migrantPath, (query, view) => tellMigrant(view, computeMigrant(query, view.now))),
  pictureOf(duePath, (query, view) => tellDue(view, computeDue(query, view.now))),
  pictureOf(penaltyPath, (query, view) => tellPenalty(view, computePenalty(query, view.now))),
  pictureOf(dailyWagePath, (query, view) => tellDailyWage(view, computeDailyWage(query, view.now))),
  pictureOf(trainingPath, (query, view) => tellTraining(view, computeTraining(query, view.now))),
]
