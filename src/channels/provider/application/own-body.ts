import { getProviderNo, viewProvider, type ProviderFile } from '#modules/training'
import type { Visit } from '#web/visit.ts'

/** Someone at work for a training body. */
export type AtBody = Visit<'provider'>

export const profilePath = '/provider/profile'
export const partPath = (part: string) => `${profilePath}/${part}`

export function ownNumber({ app, providerId }: Pick<AtBody, 'app' | 'providerId'>): Promise<string> {
  return app.database.read((db) => getProviderNo(db, providerId))
}

export async function ownFile(visit: AtBody): Promise<ProviderFile> {
  return visit.perform(viewProvider, { providerNo: await ownNumber(visit) })
}

/** May change things. The operations decide; pages only leave out what would be refused. */
export function isOwner({ actor, providerId }: Pick<AtBody, 'actor' | 'providerId'>): boolean {
  return actor.grants.some((grant) => grant.role === 'provider.owner' && grant.providerId === providerId)
}
