import { addDays, dayIn, type Day } from '@payung/law'
import { present } from '#base/assert.ts'
import {
  applyForClass,
  approveBudget,
  approveInvoice,
  confirmClass,
  confirmSeat,
  decideCourse,
  draftBudget,
  draftCourse,
  issueCertificates,
  closeAssessment,
  completeClassAttendance,
  finishClass,
  keepTraining,
  markPresent,
  openBudget,
  openClass,
  payAllowances,
  listAllowancesDue,
  payInvoice,
  planAssessment,
  planClass,
  recordResults,
  setSessions,
  settleClass,
  submitCourse,
  submitInvoice,
} from '#modules/training'
import type { Actor } from '#platform/actor.ts'
import type { Plot } from '../plot.ts'
import type { Scene, Stage } from '../stage.ts'
import type { Body } from './bodies.ts'
import { onDay, workingDays } from './days.ts'

export type CoursePlan = {
  readonly title: string
  readonly fieldCode: string
  readonly hours: number
  readonly price: number
  readonly description: string
  readonly occupations: readonly string[]
  readonly modes?: readonly ('online' | 'offline')[]
}

/** A course of a training body, written down, reviewed and listed in one morning. */
export class Course {
  readonly body: Body
  readonly #plan: CoursePlan
  courseNo = ''

  constructor(body: Body, plan: CoursePlan) {
    this.body = body
    this.#plan = plan
  }

  list({ staff }: Plot, at: Date): Scene {
    return {
      at,
      play: async (stage) => {
        const owner = await this.body.owner()
        const { modes = ['offline'], occupations, ...plan } = this.#plan
        const drafted = await stage.ask(owner, draftCourse, {
          ...plan,
          modes: [...modes],
          occupations: [...occupations],
          providerNo: this.body.providerNo,
          basis: 'completed',
          certificateMonths: 36,
        })
        this.courseNo = drafted.courseNo
        await stage.ask(owner, submitCourse, { courseNo: this.courseNo })
        await stage.ask(await staff.officer(), decideCourse, { courseNo: this.courseNo, decision: 'list' })
      },
    }
  }
}

/** The seats of a year for the province, drafted by one, approved by another. */
export class Line {
  readonly year: number
  budgetId = ''

  constructor(year: number) {
    this.year = year
  }

  open({ staff }: Plot, at: Date): Scene {
    return {
      at,
      play: async (stage) => {
        const officer = await staff.officer()
        const { budgetId } = await stage.ask(officer, draftBudget, {
          year: this.year,
          regionCode: '64',
          officeCode: 'KC641',
          name: `Kalimantan Timur ${this.year}`,
          seats: 240,
          amount: 1_200_000_000,
          choice: 'first-come',
          offerDays: 3,
          once: 'on',
        })
        this.budgetId = String(budgetId)
        await stage.ask(await staff.supervisor(), approveBudget, { budgetId: this.budgetId })
        await stage.ask(officer, openBudget, { budgetId: this.budgetId })
      },
    }
  }
}

export type Trainee = { readonly actor: Actor; enrolmentId: string }

export type ClassPlan = {
  readonly startsOn: Day
  readonly sessions: number
  readonly places: number
  readonly mode?: 'online' | 'offline'
  readonly regionCode?: string
  readonly opensAt?: Date
}

/** A class of the story, and the steps that people take with it. */
export class Class {
  readonly course: Course
  readonly days: readonly Day[]
  readonly #plan: ClassPlan
  classNo = ''

  constructor(course: Course, plan: ClassPlan) {
    this.course = course
    this.#plan = plan
    this.days = workingDays(plan.startsOn, plan.sessions)
  }

  get firstDay(): Day {
    return present(this.days[0], 'a class has a first day')
  }

  get lastDay(): Day {
    return present(this.days.at(-1), 'a class has a last day')
  }

  async plan(stage: Stage): Promise<void> {
    const { places, mode = 'offline', regionCode = '64.72' } = this.#plan
    const { body } = this.course
    const owner = await body.owner()
    const planned = await stage.ask(owner, planClass, {
      providerNo: body.providerNo,
      courseNo: this.course.courseNo,
      regionCode,
      venue: mode === 'online' ? 'Ruang kelas daring' : body.about.address,
      mode,
      places,
      least: 1,
      startsOn: this.firstDay,
      endsOn: this.lastDay,
    })
    this.classNo = planned.classNo
    const sessions = this.days.map((onDate, at) => ({
      onDate,
      from: '08:30',
      to: '12:00',
      topic: `Pertemuan ${at + 1}`,
    }))
    await stage.ask(owner, setSessions, { classNo: this.classNo, sessions })
  }

  async open(stage: Stage, { staff }: Plot, line: Line): Promise<void> {
    const { opensAt } = this.#plan
    await stage.ask(await staff.officer(), openClass, {
      classNo: this.classNo,
      budgetId: line.budgetId,
      allowance: 50_000,
      onlineAllowance: 25_000,
      ...(opensAt && { opensAt: opensAt.toISOString() }),
    })
  }

  /** Applies; what the answer is stands in the enrolment. */
  async apply(stage: Stage, actor: Actor): Promise<Trainee> {
    const { enrolmentId } = await stage.ask(actor, applyForClass, { classNo: this.classNo })
    return { actor, enrolmentId: String(enrolmentId) }
  }

  /** Applies and takes the seat that is offered. */
  async join(stage: Stage, actor: Actor): Promise<Trainee> {
    const trainee = await this.apply(stage, actor)
    await stage.ask(actor, confirmSeat, { enrolmentId: trainee.enrolmentId })
    return trainee
  }

  async confirm(stage: Stage): Promise<void> {
    await stage.ask(await this.course.body.owner(), confirmClass, { classNo: this.classNo })
  }

  /** The trainer notes a session. */
  async attend(stage: Stage, no: number, trainees: readonly Trainee[]): Promise<void> {
    const trainer = await this.course.body.owner()
    const marks = trainees.map(({ enrolmentId }) => ({ enrolmentId, present: 'on' as const }))
    await stage.ask(trainer, markPresent, { sessionNo: `${this.classNo}-${no}`, marks })
  }

  /** Scenes of sessions, each noted at its end. */
  sessions(present: (no: number) => readonly Trainee[]): Scene[] {
    return this.days.flatMap((day, at) => [
      ...(at === 0 ? [{ at: onDay(day, '07:00'), play: (stage: Stage) => keepTraining(stage.app) }] : []),
      { at: onDay(day, '12:05'), play: (stage: Stage) => this.attend(stage, at + 1, present(at + 1)) },
    ])
  }

  /** After the last session: who came often enough is judged, and who is competent holds a certificate. */
  assessment(lsp: Body, results: () => readonly (Trainee & { competent: boolean })[]): Scene[] {
    const on = (days: number, time: string) => onDay(addDays(this.lastDay, days), time)
    let assessmentNo = ''
    return [
      { at: on(1, '07:00'), play: (stage) => keepTraining(stage.app) },
      {
        at: on(1, '09:00'),
        play: async (stage) => {
          const owner = await this.course.body.owner()
          await stage.ask(owner, completeClassAttendance, { classNo: this.classNo })
          const planned = await stage.ask(owner, planAssessment, {
            classNo: this.classNo,
            bodyNo: lsp.providerNo,
            onDate: dayIn(on(2, '09:00')),
            place: lsp.about.address,
            assessorName: 'Intan Permata',
          })
          assessmentNo = planned.assessmentNo
        },
      },
      {
        at: on(2, '15:00'),
        play: async (stage) => {
          const assessor = await lsp.as('intan', 'provider.assessor')
          await stage.ask(assessor, recordResults, {
            assessmentNo,
            results: results().map(({ enrolmentId, competent }) => ({
              enrolmentId,
              competent: competent ? ('on' as const) : ('' as const),
              score: competent ? 84 : 56,
            })),
          })
          await stage.ask(assessor, closeAssessment, { assessmentNo })
          if (results().some(({ competent }) => competent))
            await stage.ask(assessor, issueCertificates, { assessmentNo })
        },
      },
    ]
  }

  /** The end of a class: its invoice, allowances, and the rest of its money. */
  settlement({ staff }: Plot): Scene[] {
    const on = (days: number, time: string) => onDay(addDays(this.lastDay, days), time)
    let invoiceNo = ''
    return [
      {
        at: on(4, '10:00'),
        play: async (stage) => {
          const owner = await this.course.body.owner()
          await stage.ask(owner, finishClass, { classNo: this.classNo })
          const sent = await stage.ask(owner, submitInvoice, { classNo: this.classNo })
          invoiceNo = sent.invoiceNo
        },
      },
      {
        at: on(5, '09:00'),
        play: async (stage) => void (await stage.ask(await staff.officer(), approveInvoice, { invoiceNo })),
      },
      {
        at: on(6, '09:00'),
        play: async (stage) => {
          await keepTraining(stage.app)
          const supervisor = await staff.supervisor()
          await stage.ask(supervisor, payInvoice, { invoiceNo })
          const { asOf } = await stage.ask(supervisor, listAllowancesDue, {})
          await stage.ask(supervisor, payAllowances, { asOf: asOf.toISOString() })
          await stage.ask(await staff.officer(), settleClass, { classNo: this.classNo })
        },
      },
    ]
  }
}
