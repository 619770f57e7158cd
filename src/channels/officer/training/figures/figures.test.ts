import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../../tests/database.ts'
import { createTestRegistry, worker } from '../../../../modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../../../modules/training/fixtures/training.ts'
import { createDesks } from '../../../provider/fixtures/desks.ts'
import { trainingRoutes } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { signIn } = await createDesks(database, trainingRoutes)
const officer = await signIn({ role: 'officer', officeCode: 'KC1' })

const { employerId } = await registry.employer()
await registry.enrol(
  employerId,
  Array.from({ length: 3 }, (_, at) => worker(at + 1, { startedOn: '2025-01-01' })),
)
const person = (at: number) => registry.personOf(worker(at).idNumber)
const course = await training.course(await training.provider())
const bandung = await training.class(course)
const samarinda = await training.class(course, { regionCode: '64.72' })
await training.enrol(bandung, await person(1), 'confirmed')
await training.enrol(bandung, await person(2), 'confirmed')
await training.enrol(samarinda, await person(3), 'confirmed')

test('the map of seats says the same of a province as the table below it, and leads to its lines of that year', async () => {
  const { status, body } = await officer.open('/officer/training/figures?year=2026')
  assert.equal(status, 200)
  for (const [code, name, seats] of [
    ['32', 'Jawa Barat', 2],
    ['64', 'Kalimantan Timur', 1],
  ] as const) {
    const href = `/officer/training/seats?year=2026&amp;region=${code}`
    assert.ok(body.includes(`href="${href}" aria-label="${name}: ${seats} kursi"`), name)
    const row = body.slice(body.indexOf(`<a href="${href}">${name}</a>`))
    assert.match(
      row,
      new RegExp(`^<a [^>]+>${name}</a></th><td[^>]+><span class="py-num">${seats} kursi<svg`),
    )
    assert.equal((await officer.open(href.replace('&amp;', '&'))).status, 200)
  }
})

test('a year without a seat has no map, and says where the figures will appear', async () => {
  const { body } = await officer.open('/officer/training/figures?year=2024')
  assert.doesNotMatch(body, /class="py-map"/)
  assert.match(body, /Grafik muncul setelah kelas pertama dibuka/)
})
