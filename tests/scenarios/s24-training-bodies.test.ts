import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepLicences, renewLicence, submitApplication, viewProvider } from '#modules/training'
import { createTestApplications, pdf } from '../../src/modules/training/fixtures/applications.ts'
import { createTestTraining, type TestProvider } from '../../src/modules/training/fixtures/training.ts'
import { requireLicence } from '../../src/modules/training/providers/require-licence.ts'
import { createTestRegistry, problem } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { apply, complete } = createTestApplications(registry)
const { ask, run } = registry

const on = (day: string) => (registry.time = new Date(`${day}T02:00:00Z`))
const wouldOpenClass = ({ providerId }: { providerId: bigint }) =>
  database.read((db) => requireLicence(db, providerId, registry.time))
const toldTo = async ({ providerId }: TestProvider) =>
  (
    await run(
      `select text from access.message join training.provider on contact_phone = to_address
       where provider.id = $1 and purpose = 'licence of a training body' order by created_at`,
      [providerId],
    )
  ).map(({ text }) => String(text))
const riskOf = async (providerId: bigint) =>
  (
    await run(
      `select state, at_risk_since is not null as "atRisk" from training.class where provider_id = $1 order by id`,
      [providerId],
    )
  ).map(({ state, atRisk }) => [state, atRisk])

for (const kind of ['lpk', 'lkp', 'blk', 'lsp'] as const) {
  test(`S24: with eleven months of experience an ${kind} is told from which day it is admitted, and on that day it is`, async () => {
    on('2027-01-15')
    const it = await apply({ kind, name: `${kind.toUpperCase()} Karya Terampil` })
    await complete(it, { licenceExpiresOn: '2027-09-30', experienceSince: '2026-02-15' })
    const early = await ask(it.owner, submitApplication, it)
    assert.deepEqual(
      [early.state, early.eligible, early.qualifiesOn, early.reasons.map(({ code }) => code)],
      ['not-yet-eligible', false, '2027-02-15', ['vokasi-too-little-experience']],
    )
    const [reason] = early.reasons
    assert.ok(reason?.mend?.id.includes('2027-02-15') && reason.article.regulation)
    const seen = await ask(it.owner, viewProvider, it)
    assert.deepEqual([seen.state, seen.notBefore], ['not-yet-eligible', '2027-02-15'])

    on('2027-02-14')
    assert.equal((await ask(it.owner, submitApplication, it)).state, 'not-yet-eligible')
    on('2027-02-15')
    assert.equal((await ask(it.owner, submitApplication, it)).state, 'submitted')
    const { notBefore, steps, licences } = await ask(it.owner, viewProvider, it)
    assert.equal(notBefore, null)
    assert.deepEqual(
      steps.map(({ to }) => to),
      ['submitted', 'not-yet-eligible', 'draft'],
    )
    assert.deepEqual(
      licences.map(({ expiresOn }) => expiresOn),
      ['2027-09-30'],
    )
  })
}

test('a licence that has ended is no matter of waiting: every reason is told, no day, and the application stays a draft', async () => {
  on('2027-10-05')
  const it = await apply()
  await complete(it, { licenceExpiresOn: '2027-09-30', experienceSince: '2027-01-10' })
  const { state, qualifiesOn, reasons } = await ask(it.owner, submitApplication, it)
  assert.deepEqual([state, qualifiesOn], ['draft', null])
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['vokasi-licence-expired', 'vokasi-too-little-experience'],
  )
})

test('S24: on 30 September without renewal no new class opens, running classes are at risk, and a renewal frees them', async () => {
  const provider = await training.provider({ licenceExpiresOn: '2027-09-30' })
  const other = await training.provider({ licenceExpiresOn: '2028-09-30' })
  const course = await training.course(provider)
  for (const state of ['planned', 'open', 'confirmed', 'running', 'completed'] as const)
    await training.class(course, { state })
  await training.class(await training.course(other), { state: 'running' })
  const unharmed = ['planned', 'open', 'confirmed', 'running', 'completed'].map((state) => [state, false])

  on('2027-09-29')
  await keepLicences(registry.app)
  await wouldOpenClass(provider)
  assert.deepEqual(await riskOf(provider.providerId), unharmed)

  on('2027-09-30')
  await keepLicences(registry.app)
  await assert.rejects(wouldOpenClass(provider), problem('training.licence-ended'))
  await wouldOpenClass(other)
  assert.deepEqual(await riskOf(provider.providerId), [
    ['planned', false],
    ['open', true],
    ['confirmed', true],
    ['running', true],
    ['completed', false],
  ])
  assert.deepEqual(await riskOf(other.providerId), [['running', false]])
  assert.equal((await ask(provider.owner, viewProvider, provider)).atRisk, 3)

  on('2027-10-02')
  const { classesFreed } = await ask(provider.owner, renewLicence, {
    providerNo: provider.providerNo,
    licenceNo: '560/102/LPK/2027',
    licenceIssuer: 'Dinas Ketenagakerjaan Kota Bandung',
    licenceExpiresOn: '2030-09-30',
    file: pdf(),
  })
  assert.equal(classesFreed, 3)
  await wouldOpenClass(provider)
  await keepLicences(registry.app)
  assert.deepEqual(await riskOf(provider.providerId), unharmed)
})

test('a class on which an officer has decided stays as decided, before and after the renewal', async () => {
  on('2027-11-20')
  const provider = await training.provider({ licenceExpiresOn: '2027-11-30' })
  const { classId } = await training.class(await training.course(provider), { state: 'running' })
  on('2027-12-01')
  await keepLicences(registry.app)
  await run(`update training.class set risk_decision = 'go-on' where id = $1`, [classId])
  const risk = () => run('select at_risk_since, risk_decision from training.class where id = $1', [classId])
  const decided = await risk()
  on('2027-12-02')
  await keepLicences(registry.app)
  assert.deepEqual(await risk(), decided)
})

test('S24: it is told 60 and 30 days before and on the day, each once however often the hour comes', async () => {
  on('2028-01-01')
  const provider = await training.provider({ licenceExpiresOn: '2028-06-30', name: 'LPK Tepat Waktu' })
  const numberTold = async (day: string) => {
    on(day)
    await Promise.all([keepLicences(registry.app), keepLicences(registry.app)])
    await keepLicences(registry.app)
    return (await toldTo(provider)).length
  }
  const days = [
    '2028-04-30',
    '2028-05-01',
    '2028-05-02',
    '2028-05-30',
    '2028-05-31',
    '2028-06-29',
    '2028-06-30',
    '2028-07-05',
  ]
  const told = []
  for (const day of days) told.push(await numberTold(day))
  assert.deepEqual(told, [0, 1, 1, 1, 2, 2, 3, 3])
  const [first, , last] = await toldTo(provider)
  assert.match(first ?? '', /berlaku sampai 30 Juni 2028; .*\/provider\/profile$/)
  assert.match(last ?? '', /berakhir 30 Juni 2028\. Kelas baru berhenti/)
})
