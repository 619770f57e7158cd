import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import type { CourseState } from '../states.ts'
import type { Mode } from './course.ts'
import * as rows from './course.sql.ts'

export type LockedCourse = {
  readonly courseId: bigint
  readonly courseNo: string
  readonly providerId: bigint
  readonly state: CourseState
  readonly modes: readonly Mode[]
  readonly price: bigint
  readonly basis: string
}

/** The course of a number, held until the transaction ends. */
export async function lockCourse(db: Db, number: string): Promise<LockedCourse> {
  const found = await db.find<LockedCourse>(rows.lockCourse(number))
  if (!found) throw notFound()
  return found
}

/** Null for a course of another training body as for one that there is not. */
export function findOwnCourse(db: Db, providerId: bigint, number: string): Promise<LockedCourse | null> {
  return db.find<LockedCourse>(rows.lockOwnCourse(providerId, number))
}
