import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findKeyActor, knownScopes, storeKey } from '#modules/access'
import '#modules/credentials' // Its operations are among those that keys may ask for; so are those of the next.
import '#modules/training'
import '#modules/webhooks'
import type { Role } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { operations } from '#platform/operation.ts'
import { demoPartner, type Credentials } from '../simulators/bank/index.ts'
import { findGrants } from './demo-world.sql.ts'
import { signIns } from './sign-ins.ts'
import { inFull } from './story/cast.ts'

/** An API key of the demo world, with what it may do. */
export type DemoKey = {
  readonly role: Role
  readonly person: string
  /** For `Authorization: Bearer …`. */
  readonly key: string
  /** What the addresses of the API ask for; null where the role is not about it. */
  readonly npp: string | null
  readonly personId: string | null
  readonly officeCode: string | null
  readonly scopes: readonly string[]
  /** `GET /api/v1/bills/{billId}` */
  readonly may: readonly string[]
}

/**
 * One key for each role of the demo world, and the simulated bank's own credentials. The database keeps hashes only, so the
 * keys themselves are kept in a file of the data folder that its owner alone can read. Keys that the database does not know,
 * because it is another one, are made anew.
 */
export async function demoKeys(app: App): Promise<{ keys: DemoKey[]; bank: Credentials }> {
  const kept = readKept(app)
  const keys: DemoKey[] = []
  for (const holder of await findHolders(app)) {
    const earlier = kept[holder.role]
    const known = earlier && (await app.database.read((db) => findKeyActor(db, earlier)))
    keys.push(describe(holder, earlier && known ? earlier : await makeAnew(app, holder)))
  }
  writeKept(app, Object.fromEntries(keys.map(({ role, key }) => [role, key])))
  return { keys, bank: await demoPartner(app) }
}

type Grant = {
  readonly phone: string
  readonly role: Exclude<Role, 'system'>
  readonly employerId: bigint | null
  readonly providerId: bigint | null
  readonly officeCode: string | null
  readonly personId: bigint | null
  readonly npp: string | null
}

type Holder = Grant & { readonly person: string }

/** The first on the console of each role. */
async function findHolders(app: App): Promise<Holder[]> {
  const grants = await app.database.read((db) =>
    db.many<Grant>(findGrants(signIns.map(({ name }) => inFull(name)))),
  )
  const first = signIns.filter(({ role }, at) => signIns.findIndex((other) => other.role === role) === at)
  return first.flatMap(({ role, name, person }) => {
    const grant = grants.find((one) => one.role === role && one.phone === inFull(name))
    return grant ? [{ ...grant, person, personId: role === 'member' ? grant.personId : null }] : []
  })
}

async function makeAnew(
  app: App,
  { role, employerId, providerId, officeCode, personId }: Holder,
): Promise<string> {
  const now = app.now()
  const name = `Contoh ${new Date().toISOString()}` // Beside the clock, which may stand still: names are unlike each other.
  const given = {
    role,
    employerId,
    providerId,
    officeCode,
    personId,
    name,
    scopes: knownScopes(),
    madeBy: null,
  }
  return (await app.database.transaction((db) => storeKey(db, given, now))).secret
}

function describe({ role, person, npp, personId, officeCode }: Holder, key: string): DemoKey {
  const offered = operations().flatMap(({ allowed, route }) =>
    route && (allowed === 'anyone' || allowed.includes(role)) ? [`${route.method} /api/v1${route.path}`] : [],
  )
  const about = { npp, personId: personId === null ? null : String(personId), officeCode }
  return { role, person, key, ...about, scopes: knownScopes(), may: offered.sort() }
}

const fileIn = ({ config }: App) => join(config.dataFolder, 'demo-keys.json')

function readKept(app: App): Readonly<Record<string, string>> {
  const file = fileIn(app)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {} // Written below, by us.
}

function writeKept(app: App, keys: Readonly<Record<string, string>>): void {
  mkdirSync(app.config.dataFolder, { recursive: true })
  writeFileSync(fileIn(app), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
}
