import { addDays, dayIn } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { findOwnCourse } from '../courses/find-course.ts'
import { classNo, ofClass, ofProvider, providerNo } from '../find-things.ts'
import { modesAllowed } from '../restrictions/find-restrictions.ts'
import { classStates } from '../states.ts'
import { noteBeginning } from '../steps.ts'
import { classForm, type ClassForm } from './class-form.ts'
import * as rows from './class.sql.ts'
import { lockClass } from './find-class.ts'
import { lawfulThreshold, requireMayOpen } from './may-open.ts'
import * as problems from './problems.ts'

const answer = z.object({ classNo, state: z.enum(classStates) })

/** A training body plans a class of a listed course. Nobody sees it until an officer opens it. */
export const planClass = operation({
  name: 'training.plan-class',
  summary: { id: 'Merencanakan kelas', en: 'Plan a class' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/classes' },
  input: z.object({ providerNo, ...classForm }),
  output: answer,
  concerns: ofProvider,
  async run({ db, actor, now, subject }, { providerNo: _providerNo, ...form }) {
    const providerId = present(subject.kind === 'provider' ? subject.providerId : null, 'a provider’s')
    const made = await storeClass(db, { form, providerId, outsideNo: null, by: actor.name }, now)
    return { classNo: made, state: 'planned' as const }
  },
})

export const changeClass = operation({
  name: 'training.change-class',
  summary: { id: 'Mengubah rencana kelas', en: 'Change the plan of a class' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/classes/{classNo}' },
  input: z.object({ classNo, ...classForm }),
  output: answer,
  concerns: ofClass,
  async run({ db, now }, { classNo: number, ...form }) {
    await changePlan(db, number, form, now)
    return { classNo: number, state: 'planned' as const }
  },
})

type Planned = {
  readonly form: ClassForm
  readonly providerId: bigint
  readonly outsideNo: string | null
  readonly by: string
}

/**
 * Everything is checked before anything is written.
 * @throws Problem for a plan that cannot be held
 */
export async function storeClass(db: Db, { form, providerId, ...more }: Planned, now: Date): Promise<string> {
  const today = dayIn(now)
  const course = await checkPlan(db, form, providerId, now)
  const made = await db.get<{ classId: bigint; classNo: string }>(
    rows.insertClass({
      ...form,
      ...course,
      ...more,
      providerId,
      threshold: lawfulThreshold(today),
      year: today.slice(2, 4),
      now,
    }),
  )
  await noteBeginning(db, { thing: 'class', id: made.classId, state: 'planned', by: more.by }, now)
  return made.classNo
}

/** Sessions that no longer lie within its days go; the others follow its mode. */
export async function changePlan(db: Db, number: string, form: ClassForm, now: Date): Promise<void> {
  const { classId, providerId, state } = await lockClass(db, number)
  if (state !== 'planned') throw problems.onlyPlannedChange()
  const course = await checkPlan(db, form, providerId, now)
  await db.run(rows.updateClass(classId, { ...form, ...course }))
  await db.run(rows.dropSessionsOutside(classId, form.startsOn, form.endsOn))
  await db.run(rows.setSessionsOnline(classId, form.mode))
}

async function checkPlan(db: Db, form: ClassForm, providerId: bigint, now: Date) {
  const { startsOn, endsOn, least, places, mode, regionCode } = form
  const today = dayIn(now)
  if (endsOn < startsOn) throw problems.endsBeforeStart()
  if (endsOn > addDays(startsOn, 366)) throw problems.tooLong()
  if (startsOn <= today) throw problems.startsTooSoon()
  if (least > places) throw problems.leastOverPlaces()
  const course = await findOwnCourse(db, providerId, form.courseNo)
  if (!course) throw problems.courseOfAnother()
  if (course.state !== 'listed') throw problems.courseNotListed()
  await requireMayOpen(db, providerId, today)
  if (!course.modes.includes(mode)) throw problems.modeOfCourse()
  if (!(await db.get<{ known: boolean }>(rows.isRegency(regionCode))).known) throw problems.regionUnknown()
  await requireMode(db, course.modes, form)
  return { courseId: course.courseId, price: course.price, basis: course.basis }
}

/** @throws Problem which names the restriction that stands against it, and what may be done instead */
export async function requireMode(
  db: Db,
  modes: ClassForm['mode'][] | readonly ClassForm['mode'][],
  wanted: Pick<ClassForm, 'mode' | 'regionCode' | 'startsOn' | 'endsOn'>,
): Promise<void> {
  const answers = await modesAllowed(db, modes, wanted)
  const asked = answers.find(({ mode }) => mode === wanted.mode)
  if (!asked) throw problems.modeOfCourse()
  if (asked.allowed) return
  throw problems.modeRestricted(
    asked.because,
    answers.filter(({ allowed }) => allowed),
  )
}
