import { lastDayOf } from '@payung/law'
import { keepTraining } from '#modules/training'
import type { Plot } from '../plot.ts'
import type { Scene } from '../stage.ts'
import type { Body } from './bodies.ts'
import { onDay } from './days.ts'
import { Class, type Course, type Line, type Trainee } from './school.ts'
import type { Learners } from './learners.ts'

/**
 * Three classes of weavers that are long over, so that it can be asked after three, six and twelve months what they led to. Those of the first are
 * known at twelve, of the second at six, of the third at three months.
 */
export function pastClasses(
  plot: Plot,
  {
    course,
    lsp,
    lineOf,
    learners,
  }: { course: Course; lsp: Body; lineOf: (year: number) => Line; learners: Learners },
): Scene[] {
  const { calendar } = plot
  const months = [15, 11, 7].map((ago) => calendar.current - ago)
  return [
    ...months.flatMap((month, nth) => {
      const held = new Class(course, { startsOn: calendar.day(month, 5), sessions: 5, places: 4 })
      const trainees: Trainee[] = []
      const before = month - 1
      return [
        {
          at: calendar.at(before, 18, '09:00'),
          play: async (stage) => {
            await held.plan(stage)
            await held.open(stage, plot, lineOf(Number(held.firstDay.slice(0, 4))))
          },
        },
        {
          at: calendar.at(before, 20, '19:30'),
          play: async (stage) => {
            for (const at of [2 * nth, 2 * nth + 1])
              trainees.push(await held.join(stage, await learners.weaver(stage, at)))
            await held.confirm(stage)
          },
        },
        ...held.sessions(() => trainees),
        ...held.assessment(lsp, () => trainees.map((one) => ({ ...one, competent: true }))),
        ...held.settlement(plot),
      ] satisfies Scene[]
    }),
    ...monthly(plot),
  ]
}

/** What the hours do in these months, once at the end of each. */
function monthly({ calendar }: Plot): Scene[] {
  return Array.from({ length: 14 }, (_, ago) => ({
    at: onDay(lastDayOf(calendar.current - 14 + ago), '22:00'),
    play: (stage) => keepTraining(stage.app),
  }))
}
