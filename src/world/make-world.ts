import { dayIn, dayInMonth, monthOf, startOf, type Day, type Month } from '@payung/law'
import { billMonth } from '#modules/contributions'
import { fileMonth, payMonth } from '#modules/contributions/world'
import * as registry from '#modules/registry/world'
import type { App } from '#platform/app.ts'
import { openDatabase, type Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import type { Payung } from '../open.ts'
import { readCountry } from './country.ts'
import { makeEmployers, type WorldEmployer } from './employers.ts'
import { Jobs } from './jobs.ts'
import { People } from './people.ts'
import { sizesOf } from './sizes.ts'
import { findWorld } from './world.sql.ts'

export type WorldSize = {
  readonly members: number
  readonly employers: number
  readonly seed: number
  /** Months before the current one that are filed, billed and paid. */
  readonly history: number
}

/** How a world comes along: who is written down, then the months that are lived through. */
export type WorldProgress = (
  done: number,
  all: number,
  unit: 'members' | 'numbers' | 'spells of work' | 'months',
) => void

/** Of a hundred members so many hold a job now. */
const employedShare = 0.95

/**
 * Makes a population as years of use would have left it: employers, people, spells of work, paid months, and the current month
 * filed by everyone. The same seed and day give the same world. Its people come in one transaction, then month by month what
 * they lived through: one that broke off is made to the end, as of the instant at which it was begun.
 * @returns false where the database holds something else, or a world that is whole; then nothing is changed
 */
export async function makeWorld(
  payung: Payung,
  size: WorldSize,
  onProgress: WorldProgress = () => {},
): Promise<boolean> {
  const { app } = payung
  const world = await app.database.read((db) =>
    db.get<{ begun: Begun | null; finished: boolean }>(findWorld()),
  )
  if (world.begun && (world.finished || !isSame(world.begun, size))) return false
  if (!world.begun && !(await app.database.read(registry.isEmptyRegistry))) return false

  const now = world.begun ? new Date(world.begun.now) : app.now()
  const then: App = { ...app, now: () => now }
  if (!world.begun) await populate(payung, then, size, onProgress)
  const { seed, history } = size
  const month = monthOf(dayIn(now))
  for (let lived = 0; lived < history; lived++) {
    onProgress(lived, history, 'months')
    await liveThrough(then, month - history + lived, seed)
  }
  await app.database.transaction(async (db) => {
    await fileMonth(db, { month, at: now, seed })
    await recordFact(db, 'world.finished', {}, now)
  })
  return true
}

type Begun = WorldSize & { readonly now: string }

function isSame(begun: Begun, size: WorldSize): boolean {
  return (['members', 'employers', 'seed', 'history'] as const).every((name) => begun[name] === size[name])
}

async function populate(
  { ownerUrl }: Payung,
  app: App,
  size: WorldSize,
  onProgress: WorldProgress,
): Promise<void> {
  const owner = openDatabase(ownerUrl, { size: 1 }) // Indexes are the owner's to make, statistics too.
  try {
    await owner.transaction(async (db) => {
      await settle(db, dayIn(app.now()), size, onProgress)
      const begun: Begun = { ...size, now: app.now().toISOString() }
      await recordFact(db, 'world.begun', begun, app.now())
    })
  } finally {
    await owner.close()
  }
}

/** Employers, people and spells of work, each table in the order of its keys. */
async function settle(
  db: Db,
  today: Day,
  { members, employers: count, seed }: WorldSize,
  onProgress: WorldProgress,
): Promise<void> {
  const sizes = sizesOf(count, Math.max(count, Math.round(members * employedShare)), seed)
  const jobs = new Jobs(members, sizes, seed)
  const employers = await settleEmployers(db, { sizes, seed, today })
  const firstKey = await registry.reserveKeys(db, 'person', members)
  const firstSpell = await registry.reserveKeys(db, 'employment', jobs.held + jobs.left)
  const people = new People({ jobs, employers, seed, today, firstKey })
  await registry.loading(db, async () => {
    const counted = <T>(rows: Iterable<T>, all: number, unit: Parameters<WorldProgress>[2]) =>
      counting(rows, (done) => onProgress(done, all, unit))
    await registry.loadPeople(db, counted(people.persons(), members, 'members'))
    await registry.loadNumbers(db, counted(people.niks(), members, 'numbers'))
    await registry.loadSpells(db, counted(people.spells(firstSpell), jobs.held + jobs.left, 'spells of work'))
  })
}

function* counting<T>(rows: Iterable<T>, onRow: (done: number) => void): Generator<T> {
  let done = 0
  for (const row of rows) {
    onRow(done++)
    yield row
  }
}

async function settleEmployers(
  db: Db,
  { sizes, seed, today }: { sizes: Int32Array; seed: number; today: Day },
): Promise<WorldEmployer[]> {
  const country = readCountry(Number(today.slice(0, 4)))
  const offices = await registry.officesFor(db, country.regionCodes)
  const firstKey = await registry.reserveKeys(db, 'employer', sizes.length)
  const employers = makeEmployers({ country, offices, sizes, seed, firstKey, month: monthOf(today) })
  await registry.loadEmployers(db, employers)
  return employers
}

/** A month that has passed: filed on the third of the next one, billed on the fifth, paid on the tenth. Twice changes nothing. */
async function liveThrough(app: App, month: Month, seed: number): Promise<void> {
  const at = (day: number) => earlier(startOf(dayInMonth(month + 1, day)), app.now())
  await app.database.transaction((db) => fileMonth(db, { month, at: at(3), seed }))
  await billMonth({ ...app, now: () => at(5) }, month, { atOnce: 1 })
  await app.database.transaction((db) => payMonth(db, { month, at: at(10) }))
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}
