import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { present } from '#base/assert.ts'
import type { Chance } from '../../src/world/chance.ts'
import { backUp, forget } from './deeds/backup.ts'
import type { Browser } from './deeds/browser.ts'
import { Desk } from './deeds/filing.ts'
import { merge } from './deeds/merge.ts'
import { signIn } from './deeds/sign-in.ts'
import type { Stage } from './stage.ts'

const victims = [
  'server',
  'server',
  'backend',
  'backend',
  'postmaster',
  'postmaster',
  'command',
  'everything',
] as const
type Victim = (typeof victims)[number]

const steps = [
  'upload',
  'check of the file',
  'finalise',
  'payment',
  'payment',
  'submit',
  'month run',
  'month run',
  'merge',
  'sign-in',
  'backup',
] as const

/** How many of what was acknowledged are asked for again after each blow. */
const askedAgain = 4

export type Kills = Readonly<Record<Victim, number>>

/**
 * Lets everyone go about their business at once, and strikes: `kills` times something is killed in the middle of a step. After each
 * blow everything comes up again, and some of what was acknowledged is asked for once more.
 */
export async function runCourse(stage: Stage, kills: number): Promise<Kills> {
  const done = { server: 0, backend: 0, postmaster: 0, command: 0, everything: 0 }
  const ended = new AbortController()
  const officers = await signInOfficers(stage)
  const lanes = [fileAndPay(stage, 0), fileAndPay(stage, 1), keepOffice(stage, officers)].map((deeds, lane) =>
    goOn(stage, lane, deeds, ended.signal),
  )
  const everyone = Promise.all(lanes).catch((error: unknown) => {
    ended.abort(error)
    throw error
  })
  everyone.catch(() => {}) // Thrown below, once the striking has ended.
  try {
    for (let kill = 0; kill < kills && !ended.signal.aborted; kill++) {
      const chance = stage.chance(1_000_000 + kill)
      const victim = await strike(stage, kill, chance)
      done[victim] += 1
      await comeUp(stage)
      await askAgain(stage, chance, askedAgain)
    }
  } finally {
    ended.abort()
  }
  await everyone
  await Promise.all(stage.machine.servers.map((server) => server.answering()))
  return done
}

type Deed = (chance: Chance, no: number) => Promise<void>

/** One deed after the other until the end; the last is seen through. */
async function goOn(stage: Stage, lane: number, deed: Deed, ended: AbortSignal): Promise<void> {
  for (let no = 0; !ended.aborted; no++) await deed(stage.chance(lane * 10_000 + no), no)
}

/** Every second employer's months, the employers in turn. */
function fileAndPay(stage: Stage, lane: number): Deed {
  const desks = stage.people.employers
    .filter((_, at) => at % 2 === lane)
    .map((employer, at) => new Desk(stage, employer, 200 + (at * 2 + lane) * 1200))
  return (chance, no) => present(desks[no % desks.length], 'there are desks').file(chance)
}

/** People sign in, officers merge records, the operator makes backups. */
function keepOffice(stage: Stage, officers: readonly [Browser, Browser]): Deed {
  const { owners } = stage.people
  let pairs: [string, string][] = []
  return async (chance, no) => {
    // Few sign-ins: the clock stands still, and an hour allows a hundred codes to one address.
    if (no % 8 === 0) {
      await signIn(stage, chance, { phone: owners[(no / 8) % owners.length] ?? '', home: '/employer' })
    } else if (no % 4 === 3) {
      await forget(await backUp(stage, `backup-${no}.tar`))
    } else {
      if (pairs.length === 0) pairs = await findPairs(stage)
      const pair = pairs.pop()
      await (pair ? merge(stage, officers, pair) : sleep(200))
    }
  }
}

async function signInOfficers(stage: Stage): Promise<[Browser, Browser]> {
  const [first, second] = stage.people.officers
  const browsers: Browser[] = []
  for (const [at, phone] of [first, second].entries()) {
    const browser = await signIn(stage, stage.chance(900_000 + at), { phone, home: '/officer' })
    const purpose = await browser.formAt('/officer/purpose', { purpose: 'Uji ketahanan', back: '/officer' })
    assert.equal((await browser.send('/officer/purpose', purpose)).status, 303)
    browsers.push(browser)
  }
  return [present(browsers[0], 'one officer'), present(browsers[1], 'and another')]
}

/** People who stand for themselves and work for different employers, two by two. */
async function findPairs(stage: Stage): Promise<[string, string][]> {
  const { rows } = await stage.machine.ask<{ one: string; other: string }>(`
    with free as (
      select person.id, employer_id, row_number() over (partition by employer_id order by person.id) as place
      from registry.person join registry.employment on employment.person_id = person.id
      where merged_into is null
        and not exists (select from registry.merge where kept_person = person.id or merged_person = person.id))
    select one.id::text as one, other.id::text as other from free one join free other on other.place = one.place
    where one.employer_id = (select min(employer_id) from free) and other.employer_id = (select max(employer_id) from free)
      and one.employer_id <> other.employer_id
    limit 40`)
  return rows.map(({ one, other }) => [one, other])
}

async function strike(stage: Stage, kill: number, chance: Chance): Promise<Victim> {
  const step = steps[chance.below(steps.length)] ?? 'payment'
  const [part, at] = [chance.next(), chance.below(stage.machine.servers.length)]
  let victim = victims[chance.below(victims.length)] ?? 'server'
  await stage.within(step, part)
  if (victim === 'command' && stage.commands.size === 0) victim = 'backend'
  const fell = stage.strike()
  stage.note(`kill ${kill + 1}: ${victim} within ${fell}`)
  const { machine } = stage
  if (victim === 'command') await [...stage.commands][0]?.kill()
  if (victim === 'server') await present(machine.servers[at], 'there is a server').kill()
  if (victim === 'everything') await Promise.all(machine.servers.map((server) => server.kill()))
  if (victim === 'postmaster' || victim === 'everything') await machine.killPostgres('postmaster')
  if (victim === 'backend') await machine.killPostgres('backend')
  return victim
}

/** Whoever watches over the servers starts them again. The first that answers is enough to go on. */
async function comeUp({ machine }: Stage): Promise<void> {
  await Promise.any(machine.servers.map((server) => server.answering()))
}

/** Everything is there, and asked again is answered as the first time. */
async function askAgain(stage: Stage, chance: Chance, count: number): Promise<void> {
  const { acknowledged } = stage
  const newest = acknowledged.slice(-count)
  const others = Array.from({ length: Math.min(count, acknowledged.length) }, () =>
    present(acknowledged[chance.below(acknowledged.length)], 'one of as many'),
  )
  for (const { what, answer, again } of new Set([...newest, ...others]))
    assert.equal(await again(), answer, `${what}, asked again`)
}

/** All that was ever acknowledged, four at a time. */
export async function askForEverythingAgain(stage: Stage): Promise<void> {
  const waiting = stage.acknowledged[Symbol.iterator]()
  const lane = async () => {
    for (const { what, answer, again } of waiting) assert.equal(await again(), answer, `${what}, asked again`)
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}
