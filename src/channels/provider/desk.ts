import { getProviderNo } from '#modules/training'
import type { Visit } from '#web/visit.ts'

/** Somebody at work for a training body. */
export type AtDesk<P extends string = string> = Visit<'provider', P>

/** The number of the training body whose desk is open. */
export function ownNumber({ app, providerId }: Pick<AtDesk, 'app' | 'providerId'>): Promise<string> {
  return app.database.read((db) => getProviderNo(db, providerId))
}

/** May plan and change. The operations decide; pages only leave out what would be refused. */
export function isOwner({ actor, providerId }: Pick<AtDesk, 'actor' | 'providerId'>): boolean {
  return actor.grants.some((grant) => grant.role === 'provider.owner' && grant.providerId === providerId)
}

/** May see courses, classes and sessions: those who lead the body and its trainers. */
export function mayTeach({ actor, providerId }: Pick<AtDesk, 'actor' | 'providerId'>): boolean {
  return actor.grants.some(
    (grant) =>
      (grant.role === 'provider.owner' || grant.role === 'provider.trainer') &&
      grant.providerId === providerId,
  )
}

export const coursePath = (courseNo: string) => `/provider/courses/${courseNo}`
export const classPath = (classNo: string) => `/provider/classes/${classNo}`
