import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, faults, officer, problem } from '../../registry/fixtures/registry.ts'
import { classSaid } from '../fixtures/plans.ts'
import { createTestTraining } from '../fixtures/training.ts'
import {
  addMakeupSession,
  addMaterial,
  cancelSession,
  changeClass,
  enterRestriction,
  generateSessions,
  listClasses,
  listClassWork,
  openClass,
  planClass,
  pushClasses,
  readSessionLine,
  removeMaterial,
  setLiveLink,
  setSessions,
  viewClass,
  viewClassFile,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { ask } = registry
const provider = await training.provider()
const { owner, trainer, providerNo } = provider
const course = await training.course(provider)
const said = classSaid(course)

const plan = async (changes: object = {}) =>
  (await ask(owner, planClass, { providerNo, ...said, ...changes })).classNo
const terms = { allowance: 50_000, onlineAllowance: 20_000 }

test('a class is planned only of a listed course, by an active training body whose licence holds', async () => {
  const draft = await training.course(provider, { state: 'draft' })
  await assert.rejects(plan({ courseNo: draft.courseNo }), problem('training.course-not-listed'))
  for (const [changes, code] of [
    [{ state: 'suspended' as const }, 'training.provider-not-active'],
    [{ licenceExpiresOn: '2026-11-20' }, 'training.licence-ended'],
  ] as const) {
    const other = await training.provider(changes)
    const theirs = await training.course(other)
    const asked = ask(other.owner, planClass, { providerNo: other.providerNo, ...classSaid(theirs) })
    await assert.rejects(asked, problem(code))
  }
  const stranger = await training.course(await training.provider())
  await assert.rejects(plan({ courseNo: stranger.courseNo }), faults('courseNo'))
})

test('a plan that cannot be held is refused at the field that has to change', async () => {
  const cases: [object, string][] = [
    [{ endsOn: '2026-12-06' }, 'endsOn'],
    [{ endsOn: '2028-01-01' }, 'endsOn'],
    [{ startsOn: '2026-11-20' }, 'startsOn'],
    [{ least: 21 }, 'least'],
    [{ mode: 'blended' }, 'mode'],
    [{ regionCode: '32.99' }, 'regionCode'],
  ]
  for (const [changes, field] of cases) await assert.rejects(plan(changes), faults(field))
})

test('a class in a restricted region may only be online, and the refusal names restriction, legal basis and what may be done', async () => {
  await ask(officer(), enterRestriction, {
    regionCode: '33',
    kind: 'psbb',
    from: '2026-12-10',
    to: '2026-12-20',
    legalBasis: 'Pergub Jawa Tengah 40/2026',
  })
  const there = { regionCode: '33.74' }
  await assert.rejects(plan(there), (error) => {
    const { message, remedy } = (error as { details: { message: { id: string }; remedy: { id: string } } })
      .details
    assert.match(
      message.id,
      /PSBB di .*Jawa Tengah mulai 10 Desember 2026 sampai 20 Desember 2026 \(Pergub Jawa Tengah 40\/2026\)/,
    )
    assert.match(remedy.id, /^Rencanakan kelas ini daring, atau mulai sesudah 20 Desember 2026/)
    return true
  })
  await plan({ ...there, mode: 'online' })
  await plan({ ...there, startsOn: '2026-12-21', endsOn: '2026-12-24' })
})

test('sessions are generated on working days, without weekends and public holidays', async () => {
  const classNo = await plan({ startsOn: '2026-12-24', endsOn: '2027-01-04' })
  await ask(owner, generateSessions, { classNo, from: '09:00', to: '13:00', topic: 'Praktik' })
  const { sessions } = await ask(owner, viewClassFile, { classNo })
  assert.deepEqual(
    sessions.map(({ onDate }) => onDate),
    ['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04'],
  )
  assert.deepEqual(sessions[0]?.startsAt, new Date('2026-12-24T02:00:00Z'))
})

test('sessions outside the class, at the same time, or ending before they begin are refused', async () => {
  const classNo = await plan()
  const one = { onDate: '2026-12-07', from: '09:00', to: '12:00', topic: 'Biji kopi' }
  const wrong = [
    [{ ...one, onDate: '2026-12-19' }],
    [{ ...one, from: '13:00' }],
    [one, { ...one, from: '11:00', to: '14:00' }],
  ]
  for (const sessions of wrong)
    await assert.rejects(ask(owner, setSessions, { classNo, sessions }), faults('sessions'))
  await ask(owner, setSessions, { classNo, sessions: [one, { ...one, from: '12:00', to: '15:00' }] })
  await ask(owner, setSessions, { classNo, sessions: [one] })
  assert.equal((await ask(owner, viewClassFile, { classNo })).sessions.length, 1)
})

test('a line of a plan is read as people type it', () => {
  const read = readSessionLine(' 2026-12-07 09:00 – 13:00  Menyeduh kopi ')
  assert.deepEqual(read, { onDate: '2026-12-07', from: '09:00', to: '13:00', topic: 'Menyeduh kopi' })
  assert.equal(readSessionLine('2026-02-30 09:00-13:00 Hari yang tidak ada'), null)
  assert.equal(readSessionLine('besok pagi'), null)
})

test('a plan can be changed until the class opens, and its sessions follow', async () => {
  const classNo = await plan()
  await ask(owner, generateSessions, { classNo, from: '09:00', to: '13:00', topic: 'Praktik' })
  await ask(owner, changeClass, { classNo, ...said, endsOn: '2026-12-11', mode: 'online' })
  const file = await ask(owner, viewClassFile, { classNo })
  assert.deepEqual([file.sessions.length, file.sessions.every(({ online }) => online)], [5, true])
  const { budgetId } = await training.budget({ seats: 20 })
  await ask(officer(), openClass, { classNo, budgetId: String(budgetId), ...terms })
  const late = { classNo, ...said }
  await assert.rejects(ask(owner, changeClass, late), problem('training.only-planned-change'))
  const again = ask(owner, generateSessions, { classNo, from: '09:00', to: '13:00', topic: 'Lain' })
  await assert.rejects(again, problem('training.only-planned-change'))
})

test('a class that was only planned is seen by nobody but its training body and officers', async () => {
  const classNo = await plan()
  await assert.rejects(ask(owner, viewClass, { classNo }), problem('not-found'))
  const other = await training.provider()
  await assert.rejects(ask(other.owner, viewClassFile, { classNo }), problem('not-found'))
  assert.equal((await ask(officer(), viewClassFile, { classNo })).state, 'planned')
})

test('a missed session is made up by one of its own number, and only sessions to come are cancelled', async () => {
  const it = await training.class(course, { state: 'running', startsOn: '2026-11-18' })
  const { classNo } = it
  const session = { onDate: '2026-11-28', from: '09:00', to: '12:00', topic: 'Ulangan' }
  const made = await ask(trainer, addMakeupSession, { classNo, makesUp: 1, ...session })
  assert.equal(made.sessionNo, `${classNo}-6`)
  await assert.rejects(ask(trainer, addMakeupSession, { classNo, makesUp: 9, ...session }), faults('makesUp'))
  await assert.rejects(ask(trainer, addMakeupSession, { classNo, makesUp: 6, ...session }), faults('makesUp'))
  const past = { ...session, onDate: '2026-11-19' }
  await assert.rejects(ask(trainer, addMakeupSession, { classNo, makesUp: 1, ...past }), faults('onDate'))
  await assert.rejects(
    ask(trainer, cancelSession, { sessionNo: `${classNo}-1` }),
    problem('training.session-over'),
  )
  await ask(trainer, cancelSession, { sessionNo: `${classNo}-5` })
  await assert.rejects(
    ask(trainer, cancelSession, { sessionNo: `${classNo}-5` }),
    problem('training.session-over'),
  )
  const planned = await plan()
  const early = ask(owner, addMakeupSession, { classNo: planned, makesUp: 1, ...session })
  await assert.rejects(early, problem('training.no-make-up-now'))
})

test('a trainer adds material and the link of an online class, which the public page does not show', async () => {
  const { classNo } = await training.class(course)
  await ask(trainer, addMaterial, { classNo, title: 'Modul 1', url: 'https://modul.example/1.pdf' })
  const second = await ask(trainer, addMaterial, { classNo, title: 'Modul 2', url: 'http://modul.example/2' })
  await ask(trainer, removeMaterial, { classNo, no: second.no })
  await ask(trainer, setLiveLink, { classNo, url: 'https://meet.example/barista' })
  await assert.rejects(ask(trainer, setLiveLink, { classNo, url: 'javascript:alert(1)' }), faults('url'))
  const file = await ask(trainer, viewClassFile, { classNo })
  assert.deepEqual(
    [file.materials.map(({ title }) => title), file.liveUrl],
    [['Modul 1'], 'https://meet.example/barista'],
  )
  assert.ok(!JSON.stringify(await ask(trainer, viewClass, { classNo }), textOfBig).includes('meet.example'))
})

test('another system’s classes are planned and changed row by row, and one that cannot be taken keeps none out', async () => {
  const row = (outsideNo: string, changes: object = {}) => ({ outsideNo, ...said, ...changes })
  const sessions = [{ onDate: '2026-12-07', from: '09:00', to: '12:00', topic: 'Biji kopi' }]
  const first = await ask(owner, pushClasses, {
    providerNo,
    classes: [
      row('A-1', { sessions }),
      row('A-2', { endsOn: '2026-12-01' }),
      { outsideNo: 'A-3' },
      row('A-4'),
    ],
  })
  assert.deepEqual(
    first.classes.map(({ outsideNo, done, code }) => [outsideNo, done, code]),
    [
      ['A-1', 'planned', null],
      ['A-2', 'refused', 'training.ends-before-start'],
      ['A-3', 'refused', 'bad-input'],
      ['A-4', 'planned', null],
    ],
  )
  const again = await ask(owner, pushClasses, {
    providerNo,
    classes: [
      row('A-1', { places: 12 }),
      row('A-4', { sessions: [{ ...sessions[0], onDate: '2027-12-07' }] }),
    ],
  })
  const [changed, refused] = again.classes
  assert.deepEqual([changed?.done, changed?.classNo], ['changed', first.classes[0]?.classNo])
  assert.equal(refused?.code, 'training.sessions-outside')
  const file = await ask(owner, viewClassFile, { classNo: String(changed?.classNo) })
  assert.deepEqual([file.places, file.sessions.length, file.outsideNo], [12, 1, 'A-1'])
  await registry.run(`update training.class set state = 'cancelled' where number = $1`, [changed?.classNo])
  const late = await ask(owner, pushClasses, { providerNo, classes: [row('A-1')] })
  assert.equal(late.classes[0]?.code, 'training.class-under-way')
})

test('lists of classes are paged, for the training body and for officers, and trainees’ names are masked', async () => {
  const other = await training.provider()
  const theirs = await training.course(other)
  for (let at = 0; at < 3; at++) await training.class(theirs, { state: 'planned' })
  const first = await ask(other.trainer, listClasses, { providerNo: other.providerNo, limit: 2 })
  const second = await ask(other.trainer, listClasses, {
    providerNo: other.providerNo,
    limit: 2,
    after: first.next,
  })
  assert.deepEqual([first.classes.length, second.classes.length, second.next], [2, 1, null])
  const seen = new Set<string>()
  for (let after: string | null = null, rounds = 0; rounds === 0 || after; rounds++) {
    const { planned, next }: { planned: { classNo: string }[]; next: string | null } = await ask(
      officer(),
      listClassWork,
      { after, limit: 2 },
    )
    for (const { classNo } of planned) {
      assert.ok(!seen.has(classNo))
      seen.add(classNo)
    }
    after = next
  }
  for (const { classNo } of first.classes) assert.ok(seen.has(classNo))
  await assert.rejects(ask(officer(), listClassWork, { after: '2026-02-30_KL26000001' }), faults('after'))
})

const textOfBig = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
