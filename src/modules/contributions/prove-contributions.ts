import type { Sql } from 'sql-template-tag'
import { findBalances } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import { oddContracts } from './migrants/migrant.sql.ts'
import { oddProjects } from './projects/project.sql.ts'
import { oddOwnAccounts } from './own-account/prove-own-account.sql.ts'
import * as entries from './prove-entries.sql.ts'
import * as rows from './prove.sql.ts'

type Odd = { readonly id: string; readonly what: string }

/** How much there is of everything that is compared. */
type Counts = Readonly<
  Record<
    'bills' | 'lines' | 'settlements' | 'payments' | 'ownLines' | 'contractLines' | 'projectLines',
    bigint
  >
>

type Claim = readonly [claim: string, compared: keyof Counts, odd: () => Sql]

/** What must hold, how much of it there is, and what finds where it does not. */
const claims: readonly Claim[] = [
  ['every bill equals the sum of its lines', 'bills', rows.billsUnlikeLines],
  ['every line is as it was when its bill was made', 'lines', rows.brokenSnapshots],
  ['every final return says what was billed', 'lines', rows.returnsUnlikeBills],
  [
    'penalties and credits stand in the bills that ask for them or use them',
    'bills',
    rows.chargesUnlikeBills,
  ],
  ['every settlement is in the books, and nothing else is', 'settlements', rows.settlementsUnlikeBooks],
  ['every entry moves what its bill, payment or decision says', 'settlements', entries.entriesUnlikeSources],
  ['what was taken back was taken back as it had been booked', 'bills', entries.reversalsUnlikeEntries],
  ['members were credited what their bills say', 'lines', entries.membersUnlikeSnapshot],
  ['every payment is for the amount of its code and settles a bill', 'payments', rows.straysAmongPayments],
  ['own-account workers are covered for what they paid, once', 'ownLines', oddOwnAccounts],
  ['contracts of work abroad are covered for what was paid, once', 'contractLines', oddContracts],
  [
    'projects have paid what their contracts owe up to the progress that was told',
    'projectLines',
    oddProjects,
  ],
]

/** What must hold between returns, bills, payments and the books, compared row by row. */
export async function proveContributions(db: Db): Promise<Proof[]> {
  const counts = await db.get<Counts>(rows.contributionCounts())
  const proofs: Proof[] = []
  for (const [claim, compared, odd] of claims) {
    const found = await db.many<Odd>(odd())
    const faults = found.map(({ id, what }) => `${id}: ${what}`)
    proofs.push({ claim, compared: counts[compared], faults })
  }
  return [...proofs, await proveControls(db), await proveMoney(db)]
}

/** Receivables and credits in the books against the bills and credits that make them up. */
async function proveControls(db: Db): Promise<Proof> {
  const balances = await findBalances(db)
  const inBooks = (code: string, book: string) =>
    balances.find((account) => account.code === code && account.book === book)?.balance ?? 0n
  const expected = new Map<string, bigint>()
  for (const { book, amount } of await db.many<{ book: string; amount: bigint }>(rows.openReceivables()))
    expected.set(`receivable ${book}`, amount)
  for (const { book, amount } of await db.many<{ book: string; amount: bigint }>(rows.openCredits()))
    expected.set(`employer-credit ${book}`, amount)
  const faults: string[] = []
  for (const code of ['receivable', 'employer-credit']) {
    for (const book of ['jkk', 'jkm', 'jht', 'jp']) {
      const wanted = expected.get(`${code} ${book}`) ?? 0n
      const found = inBooks(code, book)
      if (wanted !== found) faults.push(`${book}/${code}: bills say ${wanted}, books say ${found}`)
    }
  }
  return {
    claim: 'receivables and credits in the books equal the bills and credits behind them',
    compared: 8n,
    faults,
  }
}

/** Not a rupiah that a bank has said to have received is lost. */
async function proveMoney(db: Db): Promise<Proof> {
  const money = await db.get<Record<'received' | 'settled' | 'suspense' | 'allocated' | 'refunds', bigint>>(
    rows.moneyReceived(),
  )
  const placed = money.settled + money.suspense + money.allocated + money.refunds
  const suspense =
    (await findBalances(db)).find(({ book, code }) => book === 'collection' && code === 'suspense')
      ?.balance ?? 0n
  const faults: string[] = []
  if (placed !== money.received) faults.push(`received ${money.received}, placed ${placed}`)
  if (suspense !== money.suspense) faults.push(`suspense by payments ${money.suspense}, by books ${suspense}`)
  return {
    claim: 'all money received is settled, in suspense or to be refunded',
    compared: money.received,
    faults,
  }
}
