import { dueDay, latePenalty, law, type Day, type Month, type Percent } from '@payung/law'
import { present } from '#base/assert.ts'

export type Amounts = {
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jhtEmployer: bigint
  readonly jhtWorker: bigint
  readonly jpEmployer: bigint
  readonly jpWorker: bigint
}

export function sumOf(amounts: Amounts): bigint {
  return employerPart(amounts) + workerPart(amounts)
}

/** Borne by the employer. */
export function employerPart({ jkk, jkm, jhtEmployer, jpEmployer }: Amounts): bigint {
  return jkk + jkm + jhtEmployer + jpEmployer
}

/** Held back from the workers' pay. */
export function workerPart({ jhtWorker, jpWorker }: Amounts): bigint {
  return jhtWorker + jpWorker
}

/** The four programmes, each with both parts. */
export function byProgramme({ jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker }: Amounts) {
  return { jkk, jkm, jht: jhtEmployer + jhtWorker, jp: jpEmployer + jpWorker }
}

export function dueOf(month: Month): Day {
  return dueDay({ segment: 'PU' }, month, law.working())
}

/** What a bill would ask for: contributions and penalties, less what was paid too much before. */
export function billOf(sum: bigint, { penalties, credit }: { penalties: bigint; credit: bigint }) {
  const asked = sum + penalties
  const used = asked <= 0n ? 0n : credit < asked ? credit : asked
  return { used, total: asked - used }
}

/** What a month of delay costs, of what is unpaid: `2%`. */
export function penaltyRate(month: Month): string {
  const { working } = latePenalty.explain({ due: 1n, monthsLate: 1 }, month)
  const read = present(
    working.rows.find(({ unit }) => unit === 'percent'),
    'a penalty is a percentage',
  )
  return percentWords(read.row.amount as Percent) // What the unit says.
}

/** `0.54` → `0,54%`. */
export function percentWords(percent: Percent): string {
  return `${percent.replace('.', ',')}%`
}
