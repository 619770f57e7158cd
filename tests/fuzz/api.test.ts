import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { serve as listen } from '@hono/node-server'
import fc from 'fast-check'
import { knownScopes, storeKey } from '#modules/access'
import { operations } from '#platform/operation.ts'
import { createCatalogue, type Offer } from '../../src/channels/api/catalogue.ts'
import { createTestApi } from '../../src/channels/api/fixtures/desk.ts'
import { documentedReader } from '../../src/channels/api/fixtures/documented.ts'
import '../../src/channels/api/fixtures/every-module.ts'
import { problemSchema } from '../../src/channels/api/openapi/parts.ts'
import { createTwoParties } from '../access/two-parties.ts'
import { createTestDatabase } from '../database.ts'
import { hostileRequest, type HostileRequest } from './hostile-requests.ts'

const { database } = await createTestDatabase()
const { world, ours, theirs } = await createTwoParties(database)
const catalogue = createCatalogue(operations())
const endless = { burst: 1e9, perSecond: 1e9 }
const api = await createTestApi(database, operations(), { allowances: { key: endless, address: endless } })

/** Requests to each operation; more where there is time: `npm run fuzz`. */
const { PAYUNG_REQUESTS, PAYUNG_RUNS, PAYUNG_SEED } = process.env
const runs = PAYUNG_REQUESTS
  ? Math.ceil(Number(PAYUNG_REQUESTS) / catalogue.offers.length)
  : Number(PAYUNG_RUNS ?? 40)
/** The same number brings the same requests. */
const seed = Number(PAYUNG_SEED ?? randomInt(2 ** 31))

const server = listen({ fetch: api.http.fetch, hostname: '127.0.0.1', port: 0 })
after(() => void server.close())
await once(server, 'listening')
const { port } = server.address() as AddressInfo // It listens on a port.

const others = ['2026-10', '2026-09', '2026-10-05', '1', 'rina']
const pool = (field: string): string[] => {
  const named = [ours, ours, ours, theirs].flatMap(({ things }) =>
    Object.entries(things).flatMap(([name, key]) => (name === field ? [key] : [])),
  )
  return named.length > 0 ? named : [...Object.values(ours.things), ...others]
}
const keyRoles = [
  'member',
  'employer.owner',
  'employer.filer',
  'provider.owner',
  'provider.trainer',
  'provider.assessor',
  'officer',
  'supervisor',
  'auditor',
] as const
const keys = await Promise.all(
  keyRoles.map(async (role) => {
    const { grants } = ours.actorOf(role)
    const holder = { personId: null, employerId: null, providerId: null, officeCode: null, ...grants[0] }
    const given = { ...holder, role, name: role, scopes: knownScopes(), madeBy: null }
    return (await database.transaction((db) => storeKey(db, given, world.registry.time))).secret
  }),
)
const readers = new Map(
  catalogue.offers.map((offer) => [offer, documentedReader(offer.answer, catalogue.schemas)]),
)
const problem = documentedReader(problemSchema, {})

/** Who the others are: nobody of ours ever reads that. */
const { rows: strangers } = await database.pool.query<{ said: string }>(
  `select name as said from registry.person where id = any($1) union select membership_no from registry.person where id = any($1)
   union select mother_name from registry.person where id = any($1) and mother_name like '%2%'
   union select number from registry.person_number where person_id = any($1)`,
  [[theirs.things.first, theirs.things.second]],
)
const ownKeys: ReadonlySet<string> = new Set(['member', 'employer.owner', 'employer.filer'])
/** What only we may see: where in our code, what in our database. */
const inside =
  /\bat .{1,80}:\d+:\d+|\.tsx?:\d|node_modules|file:\/\/|syntax error|violates \w+[ -]\w+|relation \\?"|SQLSTATE|ECONN/

const statuses = new Map<number, number>()

test(`the requests come from the seed ${seed}, ${runs} to each operation`, () => {
  assert.ok(runs > 0)
  assert.ok(strangers.length >= 4)
})

for (const offer of catalogue.offers) {
  test(`${offer.method} ${offer.path} answers whatever it is asked, in the form that its document has`, async () => {
    await fc.assert(
      fc.asyncProperty(hostileRequest(offer, catalogue, pool, keysFor(offer)), async (request) => {
        const { status, text, body, headers } = await send(request)
        assert.ok(status < 500, `${status} to ${JSON.stringify(request).slice(0, 2000)}`)
        assert.doesNotMatch(text, inside)
        if (ownKeys.has(keyRoles[request.key] ?? 'member'))
          for (const { said } of strangers) assert.ok(!text.includes(said), `${said} in ${text}`)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status === 200) assert.equal(readers.get(offer)?.safeParse(body).error, undefined)
        if (status < 400) return
        assert.equal(headers.get('content-type'), 'application/problem+json')
        assert.deepEqual(problem.safeParse(body).error, undefined)
        assert.equal(body['status'], status)
      }),
      { numRuns: runs, seed },
    )
  })
}

test('after all of it the server still does its work, and not everything was turned away at the door', async () => {
  for (const status of [200, 400, 403, 404, 409, 422])
    assert.ok((statuses.get(status) ?? 0) > 0, String(status))
  const key = keys[1]
  const answer = await api.call(`/employers/${ours.things.npp}`, { ...(key && { key }) })
  assert.equal(answer.status, 200)
})

/** Mostly those whose role may ask; the one after the last is no key at all. */
function keysFor({ operation: { allowed } }: Offer) {
  const fit = keyRoles.flatMap((role, at) => (allowed === 'anyone' || allowed.includes(role) ? [at] : []))
  return { all: keys.length, fit }
}

/** Over a real connection, as a program's requests come. */
async function send({ path, method, key, headers, body }: HostileRequest) {
  const secret = keys[key]
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers: { ...(secret && { authorization: `Bearer ${secret}` }), ...headers },
    ...(body !== undefined && { body }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const said = isJson && text ? JSON.parse(text) : {}
  return { status: response.status, headers: response.headers, text, body: said as Record<string, unknown> } // An object, as the document has it.
}
