import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, createTestRegistry, officer, worker } from '../fixtures/registry.ts'
import {
  changeTerms,
  comparePeople,
  findDuplicates,
  listDuplicates,
  listEmployers,
  listMerges,
  listOpenedFiles,
  listRiskReviews,
  listUnverified,
  approveMerge,
  proposeMerge,
  searchRegistry,
  viewLooks,
  viewMerge,
  viewPerson,
  viewRegistryWork,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

const inBalikpapan = actorWith('Andi Pratama', { role: 'officer', officeCode: 'KC642' })
const inTheRegion = actorWith('Maya Kartika', { role: 'supervisor', officeCode: 'KW09' })
const inMedan = actorWith('Budi Santoso', { role: 'officer', officeCode: 'KC121' })
const auditor = actorWith('Hasan Basri', { role: 'auditor' })

test('a class of risk that rests on the employer’s own word waits for an officer of its office, until one has given a reason', async () => {
  await registry.employer()
  const own = await registry.employer({ riskClass: 4, riskReason: 'Ada ketel uap di pabrik' })
  const waiting = async (actor: typeof auditor) =>
    (await ask(actor, listRiskReviews, {})).employers.map(({ npp }) => npp)
  assert.deepEqual(await waiting(inBalikpapan), [own.npp])
  assert.deepEqual(await waiting(inTheRegion), [own.npp])
  assert.deepEqual(await waiting(auditor), [own.npp])
  assert.deepEqual(await waiting(inMedan), [])
  assert.equal((await ask(inBalikpapan, viewRegistryWork, {})).riskClasses.count, 1)

  const confirmed = {
    npp: own.npp,
    fromMonth: '2025-01',
    riskClass: '4',
    reason: 'Dilihat: ketel uap ada',
  } as const
  await ask(inBalikpapan, changeTerms, confirmed)
  assert.deepEqual(await waiting(inBalikpapan), [])
})

test('an office lists the employers that it serves, a page at a time, and no others', async () => {
  for (const name of ['PT Anggrek Uji', 'PT Bakau Uji', 'PT Cendana Uji']) await registry.employer({ name })
  const names: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(after)
    names.push(...page.employers.map(({ name }) => name))
    after = page.next === null ? null : String(page.next)
  } while (after !== null)
  assert.deepEqual(
    names.filter((name) => name.endsWith('Uji')),
    ['PT Anggrek Uji', 'PT Bakau Uji', 'PT Cendana Uji'],
  )
  assert.equal(new Set(names).size, names.length - 1, 'only the two employers before bear one name')
  assert.deepEqual((await ask(inMedan, listEmployers, {})).employers, [])

  function list(from: string | null) {
    return ask(inBalikpapan, listEmployers, { after: from, limit: 2 })
  }
})

test('whom the population register knows otherwise waits, the longest first, and whoever was merged away does not', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(1), worker(2), worker(3)])
  const [one, two, three] = await Promise.all([1, 2, 3].map((serial) => personOf(worker(serial).idNumber)))
  await registry.run(
    `update registry.person set verified = 'differs', verify_at = null,
       verified_at = timestamptz '2026-11-01' - id * interval '1 day' where id in ($1, $2)`,
    [one, two],
  )
  const { people } = await ask(inMedan, listUnverified, {})
  assert.deepEqual(
    people.map(({ personId }) => personId),
    [two, one],
  )
  const rest = await ask(inMedan, listUnverified, { after: String(two) })
  assert.deepEqual(
    rest.people.map(({ personId }) => personId),
    [one],
  )
  await registry.run('update registry.person set merged_into = $1 where id = $2', [three, two])
  const { unverified, unanswered } = await ask(inMedan, viewRegistryWork, {})
  assert.deepEqual([unverified.count, unanswered.count], [1, 1])
})

test('files that an officer opened today are listed once, the latest first, with the purpose, and only for that officer', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(11), worker(12)])
  const [first, second] = await Promise.all([11, 12].map((serial) => personOf(worker(serial).idNumber)))
  const andi = officer()
  for (const personId of [first, second, first]) await ask(andi, viewPerson, { personId: String(personId) })
  const { files } = await ask(andi, listOpenedFiles, {})
  assert.deepEqual(
    files.map(({ personId, purpose }) => [personId, purpose]),
    [
      [first, 'pemeriksaan berkas'],
      [second, 'pemeriksaan berkas'],
    ],
  )
  assert.deepEqual((await ask(officer(), listOpenedFiles, {})).files, [])
  const page = await ask(andi, listOpenedFiles, { limit: 1 })
  const rest = await ask(andi, listOpenedFiles, { limit: 1, cursor: String(page.next) })
  assert.deepEqual(
    [...page.files, ...rest.files].map(({ personId }) => personId),
    [first, second],
  )
  assert.equal(rest.next, null)

  registry.time = new Date(registry.time.getTime() + 13 * 3_600_000)
  assert.deepEqual((await ask(andi, listOpenedFiles, {})).files, [])
})

test('officers read who opened a file as the person does, and their reading is recorded too', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(21)])
  const personId = String(await personOf(worker(21).idNumber))
  await ask(inBalikpapan, viewPerson, { personId })
  await ask(auditor, viewLooks, { personId })
  const { looks } = await ask(auditor, viewLooks, { personId })
  assert.deepEqual(
    looks.map(({ name, what }) => [name, what.id]),
    [
      ['Hasan Basri', 'Siapa membuka berkas seorang peserta'],
      ['Andi Pratama', 'Berkas peserta'],
    ],
  )
})

test('two records are compared without saying what was compared, and lead to what has been begun about them', async () => {
  const { employerId } = await registry.employer()
  registry.time = new Date('2026-11-22T05:00:00Z')
  const ani = { name: 'Ani Rahmawati', motherName: 'Sumiati' }
  await registry.enrol(employerId, [worker(31, ani), worker(32, { ...ani, name: 'Ani Rahmawatti' })])
  await findDuplicates.run(registry.app, { at: registry.time.toISOString() })
  await registry.run(
    `update registry.employment set ended_on = '2026-01-31', end_reason = 'resigned' where employer_id = $1`,
    [employerId],
  )
  const [first, second] = await Promise.all(
    [31, 32].map(async (serial) => String(await personOf(worker(serial).idNumber))),
  )
  const both = { first: first ?? '', second: second ?? '' }
  const before = await ask(inBalikpapan, comparePeople, both)
  assert.deepEqual([before.evidence.sameBirthday, before.evidence.nikDigitsApart], [true, 1])
  assert.ok(before.pairId)
  assert.equal(before.mergeId, null)

  const proposal = { keptPerson: both.first, mergedPerson: both.second, reason: 'Dua kartu, satu orang' }
  const { mergeId } = await ask(inBalikpapan, proposeMerge, proposal)
  const turned = await ask(inBalikpapan, comparePeople, { first: both.second, second: both.first })
  assert.deepEqual([turned.mergeId, turned.pairId], [mergeId, before.pairId])
  assert.equal((await ask(auditor, viewMerge, { mergeId })).mergedName, 'Ani Rahmawatti')

  assert.deepEqual((await ask(inTheRegion, listMerges, { state: 'in-force' })).merges, [])
  await ask(inTheRegion, approveMerge, { mergeId })
  const inForce = await ask(inTheRegion, listMerges, { state: 'in-force' })
  assert.deepEqual(
    inForce.merges.map((merge) => merge.mergeId),
    [mergeId],
  )
})

test('pairs of likely duplicates come a page at a time, each once, and stand in the files of both', async () => {
  const { employerId } = await registry.employer()
  registry.time = new Date('2026-11-23T05:00:00Z')
  const same = { name: 'Dewi Anggraini Putri', motherName: 'Rohani' }
  await registry.enrol(employerId, [
    worker(41, same),
    worker(42, { ...same, name: 'Dewi Anggraini Putry' }),
    worker(43, { ...same, name: 'Dewi Anggreini Putri' }),
  ])
  await findDuplicates.run(registry.app, { at: registry.time.toISOString() })
  const listed: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(after)
    listed.push(...page.pairs.map(({ pairId }) => pairId))
    after = page.next
  } while (after !== null)
  assert.equal(new Set(listed).size, listed.length)

  const personId = String(await personOf(worker(41).idNumber))
  const { duplicates } = await ask(inBalikpapan, viewPerson, { personId })
  assert.deepEqual(duplicates.map(({ secondName }) => secondName).toSorted(), [
    'Dewi Anggraini Putry',
    'Dewi Anggreini Putri',
  ])
  assert.ok(duplicates.every(({ pairId }) => listed.includes(pairId)))

  function list(from: string | null) {
    return ask(inBalikpapan, listDuplicates, { after: from, limit: 1 })
  }
})

test('the one box finds an employer by its tax number and its contact’s phone', async () => {
  const { npp } = await registry.employer({ taxNo: '9912345678901234', contactPhone: '081299990777' })
  for (const search of ['99.1234.5678.9012.34', '0812-9999-0777']) {
    const { employers } = await ask(inMedan, searchRegistry, { search })
    assert.deepEqual(
      employers.map((employer) => employer.npp),
      [npp],
      search,
    )
  }
})

test('a member reads who looked at their data and why, also under the key of a record that was merged into theirs', async () => {
  for (const serial of [22, 23]) {
    const { employerId } = await registry.employer()
    await registry.enrol(employerId, [worker(serial)])
  }
  const [kept, merged] = await Promise.all(
    [22, 23].map(async (serial) => String(await personOf(worker(serial).idNumber))),
  )
  assert.ok(kept && merged)
  await ask(inBalikpapan, viewPerson, { personId: merged })
  const reason = 'Dua kartu, satu orang'
  const { mergeId } = await ask(inBalikpapan, proposeMerge, {
    keptPerson: kept,
    mergedPerson: merged,
    reason,
  })
  await ask(inTheRegion, approveMerge, { mergeId })
  const member = actorWith('Ani Rahmawati', { role: 'member', personId: BigInt(kept) })
  const { looks } = await ask(member, viewLooks, { personId: kept })
  const seen = looks.find(({ what }) => what.id === 'Berkas peserta')
  assert.equal(seen?.name, 'Andi Pratama')
  assert.ok(seen.purpose)
  assert.ok(looks.every(({ name }) => name !== 'Ani Rahmawati'))
})
