import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import sql from 'sql-template-tag'
import { openDatabase, type Db } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import {
  findBalances,
  findMemberStatement,
  getMemberBalance,
  postEntries,
  proveLedger,
  reverseEntry,
  type EntryHead,
} from './index.ts'
import { insertEntries } from './ledger.sql.ts'

const books = await createTestDatabase()

const head = (kind: EntryHead['kind'] = 'bill-settled'): EntryHead => ({
  kind,
  postedOn: '2026-11-20',
  postedAt: new Date('2026-11-20T03:00:00Z'),
  postingMonth: 2026 * 12 + 10,
})

/** One settled bill: money comes in, members' accounts grow by the given amounts. */
function settle(db: Db, source: string, amounts: readonly { person: bigint; amount: bigint }[]) {
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0n)
  return postEntries(
    db,
    head(),
    sql`select ${source}::text as source, 7::bigint as employer_id, 'jht' as book, 'bank' as debit, 'receivable' as credit, ${total}::bigint as amount`,
    {
      rows: sql`select ${source}::text as source, person_id, 24322 as month, amount
                from unnest(${amounts.map(({ person }) => person)}::bigint[], ${amounts.map(({ amount }) => amount)}::bigint[]) as row (person_id, amount)`,
      growsFrom: 'billed',
      shrinksTo: 'employer-credit',
    },
  )
}

test('an entry grows the members’ accounts and their control account by the same amount', async () => {
  await books.database.transaction(async (db) => {
    await settle(db, 'bill a', [
      { person: 1n, amount: 342_000n },
      { person: 2n, amount: 100n },
    ])
    assert.equal(await getMemberBalance(db, [1n]), 342_000n)
    const proof = await proveLedger(db)
    assert.equal(proof.memberTotal, 342_100n)
    assert.equal(proof.controlBalance, 342_100n)
    assert.deepEqual(proof.differences, [])
  })
})

test('the same event cannot be booked twice', async () => {
  await assert.rejects(
    books.database.transaction((db) => settle(db, 'bill a', [{ person: 1n, amount: 5n }])),
    /entry_once/,
  )
})

test('a reversal brings every account back and leaves both entries to be read', async () => {
  await books.database.transaction(async (db) => {
    const earlier = await findBalances(db)
    await settle(db, 'bill b', [{ person: 1n, amount: 58_000n }])
    await reverseEntry(
      db,
      { ...head('entry-reversed'), reason: 'Dibayar ke kode yang salah' },
      { kind: 'bill-settled', source: 'bill b' },
    )
    assert.deepEqual(await findBalances(db), earlier)
    assert.deepEqual(
      (await findMemberStatement(db, [1n])).map(({ amount, balance }) => [amount, balance]),
      [
        [342_000n, 342_000n],
        [58_000n, 400_000n],
        [-58_000n, 342_000n],
      ],
    )
  })
})

test('nobody can change or remove what is in the books, not even the owner of the schema', async () => {
  for (const statement of [
    'update ledger.transfer set amount = amount + 1',
    'delete from ledger.entry',
    'truncate ledger.member_line',
  ]) {
    await assert.rejects(books.database.pool.query(statement), /permission denied/)
  }
  const owner = openDatabase(books.url, { size: 1 })
  for (const statement of [
    'update ledger.transfer set amount = amount + 1',
    'delete from ledger.entry',
    'truncate ledger.transfer cascade',
    'update ledger.member_line_2026 set amount = 1',
  ]) {
    await assert.rejects(owner.pool.query(statement), /append only/)
  }
  await owner.close()
})

test('money cannot move between the books of two funds', async () => {
  await assert.rejects(
    books.database.transaction((db) =>
      postEntries(
        db,
        head(),
        sql`select 'x' as source, null::bigint as employer_id, 'jkk' as book, 'bank' as debit, 'member-balances' as credit, 5::bigint as amount`,
      ),
    ),
    /foreign key/,
  )
})

test('whatever is posted, in sets of any size and sign, control and sub-ledger agree and each account derives from its lines', async () => {
  let round = 0
  const amounts = fc.array(
    fc.record({ person: fc.bigInt(1n, 9n), amount: fc.bigInt(-1_000_000n, 1_000_000n) }),
    { minLength: 1, maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(amounts, async (rows) => {
      const once = [...new Map(rows.map((row) => [row.person, row])).values()]
      await books.database.transaction((db) => settle(db, `generated ${round++}`, once.length ? once : rows))
      const proof = await books.database.read(proveLedger)
      assert.equal(proof.memberTotal, proof.controlBalance)
      assert.deepEqual(proof.differences, [])
    }),
    { numRuns: 40 },
  )
})

test('the lines of a set find their entries without each being compared with each, however few the planner takes them for', async () => {
  const lines = sql`select 'a' as source, 1::bigint as employer_id, 'jht' as book, 'bank' as debit, 'receivable' as credit, 5::bigint as amount`
  const rows = sql`select 'a' as source, 1::bigint as person_id, 24322 as month, 5::bigint as amount`
  const members = { rows, growsFrom: 'billed', shrinksTo: 'employer-credit' }
  const plan = await books.database.read((db) =>
    db.many<{ 'QUERY PLAN': string }>(sql`explain (costs off) ${insertEntries(head(), lines, members)}`),
  )
  const joins = plan.flatMap((line) => /(\w+) Full Join/.exec(line['QUERY PLAN'])?.[1] ?? [])
  assert.equal(joins.length, 2)
})
