import { dayIn, monthOf, dayInMonth, startOf, type Day, type Month } from '@payung/law'
import { billMonth } from '#modules/contributions'
import { fileMonth, payMonth } from '#modules/contributions/world'
import * as registry from '#modules/registry/world'
import type { App } from '#platform/app.ts'
import { openDatabase, type Db } from '#platform/database.ts'
import type { Payung } from '../open.ts'
import { readCountry } from './country.ts'
import { makeEmployers, type WorldEmployer } from './employers.ts'
import { Jobs } from './jobs.ts'
import { People } from './people.ts'
import { sizesOf } from './sizes.ts'

export type WorldSize = {
  readonly members: number
  readonly employers: number
  readonly seed: number
  /** Months before the current one that are filed, billed and paid. */
  readonly history: number
}

/** Of a hundred members so many hold a job now. */
const employedShare = 0.95

/**
 * Makes a population as years of use would have left it: employers, people, spells of work, paid months, and the current month
 * filed by everyone. The same seed and day give the same world. Its people come in one transaction: all of them or none.
 * @param onProgress told how many members there are, and afterwards how many months have been lived through
 */
export async function makeWorld(
  { app, ownerUrl }: Payung,
  size: WorldSize,
  onProgress: (done: number, unit: 'members' | 'months') => void,
): Promise<void> {
  const owner = openDatabase(ownerUrl, { size: 1 }) // Indexes are the owner's to make, statistics too.
  try {
    await owner.transaction((db) => populate(db, app, size, (done) => onProgress(done, 'members')))
  } finally {
    await owner.close()
  }
  const { seed, history } = size
  const month = monthOf(dayIn(app.now()))
  for (let lived = 0; lived < history; lived++) {
    onProgress(lived, 'months')
    await liveThrough(app, month - history + lived, seed)
  }
  await app.database.transaction((db) => fileMonth(db, { month, at: app.now(), seed }))
}

/** Employers, people and spells of work, each table in the order of its keys. */
async function populate(
  db: Db,
  app: App,
  { members, employers: count, seed }: WorldSize,
  onMember: (done: number) => void,
): Promise<void> {
  const today = dayIn(app.now())
  const sizes = sizesOf(count, Math.max(count, Math.round(members * employedShare)), seed)
  const jobs = new Jobs(members, sizes, seed)
  const employers = await settleEmployers(db, { sizes, seed, today })
  const firstKey = await registry.reserveKeys(db, 'person', members)
  const firstSpell = await registry.reserveKeys(db, 'employment', jobs.held + jobs.left)
  const people = new People({ jobs, employers, seed, today, firstKey })
  await registry.loading(db, async () => {
    await registry.loadPeople(db, people.persons(onMember))
    await registry.loadNumbers(db, people.numbers())
    await registry.loadSpells(db, people.spells(firstSpell))
  })
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

/** A month that has passed: filed on the third of the next one, billed on the fifth, paid on the tenth. */
async function liveThrough(app: App, month: Month, seed: number): Promise<void> {
  const at = (day: number) => earlier(startOf(dayInMonth(month + 1, day)), app.now())
  await app.database.transaction((db) => fileMonth(db, { month, at: at(3), seed }))
  await billMonth({ ...app, now: () => at(5) }, month)
  await app.database.transaction((db) => payMonth(db, { month, at: at(10) }))
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}
