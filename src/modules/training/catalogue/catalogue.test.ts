import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, faults, worker } from '../../registry/fixtures/registry.ts'
import { createTestTraining } from '../fixtures/training.ts'
import { countClasses, countClassesByProvince, findNextCourses, listFields, searchClasses } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { ask } = registry
const provider = await training.provider({ name: 'LKP Rasa Nusantara' })
const barista = await training.course(provider)
const welding = await training.course(provider, {
  title: 'Las SMAW 3G',
  fieldCode: 'teknik-las',
  modes: ['offline'],
})

const bandung = await training.class(barista, { startsOn: '2026-12-07', places: 2 })
const bogor = await training.class(welding, { startsOn: '2026-12-14', regionCode: '32.01' })
const online = await training.class(barista, { startsOn: '2026-12-10', mode: 'online', regionCode: '64.72' })
const full = await training.class(barista, {
  startsOn: '2027-01-04',
  places: 1,
  state: 'full',
  regionCode: '64.71',
})
await training.class(barista, { state: 'planned' })
await training.class(barista, { state: 'running', startsOn: '2026-11-10' })
await training.class(barista, { startsOn: '2026-11-20' })
const { employerId } = await registry.employer()
await registry.enrol(employerId, [worker(1)])
await training.enrol(full, await registry.personOf(worker(1).idNumber))

const found = async (search: object) =>
  (await ask(visitor, searchClasses, search)).classes.map(({ classNo }) => classNo)

test('anyone finds the classes that are still to begin, the first on top, and none that were not opened', async () => {
  assert.deepEqual(
    await found({}),
    [bandung, online, bogor, full].map(({ classNo }) => classNo),
  )
  assert.deepEqual(await ask(visitor, countClasses, {}), { count: 4 })
})

test('a search goes by region with what is online, by day, mode, field, seats left and every word of a text', async () => {
  const cases: [object, (typeof bandung)[]][] = [
    [{ region: '32' }, [bandung, online, bogor]],
    [{ region: '32.73' }, [bandung, online]],
    [{ region: '32', mode: 'offline' }, [bandung, bogor]],
    [{ from: '2026-12-10', to: '2026-12-31' }, [online, bogor]],
    [{ field: 'teknik-las' }, [bogor]],
    [{ seats: 1 }, [bandung, online, bogor]],
    [{ seats: 3 }, [online, bogor]],
    [{ text: 'LAS rasa' }, [bogor]],
    [{ text: 'welding' }, [bogor]],
    [{ text: "100%_' tidak ada" }, []],
    [{ course: welding.courseNo }, [bogor]],
  ]
  for (const [search, classes] of cases) {
    assert.deepEqual(
      await found(search),
      classes.map(({ classNo }) => classNo),
      JSON.stringify(search),
    )
    assert.equal((await ask(visitor, countClasses, search)).count, classes.length)
  }
})

test('pages follow each other without a gap or a repetition, and a cursor that is none is refused', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: { classes: { classNo: string }[]; next: string | null } = await ask(visitor, searchClasses, {
      after,
      limit: 1,
    })
    seen.push(...page.classes.map(({ classNo }) => classNo))
    after = page.next
  } while (after)
  assert.deepEqual(
    seen,
    [bandung, online, bogor, full].map(({ classNo }) => classNo),
  )
  await assert.rejects(ask(visitor, searchClasses, { after: '2026-02-31_KL26000001' }), faults('after'))
})

test('a class in the catalogue says its place, its days, its seats and that it costs the trainee nothing', async () => {
  const { classes } = await ask(visitor, searchClasses, { course: welding.courseNo })
  const [one] = classes
  assert.deepEqual(
    [one?.providerName, one?.provinceName, one?.startsOn, one?.free, one?.places, one?.price],
    ['LKP Rasa Nusantara', 'Jawa Barat', '2026-12-14', 20, 20, 2_000_000n],
  )
})

test('courses are found that follow from somebody’s work, those that name it first, each with its next class', async () => {
  await registry.run(`update training.course set occupations = '{pelayan kafe,barista}' where id = $1`, [
    barista.courseId,
  ])
  const hotel = await training.course(provider, { title: 'Layanan hotel' })
  const { courses } = await ask(visitor, findNextCourses, { occupation: 'Pelayan kafe di mal' })
  assert.deepEqual(
    courses.map(({ courseNo, named, nextOn }) => [courseNo, named, nextOn]),
    [
      [barista.courseNo, true, '2026-12-07'],
      [hotel.courseNo, false, null],
    ],
  )
  assert.deepEqual(await ask(visitor, findNextCourses, { occupation: 'astronaut' }), { courses: [] })
})

test('the map counts classes and free seats of each province by the same search, and online ones by themselves', async () => {
  const map = async (search: object) => {
    const { provinces, online } = await ask(visitor, countClassesByProvince, search)
    const rows = provinces.map(({ regionName, classes, seats }) => [regionName, classes, seats])
    return { rows, online: [online.classes, online.seats] }
  }
  assert.deepEqual(await map({}), {
    rows: [
      ['Jawa Barat', 2, 22],
      ['Kalimantan Timur', 1, 0],
    ],
    online: [1, 20],
  })
  assert.deepEqual(await map({ field: 'teknik-las' }), { rows: [['Jawa Barat', 1, 20]], online: [0, 0] })
  assert.deepEqual(await map({ mode: 'online' }), { rows: [], online: [1, 20] })
  assert.deepEqual(await map({ seats: 3, text: 'las' }), { rows: [['Jawa Barat', 1, 20]], online: [0, 0] })
})

test('the figure of a province and the online ones together are the rows that its link finds', async () => {
  const { provinces, online } = await ask(visitor, countClassesByProvince, {})
  assert.equal(provinces.length, 2)
  for (const { regionCode: region, classes } of provinces)
    assert.deepEqual(await ask(visitor, countClasses, { region }), { count: classes + online.classes })
})

test('the fields to choose from are those of the programme', async () => {
  assert.ok((await ask(visitor, listFields, {})).fields.some(({ code }) => code === 'teknik-las'))
})
