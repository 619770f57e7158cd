import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './breaches.sql.ts'
import { lockOpen } from './open-breach.ts'
import { lettersSent, unknownPeople } from './problems.ts'

const looker = z.object({
  /** The account or the API key. */
  caller: z.string(),
  actor: z.string(),
  people: fields.count,
  looks: fields.count,
  firstAt: fields.instant,
  lastAt: fields.instant,
})

/** Accounts and keys under a name that opened people's files in some time: the trail says whose. */
export const findLookers = operation({
  name: 'privacy.find-lookers',
  summary: { id: 'Akun yang membuka berkas orang', en: 'Accounts that opened people’s files' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ name: fields.line(2, 100), from: fields.instant, to: fields.instant }),
  output: z.object({ lookers: z.array(looker) }),
  run: async ({ db }, { name, from, to }) => ({
    lookers: await db.many<z.output<typeof looker>>(rows.findLookers(name, from, to)),
  }),
})

const added = z.object({ added: fields.count })

/** Everyone whose file an account or a key opened between two instants. */
export const addLookedAt = operation({
  name: 'privacy.add-looked-at',
  summary: {
    id: 'Tambah semua yang berkasnya dibuka satu akun',
    en: 'Add everyone whose file an account opened',
  },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/breaches/{breachId}/looked-at' },
  input: z.object({
    breachId: z.uuid(),
    caller: z.string().min(1).max(200),
    from: fields.instant,
    to: fields.instant,
  }),
  output: added,
  async run({ db, now, note }, at) {
    await lockOpen(db, at.breachId)
    const count = await db.run(rows.addLookedAt({ ...at, now }))
    note({ breach: at.breachId, added: count })
    return { added: count }
  },
})

/** People by our keys or by their membership numbers: all of them, or none if one is unknown. */
export const addBreachPeople = operation({
  name: 'privacy.add-breach-people',
  summary: { id: 'Tambah orang ke kasus', en: 'Add people to a case' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/breaches/{breachId}/people' },
  input: z.object({
    breachId: z.uuid(),
    personIds: z.array(fields.key).max(100_000).default([]),
    membershipNos: z.array(z.string().trim().min(1).max(40)).max(100_000).default([]),
  }),
  output: added,
  async run({ db, now, note }, { breachId, personIds, membershipNos }) {
    await lockOpen(db, breachId)
    const ids = [...(await known(db, personIds)), ...(await bearersOf(db, membershipNos))]
    const count = await db.run(rows.addByKeys({ breachId, personIds: ids, now }))
    note({ breach: breachId, added: count })
    return { added: count }
  },
})

async function known(db: Db, personIds: readonly bigint[]): Promise<readonly bigint[]> {
  const found = new Set(
    (await db.many<{ personId: bigint }>(rows.findKnown(personIds))).map(({ personId }) => personId),
  )
  const unknown = personIds.filter((id) => !found.has(id))
  if (unknown.length > 0) throw unknownPeople(unknown.map(String))
  return personIds
}

async function bearersOf(db: Db, numbers: readonly string[]): Promise<bigint[]> {
  const plain = numbers.map((number) => number.replaceAll(/[\s.-]/g, ''))
  const found = await db.many<{ number: string; personId: bigint }>(rows.findByNumbers(plain))
  const byNumber = new Map(found.map(({ number, personId }) => [number, personId]))
  const unknown = plain.filter((number) => !byNumber.has(number))
  if (unknown.length > 0) throw unknownPeople(unknown)
  return [...byNumber.values()]
}

/** Someone who was added by mistake, before a letter was written to them. */
export const dropBreachPerson = operation({
  name: 'privacy.drop-breach-person',
  summary: { id: 'Keluarkan orang dari kasus', en: 'Take a person out of a case' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'DELETE', path: '/breaches/{breachId}/people/{personId}' },
  input: z.object({ breachId: z.uuid(), personId: fields.key }),
  output: z.object({}),
  async run({ db, note }, { breachId, personId }) {
    const { sentAt } = await lockOpen(db, breachId)
    if ((await db.run(rows.dropPerson(breachId, personId))) === 0 && sentAt) throw lettersSent()
    note({ breach: breachId })
    return {}
  },
})

const concerned = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  foundBy: z.enum(['list', 'looks']),
  letterAt: fields.instant.nullable(),
  byMessage: z.boolean(),
  reachedAt: fields.instant.nullable(),
  postedAt: fields.instant.nullable(),
})

/** Whom a case concerns, and how far each has been told. */
export const listBreachPeople = operation({
  name: 'privacy.list-breach-people',
  summary: { id: 'Orang yang terkena', en: 'People concerned by a case' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/breaches/{breachId}/people' },
  input: z.object({
    breachId: z.uuid(),
    /** `next` of the page before. */
    cursor: fields.key.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ people: z.array(concerned), next: fields.key.nullable() }),
  async run({ db }, { breachId, cursor, limit }) {
    const found = await db.many<z.output<typeof concerned>>(
      rows.listConcerned(breachId, cursor ?? null, limit + 1),
    )
    const people = found.slice(0, limit)
    return { people, next: found.length > limit ? (people.at(-1)?.personId ?? null) : null }
  },
})
