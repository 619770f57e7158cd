import { z } from 'zod'
import { never } from '#base/assert.ts'
import { maskNik, maskPhone } from '#base/mask.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findEmployers } from '../employers/find-employers.ts'
import { searchTooShort } from './problems.ts'
import { readSearch, type Search } from './search.ts'
import * as rows from './search.sql.ts'

const shown = 20

const foundPerson = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  /** Masked, as the phone. */
  nik: z.string().nullable(),
  phone: z.string().nullable(),
  birthYear: z.int().nullable(),
  died: z.boolean(),
  worksAt: z.string().nullable(),
})

const foundEmployer = z.object({
  npp: z.string(),
  name: z.string(),
  kind: z.string(),
  regionName: z.string(),
  closedOn: z.string().nullable(),
})

/**
 * The officer's one search box: people by NIK, membership number, old card, passport, phone, e-mail or name;
 * employers by NPP, NIB, NPWP, their contact's phone or name. It counts as a write because each search leaves
 * a record, of its kind and never of its text.
 */
export const searchRegistry = operation({
  name: 'registry.search-registry',
  summary: { id: 'Cari peserta atau pemberi kerja', en: 'Find a member or an employer' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'write',
  input: z.object({ search: fields.line(1, 100) }),
  output: z.object({
    kind: z.enum(['nik', 'number', 'phone', 'e-mail', 'name']),
    people: z.array(foundPerson),
    employers: z.array(foundEmployer),
    /** There are more people than are shown: a birth date beside the name narrows it down. */
    more: z.boolean(),
  }),
  async run({ db, note }, { search: typed }) {
    const search = readSearch(typed)
    const ids = await findPeople(db, search)
    const people = await db.many<z.output<typeof foundPerson>>(rows.describePeople(ids.slice(0, shown)))
    const employers = await findEmployersToo(db, search)
    note({ kind: search.kind, people: people.length, employers: employers.length })
    return { kind: search.kind, people: people.map(masked), employers, more: ids.length > shown }
  },
})

function masked(person: z.output<typeof foundPerson>) {
  return { ...person, nik: person.nik && maskNik(person.nik), phone: person.phone && maskPhone(person.phone) }
}

/** Sixteen digits may be a tax number as well as a NIK; a household's is its own. */
async function findEmployersToo(db: Db, search: Search) {
  switch (search.kind) {
    case 'e-mail':
      return []
    case 'phone':
      return findEmployers(db, { phone: search.phone }, 10)
    case 'nik':
    case 'number':
      return findEmployers(db, { number: search.number }, 10)
    case 'name':
      return findEmployers(db, { name: search.name }, 10)
    default:
      return never(search)
  }
}

/** Keys of people, the nearest first, and one more than are shown if there are more. */
async function findPeople(db: Db, search: Search): Promise<bigint[]> {
  const limit = shown + 1
  const ids = new Set<bigint>()
  for (const query of await queriesFor(db, search, limit)) {
    if (ids.size >= limit) break
    for (const { id } of await db.many<{ id: bigint }>(query)) ids.add(id)
  }
  return [...ids].slice(0, limit)
}

async function queriesFor(db: Db, search: Search, limit: number) {
  switch (search.kind) {
    case 'nik':
    case 'number':
      return [rows.findByNumber(search.number)]
    case 'phone':
      return [rows.findByNumber(search.number), rows.findByPhone(search.phone, limit)]
    case 'e-mail':
      return [rows.findByEmail(search.email, limit)]
    case 'name':
      return queriesForName(db, search, limit)
    default:
      return never(search)
  }
}

/**
 * Born that day, if a date was given. Else names that begin so, then names with these words, and only when
 * those are few, names with slips, which cost the most.
 */
async function queriesForName(db: Db, search: { name: string; birthOn: string | null }, limit: number) {
  const { key } = await db.get<{ key: string }>(rows.nameKey(search.name))
  if (search.birthOn) return [rows.findBornOn(key, search.birthOn, limit)]
  const words = key.split(' ').filter((word) => word.length >= 3)
  if (words.length === 0) throw searchTooShort()
  await db.many(rows.setLikeness())
  return [
    rows.findNamesFrom(key, limit),
    rows.findNamesWith(key, words, limit),
    rows.findNamesLike(key, limit),
  ]
}
