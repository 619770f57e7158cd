import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { dayIn, parseMonth } from '@payung/law'
import {
  allocateSuspense,
  cancelFinalisation,
  refundSuspense,
  renewPaymentCode,
} from '#modules/contributions'
import { matchStatement } from '#modules/contributions/bank'
import { proveAudit, sealAudit } from '#modules/access'
import { createDb, openDatabase, type Db } from '#platform/database.ts'
import { proveAll } from '../../src/channels/cli/verify.ts'
import { createTestContributions } from '../../src/modules/contributions/fixtures/month.ts'
import { officer, supervisor } from '../../src/modules/registry/fixtures/registry.ts'
import { openWorld } from '../../src/simulators/bank/fixtures/open-world.ts'
import { creditAccount } from '../../src/simulators/bank/take-money.ts'
import { createTestDatabase } from '../database.ts'

const { database, url } = await createTestDatabase()
const world = await createTestContributions(database)
const bank = await openWorld(database)
const owner = openDatabase(url, { size: 1 })
after(() => owner.close())

/** Money comes without a code; one part is found to be for a bill, one goes back, one waits. */
async function takeUnknownMoney(amount: bigint, code: string): Promise<void> {
  bank.clock.now = world.registry.time
  for (const sum of [amount, 77_000n, 88_000n]) {
    const credit = { amount: sum, creditedAt: bank.clock.now, remark: 'SETORAN', code: null, requestId: null }
    await creditAccount(bank.app, bank.bank.partnerId, credit)
  }
  const today = dayIn(bank.clock.now)
  await matchStatement(bank.app, bank.bank.partnerId, { from: today, to: today })
  const waiting = async (sum: bigint) => {
    const [row] = await world.registry.run('select id from contributions.payment where amount = $1', [sum])
    return { paymentId: row?.['id'] as string, reason: 'Uji keputusan' }
  }
  await world.registry.ask(officer(), allocateSuspense, { ...(await waiting(amount)), code })
  await world.registry.ask(supervisor(), refundSuspense, await waiting(77_000n))
}

/** Books in which everything has happened once: paid in time and late, corrected both ways, called off, unmatched. */
async function keepBooks(): Promise<void> {
  const april = parseMonth('2025-04')
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04', riskClass: 3, riskReason: 'bengkel' })
  await employer.enrol([
    { rowNo: 1, wage: 5_000_000n },
    { rowNo: 2, wage: 12_000_000n },
  ])
  const who = String(await world.personId(2))
  const called = await employer.file(april)
  await employer.ask(cancelFinalisation, { returnId: called.returnId })
  await employer.pay((await employer.file(april)).billId ?? '')
  await employer.file(april, 'revised', { [who]: 11_000_000n })
  world.at('2025-06-20T03:00:00Z')
  await employer.pay((await employer.file(april + 1)).billId ?? '')
  const more = await employer.file(april, 'revised', { [who]: 13_000_000n })
  const { code, amount } = await employer.ask(renewPaymentCode, { billId: more.billId ?? '' })
  await takeUnknownMoney(amount, code)
  world.at('2025-07-02T03:00:00Z')
  await employer.file(april + 2)
}

/** What can be changed about money, to something else that the constraints of a row allow. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'ledger.entry': [`kind = kind || '-again'`, `source = source || 'x'`],
  'ledger.transfer': [`amount = amount + 1`, `debit = credit, credit = debit`, `credit = 'elsewhere'`],
  'ledger.member_line': [`amount = amount + 1`, `person_id = person_id + 1000`, `month = month + 1`],
  'contributions.contribution': [
    'wage = wage + 1',
    'person_id = person_id + 1000',
    ...['jkk', 'jkm', 'jht_employer', 'jht_worker', 'jp_employer', 'jp_worker'].map(
      (name) => `${name} = ${name} + 1`,
    ),
    ...['jkp_from_jkk', 'jkp_from_jkm', 'jkp_state'].map((name) => `${name} = ${name} + 1`),
  ],
  'contributions.return_row': ['wage = wage + 1', 'person_id = person_id + 1000'],
  'contributions.bill': [
    'workers = workers + 1',
    'wages = wages + 1',
    'jkk = jkk + 1, total = total + 1',
    'jht_worker = jht_worker + 1, jht_employer = jht_employer - 1',
    'jkp_state = jkp_state + 1',
    'penalties = penalties + 1, total = total + 1',
    'credit_used = credit_used + 1, total = total - 1',
    `snapshot = sha256('')`,
  ],
  'contributions.settlement': ['bill_id = gen_random_uuid()', 'payment_id = gen_random_uuid()'],
  'contributions.payment': ['amount = amount + 1', 'bill_id = gen_random_uuid()'],
  'contributions.suspense_decision': [
    `kind = case kind when 'refund' then 'allocated' else 'refund' end,
     bill_id = case kind when 'refund' then gen_random_uuid() end`,
  ],
  'contributions.penalty': ['amount = amount + 1', 'charged_in = null, paid_with = null'],
  'contributions.credit': [
    'amount = amount + sign(amount)',
    `book = case book when 'jp' then 'jkk' else 'jp' end`,
  ],
  'contributions.bill_cancelled': ['bill_id = gen_random_uuid()'],
}

await keepBooks()

test('the books prove as they were kept', async () => {
  const { proofs } = await proveAll({ database })
  for (const { claim, faults } of proofs) assert.deepEqual(faults, [], claim)
})

/** Rows of each table that are tried; all of them where there is time. */
const rowsTried = Number(process.env['PAYUNG_RUNS'] ?? 6)

for (const [table, sets] of Object.entries(changes)) {
  test(`whatever row of ${table} its owner changes or removes, the proof finds it`, async () => {
    const { rows } = await database.pool.query<{ part: string; ctid: string }>(
      `select tableoid::regclass::text as part, ctid::text from ${table} order by md5(ctid::text) limit ${rowsTried}`,
    )
    assert.ok(rows.length > 0, 'there is something to change')
    for (const { part, ctid } of rows) {
      const there = `where ctid = '${ctid}'`
      for (const set of sets) await checkFound(`update ${part} set ${set} ${there}`)
      await checkFound(`delete from ${part} ${there}`)
    }
  })
}

/** Changes something as only the owner of the database can, past every trigger and key, and takes it back after the proof. */
async function checkFound(statement: string): Promise<void> {
  const client = await owner.pool.connect()
  try {
    await client.query('begin isolation level repeatable read; set local session_replication_role = replica')
    await client.query(statement)
    const { holds } = await proveAll({
      database: { ...owner, transaction: (work) => work(createDb(client)) },
    })
    assert.equal(holds, false, statement)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('records cut off at the end of the audit chain with their links are found by a head that was kept', async () => {
  // Transactions of other test files hold the seal up for a moment.
  while ((await database.read((db) => proveAudit(db))).waiting > 0n) {
    await database.transaction(sealAudit)
    await setTimeout(5)
  }
  const { auditHead } = await proveAll({ database })
  const [position = '', hash = ''] = auditHead.split(':')
  const head = { position: BigInt(position), hash: Buffer.from(hash, 'hex') }
  const client = await owner.pool.connect()
  try {
    await client.query('begin isolation level repeatable read; set local session_replication_role = replica')
    await client.query('delete from access.audit_record where id in (select record_id from access.audit_link where position = $1)', [position]) // prettier-ignore
    await client.query('delete from access.audit_link where position = $1', [position])
    const cut = {
      database: { ...owner, transaction: <T>(work: (db: Db) => Promise<T>) => work(createDb(client)) },
    }
    assert.equal((await proveAll(cut)).holds, true, 'without a head nothing shows')
    assert.equal((await proveAll(cut, head)).holds, false)
  } finally {
    await client.query('rollback')
    client.release()
  }
})
