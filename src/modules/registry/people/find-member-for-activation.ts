import { isDay } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { findMember } from './people.sql.ts'

/**
 * The member who bears this membership number, was born that day and has this phone: what someone must know
 * to open their own account. Null when any of them is different, without a hint which, or when the person has
 * died.
 */
export function findMemberForActivation(
  db: Db,
  given: { membershipNo: string; birthOn: string; phone: string },
): Promise<{ personId: bigint; name: string } | null> {
  if (!isDay(given.birthOn)) return Promise.resolve(null)
  return db.find(findMember({ ...given, membershipNo: given.membershipNo.replace(/[\s.-]/g, '') }))
}
