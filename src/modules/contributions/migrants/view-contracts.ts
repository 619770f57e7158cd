import { dayIn, type MigrantCover } from '@payung/law'
import { z } from 'zod'
import { listContracts, coverOf, personIdsOf, placements, type MigrantContract } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ownBillStates, stateOf, type OwnBill } from '../own-account/own-bill.ts'
import { listBillsOfContract } from '../own-account/own-account.sql.ts'
import { personInput } from '../view-months.ts'
import * as rows from './migrant.sql.ts'
import { payableOn, priceContract, savingsOptions } from './price-contract.ts'

const words = z.object({ id: z.string(), en: z.string() })

const contractBill = z.object({
  billId: z.uuid(),
  number: z.string(),
  state: z.enum(ownBillStates),
  code: z.string(),
  expiresAt: fields.instant,
  /** Cover before work, cover during and after it, and savings, as far as each is in it. */
  before: fields.rupiah.nullable(),
  work: fields.rupiah.nullable(),
  savings: fields.rupiah.nullable(),
  savingMonths: z.int(),
  total: fields.rupiah,
  issuedAt: fields.instant,
  paidOn: z.iso.date().nullable(),
  receiptNo: z.string().nullable(),
})
export type ContractBill = z.output<typeof contractBill>

const phases = ['before', 'during', 'after'] as const

const contract = z.object({
  contractId: z.uuid(),
  extendsId: z.uuid().nullable(),
  extended: z.boolean(),
  country: z.string(),
  placement: z.enum(placements),
  placedBy: z.string().nullable(),
  job: z.string(),
  beginsOn: fields.day,
  months: z.int(),
  endedOn: fields.day.nullable(),
  /** The days of cover, whether or not they are paid; null where the law does not say. */
  cover: z
    .object({
      beforeFrom: fields.day,
      workFrom: fields.day,
      workUntil: fields.day,
      afterUntil: fields.day,
      /** What is not certain about them. */
      doubt: words.nullable(),
    })
    .nullable(),
  /** Where the contract stands today; null outside the days of cover. */
  phase: z.enum(phases).nullable(),
  /** Covered today: the part for today's phase is paid. */
  covered: z.boolean(),
  paid: z.object({ before: z.boolean(), work: z.boolean(), savedUntil: fields.month.nullable() }),
  /** What can be paid now; null for a part that cannot, or that is paid. */
  price: z.object({ before: fields.rupiah.nullable(), work: fields.rupiah.nullable() }),
  /** What may be saved in a month, the least first; empty when nothing can be. */
  savings: z.array(fields.rupiah),
  doubts: z.array(words),
  open: contractBill.nullable(),
  bills: z.array(contractBill),
})
export type ContractStanding = z.output<typeof contract>

/** A member's contracts of work abroad: where each stands, what it costs, how to pay, what was paid. */
export const viewContracts = operation({
  name: 'contributions.view-contracts',
  summary: { id: 'Perlindungan pekerja migran', en: 'Cover of a migrant worker' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/contracts' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    /** The latest first. */
    contracts: z.array(contract),
  }),
  concerns: personInput,
  async run({ db, now }, { personId }) {
    const ids = await personIdsOf(db, personId)
    const contracts = []
    for (const one of await listContracts(db, ids)) contracts.push(await standingOf(db, one, now))
    return { contracts }
  },
})

async function standingOf(db: Db, one: MigrantContract, now: Date): Promise<ContractStanding> {
  const today = dayIn(now)
  const priced = await priceContract(db, one, now)
  const payable = payableOn(one, priced, today)
  const cover = coverOf(one, today)
  const bills = await listContractBills(db, one.contractId, now)
  const phase = cover?.phase ?? null
  return {
    ...one,
    cover: cover && daysOf(cover),
    phase,
    covered: phase !== null && (phase === 'before' ? priced.paid.before : priced.paid.work),
    paid: priced.paid,
    price: {
      before: payable.before && payable.work ? priced.before : null,
      work: payable.work ? priced.work : null,
    },
    savings: payable.savings ? savingsOptions(today) : [],
    doubts: payable.work ? [...priced.doubts] : [],
    open: bills.find(({ state }) => state === 'open') ?? null,
    bills,
  }
}

function daysOf({ phase: _phase, ...days }: MigrantCover) {
  return days
}

type Part = {
  billId: string
  part: 'before' | 'work' | 'savings'
  slots: number
  pooled: bigint
  jht: bigint
}

async function listContractBills(db: Db, contractId: string, now: Date): Promise<ContractBill[]> {
  const parts = await db.many<Part>(rows.listParts(contractId))
  const bills = await db.many<OwnBill>(listBillsOfContract(contractId))
  return bills.map((bill) => {
    const part = (of: Part['part']) => parts.find((one) => one.billId === bill.billId && one.part === of)
    const saved = part('savings')
    return {
      ...bill,
      state: stateOf(bill, now),
      before: part('before')?.pooled ?? null,
      work: part('work')?.pooled ?? null,
      savings: saved?.jht ?? null,
      savingMonths: saved?.slots ?? 0,
    }
  })
}
