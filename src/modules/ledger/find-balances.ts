import type { Db } from '#platform/database.ts'
import type { AccountBalance, LedgerProof, MemberLine } from './entry.ts'
import * as rows from './ledger.sql.ts'

/** Every account of every book, with its balance now. */
export function findBalances(db: Db): Promise<AccountBalance[]> {
  return db.many<AccountBalance>(rows.accountBalances())
}

/** A member's old-age savings. A merged person's lines stay under the old key: pass every key of the person. */
export async function getMemberBalance(db: Db, personIds: readonly bigint[]): Promise<bigint> {
  return (await db.get<{ balance: bigint }>(rows.memberBalance(personIds))).balance
}

export function findMemberStatement(db: Db, personIds: readonly bigint[]): Promise<MemberLine[]> {
  return db.many<MemberLine>(rows.memberStatement(personIds))
}

/** What `./payung verify` compares. Balance of each entry and separation of funds are keys of the schema. */
export async function proveLedger(db: Db): Promise<LedgerProof> {
  const totals = await db.get<Omit<LedgerProof, 'controlBalance' | 'differences'>>(rows.ledgerTotals())
  const differences = await db.many<LedgerProof['differences'][number]>(rows.controlDifferences())
  const control = (await findBalances(db)).find(
    ({ book, code }) => book === 'jht' && code === 'member-balances',
  )
  return { ...totals, controlBalance: control?.balance ?? 0n, differences }
}
