import type { Actor, Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as rows from '../find-things.sql.ts'

/** Whose matter an enrolment is to the one who asks: the training body’s to those who teach there, else the person’s own. */
export async function ofTraineeOrSelf(
  db: Db,
  { enrolmentId }: { enrolmentId: bigint },
  actor: Actor,
): Promise<Subject | null> {
  const found = await db.many<{ personId: bigint; providerId: bigint }>(
    rows.recordsAndProviderOfEnrolment(enrolmentId),
  )
  const [first] = found
  if (!first) return null
  const own = found.find(({ personId }) =>
    actor.grants.some((grant) => grant.role === 'member' && grant.personId === personId),
  )
  if (own) return { kind: 'person', personId: own.personId }
  const teaches = actor.grants.some((grant) => 'providerId' in grant && grant.providerId === first.providerId)
  return teaches
    ? { kind: 'provider', providerId: first.providerId }
    : { kind: 'person', personId: first.personId }
}
