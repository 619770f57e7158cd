import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, member, officer, problem, worker } from '../fixtures/registry.ts'
import { searchRegistry, viewMyself } from '../index.ts'
import { readSearch } from './search.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

const company = await registry.employer({ name: 'PT Kebun Rimba Borneo', nib: '9912345678901' })
await registry.enrol(company.employerId, [
  worker(1, {
    name: 'Yusuf Ramadhan',
    phone: '+6281299992210',
    email: 'Yusuf@Contoh.id',
    birthOn: '1974-05-14',
  }),
  worker(2, { name: 'Siti Marlina', phone: '+6281299992210' }),
  worker(3, { name: 'Siti Marlina', birthOn: '1981-01-30' }),
  worker(4, { name: 'H. Marlina Siti Dewi, S.E.' }),
  worker(5, { idKind: 'passport', idNumber: 'X1234567', name: 'Nguyen Van An', nationality: 'VN' }),
])
const search = (text: string) => ask(officer(), searchRegistry, { search: text })
const names = async (text: string) => (await search(text)).people.map(({ name }) => name)

test('what is typed is told apart by its shape', () => {
  assert.deepEqual(readSearch(' 9901 0114 0574 0006 '), { kind: 'nik', number: '9901011405740006' })
  assert.deepEqual(readSearch('0812-9999-2210'), {
    kind: 'phone',
    number: '081299992210',
    phone: '+6281299992210',
  })
  assert.deepEqual(readSearch('+62 812 9999 2210'), {
    kind: 'phone',
    number: '+6281299992210',
    phone: '+6281299992210',
  })
  assert.deepEqual(readSearch('9900 7712 048'), { kind: 'number', number: '99007712048' })
  assert.deepEqual(readSearch('x1234567'), { kind: 'number', number: 'X1234567' })
  assert.deepEqual(readSearch('Yusuf@Contoh.id'), { kind: 'e-mail', email: 'yusuf@contoh.id' })
  assert.deepEqual(readSearch('Siti Marlina'), { kind: 'name', name: 'Siti Marlina', birthOn: null })
  assert.deepEqual(readSearch('siti 30/1/1981'), { kind: 'name', name: 'siti', birthOn: '1981-01-30' })
  assert.deepEqual(readSearch('1981-01-30 siti'), { kind: 'name', name: 'siti', birthOn: '1981-01-30' })
  assert.deepEqual(readSearch('siti 31-02-1981'), { kind: 'name', name: 'siti 31-02-1981', birthOn: null })
})

test('a person is found by NIK, passport, membership number, phone and e-mail', async () => {
  const yusuf = ['Yusuf Ramadhan']
  const { membershipNo } = await ask(member(await personOf(worker(1).idNumber)), viewMyself, {})
  assert.deepEqual(await names(worker(1).idNumber), yusuf)
  assert.deepEqual(await names(membershipNo), yusuf)
  assert.deepEqual(await names('yusuf@contoh.id'), yusuf)
  assert.deepEqual(await names('x1234567'), ['Nguyen Van An'])
  assert.deepEqual((await names('0812 9999 2210')).sort(), ['Siti Marlina', 'Yusuf Ramadhan'])
  assert.deepEqual(await names('9901019999999999'), [])
})

test('a person is found by a name with slips, in another order, without titles', async () => {
  assert.deepEqual(await names('yusup ramadan'), ['Yusuf Ramadhan'])
  assert.deepEqual(await names('Ramadhan Yusuf'), ['Yusuf Ramadhan'])
  assert.deepEqual(await names('DRS. YUSUF RAMADHAN, M.M.'), ['Yusuf Ramadhan'])
  assert.deepEqual((await names('siti marlina')).slice(0, 3), [
    'Siti Marlina',
    'Siti Marlina',
    'H. Marlina Siti Dewi, S.E.',
  ])
  assert.deepEqual(await names('qwertyuiop'), [])
})

test('a birth date beside the name tells people of one name apart', async () => {
  const { people } = await search('siti marlina 30-01-1981')
  assert.deepEqual(
    people.map(({ name, birthYear }) => [name, birthYear]),
    [['Siti Marlina', 1981]],
  )
  assert.deepEqual(await names('14-05-1974'), ['Yusuf Ramadhan'])
  assert.deepEqual(await names('siti marlina 14-05-1974'), [])
})

test('answers show names and mask numbers', async () => {
  const [found] = (await search(worker(1).idNumber)).people
  assert.deepEqual(
    [found?.nik, found?.phone, found?.birthYear, found?.worksAt],
    ['9901 •••• •••• 0001', '08•• •••• 2210', 1974, 'PT Kebun Rimba Borneo'],
  )
})

test('the same box finds employers by name with slips, NPP and NIB', async () => {
  const employers = async (text: string) => (await search(text)).employers.map(({ npp }) => npp)
  assert.deepEqual(await employers('rimba borneo'), [company.npp])
  assert.deepEqual(await employers('kebun rimbo borneo'), [company.npp])
  assert.deepEqual(await employers(company.npp), [company.npp])
  assert.deepEqual(await employers('9912345678901'), [company.npp])
})

test('a search too short to mean anyone is refused', async () => {
  await assert.rejects(search('ab'), problem('registry.search-too-short'))
  await assert.rejects(search('%%%'), problem('registry.search-too-short'))
  await assert.rejects(
    ask(company.owner, searchRegistry, { search: 'siti' }),
    problem('access.not-your-role'),
  )
})

test('each search leaves a record of its kind, and none of its text', async () => {
  await search('Siti Marlina')
  const [record] = await registry.run(
    `select * from access.audit_record where operation = 'registry.search-registry' order by id desc limit 1`,
  )
  assert.deepEqual(record?.['details'], { kind: 'name', people: 3, employers: 0 })
  assert.doesNotMatch(
    JSON.stringify(record, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    /marlina/i,
  )
})

test('a merged record is found as the one that was kept, once', async () => {
  const [kept, merged] = [await personOf(worker(2).idNumber), await personOf(worker(3).idNumber)]
  await registry.run('update registry.person set merged_into = $1 where id = $2', [kept, merged])
  assert.deepEqual(
    (await search(worker(3).idNumber)).people.map(({ personId }) => personId),
    [kept],
  )
  assert.equal(
    (await search('siti marlina')).people.filter(({ personId }) => personId === kept || personId === merged)
      .length,
    1,
  )
  await registry.run('update registry.person set merged_into = null where id = $1', [merged])
})
