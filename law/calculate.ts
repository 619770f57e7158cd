import { accidentFormulas } from './formulas/accident.ts'
import { arrearsFormulas } from './formulas/arrears.ts'
import { contributionFormulas } from './formulas/contributions.ts'
import { deadlineFormulas } from './formulas/deadlines.ts'
import { deathFormulas } from './formulas/death.ts'
import { dutyFormulas } from './formulas/duties.ts'
import { ownAccountFormulas } from './formulas/own-account.ts'
import type { Formula } from './formulas/formula.ts'
import { jobLossDeadlineFormulas } from './formulas/job-loss-deadlines.ts'
import { jobLossFormulas } from './formulas/job-loss.ts'
import { pensionFormulas } from './formulas/pension.ts'
import { survivorFormulas } from './formulas/survivors.ts'
import { projectAndMigrantFormulas } from './formulas/projects-and-abroad.ts'
import { savingsFormulas } from './formulas/savings.ts'
import { savingsTaxFormulas } from './formulas/savings-tax.ts'
import { vokasiFormulas } from './formulas/vokasi.ts'
import { Inputs } from './formulas/inputs.ts'
import type { Reading } from './kernel/overlay.ts'
import { Overlay } from './kernel/overlay.ts'
import type { RowRead, Step } from './kernel/working.ts'
import { Working } from './kernel/working.ts'
import { LawProblem } from './problem.ts'
import type { Words } from './words.ts'

/** What can be asked, by id. */
export const formulas = (): readonly { readonly id: string; readonly title: Words }[] => [...byId.values()]

const byId: ReadonlyMap<string, Formula> = new Map(
  [
    ...contributionFormulas,
    ...ownAccountFormulas,
    ...projectAndMigrantFormulas,
    ...dutyFormulas,
    ...arrearsFormulas,
    ...deadlineFormulas,
    ...accidentFormulas,
    ...deathFormulas,
    ...jobLossFormulas,
    ...jobLossDeadlineFormulas,
    ...pensionFormulas,
    ...survivorFormulas,
    ...savingsFormulas,
    ...savingsTaxFormulas,
    ...vokasiFormulas,
  ].map((formula) => [formula.id, formula]),
)

export interface Source {
  readonly value: string
  readonly regulation: string
  readonly article: string
  readonly from: string
  readonly confidence: string
}

export type Answer =
  | {
      readonly id: unknown
      /** The amounts, and `certain`: false where a reservation applies, which `notes` then say. */
      readonly result: Readonly<Record<string, unknown>>
      readonly sources: readonly Source[]
      /** Inputs that were given but are not used by the formula. */
      readonly ignored?: readonly string[]
      readonly steps?: readonly object[]
    }
  | {
      readonly id: unknown
      readonly problem: {
        readonly code: string
        readonly field?: string
        readonly message: string
        readonly message_en: string
      }
    }

/**
 * Answers requests `{ id, formula, inputs }` in their order. A request that cannot be answered gets a problem of its
 * own and disturbs no other. `knownOn` leaves out what was published later, `overlay` supposes values. Amounts are JSON
 * integers; one beyond 2^53 − 1 is a problem, never a rounded number.
 */
export const calculate = (
  requests: readonly unknown[],
  {
    explain = false,
    knownOn = null,
    overlay = Overlay.none,
  }: Partial<Reading> & { readonly explain?: boolean } = {},
): Answer[] => requests.map((request) => answer(request, explain, { knownOn, overlay }))

function answer(request: unknown, explain: boolean, { knownOn, overlay }: Reading): Answer {
  const id = isRecord(request) ? (request['id'] ?? null) : null
  try {
    const { formula, inputs } = parseRequest(request)
    const given = new Inputs(inputs)
    const working = new Working(knownOn, overlay)
    const result = formula.answer(given, working)
    const { certain, notes, steps } = working
    const { ignored } = given
    return {
      id,
      result: { ...asJson(result), certain, ...(!certain && { notes }) },
      sources: working.rows.map(sourceOf),
      ...(ignored.length > 0 && { ignored }),
      ...(explain && { steps: steps.map(stepAsJson) }),
    }
  } catch (problem) {
    if (!(problem instanceof LawProblem)) throw problem
    const { code, words, field } = problem
    return {
      id,
      problem: { code, ...(field !== undefined && { field }), message: words.id, message_en: words.en },
    }
  }
}

/**
 * The ids of the values and rules that answering a request looks at, whatever comes of it. What it does not come to in this
 * case it does not see.
 */
export function lookedAtBy(request: unknown): {
  readonly values: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
} {
  const working = new Working()
  try {
    const { formula, inputs } = parseRequest(request)
    formula.answer(new Inputs(inputs), working)
  } catch (problem) {
    if (!(problem instanceof LawProblem)) throw problem
  }
  return working.looked
}

function parseRequest(request: unknown) {
  const inputs = isRecord(request) ? (request['inputs'] ?? {}) : undefined
  if (!isRecord(request) || !isRecord(inputs) || typeof request['formula'] !== 'string') {
    throw new LawProblem('request-malformed', {
      id: 'Permintaan harus berupa {"id", "formula", "inputs"}.',
      en: 'A request must be {"id", "formula", "inputs"}.',
    })
  }
  const formula = byId.get(request['formula'])
  if (formula) return { formula, inputs }
  throw new LawProblem(
    'formula-unknown',
    {
      id: `Tidak ada rumus bernama ${request['formula']}.`,
      en: `There is no formula called ${request['formula']}.`,
    },
    'formula',
  )
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

const asJson = (result: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(result).map(([name, amount]) => [name, jsonNumber(amount, name)]))

function jsonNumber(amount: unknown, name: string): unknown {
  if (Array.isArray(amount)) return amount.map((part: unknown) => jsonNumber(part, name))
  if (typeof amount !== 'bigint') return amount
  if (Number.isSafeInteger(Number(amount))) return Number(amount)
  throw new LawProblem(
    'amount-too-large',
    { id: `Hasil ${name} terlalu besar.`, en: `The result ${name} is too large.` },
    name,
  )
}

const sourceOf = ({ value, row, confidence }: RowRead): Source => ({
  value,
  ...row.article,
  from: row.from,
  confidence,
})

const stepAsJson = ({ rows, amount, ...step }: Step): object => ({
  ...step,
  ...(amount !== undefined && { amount: jsonNumber(amount, step.title.en) }),
  sources: rows.map(sourceOf),
})
