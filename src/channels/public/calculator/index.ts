import type { Route } from '#web/page.ts'
import { viewCalculate } from './calculate.page.tsx'
import { tellContribution, viewContribution } from './contribution.page.tsx'
import { computeContribution, readContribution } from './contribution.ts'
import { computeDailyWage, dailyWagePath, tellDailyWage, viewDailyWage } from './daily-wage.page.tsx'
import { computeDue, duePath, tellDue, viewDue } from './due.page.tsx'
import { computePenalty, penaltyPath, tellPenalty, viewPenalty } from './penalty.page.tsx'
import { tellFamily, viewFamily } from './family/family.page.tsx'
import { computeFamily, familyPath } from './family/family.ts'
import { tellJht, viewJht } from './jht/jht.page.tsx'
import { computeJht, jhtPath } from './jht/jht.ts'
import { tellLostWork, viewLostWork } from './lost-work/lost-work.page.tsx'
import { computeLostWork, lostWorkPath } from './lost-work/lost-work.ts'
import { tellPension, viewPension } from './pension/pension.page.tsx'
import { computePension, pensionPath } from './pension/pension.ts'
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
  viewDue,
  viewPenalty,
  viewDailyWage,
  viewJht,
  viewPension,
  viewLostWork,
  viewFamily,
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
  pictureOf(jhtPath, (query, view) => tellJht(view, computeJht(query, view.now))),
  pictureOf(pensionPath, (query, view) => tellPension(view, computePension(query, view.now))),
  pictureOf(lostWorkPath, (query, view) => tellLostWork(view, computeLostWork(query, view.now))),
  pictureOf(familyPath, (query, view) => tellFamily(view, computeFamily(query, view.now))),
  pictureOf(trainingPath, (query, view) => tellTraining(view, computeTraining(query, view.now))),
]
