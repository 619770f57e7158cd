import { dayIn } from '@payung/law'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allocateSuspense, listSuspense, matchStatement, refundSuspense } from '#modules/contributions/bank'
import { findBalances } from '#modules/ledger'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import {
  countMoney,
  issueCode,
  type IssuedCode,
} from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { totalCredited } from './bank.sql.ts'
import { newExternalId, newRequestId } from './bank-client.ts'
import { openWorld, staff } from './fixtures/open-world.ts'
import { creditAccount, takeMoney } from './take-money.ts'

const { database } = await createTestDatabase()
const { app, bank, clock } = await openWorld(database)
const { partnerId } = bank
const today = () => ({ from: dayIn(clock.now), to: dayIn(clock.now) })

/** Each course of events has a day of its own, so that its statement is short; an earlier one, so that nothing is late. */
function dayBefore(): void {
  clock.now = new Date(clock.now.getTime() - 86_400_000)
}

/** What can happen to money between a payer, a bank and us. `bill` is one of a few, so that things collide. */
const event = fc.oneof(
  fc.record({
    kind: fc.constant('pay' as const),
    bill: fc.nat(2),
    more: fc.constantFrom(0n, 0n, 0n, 1n, -1n),
    calls: fc.integer({ min: 1, max: 4 }),
    sameCall: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('lose' as const),
    bill: fc.nat(2),
    more: fc.constantFrom(0n, 0n, 1n),
    named: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('tell-late' as const), pick: fc.nat(9) }),
  fc.record({ kind: fc.constant('transfer' as const), bill: fc.nat(2), more: fc.constantFrom(0n, 0n, 1n) }),
  fc.record({ kind: fc.constant('statement' as const) }),
  fc.record({ kind: fc.constant('allocate' as const), pick: fc.nat(9), bill: fc.nat(2) }),
  fc.record({ kind: fc.constant('refund' as const), pick: fc.nat(9) }),
)

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never
type Lost = { readonly code: string; readonly amount: bigint; readonly requestId: string }

/** One course of events, on bills of its own. */
class Course {
  readonly #bills: readonly IssuedCode[]
  readonly #lost: Lost[] = []

  constructor(bills: readonly IssuedCode[]) {
    this.#bills = bills
  }

  async happen(event: Event): Promise<void> {
    switch (event.kind) {
      case 'pay':
        return this.#pay(event)
      case 'lose':
        return this.#lose(event)
      case 'tell-late': {
        const lost = pickOf(this.#lost, event.pick)
        if (lost) await takeMoney(app, bank, { ...lost, advice: true })
        return undefined
      }
      case 'transfer':
        return this.#credit(null, this.#bill(event.bill).amount + event.more, null)
      case 'statement':
        await matchStatement(app, partnerId, today())
        return undefined
      case 'allocate':
      case 'refund':
        return this.#decide(event)
    }
  }

  /** The same payment told several times at once: as the very same call, or as advice under new numbers. */
  async #pay({ bill, more, calls, sameCall }: Extract<Event, { kind: 'pay' }>): Promise<void> {
    const { code, amount } = this.#bill(bill)
    const payment = { code, amount: amount + more, requestId: newRequestId() }
    const externalId = newExternalId(clock.now)
    const manner = () => (sameCall ? { externalId } : {})
    await Promise.all(Array.from({ length: calls }, () => takeMoney(app, bank, payment, manner())))
  }

  /** The bank takes money and cannot reach us. */
  async #lose({ bill, more, named }: Extract<Event, { kind: 'lose' }>): Promise<void> {
    const { code, amount } = this.#bill(bill)
    const requestId = newRequestId()
    if (named) this.#lost.push({ code, amount: amount + more, requestId })
    await this.#credit(code, amount + more, named ? requestId : null)
  }

  async #credit(code: string | null, amount: bigint, requestId: string | null): Promise<void> {
    await creditAccount(app, partnerId, { amount, code, requestId, creditedAt: clock.now, remark: 'UJI' })
  }

  /** An officer decides on money that waits; some decisions are refused. */
  async #decide(event: Extract<Event, { kind: 'allocate' | 'refund' }>): Promise<void> {
    const { items } = await perform(app, listSuspense, { actor: staff('supervisor'), input: { limit: 200 } })
    const money = pickOf(items, event.pick)
    if (!money) return
    const given = { paymentId: money.paymentId, reason: 'Uji keputusan' }
    const actor = staff('supervisor')
    if (event.kind === 'refund') await perform(app, refundSuspense, { actor, input: given })
    else
      await perform(app, allocateSuspense, {
        actor,
        input: { ...given, code: this.#bill(event.bill).code },
      }).catch(() => {})
  }

  #bill(place: number): IssuedCode {
    const bill = this.#bills[place]
    assert.ok(bill)
    return bill
  }
}

function pickOf<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % Math.max(1, items.length)]
}

async function balanceOf(book: string, code: string): Promise<bigint> {
  return (
    (await database.read(findBalances)).find((account) => account.book === book && account.code === code)
      ?.balance ?? 0n
  )
}

test('whatever is told, lost, repeated, misdirected and decided, every rupiah that the bank received is on a bill, in suspense or in refunds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), async (events) => {
      dayBefore()
      const issue = () => issueCode(database, { issuedAt: clock.now })
      const course = new Course([await issue(), await issue(), await issue()])
      for (const event of events) await course.happen(event)
      await matchStatement(app, partnerId, today())

      const money = await countMoney(database)
      const bank = await database.read((db) =>
        db.get<{ lines: number; amount: bigint }>(totalCredited(partnerId)),
      )
      assert.equal(bank.amount, money.settled + money.waiting + money.refunds)
      assert.equal(bank.lines, money.payments)
      assert.equal(money.billed, money.settled)
      assert.equal(money.entries, money.settlements)

      assert.equal(await balanceOf('collection', 'suspense'), money.waiting)
      assert.equal(await balanceOf('collection', 'refunds'), money.refunds)
      assert.equal(await balanceOf('collection', 'bank'), money.waiting + money.refunds)
      assert.equal(await balanceOf('jht', 'bank'), money.settled)
    }),
    { numRuns: 60 },
  )
})
