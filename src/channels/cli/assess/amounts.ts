import { law, type Month, type RiskClass } from '@payung/law'

/** What is paid for one row, or for all of them, in whole rupiah; named as `calc` names it. */
export const payable = [
  'wage',
  'jkk',
  'jkm',
  'jht_employer',
  'jht_worker',
  'jp_employer',
  'jp_worker',
  'employer',
  'worker',
  'total',
] as const
export type Payable = (typeof payable)[number]

/** What reaches JKP: out of what was paid, and from the state. Left out where nobody can say who takes part. */
type Jkp = 'jkp_from_jkk' | 'jkp_from_jkm' | 'jkp_state'
export type Amounts = Readonly<Record<Payable, number> & Partial<Record<Jkp, number>>>

export type Facts = Readonly<Record<'jkk' | 'jkm' | 'jht' | 'jp', boolean>> & {
  readonly wage: bigint
  readonly riskClass: RiskClass
  /** Null: not known. */
  readonly jkp: boolean | null
}

/** Without any relief: those are granted with the bill, by what an employer has paid before. */
export function amountsOf({ wage, jkp, ...facts }: Facts, month: Month): Amounts {
  const none = { labourIntensive: false, covidRelief: false, jpDeferred: false }
  const given = { ...facts, ...none, wage: Number(wage), jkp: jkp ?? false }
  const owed = law.wageEarnerContribution.fast(given, month)
  return {
    wage: given.wage,
    jkk: owed.jkk,
    jkm: owed.jkm,
    jht_employer: owed.jhtEmployer,
    jht_worker: owed.jhtWorker,
    jp_employer: owed.jpEmployer,
    jp_worker: owed.jpWorker,
    employer: owed.employer,
    worker: owed.worker,
    total: owed.total,
    ...(jkp !== null && {
      jkp_from_jkk: owed.jkpFromJkk,
      jkp_from_jkm: owed.jkpFromJkm,
      jkp_state: owed.jkpState,
    }),
  }
}

/** Adds rows up. A file's rows are bounded, and so are wages: the sums stay far below 2^53. */
export class Totals {
  workers = 0
  readonly #sums = new Map<string, number>(payable.map((name) => [name, 0]))

  add(amounts: Amounts): void {
    this.workers += 1
    for (const [name, amount] of Object.entries(amounts))
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + amount)
  }

  of(name: Payable): number {
    return this.#sums.get(name) ?? 0
  }

  get all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#sums)
  }

  /** Who pays what for each programme. JKP asks nobody for anything: it is moved out of JKK and JKM, and the state adds. */
  get byProgramme() {
    const split = (employer: number, worker: number) => ({ employer, worker, total: employer + worker })
    return {
      jkk: split(this.of('jkk'), 0),
      jkm: split(this.of('jkm'), 0),
      jht: split(this.of('jht_employer'), this.of('jht_worker')),
      jp: split(this.of('jp_employer'), this.of('jp_worker')),
    }
  }
}
