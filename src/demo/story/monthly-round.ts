import type { Month } from '@payung/law'
import { issueBills } from '#modules/contributions'
import { system } from '#platform/actor.ts'
import type { Calendar } from './calendar.ts'
import type { Firm, Papers } from './firm.ts'
import type { Scene, Stage } from './stage.ts'

/** How an employer goes about its months. */
export type Habit = {
  /** `in` the month itself, as soon as wages are paid, or `after` it. */
  readonly reports: 'in' | 'after'
  /** The date on which it reports. */
  readonly date: number
  readonly time: string
  /** Files that come with the return of a month. */
  readonly papers?: (month: Month) => readonly Papers[]
  /** The first month of which it reports nothing any more. */
  readonly silentFrom?: Month
  /** The first month that it does not pay any more. */
  readonly owesFrom?: Month
  /** A month that it pays late, and when. */
  readonly late?: { readonly month: Month; readonly paidAt: Date }
}

/** The last months whose returns wait for the bills of the month to be made in one run, as they were in their time. */
function lastBilledTogether({ current }: Calendar): Month {
  return current - 4
}

/** An employer registers, enrols its people, and then reports and pays month by month. */
export function monthlyRound(firm: Firm, calendar: Calendar, habit: Habit): Scene[] {
  const { firstMonth } = firm.plan
  const end = Math.min(
    habit.silentFrom ?? calendar.current,
    habit.reports === 'in' ? calendar.prepared : calendar.current,
  )
  const months = Array.from({ length: Math.max(0, end - firstMonth) }, (_, at) => firstMonth + at)
  return [
    { at: calendar.at(firstMonth, 1, '09:00'), play: (stage) => firm.register(stage) },
    { at: calendar.at(firstMonth, 1, '10:00'), play: (stage) => enrol(firm, stage) },
    ...months.flatMap((month) => scenesOf(firm, calendar, habit, month)),
  ]
}

async function enrol(firm: Firm, stage: Stage): Promise<void> {
  const returnId = await firm.open(stage, firm.plan.firstMonth)
  const name = `pekerja ${firm.plan.form.name}.xlsx`
  await firm.upload(stage, returnId, { kind: 'workers', name, lines: firm.plan.workers })
}

function scenesOf(firm: Firm, calendar: Calendar, habit: Habit, month: Month): Scene[] {
  const { date, time } = habit
  const reportsIn = habit.reports === 'in' ? month : month + 1
  const together = month <= lastBilledTogether(calendar)
  const approved = firm.plan.approver !== undefined
  const owed = habit.owesFrom !== undefined && month >= habit.owesFrom
  const inTime = together ? calendar.at(month + 1, 12, time) : calendar.at(reportsIn, date + 3, time)
  let returnId = ''

  const prepare = async (stage: Stage) => {
    returnId = await firm.open(stage, month)
    for (const papers of habit.papers?.(month) ?? []) await firm.upload(stage, returnId, papers)
    if (together || approved) await firm.submit(stage, returnId)
  }
  const paidAt = habit.late?.month === month ? habit.late.paidAt : inTime
  return [
    { at: calendar.at(reportsIn, date, time), play: prepare },
    ...(together
      ? []
      : [
          {
            at: calendar.at(reportsIn, date, approved ? '15:20' : time),
            play: (stage: Stage) => firm.finalise(stage, returnId),
          },
        ]),
    ...(owed ? [] : [{ at: paidAt, play: (stage: Stage) => firm.pay(stage, month) }]),
  ]
}

/** In the night after the tenth the bills of all returns of the month before are made. */
export function billingRuns({ calendar }: { calendar: Calendar }): Scene[] {
  const count = Math.max(0, lastBilledTogether(calendar) - calendar.first + 1)
  return Array.from({ length: count }, (_, at) => {
    const month = calendar.first + at
    return {
      at: calendar.at(month + 1, 11, '01:00'),
      play: ({ app, time }) =>
        app.database.transaction(async (db) => {
          await issueBills(db, { month, kind: 'regular', returnId: null }, { actor: system, now: time })
        }),
    }
  })
}
