import type { RiskClass } from '@payung/law'

/** What the rule is given. */
export type Earner = {
  readonly wage: number
  readonly riskClass: RiskClass
  readonly jkk: boolean
  readonly jkm: boolean
  readonly jht: boolean
  readonly jp: boolean
  readonly jkp: boolean
  readonly labourIntensive: boolean
  readonly covidRelief: boolean
  readonly jpDeferred: boolean
}

const jkkPer10000 = [0, 24, 54, 89, 127, 174]

/**
 * The contribution of November 2026 as one would write it by hand for speed and for this month alone, without article, date or
 * explanation: whole rupiah, rounded half up.
 */
export function contributionByHand({ wage, riskClass, jkk, jkm, jht, jp, jkp }: Earner) {
  const accident = jkk ? Math.floor((wage * (jkkPer10000[riskClass] ?? 0) + 5000) / 10_000) : 0
  const death = jkm ? Math.floor((wage * 3 + 500) / 1000) : 0
  const jhtEmployer = jht ? Math.floor((wage * 37 + 500) / 1000) : 0
  const jhtWorker = jht ? Math.floor((wage * 2 + 50) / 100) : 0
  const jpBase = jp ? Math.min(wage, 11_086_300) : 0
  const jpEmployer = Math.floor((jpBase * 2 + 50) / 100)
  const jpWorker = Math.floor((jpBase + 50) / 100)
  const jkpBase = jkp ? Math.min(wage, 5_000_000) : 0
  const employer = accident + death + jhtEmployer + jpEmployer
  const worker = jhtWorker + jpWorker
  return {
    jkk: accident,
    jkm: death,
    jhtEmployer,
    jhtWorker,
    jpBase,
    jpEmployer,
    jpWorker,
    jpDeferredEmployer: 0,
    jpDeferredWorker: 0,
    jkpBase,
    jkpState: Math.floor((jkpBase * 22 + 5000) / 10_000),
    jkpFromJkk: Math.min(Math.floor((jkpBase * 14 + 5000) / 10_000), accident),
    jkpFromJkm: 0,
    employer,
    worker,
    total: employer + worker,
  }
}
