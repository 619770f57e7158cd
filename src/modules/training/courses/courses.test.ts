import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, faults, officer, problem } from '../../registry/fixtures/registry.ts'
import { courseSaid, drafted } from '../fixtures/plans.ts'
import { createTestTraining } from '../fixtures/training.ts'
import {
  changeCourse,
  courseStates,
  decideCourse,
  draftCourse,
  legalSteps,
  listCourses,
  listCourseWork,
  retireCourse,
  submitCourse,
  viewCourse,
  viewCourseFile,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { ask } = registry
const provider = await training.provider()
const { owner } = provider

const draft = async () => (await ask(owner, draftCourse, drafted(provider))).courseNo
const list = (courseNo: string) => ask(officer(), decideCourse, { courseNo, decision: 'list', reason: null })

test('a course goes from draft through review to listed and is retired in the end, each step noted with its author', async () => {
  const courseNo = await draft()
  await ask(owner, submitCourse, { courseNo })
  await list(courseNo)
  await ask(owner, retireCourse, { courseNo, reason: 'Kurikulum berganti' })
  const file = await ask(owner, viewCourseFile, { courseNo })
  assert.deepEqual(
    file.steps.map(({ from, to, by }) => [from, to, by]),
    [
      ['listed', 'retired', 'Wulan Sari'],
      ['review', 'listed', 'Andi Pratama'],
      ['draft', 'review', 'Wulan Sari'],
      [null, 'draft', 'Wulan Sari'],
    ],
  )
  assert.deepEqual(file.occupations, ['pelayan kafe', 'pramusaji'])
})

test('a course that is sent back says why, can be changed and comes again', async () => {
  const courseNo = await draft()
  await ask(owner, submitCourse, { courseNo })
  const back = { courseNo, decision: 'send-back' as const }
  await assert.rejects(ask(officer(), decideCourse, { ...back, reason: '' }), faults('reason'))
  await ask(officer(), decideCourse, { ...back, reason: 'Jam pelatihan kurang, lengkapi sampai 30 November' })
  const { providerNo: _, ...form } = drafted(provider)
  await ask(owner, changeCourse, { courseNo, ...form, hours: 60 })
  await ask(owner, submitCourse, { courseNo })
  const file = await ask(officer(), viewCourseFile, { courseNo })
  assert.deepEqual(
    [file.state, file.hours, file.steps[1]?.reason],
    ['review', 60, 'Jam pelatihan kurang, lengkapi sampai 30 November'],
  )
})

test('every step that is not legal is refused with the legal ones listed', async () => {
  const moves = {
    review: (courseNo: string) => ask(owner, submitCourse, { courseNo }),
    listed: list,
    draft: (courseNo: string) =>
      ask(officer(), decideCourse, { courseNo, decision: 'send-back', reason: 'Lengkapi uraian program' }),
    retired: (courseNo: string) => ask(owner, retireCourse, { courseNo, reason: 'Tidak dipakai' }),
  }
  for (const state of courseStates) {
    for (const [to, move] of Object.entries(moves)) {
      const { courseNo } = await training.course(provider, { state })
      const legal = legalSteps('course', state)
      if (legal.some((one) => one === to)) {
        await move(courseNo)
        continue
      }
      await assert.rejects(move(courseNo), (error) => {
        assert.ok(
          error instanceof Problem && error.details.code === 'training.step-not-allowed',
          `${state} → ${to}`,
        )
        return legal.every((one) => error.details.remedy.en.includes(`(${one})`))
      })
    }
  }
})

test('only a draft can be changed, and only to a field that there is', async () => {
  const { courseNo } = await training.course(provider, { state: 'listed' })
  const { ...form } = courseSaid
  await assert.rejects(
    ask(owner, changeCourse, { courseNo, ...form }),
    problem('training.only-drafts-change'),
  )
  await assert.rejects(
    ask(owner, draftCourse, { ...drafted(provider), fieldCode: 'sihir' }),
    problem('training.field-unknown'),
  )
})

test('anyone sees a course that is listed, and nobody but its training body and officers one that is not', async () => {
  const courseNo = await draft()
  await assert.rejects(ask(visitor, viewCourse, { courseNo }), problem('not-found'))
  const other = await training.provider()
  await assert.rejects(ask(other.owner, viewCourseFile, { courseNo }), problem('not-found'))
  await ask(owner, submitCourse, { courseNo })
  await list(courseNo)
  const seen = await ask(visitor, viewCourse, { courseNo })
  assert.deepEqual([seen.title, seen.providerName], ['Barista dasar', 'LPK Karya Terampil'])
})

test('lists are paged, and what waits for review is a list of its own', async () => {
  const other = await training.provider()
  const made = []
  for (let at = 0; at < 3; at++) made.push((await training.course(other, { state: 'review' })).courseNo)
  const first = await ask(other.trainer, listCourses, { providerNo: other.providerNo, limit: 2 })
  assert.deepEqual(
    first.courses.map(({ courseNo }) => courseNo),
    made.slice(0, 2),
  )
  const second = await ask(other.trainer, listCourses, {
    providerNo: other.providerNo,
    limit: 2,
    after: first.next,
  })
  assert.deepEqual([second.courses.length, second.next], [1, null])
  const waiting = await ask(officer(), listCourseWork, { limit: 200 })
  assert.ok(waiting.courses.every(({ state }) => state === 'review'))
  assert.ok(made.every((one) => waiting.courses.some(({ courseNo }) => courseNo === one)))
})
