import type { Day } from '@payung/law'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import type { Mode } from '../courses/course.ts'
import type { ClassState, CourseState } from '../states.ts'
import * as rows from './class.sql.ts'

export type LockedClass = {
  readonly classId: bigint
  readonly classNo: string
  readonly providerId: bigint
  readonly courseId: bigint
  readonly state: ClassState
  readonly mode: Mode
  readonly plannedMode: Mode
  readonly places: number
  readonly least: number
  readonly startsOn: Day
  readonly endsOn: Day
  readonly regionCode: string
  readonly budgetId: bigint | null
  readonly price: bigint
  /** An officer has to decide whether it goes on. */
  readonly atRisk: boolean
  /** Of its course. */
  readonly modes: readonly Mode[]
  readonly courseState: CourseState
}

/** The class of a number, held until the transaction ends. */
export async function lockClass(db: Db, number: string): Promise<LockedClass> {
  const found = await db.find<LockedClass>(rows.lockClass(number))
  if (!found) throw notFound()
  return found
}
