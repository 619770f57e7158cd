import { dayIn, formatMonth, monthOf } from '@payung/law'
import { Problem } from '#base/problem.ts'
import {
  allocateSuspense,
  cancelFinalisation,
  dropReturn,
  finaliseReturn,
  openReturn,
  refundSuspense,
  renewPaymentCode,
  setRowWage,
} from '#modules/contributions'
import { matchStatement } from '#modules/contributions/bank'
import {
  approveMerge,
  changeTerms,
  proposeMerge,
  reportDeath,
  reportLeaver,
  undoMerge,
  withdrawDeath,
} from '#modules/registry'
import {
  officer,
  supervisor,
  worker,
  type TestEmployer,
  type TestRegistry,
} from '../../src/modules/registry/fixtures/registry.ts'
import type { World } from '../../src/simulators/bank/fixtures/open-world.ts'
import { creditAccount, takeMoney } from '../../src/simulators/bank/take-money.ts'
import { newExternalId, newRequestId } from '../../src/simulators/bank/index.ts'
import type { Event, EventOf } from './events.ts'

export type Stage = { readonly registry: TestRegistry; readonly bank: World }

/** One course of events among two employers and four people of its own. */
export class Course {
  readonly #stage: Stage
  readonly #employers: readonly TestEmployer[]
  readonly #serials: readonly number[]

  constructor(stage: Stage, employers: readonly TestEmployer[], serials: readonly number[]) {
    this.#stage = stage
    this.#employers = employers
    this.#serials = serials
  }

  /** Lets one thing happen, or several at once. */
  async happen(events: readonly Event[]): Promise<void> {
    const results = await Promise.allSettled(
      events.map((event) => (this.#acts[event.kind] as (event: Event) => Promise<unknown>)(event)),
    )
    for (const result of results) if (result.status === 'rejected') onlyProblems(result.reason)
  }

  readonly #acts: { readonly [K in Event['kind']]: (event: EventOf<K>) => Promise<unknown> } = {
    enrol: (event) => this.#enrol(event),
    leave: (event) => this.#leave(event),
    file: (event) => this.#file(event, true),
    draft: (event) => this.#file(event, false),
    cancel: ({ pick }) => this.#onReturn('final', pick, cancelFinalisation),
    drop: ({ pick }) => this.#onReturn('draft', pick, dropReturn),
    pay: (event) => this.#pay(event),
    'new-code': (event) => this.#renew(event),
    transfer: (event) => this.#transfer(event),
    allocate: (event) => this.#decide(event),
    refund: (event) => this.#decide(event),
    merge: (event) => this.#merge(event),
    part: (event) => this.#part(event),
    terms: (event) => this.#terms(event),
    death: (event) => this.#death(event),
    wait: (event) => this.#wait(event),
  }

  async #enrol({ employer, person, wage }: EventOf<'enrol'>): Promise<void> {
    const { registry } = this.#stage
    const row = worker(this.#serial(person), { rowNo: 1, wage, startedOn: `${this.#month(1)}-03` })
    await registry.enrol(this.#employer(employer).employerId, [row])
  }

  async #leave({ employer, person }: EventOf<'leave'>): Promise<void> {
    const { npp, employerId, owner } = this.#employer(employer)
    const [spell] = await this.#find(
      `select id from registry.employment where employer_id = $1 and person_id = $2 and ended_on is null`,
      [employerId, await this.#personId(person)],
    )
    const leaving = { leftOn: dayIn(this.#now()), reason: 'resigned' as const }
    if (spell) await this.#ask(owner, reportLeaver, { npp, employmentId: String(spell['id']), ...leaving })
  }

  async #file(event: EventOf<'file' | 'draft'>, final: boolean): Promise<void> {
    const { npp, owner } = this.#employer(event.employer)
    const opened = { npp, month: this.#month(event.monthsBack) }
    const otherKind = event.returnKind === 'regular' ? 'revised' : 'regular'
    const { returnId } = await this.#ask(owner, openReturn, { ...opened, kind: event.returnKind }).catch(
      (error: unknown) => {
        onlyProblems(error)
        return this.#ask(owner, openReturn, { ...opened, kind: otherKind })
      },
    )
    for (const [person, wage] of event.wages) {
      const personId = await this.#personId(person)
      if (personId === null) continue
      const typed = { returnId, personId: String(personId), wage: String(wage), sure: true }
      await this.#ask(owner, setRowWage, typed).catch(onlyProblems)
    }
    if (final) await this.#ask(owner, finaliseReturn, { returnId, wageNote: 'kenaikan tahunan' })
  }

  async #onReturn(
    state: 'final' | 'draft',
    pick: number,
    asked: typeof cancelFinalisation | typeof dropReturn,
  ): Promise<void> {
    const found = await this.#find(
      `select id, employer_id from contributions.wage_return where employer_id = any($1) and state = $2 order by id desc`,
      [this.#employers.map(({ employerId }) => employerId), state],
    )
    const chosen = pickOf(found, pick)
    const owner = this.#employers.find(({ employerId }) => employerId === chosen?.['employer_id'])?.owner
    if (chosen && owner)
      await this.#ask(owner, asked as typeof dropReturn, { returnId: chosen['id'] as string })
  }

  async #pay({ pick, more, calls }: EventOf<'pay'>): Promise<void> {
    const code = pickOf(await this.#codes(), pick)
    if (!code) return
    const payment = { code: code.code, amount: code.amount + more, requestId: newRequestId() }
    const { app, bank, clock } = this.#stage.bank
    const manner = { externalId: newExternalId(clock.now) }
    const answers = await Promise.all(
      Array.from({ length: calls }, () => takeMoney(app, bank, payment, manner)),
    )
    for (const { response } of answers)
      if (response.status >= 500) throw new Error(`a bank hears ${JSON.stringify(response.body)}`)
  }

  async #renew({ pick }: EventOf<'new-code'>): Promise<void> {
    const bills = await this.#find(
      `select bill.id, bill.employer_id from contributions.bill where employer_id = any($1) order by id desc`,
      [this.#employers.map(({ employerId }) => employerId)],
    )
    const bill = pickOf(bills, pick)
    const owner = this.#employers.find(({ employerId }) => employerId === bill?.['employer_id'])?.owner
    if (bill && owner) await this.#ask(owner, renewPaymentCode, { billId: bill['id'] as string })
  }

  /** Money that comes into the account without a call, and is found in the statement. */
  async #transfer({ pick, more, told }: EventOf<'transfer'>): Promise<void> {
    const { app, bank } = this.#stage.bank
    const code = pickOf(await this.#codes(), pick)
    const amount = (code?.amount ?? 1_000_000n) + more
    const named =
      told && code ? { code: code.code, requestId: newRequestId() } : { code: null, requestId: null }
    await creditAccount(app, bank.partnerId, { amount, creditedAt: this.#now(), remark: 'UJI', ...named })
    const today = dayIn(this.#now())
    await matchStatement(app, bank.partnerId, { from: today, to: today })
  }

  async #decide(event: EventOf<'allocate' | 'refund'>): Promise<void> {
    const waiting = await this.#find(
      `select id from contributions.payment where bill_id is null
       and not exists (select from contributions.suspense_decision where payment_id = payment.id) order by id desc limit 10`,
      [],
    )
    const money = pickOf(waiting, event.pick)
    if (!money) return
    const given = { paymentId: money['id'] as string, reason: 'Uji keputusan' }
    if (event.kind === 'refund') await this.#ask(supervisor(), refundSuspense, given)
    else {
      const code = pickOf(await this.#codes(), event.code)
      if (code) await this.#ask(officer(), allocateSuspense, { ...given, code: code.code })
    }
  }

  async #merge({ first, second }: EventOf<'merge'>): Promise<void> {
    const [kept, merged] = [await this.#personId(first), await this.#personId(second)]
    if (kept === null || merged === null) return
    const proposal = { keptPerson: String(kept), mergedPerson: String(merged), reason: 'Satu orang' }
    const { mergeId } = await this.#ask(officer(), proposeMerge, proposal)
    await this.#ask(officer(), approveMerge, { mergeId })
  }

  async #part({ pick }: EventOf<'part'>): Promise<void> {
    const people = (await Promise.all([0, 1, 2, 3].map((person) => this.#personId(person)))).filter(Boolean)
    const merges = await this.#find(
      `select id from registry.merge where approved_at is not null and undone_at is null and merged_person = any($1) order by id`,
      [people],
    )
    const merge = pickOf(merges, pick)
    if (merge)
      await this.#ask(supervisor(), undoMerge, { mergeId: merge['id'] as string, reason: 'Dua orang' })
  }

  async #terms({ employer, monthsBack, riskClass }: EventOf<'terms'>): Promise<void> {
    const { npp } = this.#employer(employer)
    const change = { npp, riskClass, fromMonth: this.#month(monthsBack), reason: 'Hasil pemeriksaan' }
    await this.#ask(officer(), changeTerms, change)
  }

  async #death({ person, undone }: EventOf<'death'>): Promise<void> {
    const personId = await this.#personId(person)
    if (personId === null) return
    const who = { personId: String(personId) }
    if (undone) await this.#ask(officer(), withdrawDeath, { ...who, reason: 'Salah orang' })
    else await this.#ask(officer(), reportDeath, { ...who, diedOn: dayIn(this.#now()) })
  }

  async #wait({ days }: EventOf<'wait'>): Promise<void> {
    const { registry, bank } = this.#stage
    registry.time = new Date(registry.time.getTime() + days * 86_400_000)
    bank.clock.now = registry.time
  }

  async #codes(): Promise<{ code: string; amount: bigint }[]> {
    return (await this.#find(
      `select code, amount from contributions.payment_code where employer_id = any($1) order by issued_at desc, code limit 8`,
      [this.#employers.map(({ employerId }) => employerId)],
    )) as { code: string; amount: bigint }[]
  }

  /** The record that bears a person's number, which may be part of another by now. */
  async #personId(person: number): Promise<bigint | null> {
    const [row] = await this.#find(`select person_id as id from registry.person_number where number = $1`, [
      worker(this.#serial(person)).idNumber,
    ])
    return (row?.['id'] as bigint | undefined) ?? null
  }

  #employer(place: number): TestEmployer {
    return this.#employers[place] as TestEmployer // One of as many as were given.
  }

  #serial(person: number): number {
    return this.#serials[person] as number // Likewise.
  }

  #now(): Date {
    return this.#stage.registry.time
  }

  #month(back: number): string {
    return formatMonth(monthOf(dayIn(this.#now())) - back)
  }

  get #ask() {
    return this.#stage.registry.ask
  }

  get #find() {
    return this.#stage.registry.run
  }
}

function pickOf<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % Math.max(1, items.length)]
}

/** Refusals are a part of life; anything else that is thrown is a fault of ours. */
function onlyProblems(error: unknown): void {
  if (!(error instanceof Problem)) throw error
}
