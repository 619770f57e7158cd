import { viewProvider, type ProviderFile } from '#modules/training'
import { ownNumber, type AtDesk } from '../desk.ts'

export const profilePath = '/provider/profile'
export const partPath = (part: string) => `${profilePath}/${part}`

/** The file of the training body whose desk is open. */
export async function ownFile(visit: AtDesk): Promise<ProviderFile> {
  return visit.perform(viewProvider, { providerNo: await ownNumber(visit) })
}
