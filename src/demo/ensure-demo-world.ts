import type { App } from '#platform/app.ts'
import { recordFact } from '#platform/facts.ts'
import { findWorld, lockWorld } from './demo-world.sql.ts'
import { signIns, type SignIn } from './sign-ins.ts'
import { Calendar } from './story/calendar.ts'
import { tellStory } from './story/tell-story.ts'

export { printSignIns, type SignIn } from './sign-ins.ts'

export const usualSeed = 'kalimantan timur'

type World = {
  /** Since when a world is being made, and of which people; null where none was begun. */
  readonly begun: { readonly now: string; readonly seed: string } | null
  readonly finished: boolean
  /** There are accounts, employers or people. */
  readonly inhabited: boolean
  /** Someone else has done something here. */
  readonly usedByOthers: boolean
}

/**
 * Makes the demo world where nothing is on record yet. One whose making broke off is made to the end, as of the instant at
 * which it was begun; one that is finished stays as it is, and so does everything that is not a demo world.
 * @returns who can sign in; nobody where this is no demo world
 */
export async function ensureDemoWorld({ app }: { app: App }, seed = usualSeed): Promise<readonly SignIn[]> {
  // Holds the lock only: the operations of the story have transactions of their own.
  return app.database.transaction(async (lock) => {
    await lock.many(lockWorld())
    const world = await app.database.read((db) => db.get<World>(findWorld()))
    if (world.finished) return signIns
    if (world.begun ? world.usedByOthers : world.inhabited || !Calendar.reachesBackFrom(app.now())) return []
    const told = world.begun ?? (await begin(app, seed))
    await tellStory(app, { now: new Date(told.now), seed: told.seed })
    await state(app, 'demo.world-finished', {})
    return signIns
  })
}

async function begin(app: App, seed: string): Promise<NonNullable<World['begun']>> {
  const begun = { now: app.now().toISOString(), seed }
  await state(app, 'demo.world-begun', begun)
  return begun
}

function state(app: App, fact: string, about: Record<string, string>): Promise<void> {
  return app.database.transaction((db) => recordFact(db, fact, about, app.now()))
}
