import type { Sql } from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import * as rows from './prove-money.sql.ts'

type Counts = Readonly<Record<'budgets' | 'invoices' | 'allowances', bigint>>

const claims: readonly (readonly [claim: string, compared: keyof Counts, odd: () => Sql])[] = [
  [
    'every training line has reserved and spent what its classes, invoices and allowances say, within its rupiah',
    'budgets',
    rows.oddBudgets,
  ],
  [
    'every invoice of a training body is the sum of its lines, none above the agreed price',
    'invoices',
    rows.oddInvoices,
  ],
  ['every training allowance is for a day on which its trainee came', 'allowances', rows.oddAllowances],
  ['the book of the training fund equals invoices and allowances', 'allowances', rows.oddAccounts],
]

/** What must hold of the programme's money, compared row by row. */
export async function proveMoney(db: Db): Promise<Proof[]> {
  const counts = await db.get<Counts>(rows.moneyCounts())
  const proofs: Proof[] = []
  for (const [claim, compared, odd] of claims) {
    const found = await db.many<{ id: string; what: string }>(odd())
    proofs.push({ claim, compared: counts[compared], faults: found.map(({ id, what }) => `${id}: ${what}`) })
  }
  return proofs
}
