import { addDays } from '@payung/law'
import {
  cancelClass,
  dropOut,
  keepTraining,
  remindWhenQualifying,
  withdrawEnrolment,
} from '#modules/training'
import { personIdOf } from '../members.ts'
import type { Plot } from '../plot.ts'
import type { Scene } from '../stage.ts'
import { dimas, kasim, rina } from '../townspeople.ts'
import type { Body } from './bodies.ts'
import { daysAgo, onDay } from './days.ts'
import type { Learners } from './learners.ts'
import { Class, type Course, type Line, type Trainee } from './school.ts'

type Told = {
  readonly barista: Course
  readonly welding: Course
  readonly video: Course
  readonly lsp: Body
  readonly lineOf: (year: number) => Line
  readonly learners: Learners
}

/** The classes of these weeks: one that runs with Rina in it, one that is just over, and those that people can still join. */
export function classesNow(plot: Plot, told: Told): Scene[] {
  return [...running(plot, told), ...justOver(plot, told), ...awaitingTest(plot, told), ...toJoin(plot, told)]
}

const planAt = (plot: Plot, held: Class, line: (year: number) => Line, ago: number): Scene => ({
  at: onDay(daysAgo(plot.calendar, ago), '09:15'),
  play: async (stage) => {
    await held.plan(stage)
    await held.open(stage, plot, line(Number(held.firstDay.slice(0, 4))))
  },
})

/** Rina learns to make coffee in the evening of her life at the sewing machine; one of the others has stopped. */
function running(plot: Plot, { barista, lineOf, learners }: Told): Scene[] {
  const { calendar, players } = plot
  const held = new Class(barista, { startsOn: daysAgo(calendar, 6), sessions: 12, places: 12 })
  const trainees: Trainee[] = []
  const left: Trainee[] = []
  return [
    planAt(plot, held, lineOf, 16),
    {
      at: onDay(daysAgo(calendar, 14), '19:10'),
      play: async (stage) => {
        const personId = await personIdOf(stage, rina)
        const self = await players.as('rina', { role: 'member', personId })
        trainees.push(await held.join(stage, self))
        for (const at of [0, 1, 2, 3, 4])
          trainees.push(await held.join(stage, await learners.tailor(stage, at)))
        left.push(await held.join(stage, await learners.tailor(stage, 5)))
        await held.confirm(stage)
      },
    },
    ...held.sessions((no) => [...trainees.slice(0, no === 2 ? 4 : 6), ...(no < 3 ? left : [])]),
    {
      at: onDay(addDays(held.days[2] ?? held.firstDay, 0), '19:00'),
      play: async (stage) => {
        for (const { actor, enrolmentId } of left)
          await stage.ask(actor, dropOut, { enrolmentId, reason: 'Pindah kerja ke Balikpapan' })
      },
    },
  ]
}

/** A class that was judged: two are competent, one is not yet and will be judged again. */
function justOver(plot: Plot, { welding, lsp, lineOf, learners }: Told): Scene[] {
  const held = new Class(welding, { startsOn: daysAgo(plot.calendar, 17), sessions: 5, places: 8 })
  const trainees: Trainee[] = []
  return [
    planAt(plot, held, lineOf, 22),
    {
      at: onDay(daysAgo(plot.calendar, 20), '19:10'),
      play: async (stage) => {
        for (const at of [6, 7, 8]) trainees.push(await held.join(stage, await learners.tailor(stage, at)))
        await held.confirm(stage)
      },
    },
    ...held.sessions(() => trainees),
    ...held.assessment(lsp, () => trainees.map((one, at) => ({ ...one, competent: at < 2 }))),
  ]
}

/** One that waits for its assessment. */
function awaitingTest(plot: Plot, { barista, lineOf, learners }: Told): Scene[] {
  const held = new Class(barista, { startsOn: daysAgo(plot.calendar, 12), sessions: 4, places: 6 })
  const trainees: Trainee[] = []
  return [
    planAt(plot, held, lineOf, 19),
    {
      at: onDay(daysAgo(plot.calendar, 18), '19:10'),
      play: async (stage) => {
        for (const at of [9, 10]) trainees.push(await held.join(stage, await learners.tailor(stage, at)))
        await held.confirm(stage)
      },
    },
    ...held.sessions(() => trainees),
    { at: onDay(addDays(held.lastDay, 1), '07:00'), play: (stage) => keepTraining(stage.app) },
  ]
}

/** Classes that have not begun, in every way that one can stand with them. */
function toJoin(plot: Plot, { barista, welding, video, lineOf, learners }: Told): Scene[] {
  const { calendar, players, staff } = plot
  const ahead = (
    course: Course,
    days: number,
    places: number,
    more: { mode?: 'online'; opensAt?: Date } = {},
  ) => new Class(course, { startsOn: daysAgo(calendar, -days), sessions: 8, places, ...more })
  const full = ahead(video, 12, 2, { mode: 'online' })
  const offered = ahead(barista, 15, 10)
  const later = ahead(welding, 24, 12, { opensAt: onDay(daysAgo(calendar, -3), '09:00') })
  const sure = ahead(welding, 8, 8)
  const online = ahead(video, 20, 30, { mode: 'online' })
  const called = ahead(barista, 26, 8)
  const planned = ahead(barista, 40, 16)
  return [
    ...[full, offered, later, sure, online, called].map((held) => planAt(plot, held, lineOf, 9)),
    { at: onDay(daysAgo(calendar, 2), '10:00'), play: (stage) => planned.plan(stage) },
    {
      at: onDay(daysAgo(calendar, 8), '18:00'),
      play: async (stage) => {
        for (const at of [11, 12]) await full.join(stage, await learners.tailor(stage, at))
        await full.apply(stage, await learners.tailor(stage, 13))
        for (const at of [14, 15, 16]) await sure.join(stage, await learners.tailor(stage, at))
        await sure.confirm(stage)
        await later.apply(stage, await learners.tailor(stage, 17))
        // Nobody takes this seat in time.
        await offered.apply(stage, await learners.tailor(stage, 18))
      },
    },
    {
      at: onDay(daysAgo(calendar, 4), '18:00'),
      play: async (stage) => {
        await keepTraining(stage.app)
        const { actor, enrolmentId } = await offered.join(stage, await learners.tailor(stage, 19))
        await stage.ask(actor, withdrawEnrolment, { enrolmentId })
        await offered.apply(stage, await learners.weaver(stage, 0)) // Trained before.
        await stage.ask(await staff.officer(), cancelClass, {
          classNo: called.classNo,
          reason: 'Alat seduh baru datang bulan depan.',
        })
      },
    },
    {
      at: calendar.yesterday,
      play: async (stage) => {
        await offered.apply(stage, await learners.tailor(stage, 20))
        for (const [who, person] of [
          ['kasim', kasim],
          ['dimas', dimas],
        ] as const) {
          const personId = await personIdOf(stage, person)
          const self = await players.as(who, { role: 'member', personId })
          await offered.apply(stage, self)
          if (who === 'dimas') await stage.ask(self, remindWhenQualifying, {})
        }
        await keepTraining(stage.app)
      },
    },
  ]
}
