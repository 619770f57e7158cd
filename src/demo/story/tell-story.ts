import type { App } from '#platform/app.ts'
import { beginnings } from './beginnings.ts'
import { Calendar } from './calendar.ts'
import { building } from './building.ts'
import { Players } from './cast.ts'
import { CollectionAccount } from './collection-account.ts'
import { institute } from './institute.ts'
import { gatherFirms } from './firms.ts'
import { billingRuns } from './monthly-round.ts'
import { ownWork } from './own-work.ts'
import { workAbroad } from './work-abroad.ts'
import type { Plot } from './plot.ts'
import { records } from './records.ts'
import { rounds } from './rounds.ts'
import { runningMonth } from './running-month.ts'
import { Staff } from './staff.ts'
import { playScenes } from './stage.ts'
import { training } from './training/index.ts'
import { wrongWage } from './wrong-wage.ts'

/**
 * Tells the story of the demo world up to an instant, by the operations that real people use. Everything in it happens
 * once: told again after it broke off, it goes on where it stopped.
 */
export async function tellStory(app: App, { now, seed }: { now: Date; seed: string }): Promise<void> {
  const calendar = new Calendar(now)
  const players = new Players(app, calendar.at(calendar.first, 1, '07:00'))
  const staff = new Staff(players)
  const account = new CollectionAccount(app)
  const firms = gatherFirms({ seed, calendar }, players, account)
  const plot: Plot = { seed, calendar, players, staff, account, firms }
  const scenes = [
    rounds,
    beginnings,
    billingRuns,
    wrongWage,
    records,
    ownWork,
    workAbroad,
    building,
    training,
    institute,
    runningMonth,
  ].flatMap((part) => part(plot))
  await playScenes(app, scenes, now)
  await players.settle()
}
