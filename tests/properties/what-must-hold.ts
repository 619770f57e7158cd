import assert from 'node:assert/strict'
import { wageEarnerContribution } from '@payung/law'
import type { Database } from '#platform/database.ts'
import { proveAll } from '../../src/channels/cli/verify.ts'

/** Everything that must hold between any two events: the proofs of `./payung verify`, and what they do not know. */
export async function checkEverything(database: Database): Promise<void> {
  const { proofs } = await proveAll({ database })
  for (const { claim, faults } of proofs) assert.deepEqual(faults, [], claim)
  await checkAgainstLaw(database)
  await checkMoney(database)
}

type Standing = {
  readonly month: number
  readonly wage: bigint
  readonly risk_class: number
  readonly jp: boolean
  readonly jkp: boolean
  readonly relief: string | null
} & Readonly<Record<Amount, bigint>>

const amounts = {
  jkk: 'jkk',
  jkm: 'jkm',
  jht_employer: 'jhtEmployer',
  jht_worker: 'jhtWorker',
  jp_employer: 'jpEmployer',
  jp_worker: 'jpWorker',
  jkp_from_jkk: 'jkpFromJkk',
  jkp_from_jkm: 'jkpFromJkm',
  jkp_state: 'jkpState',
} as const
type Amount = keyof typeof amounts

/** What all bills of a worker's month come to is what the law gives for the wage that was declared last. */
async function checkAgainstLaw(database: Database): Promise<void> {
  const sums = Object.keys(amounts).map((name) => `sum(line.${name})::bigint as ${name}`)
  const last = (what: string) => `(array_agg(${what} order by bill.number desc))[1]`
  const { rows } = await database.pool.query<Standing>(`
    select line.month, line.employer_id, line.person_id, ${last('line.wage')} as wage, ${last('bill.risk_class')} as risk_class,
           ${last('line.jp')} as jp, ${last('line.jkp')} as jkp, ${last('bill.relief')} as relief, ${sums.join(', ')}
    from contributions.contribution line join contributions.bill on bill.id = line.bill_id
    where not exists (select from contributions.bill_cancelled gone where gone.bill_id = bill.id)
    group by line.month, line.employer_id, line.person_id`)
  for (const { month, wage, risk_class: riskClass, jp, jkp, relief, ...standing } of rows) {
    const always = { jkk: true, jkm: true, jht: true, covidRelief: false, jpDeferred: false }
    const facts = { ...always, wage, riskClass, jp, jkp, labourIntensive: relief === 'padat-karya' }
    const due = wage === 0n ? null : wageEarnerContribution.exact(facts, month)
    for (const [column, name] of Object.entries(amounts) as [Amount, (typeof amounts)[Amount]][])
      assert.equal(
        standing[column],
        due?.[name] ?? 0n,
        `${column} of ${JSON.stringify({ month, standing }, digits)}`,
      )
  }
}

/** Every rupiah that banks received stands in one of our bank accounts. */
async function checkMoney(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ received: bigint; stands: bigint }>(`
    select (select coalesce(sum(amount), 0)::bigint from contributions.payment where request_id not like 'allocated %') as received,
           (select coalesce(sum(case 'bank' when debit then amount when credit then -amount else 0 end), 0)::bigint from ledger.transfer) as stands`)
  assert.equal(rows[0]?.stands, rows[0]?.received)
}

function digits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
