import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { present } from '#base/assert.ts'
import { grantRole, openAccount } from '#modules/access'
import {
  addBreachPeople,
  dropBreachPerson,
  addLookedAt,
  authorityLetter,
  breachLetter,
  closeBreach,
  describeBreach,
  findLookers,
  listBreaches,
  listBreachPeople,
  noteBreachPost,
  openBreach,
  readBreachLetter,
  sendBreachLetters,
  sweepAll,
  viewBreach,
  viewPrivacyWork,
} from '#modules/privacy'
import { correctPerson, reportDeath, viewPerson } from '#modules/registry'
import type { Actor } from '#platform/actor.ts'
import { sendMessage } from '#platform/messages.ts'
import { createTestContributions } from '../../src/modules/contributions/fixtures/month.ts'
import { member, officer, problem, supervisor } from '../../src/modules/registry/fixtures/registry.ts'
import { readPdf } from '../../src/ui/paper/read-pdf.ts'
import { createTestDatabase } from '../database.ts'
import { openGateway } from './gateway.ts'

/**
 * The drill: on one morning an officer's account is used by somebody else, who opens four files. Everything that the law asks for
 * is done here as an office would do it, and counted.
 */
const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const { ask, run } = world.registry
const gateway = await openGateway()
after(() => gateway.close())

world.at('2026-11-12T01:00:00Z')
const employer = await world.employer({ firstMonth: '2026-08' })
await employer.enrol([1, 2, 3, 4, 5].map((rowNo) => ({ rowNo, startedOn: '2026-08-03' })))
const people = await Promise.all([1, 2, 3, 4, 5].map((serial) => world.personId(serial)))
const [first = 0n, second = 0n, third = 0n, dead = 0n, other = 0n] = people

const wordsOf = (pdf: Uint8Array) =>
  readPdf(pdf)
    .said.map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

/** Hands over what is queued, as the server does beside its requests. */
async function handOver(): Promise<void> {
  const task = sendMessage({ url: gateway.url, token: 'x' })
  for (const { id } of await run('select id from access.message where text is not null order by id'))
    await task.run(world.registry.app, { id: String(id) })
}

const thief: Actor = { ...officer(), name: 'Andi Pratama' }
const thisMorning = { from: '2026-11-12T00:00:00Z', to: '2026-11-12T05:00:00Z' }

await database.transaction(async (db) => {
  const account = {
    name: 'Budi Satu',
    phone: '+6281299990001',
    personId: first,
    password: 'kata sandi contoh 1',
  }
  const accountId = await openAccount(db, account, world.registry.time)
  await grantRole(db, { accountId, role: 'member' }, world.registry.time)
})
for (const [personId, phone] of [
  [second, '0812 9999 0002'],
  [dead, '0812 9999 0004'],
] as const)
  await ask(officer(), correctPerson, { personId: String(personId), phone, evidence: 'e-KTP asli' })
await ask(officer(), reportDeath, { personId: String(dead), diedOn: '2026-11-01' })
world.at('2026-11-12T03:00:00Z')
for (const personId of [first, second, third, dead])
  await ask(thief, viewPerson, { personId: String(personId) })
await ask(officer(), viewPerson, { personId: String(other) })

const told = {
  knownAt: '2026-11-12T06:00:00Z',
  happenedFrom: '2026-11-12T00:00:00Z',
  happenedTo: '2026-11-12T05:00:00Z',
  dataKinds: ['identity' as const, 'work' as const],
  how: 'Akun seorang petugas dipakai orang lain dari komputer di luar kantor.',
  handling: 'Akun itu ditutup pukul 13.10, dan semua perangkatnya dikeluarkan.',
  advice: 'Waspadai telepon yang menyebut nama dan tempat kerja Anda.',
  authorityName: 'Lembaga Pelindungan Data Pribadi',
  authorityEmail: 'lapor@lembaga.example',
}
let breachId = ''

test('the clock runs from when it was known: 72 hours, in the worklist and on the case', async () => {
  world.at('2026-11-12T07:00:00Z')
  await assert.rejects(
    ask(supervisor(), openBreach, { ...told, knownAt: '2026-11-12T08:00:00Z' }),
    problem('privacy.times-unfit'),
  )
  const opened = await ask(supervisor(), openBreach, told)
  breachId = opened.breachId
  assert.match(opened.number, /^PDP-2026-\d{4}$/)
  const { dueAt, state } = await ask(supervisor(), viewBreach, { breachId })
  assert.deepEqual([dueAt.toISOString(), state], ['2026-11-15T06:00:00.000Z', 'open'])
  assert.equal((await ask(officer(), viewPrivacyWork, {})).breaches.count, 1)
  await assert.rejects(
    ask(supervisor(), sendBreachLetters, { breachId }),
    problem('privacy.nobody-concerned'),
  )
})

test('the trail says whose files the account opened between two instants, and they come into the case once each', async () => {
  const { lookers } = await ask(supervisor(), findLookers, { name: 'andi', ...thisMorning })
  const used = present(
    lookers.find(({ caller }) => caller === thief.caller),
    'the account left its trail',
  )
  assert.deepEqual([used.people, used.actor], [4, 'Andi Pratama'])
  const looked = { breachId, caller: used.caller, ...thisMorning }
  assert.equal((await ask(supervisor(), addLookedAt, looked)).added, 4)
  assert.equal((await ask(supervisor(), addLookedAt, looked)).added, 0)
  await assert.rejects(
    ask(supervisor(), addBreachPeople, { breachId, membershipNos: ['99000000000'] }),
    problem('privacy.unknown-people'),
  )
  await ask(supervisor(), addBreachPeople, { breachId, personIds: [String(other)] })
  await ask(supervisor(), dropBreachPerson, { breachId, personId: String(other) }) // Added by mistake.
  const { people: concerned } = await ask(supervisor(), listBreachPeople, { breachId })
  assert.deepEqual(new Set(concerned.map(({ personId }) => personId)), new Set([first, second, third, dead]))
})

test('everyone is written to in time: by message to the account or the number on record, by post where there is none; and so is the institution', async () => {
  const better = 'Akun seorang petugas dipakai orang lain sejak pukul 07.00 dari luar kantor.'
  await ask(supervisor(), describeBreach, { ...told, how: better, breachId })
  world.at('2026-11-12T09:00:00Z')
  assert.deepEqual(await ask(supervisor(), sendBreachLetters, { breachId }), { byMessage: 2, byPost: 2 })
  assert.deepEqual(await ask(supervisor(), sendBreachLetters, { breachId }), { byMessage: 0, byPost: 0 })
  await assert.rejects(
    ask(supervisor(), describeBreach, { ...told, breachId }),
    problem('privacy.letters-sent'),
  )
  await handOver()
  const of = (to: string) => gateway.messages.filter((one) => one.to === to).map(({ text }) => text)
  const [letter = '', ...more] = of('+6281299990001')
  assert.deepEqual(more, [])
  for (const part of [
    'UU 27/2022 Pasal 46',
    'Nama, tempat dan tanggal lahir; tempat kerja dan upah',
    '12 November 2026',
    better,
    told.handling,
    told.advice,
    `/member/breaches/${breachId}`,
  ])
    assert.ok(letter.includes(part), part)
  assert.equal(of('+6281299990002').length, 1)
  assert.equal(of('+6281299990004').length, 0, 'nobody writes to the phone of someone who has died')
  const [institution = ''] = of('lapor@lembaga.example')
  assert.ok(institution.includes('atas 4 orang'))
  const { reached, byPost, written, authorityReachedAt } = await ask(supervisor(), viewBreach, { breachId })
  assert.deepEqual([written, reached, byPost], [4, 2, 2])
  assert.ok(authorityReachedAt)
})

test('the same letter is on paper and in the member’s account, and nobody else has it', async () => {
  const { bytes, name } = await ask(supervisor(), breachLetter, { breachId, personId: String(third) })
  const words = wordsOf(bytes)
  assert.match(name, /^PDP-2026-\d{4}-\d+\.pdf$/)
  for (const part of ['Data pribadi Anda terungkap', told.handling, 'Jalan Mawar 1'])
    assert.ok(words.includes(part), `${part} in ${words}`)
  const paper = await ask(supervisor(), authorityLetter, { breachId })
  assert.ok(wordsOf(paper.bytes).includes('Pasal 46 ayat (1) huruf b'))
  const own = await ask(member(first), readBreachLetter, { breachId, personId: String(first) })
  assert.equal(own.subject, 'Data pribadi Anda terungkap')
  await assert.rejects(
    ask(member(other), readBreachLetter, { breachId, personId: String(other) }),
    problem('not-found'),
  )
})

test('a case closes when everyone was reached and not before; who was reached stays known when messages are gone', async () => {
  const outcome = 'Akun ditutup, kata sandi diganti, kunci kedua diwajibkan untuk petugas.'
  await assert.rejects(
    ask(supervisor(), closeBreach, { breachId, outcome }),
    problem('privacy.not-everyone-reached'),
  )
  assert.equal((await ask(supervisor(), noteBreachPost, { breachId })).posted, 2)
  await ask(supervisor(), closeBreach, { breachId, outcome })
  world.at('2027-01-12T09:00:00Z')
  await database.transaction((db) => sweepAll(db, world.registry.time))
  assert.equal((await run('select count(*) as left from access.message'))[0]?.['left'], 0n)
  const { breaches } = await ask(supervisor(), listBreaches, {})
  const { state, people: all, reached, posted, authorityReachedAt } = present(breaches[0], 'the case')
  assert.deepEqual([state, all, reached, posted], ['closed', 4, 2, 2])
  assert.ok(authorityReachedAt)
  await assert.rejects(
    ask(supervisor(), addBreachPeople, { breachId, personIds: [String(other)] }),
    problem('privacy.breach-closed'),
  )
})
