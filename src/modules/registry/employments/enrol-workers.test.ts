import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, worker } from '../fixtures/registry.ts'
import {
  enrolWorkers,
  findDuplicates,
  judgeWorkers,
  listLeaveQuestions,
  openIntake,
  personIdsOf,
  receiveWorkers,
  reportDeath,
  type IncomingWorker,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

const codes = (findings: readonly { code: string; severity: string }[]) =>
  findings.map(({ code, severity }) => `${code} ${severity}`)

test('a new worker becomes a person with a membership number and a spell of work, and waits to be verified', async () => {
  const { employerId } = await registry.employer()
  const enrolled = await registry.enrol(employerId, [worker(1)])
  assert.deepEqual(enrolled, { rows: 1, newPeople: 1, joiners: 1, findings: [] })
  const [person] = await registry.run(
    `select name, membership_no as "membershipNo", verified, verify_at as "verifyAt" from registry.person where id = $1`,
    [await personOf(worker(1).idNumber)],
  )
  assert.match(String(person?.['membershipNo']), /^99\d{9}$/)
  assert.deepEqual([person?.['verified'], person?.['verifyAt']], ['pending', registry.time])
})

test('someone who moves on keeps person and card: one person, two spells, and the former employer is asked (S10)', async () => {
  const former = await registry.employer()
  const next = await registry.employer()
  const budi = worker(10, { name: 'Budi Hartono' })
  await registry.enrol(former.employerId, [budi])
  const enrolled = await registry.enrol(next.employerId, [
    { ...budi, name: 'BUDI HARTONO, S.E.', startedOn: '2026-11-02' },
  ])
  assert.deepEqual(codes(enrolled.findings), ['ACTIVE_ELSEWHERE note'])
  const again = await registry.enrol(next.employerId, [
    { ...budi, name: 'Budi Hartonno', startedOn: '2026-11-02' },
  ])
  assert.deepEqual(codes(again.findings), ['ALREADY_ACTIVE_HERE note', 'NIK_NAME_DIFF note'])

  const personId = await personOf(budi.idNumber)
  assert.deepEqual(await database.read((db) => personIdsOf(db, personId)), [personId])
  const counted = await registry.run(
    `select count(*)::int as spells, count(distinct person_id)::int as people,
            (select count(*)::int from registry.person_number where person_id = $1 and kind = 'membership') as cards
     from registry.employment where person_id = $1`,
    [personId],
  )
  assert.deepEqual(counted, [{ spells: 2, people: 1, cards: 1 }])
  const { questions } = await ask(former.owner, listLeaveQuestions, { npp: former.npp })
  assert.deepEqual(
    questions.map(({ name }) => name),
    ['Budi Hartono'],
  )
  assert.deepEqual((await ask(next.owner, listLeaveQuestions, { npp: next.npp })).questions, [])
})

test('a quite different name for a known NIK is held, without saying whose the NIK is', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(20, { name: 'Wulan Anggraini' })])
  const other = await registry.employer()
  const enrolled = await registry.enrol(other.employerId, [worker(20, { name: 'Joko Santoso' })])
  assert.ok(codes(enrolled.findings).includes('NIK_OTHER_PERSON hold'))
  assert.equal(enrolled.joiners, 0)
})

test('the same file a second time changes nothing', async () => {
  const { employerId } = await registry.employer()
  const workers = [worker(30), worker(31)]
  await registry.enrol(employerId, workers)
  const everything = () =>
    registry.run(
      'select * from registry.employment join registry.person on person.id = person_id where employer_id = $1 order by person_id',
      [employerId],
    )
  const earlier = await everything()
  const again = await registry.enrol(employerId, workers)
  assert.deepEqual([again.newPeople, again.joiners], [0, 0])
  assert.deepEqual(await everything(), earlier)
})

test('what a file says anew about a spell is taken over; what it leaves out stays', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(32, { employeeNo: 'A-1' })])
  await registry.enrol(employerId, [worker(32, { employeeNo: null, wage: 5_000_000n })])
  await registry.enrol(employerId, [
    worker(32, { employeeNo: 'A-2', wage: 5_000_000n, phone: '+6281299990532' }),
  ])
  const [spell] = await registry.run(
    'select wage, employee_no, phone from registry.employment join registry.person on person.id = person_id where employer_id = $1',
    [employerId],
  )
  assert.deepEqual(spell, { wage: 5_000_000n, employee_no: 'A-2', phone: '+6281299990532' })
})

test('a number twice in a file lets the first row through and holds the others', async () => {
  const { employerId } = await registry.employer()
  const twice = { ...worker(40), rowNo: 41 }
  const enrolled = await registry.enrol(employerId, [worker(40), twice, { ...worker(42), rowNo: 42 }])
  assert.deepEqual(enrolled.findings, [{ rowNo: 41, code: 'DUP_IN_FILE', severity: 'hold' }])
  assert.equal(enrolled.joiners, 2)
})

test('two numbers of one merged person in a file hold the second row', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(43), worker(44)])
  const [kept, merged] = [await personOf(worker(43).idNumber), await personOf(worker(44).idNumber)]
  await registry.run('update registry.person set merged_into = $1 where id = $2', [kept, merged])
  const other = await registry.employer()
  const enrolled = await registry.enrol(other.employerId, [worker(43), worker(44, { name: worker(43).name })])
  assert.ok(
    enrolled.findings.some(
      ({ rowNo, code, severity }) => rowNo === 44 && code === 'DUP_IN_FILE' && severity === 'hold',
    ),
  )
  assert.deepEqual([enrolled.joiners, enrolled.newPeople], [1, 0])
})

test('nobody is enrolled who has died', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(50)])
  await ask(officer(), reportDeath, {
    personId: String(await personOf(worker(50).idNumber)),
    diedOn: '2026-11-01',
  })
  const other = await registry.employer()
  const enrolled = await registry.enrol(other.employerId, [worker(50)])
  assert.deepEqual(codes(enrolled.findings), ['DECEASED hold'])
  assert.equal(enrolled.joiners, 0)
})

test('a spell that would overlap one that has ended is held with the day on which that ended', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(51)])
  await registry.run(
    `update registry.employment set ended_on = '2026-06-30', end_reason = 'resigned' where employer_id = $1`,
    [employerId],
  )
  assert.deepEqual(codes((await registry.enrol(employerId, [worker(51)])).findings), ['SPELL_OVERLAP hold'])
  assert.equal((await registry.enrol(employerId, [worker(51, { startedOn: '2026-07-01' })])).joiners, 1)
})

test('a place is known by code or name; an unknown one is held with the likely ones, an unknown unit is held too', async () => {
  const { employerId } = await registry.employer()
  const enrolled = await registry.enrol(employerId, [
    worker(60, { place: '64.74' }),
    worker(61, { place: 'kota bontang' }),
    worker(62, { place: 'Bontaang' }),
    worker(63, { unitCode: 'X' }),
  ])
  assert.deepEqual(codes(enrolled.findings), ['UNKNOWN_REGION hold', 'UNKNOWN_UNIT hold'])
  const places = await registry.run(
    'select distinct region_code from registry.employment where employer_id = $1',
    [employerId],
  )
  assert.deepEqual(places, [{ region_code: '64.74' }])
})

test('a phone that several people have is noted, in the file and against what we know', async () => {
  const { employerId } = await registry.employer()
  const phone = '+6281299990070'
  const first = await registry.enrol(employerId, [worker(70, { phone }), worker(71, { phone })])
  assert.deepEqual(codes(first.findings), ['PHONE_SHARED_WARN note', 'PHONE_SHARED_WARN note'])
  const second = await registry.enrol(employerId, [worker(72, { phone })])
  assert.deepEqual(codes(second.findings), ['PHONE_SHARED_WARN note'])
})

test('two files with the same new NIK at the same moment make one person with two spells', async () => {
  const employers = await Promise.all([registry.employer(), registry.employer()])
  await Promise.all(employers.map(({ employerId }) => registry.enrol(employerId, [worker(80), worker(81)])))
  const counted = await registry.run(
    `select count(*)::int as spells, count(distinct person_id)::int as people from registry.employment
     where person_id in (select person_id from registry.person_number where number = any($1))`,
    [[worker(80).idNumber, worker(81).idNumber]],
  )
  assert.deepEqual(counted, [{ spells: 4, people: 2 }])
})

test('the same file of one employer several times at the same moment enrols each worker once', async () => {
  const { employerId } = await registry.employer()
  const workers = Array.from({ length: 40 }, (_, at) => worker(400 + at))
  await registry.enrol((await registry.employer()).employerId, workers)
  const taken = await Promise.all([1, 2, 3, 4].map(() => registry.enrol(employerId, workers)))
  assert.deepEqual(
    taken.map(({ joiners }) => joiners).toSorted((a, b) => a - b),
    [0, 0, 0, 40],
  )
  const [counted] = await registry.run(
    'select count(*)::int as spells from registry.employment where employer_id = $1',
    [employerId],
  )
  assert.equal(counted?.['spells'], 40)
})

test('a NIK that another file enrols between looking and enrolling is looked at again, name and all', async () => {
  const [slow, fast] = await Promise.all([registry.employer(), registry.employer()])
  const mine = [worker(90, { name: 'Sama Orangnya' }), worker(91, { name: 'Lain Orangnya' })]
  const enrolled = await database.transaction(async (db) => {
    await openIntake(db)
    await receiveWorkers(db, mine)
    await judgeWorkers(db, { employerId: slow.employerId, year: 2026 })
    await registry.enrol(fast.employerId, [
      worker(90, { name: 'Sama Orangnya' }),
      worker(91, { name: 'Zulkifli Umar' }),
    ])
    const enrolled = await enrolWorkers(db, { employerId: slow.employerId, now: registry.time })
    const { rows } = await db.client.query('select row_no, code, severity from incoming_finding')
    return { ...enrolled, rows }
  })
  assert.deepEqual(enrolled, {
    rows: [{ row_no: 91, code: 'NIK_OTHER_PERSON', severity: 'hold' }],
    newPeople: 0,
    joiners: 1,
  })
})

test('intakes that cross each other, with the same people in another order, all come through', async () => {
  const serials = Array.from({ length: 60 }, (_, at) => 200 + at)
  const employers = await Promise.all(Array.from({ length: 4 }, () => registry.employer()))
  const orders: IncomingWorker[][] = employers.map((_, at) => {
    const rows = serials.map((serial) => worker(serial))
    return (at % 2 === 0 ? rows : rows.toReversed()).map((row, place) => ({ ...row, rowNo: place + 1 }))
  })
  await Promise.all(employers.map(({ employerId }, at) => registry.enrol(employerId, orders[at] ?? [])))
  const [counted] = await registry.run(
    `select count(*)::int as people from registry.person_number where kind = 'nik' and number = any($1)`,
    [serials.map((serial) => worker(serial).idNumber)],
  )
  assert.equal(counted?.['people'], 60)
})

test('people who look like someone we know are found after they were enrolled, each pair once', async () => {
  const { employerId } = await registry.employer()
  registry.time = new Date('2026-11-20T03:00:00Z')
  await registry.enrol(employerId, [
    worker(300, { name: 'Siti Marlina', motherName: 'Aisyah' }),
    worker(301, { name: 'Siti Marlinah', motherName: 'Aisyah' }),
    worker(302, { name: 'Siti Rohmah', motherName: 'Fatimah' }),
  ])
  const look = () => findDuplicates.run(registry.app, { at: registry.time.toISOString() })
  await look()
  const pairs = () =>
    registry.run(
      `select evidence, first.name as first, second.name as second from registry.likely_duplicate
     join registry.person first on first.id = first_person join registry.person second on second.id = second_person
     where first.name like 'Siti%'`,
    )
  const found = await pairs()
  assert.equal(found.length, 1)
  assert.deepEqual([found[0]?.['first'], found[0]?.['second']], ['Siti Marlina', 'Siti Marlinah'])
  assert.deepEqual(found[0]?.['evidence'], {
    sameBirthday: true, nameLikeness: 0.8, sameMother: true, samePhone: false, nikDigitsApart: 1,
  }) // prettier-ignore
  await look()
  assert.equal((await pairs()).length, 1)
})
