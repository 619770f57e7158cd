import { findBalances } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import { oddContracts } from './migrants/migrant.sql.ts'
import { oddProjects } from './projects/project.sql.ts'
import { oddOwnAccounts } from './own-account/prove-own-account.sql.ts'
import * as entries from './prove-entries.sql.ts'
import * as rows from './prove.sql.ts'

type Odd = { readonly id: string; readonly what: string }

/** What must hold between returns, bills, payments and the books, compared row by row. */
export async function proveContributions(db: Db): Promise<Proof[]> {
  const counts = await db.get<{
    bills: bigint
    lines: bigint
    settlements: bigint
    payments: bigint
    ownLines: bigint
    contractLines: bigint
    projectLines: bigint
  }>(rows.contributionCounts())
  const oddities = async (
    claim: string,
    compared: bigint,
    query: ReturnType<typeof rows.billsUnlikeLines>,
  ): Promise<Proof> => ({
    claim,
    compared,
    faults: (await db.many<Odd>(query)).map(({ id, what }) => `${id}: ${what}`),
  })
  return [
    await oddities('every bill equals the sum of its lines', counts.bills, rows.billsUnlikeLines()),
    await oddities('every line is as it was when its bill was made', counts.lines, rows.brokenSnapshots()),
    await oddities('every final return says what was billed', counts.lines, rows.returnsUnlikeBills()),
    await oddities(
      'penalties and credits stand in the bills that ask for them or use them',
      counts.bills,
      rows.chargesUnlikeBills(),
    ),
    await oddities(
      'every settlement is in the books, and nothing else is',
      counts.settlements,
      rows.settlementsUnlikeBooks(),
    ),
    await oddities(
      'every entry moves what its bill, payment or decision says',
      counts.settlements,
      entries.entriesUnlikeSources(),
    ),
    await oddities(
      'what was taken back was taken back as it had been booked',
      counts.bills,
      entries.reversalsUnlikeEntries(),
    ),
    await oddities(
      'members were credited what their bills say',
      counts.lines,
      entries.membersUnlikeSnapshot(),
    ),
    await oddities(
      'every payment is for the amount of its code and settles a bill',
      counts.payments,
      rows.straysAmongPayments(),
    ),
    await oddities(
      'own-account workers are covered for what they paid, once',
      counts.ownLines,
      oddOwnAccounts(),
    ),
    await oddities(
      'projects have paid what their contracts owe up to the progress that was told',
      counts.projectLines,
      oddProjects(),
    ),
    await oddities(
      'contracts of work abroad are covered for what was paid, once',
      counts.contractLines,
      oddContracts(),
    ),
    await proveControls(db),
    await proveMoney(db),
  ]
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
