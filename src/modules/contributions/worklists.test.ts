import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { perform, type Operation } from '#platform/operation.ts'
import type { z } from 'zod'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith, member, problem } from '../registry/fixtures/registry.ts'
import { createTestContributions } from './fixtures/month.ts'
import { listDebtors, listOpenDisputes, openDispute, searchBills } from './index.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const { registry } = world

const auditor = actorWith('Hasan Basri', { role: 'auditor' })

function ask<I extends z.ZodType, O extends z.ZodType>(asked: Operation<I, O>, input: z.input<I>) {
  return perform(registry.app, asked, { actor: auditor, input, purpose: 'pemeriksaan berkas' })
}

test('employers in arrears come a page at a time, who owes most first, also where two owe the same', async () => {
  const owed = new Map<string, bigint>()
  for (const [serial, wage] of [5_000_000n, 7_000_000n, 5_000_000n].entries()) {
    world.at('2026-09-02T02:00:00Z')
    const employer = await world.employer({ firstMonth: '2026-08' })
    await employer.enrol([{ rowNo: serial + 1, wage, startedOn: '2026-08-01' }])
    owed.set(employer.npp, (await employer.file(parseMonth('2026-08'))).total)
  }
  world.at('2026-11-20T02:00:00Z')
  const listed: { npp: string; owed: bigint }[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(cursor)
    listed.push(...page.debtors)
    cursor = page.next
  } while (cursor !== null)
  assert.deepEqual(new Map(listed.map((one) => [one.npp, one.owed])), owed)
  assert.deepEqual(
    listed.map((one) => one.owed),
    [...owed.values()].toSorted((a, b) => Number(b - a)),
  )

  function list(from: string | null) {
    return ask(listDebtors, { cursor: from, limit: 1 })
  }
})

test('open disputes come a page at a time, the one with the earliest promised day first', async () => {
  world.at('2026-10-02T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-08' })
  await employer.enrol([11, 12, 13].map((rowNo) => ({ rowNo, startedOn: '2026-08-01' })))
  const opened: string[] = []
  for (const [at, serial] of [12, 13, 11].entries()) {
    world.at(`2026-10-0${5 + at}T02:00:00Z`)
    const personId = await world.personId(serial)
    const about = { employerId: String(employer.employerId), month: '2026-08', kind: 'other' } as const
    const story = 'Bulan ini tidak sama dengan slip gaji.'
    const { disputeId } = await employer.ask(
      openDispute,
      { personId: String(personId), ...about, story },
      member(personId),
    )
    opened.push(disputeId)
  }
  const first = await ask(listOpenDisputes, { limit: 2 })
  const second = await ask(listOpenDisputes, { limit: 2, after: first.next })
  assert.deepEqual(
    [...first.disputes, ...second.disputes].map(({ disputeId }) => disputeId),
    opened,
  )
  assert.equal(second.next, null)
})

test('a month that has not begun is not disputed', async () => {
  world.at('2026-10-02T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-08' })
  await employer.enrol([{ rowNo: 14, startedOn: '2026-08-01' }])
  const personId = await world.personId(14)
  const dispute = (month: string) =>
    employer.ask(
      openDispute,
      {
        personId: String(personId),
        employerId: String(employer.employerId),
        month,
        kind: 'other',
        story: 'Bulan ini tidak sama dengan slip gaji.',
      },
      member(personId),
    )
  await assert.rejects(dispute('2026-11'), problem('contributions.month-future'))
  await dispute('2026-10')
})

test('a bill is found by its own number and by that of its receipt, whoever’s it is', async () => {
  world.at('2026-10-02T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-09' })
  await employer.enrol([{ rowNo: 21, startedOn: '2026-09-01' }])
  const { billId } = await employer.file(parseMonth('2026-09'))
  await employer.pay(billId ?? '')
  const { number, receiptNo } = await employer.bill(billId ?? '')
  for (const asked of [number, receiptNo ?? '']) {
    const { bills } = await ask(searchBills, { number: asked })
    assert.deepEqual(
      bills.map((bill) => [bill.billId, bill.npp, bill.receiptNo]),
      [[billId, employer.npp, receiptNo]],
    )
  }
  assert.deepEqual((await ask(searchBills, { number: 'T99999999999' })).bills, [])
})
