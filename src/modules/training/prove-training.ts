import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import { proveCertificates } from './certificates/prove-certificates.ts'
import { proveSeats } from './budgets/prove-seats.ts'
import { proveMoney } from './money/prove-money.ts'

/** What must hold of the programme: seats, money, certificates. */
export async function proveTraining(db: Db): Promise<Proof[]> {
  const proofs: Proof[] = []
  for (const prove of [proveSeats, proveMoney, proveCertificates]) proofs.push(...(await prove(db)))
  return proofs
}
