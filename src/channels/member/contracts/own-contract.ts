import { notFound } from '#base/problem.ts'
import { viewContracts, type ContractStanding } from '#modules/contributions'
import type { AtHome } from '../myself.ts'

export async function listOwnContracts({ perform, personId }: AtHome): Promise<ContractStanding[]> {
  return (await perform(viewContracts, { personId: String(personId) })).contracts
}

/** @throws Problem for a contract that is not this member's, as for one that does not exist */
export async function getOwnContract(visit: AtHome, contractId: string): Promise<ContractStanding> {
  const contract = (await listOwnContracts(visit)).find((one) => one.contractId === contractId)
  if (!contract) throw notFound()
  return contract
}
