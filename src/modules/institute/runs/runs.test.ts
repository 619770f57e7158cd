import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, problem, supervisor } from '../../registry/fixtures/registry.ts'
import { createTestInstitute, heldOn } from '../fixtures/institute.ts'
import {
  cancelRun,
  closeRun,
  draftCourse,
  dropSection,
  findRun,
  listCourses,
  listMyRegistrations,
  listStaffRegistrations,
  noteAttendance,
  planRun,
  proveInstitute,
  publishCourse,
  registerForRun,
  registerStaff,
  retireCourse,
  viewCourse,
  viewRun,
  viewSkills,
  withdrawRegistration,
  withdrawStaff,
  writeSection,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, run: query } = registry
const institute = createTestInstitute(registry)
const about = (personId: bigint) => ({ personId: String(personId) })

async function holds() {
  const proofs = await database.read(proveInstitute)
  assert.deepEqual(
    proofs.flatMap(({ faults }) => faults),
    [],
  )
}

const sent = async () =>
  (await query(`select to_address as "to", text from access.message order by created_at, id`)).map(
    ({ to, text }) => ({ to, text }),
  )

test('a course is read by others once it is published, which takes material and a supervisor; courses for staff stay among staff', async () => {
  const draft = {
    title: 'Layanan klaim',
    audience: 'staff',
    hours: 8,
    summary: 'Melayani klaim dalam satu kali datang.',
  } as const
  const { instituteCourseNo } = await ask(officer(), draftCourse, draft)
  await assert.rejects(ask(officer(), publishCourse, { instituteCourseNo }), problem('access.not-your-role'))
  await assert.rejects(
    ask(supervisor(), publishCourse, { instituteCourseNo }),
    problem('institute.course-without-material'),
  )
  const section = { instituteCourseNo, sectionNo: 1, title: 'Alur', body: 'Terima, periksa, putuskan.' }
  await ask(officer(), writeSection, { ...section, link: 'https://materi.contoh.id/klaim' })
  await assert.rejects(
    ask(officer(), writeSection, { ...section, link: 'javascript:alert(1)' }),
    problem('bad-input'),
  )
  await ask(supervisor(), publishCourse, { instituteCourseNo })
  await assert.rejects(
    ask(supervisor(), publishCourse, { instituteCourseNo }),
    problem('institute.step-not-allowed'),
  )
  await assert.rejects(
    ask(officer(), dropSection, { instituteCourseNo, sectionNo: 1 }),
    problem('institute.course-without-material'),
  )
  await assert.rejects(ask(visitor, viewCourse, { instituteCourseNo }), problem('not-found'))
  assert.equal(
    (await ask(officer(), viewCourse, { instituteCourseNo })).sections[0]?.link,
    'https://materi.contoh.id/klaim',
  )
  const open = await institute.course()
  const { courses } = await ask(visitor, listCourses, {})
  assert.deepEqual(
    courses.map((one) => one.instituteCourseNo),
    [open],
  )
  await ask(supervisor(), retireCourse, { instituteCourseNo })
  await assert.rejects(ask(officer(), writeSection, section), problem('institute.course-retired'))
})

test('a course is planned for a day to come, at a place or a link, and only once it is published', async () => {
  const course = await institute.course()
  const day = { instituteCourseNo: course, heldOn: heldOn(registry), places: 5 }
  await assert.rejects(ask(officer(), planRun, day), problem('institute.run-nowhere'))
  await assert.rejects(
    ask(officer(), planRun, { ...day, place: 'Aula', heldOn: heldOn(registry, -1) }),
    problem('institute.run-day-over'),
  )
  const { instituteCourseNo } = await ask(officer(), draftCourse, {
    title: 'Rancangan',
    audience: 'public',
    hours: 1,
    summary: 'Belum ada isinya sama sekali.',
  })
  await assert.rejects(
    ask(officer(), planRun, { ...day, instituteCourseNo, place: 'Aula' }),
    problem('institute.course-not-published'),
  )
})

test('places are given in the order of arrival; the rest wait in line, and the first of them moves up when somebody withdraws, and is told', async () => {
  const people = await institute.members(100, 4)
  const runNo = await institute.run(await institute.course(), { link: 'https://rapat.contoh.id/1' })
  const states: string[] = []
  for (const { personId, self } of people)
    states.push((await ask(self, registerForRun, { ...about(personId), runNo })).state)
  assert.deepEqual(states, ['registered', 'registered', 'waiting', 'waiting'])
  const [first, , third, fourth] = people
  const mine = async (one = first) => {
    const { self, personId } = present(one, 'a member')
    const { registrations } = await ask(self, listMyRegistrations, about(personId))
    return present(registrations[0], 'a registration')
  }
  assert.deepEqual([(await mine(third)).placeInLine, (await mine(fourth)).placeInLine], [1, 2])
  assert.deepEqual([(await mine()).link, (await mine(third)).link], ['https://rapat.contoh.id/1', null])
  assert.ok(!('link' in (await ask(visitor, findRun, { runNo }))))
  const { self, personId } = present(first, 'a member')
  await assert.rejects(
    ask(self, registerForRun, { ...about(personId), runNo }),
    problem('institute.registered-already'),
  )
  const { registrationId } = await mine()
  const foreign = present(third, 'a member').self
  await assert.rejects(
    ask(foreign, withdrawRegistration, { registrationId: String(registrationId) }),
    problem('not-found'),
  )
  await ask(self, withdrawRegistration, { registrationId: String(registrationId) })
  await assert.rejects(
    ask(self, withdrawRegistration, { registrationId: String(registrationId) }),
    problem('institute.not-registered'),
  )
  assert.equal((await mine(third)).state, 'registered')
  assert.equal((await mine(fourth)).placeInLine, 1)
  assert.deepEqual(
    (await sent()).map(({ to }) => to),
    ['+6281800000102'],
  )
  await holds()
})

test('of many who reach for the last places at the same time, exactly as many get one as there are, and nobody is registered twice', async () => {
  const people = await institute.members(200, 12)
  const runNo = await institute.run(await institute.course(), { places: 5 })
  const twice = [...people, ...people]
  const answers = await Promise.allSettled(
    twice.map(({ personId, self }) => ask(self, registerForRun, { ...about(personId), runNo })),
  )
  const states = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.state : 'refused'))
  const count = (state: string) => states.filter((one) => one === state).length
  assert.deepEqual([count('registered'), count('waiting'), count('refused')], [5, 7, 12])
  const { free, waiting } = await ask(visitor, findRun, { runNo })
  assert.deepEqual([free, waiting], [0, 7])
  await holds()
})

test('the database itself refuses more people than places', async () => {
  const runNo = await institute.run(await institute.course(), { places: 1 })
  await assert.rejects(query(`update institute.run set taken = 2 where number = $1`, [runNo]), /run_check/)
})

test('staff register for courses for staff with an account of their own, members for those of the public, and neither for the other’s', async () => {
  const colleague = await institute.colleague(1)
  const runNo = await institute.run(await institute.course('staff'))
  const open = await institute.run(await institute.course('self-employed'))
  const [someone] = await institute.members(300, 1)
  const { personId, self } = present(someone, 'a member')
  await assert.rejects(
    ask(self, registerForRun, { ...about(personId), runNo }),
    problem('institute.course-for-others'),
  )
  await assert.rejects(ask(colleague, registerStaff, { runNo: open }), problem('institute.course-for-others'))
  await assert.rejects(
    ask({ ...colleague, accountId: null }, registerStaff, { runNo }),
    problem('institute.no-account-of-ones-own'),
  )
  assert.equal((await ask(colleague, registerStaff, { runNo })).state, 'registered')
  const { people } = await ask(officer(), viewRun, { runNo })
  assert.deepEqual(
    people.map(({ name, staff }) => [name, staff]),
    [['Pegawai 1', true]],
  )
  assert.equal((await ask(colleague, listStaffRegistrations, {})).registrations[0]?.runNo, runNo)
  await ask(colleague, withdrawStaff, { runNo })
  await assert.rejects(ask(colleague, withdrawStaff, { runNo }), problem('institute.not-registered'))
  await holds()
})

test('who came is noted on the day; closing it writes the skill of those who attended, until when it holds, and for nobody else', async () => {
  const people = await institute.members(400, 4)
  const course = await institute.course('public', { skill: 'Literasi jaminan sosial', skillMonths: 12 })
  const runNo = await institute.run(course, { places: 3 })
  for (const { personId, self } of people) await ask(self, registerForRun, { ...about(personId), runNo })
  await assert.rejects(
    ask(officer(), noteAttendance, { runNo, present: [] }),
    problem('institute.run-not-yet-held'),
  )
  const now = registry.time
  registry.time = new Date('2026-11-30T05:00:00Z')
  const { people: listed } = await ask(officer(), viewRun, { runNo })
  const came = listed.slice(0, 2).map(({ registrationId }) => String(registrationId))
  // The one who waits has no place, so nothing is noted of them.
  const waits = String(present(listed[3], 'somebody waits').registrationId)
  assert.deepEqual(await ask(officer(), noteAttendance, { runNo, present: [...came, waits] }), {
    attended: 2,
    absent: 1,
  })
  assert.deepEqual(await ask(officer(), closeRun, { runNo }), { skills: 2 })
  await assert.rejects(ask(officer(), closeRun, { runNo }), problem('institute.step-not-allowed'))
  await assert.rejects(ask(officer(), cancelRun, { runNo }), problem('institute.step-not-allowed'))
  const skillsOf = async (at: number) => {
    const { self, personId } = present(people[at], 'a member')
    return (await ask(self, viewSkills, about(personId))).skills
  }
  assert.deepEqual(
    (await skillsOf(0)).map(({ skill, gainedOn, validUntil, standing }) => [
      skill,
      gainedOn,
      validUntil,
      standing,
    ]),
    [['Literasi jaminan sosial', '2026-11-30', '2027-11-29', 'valid']],
  )
  assert.deepEqual([await skillsOf(2), await skillsOf(3)], [[], []])
  registry.time = now
  await holds()
})

test('when a course is cancelled everyone who was to come or waited is told, and nobody can sign up', async () => {
  const people = await institute.members(500, 3)
  const runNo = await institute.run(await institute.course())
  for (const { personId, self } of people) await ask(self, registerForRun, { ...about(personId), runNo })
  assert.deepEqual(await ask(officer(), cancelRun, { runNo }), { told: 3 })
  const told = (await sent()).filter(({ text }) => String(text).includes(runNo))
  assert.deepEqual(
    told.map(({ to }) => String(to)).sort((one, other) => one.localeCompare(other)),
    ['+6281800000500', '+6281800000501', '+6281800000502'],
  )
  const { personId, self } = present(people[0], 'a member')
  await assert.rejects(
    ask(self, registerForRun, { ...about(personId), runNo }),
    problem('institute.registration-closed'),
  )
  await holds()
})
