import { wageEarnerContribution, type Day, type Month } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Bill } from './bill.ts'
import { findLine } from './bill-lines.sql.ts'
import { getBill } from './bills.sql.ts'
import { employerIn } from './find-return.ts'
import { employerOfBill } from './renew-payment-code.ts'
import { amounts, facts } from './contribution-shape.ts'

/** One worker's line of a bill, with the facts from which the law's rule gives the same amounts again. */
export const viewBillLine = operation({
  name: 'contributions.view-bill-line',
  summary: { id: 'Lihat hitungan iuran seorang pekerja', en: 'See how one worker’s contribution came about' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/bills/{billId}/lines/{personId}' },
  input: z.object({ billId: z.uuid(), personId: fields.key }),
  output: z.object({
    name: z.string(),
    membershipNo: z.string(),
    month: fields.month,
    number: z.string(),
    issuedAt: fields.instant,
    /** What this bill asks for; of a correction, the difference. */
    asked: amounts,
    /** What earlier bills of the month had asked for. */
    before: amounts,
    facts,
    lawKnownOn: fields.day,
    /** Whether the law's rule gives these amounts for these facts today as it did then. */
    reproducible: z.boolean(),
  }),
  concerns: employerOfBill,
  async run({ db, subject, touches }, { billId, personId }) {
    const employerId = employerIn(subject)
    const bill = await db.get<Bill>(getBill(employerId, billId))
    const line = await db.find<Line>(findLine({ month: bill.month, employerId, billId, personId }))
    if (!line) throw notFound()
    touches(personId)
    const { number, month, issuedAt, lawKnownOn } = bill
    const { name, membershipNo, jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker } = line
    const asked = { jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker }
    const before = amountsBefore(line)
    const facts = factsOf(bill, line, before)
    const reproducible = givesAgain({ facts, month, lawKnownOn }, line, before)
    return { name, membershipNo, month, number, issuedAt, asked, before, facts, lawKnownOn, reproducible }
  },
})

type Amounts = z.output<typeof amounts>
type Facts = z.output<typeof facts>
type Line = Amounts & { readonly [Name in keyof Amounts as `${Name}Before`]: bigint } & {
  readonly name: string
  readonly membershipNo: string
  readonly wage: bigint
  readonly jp: boolean
  readonly jkp: boolean
}

function amountsBefore(line: Line): Amounts {
  return {
    jkk: line.jkkBefore,
    jkm: line.jkmBefore,
    jhtEmployer: line.jhtEmployerBefore,
    jhtWorker: line.jhtWorkerBefore,
    jpEmployer: line.jpEmployerBefore,
    jpWorker: line.jpWorkerBefore,
  }
}

/** Whoever pays nothing for a programme does not take part in it: each rate is above zero. */
function factsOf(bill: Bill, line: Line, before: Amounts): Facts {
  return {
    wage: line.wage,
    riskClass: bill.riskClass,
    jkk: line.jkk + before.jkk > 0n,
    jkm: line.jkm + before.jkm > 0n,
    jht: line.jhtWorker + before.jhtWorker > 0n,
    jp: line.jp,
    jkp: line.jkp,
    labourIntensive: bill.relief === 'padat-karya',
    covidRelief: bill.relief === 'covid-19',
    jpDeferred: false,
  }
}

function givesAgain(
  { facts, month, lawKnownOn }: { facts: Facts; month: Month; lawKnownOn: Day },
  line: Line,
  before: Amounts,
): boolean {
  if (facts.wage === 0n) return true // Taken out of the month: nothing is owed.
  const due = wageEarnerContribution.asKnownOn(lawKnownOn).exact(facts, month)
  return amounts.keyof().options.every((name) => due[name] === line[name] + before[name])
}
