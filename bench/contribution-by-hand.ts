import { parseMonth, type Month, type RiskClass } from '@payung/law'

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

const [jkpBegins, jkmShareEnds] = [parseMonth('2021-02'), parseMonth('2025-02')]
const [covidBegins, covidEnds] = [parseMonth('2020-08'), parseMonth('2021-01')]
const [reliefBegins, reliefEnds] = [parseMonth('2025-02'), parseMonth('2026-01')]

function jpCeilingIn(month: Month): number {
  const march = Math.floor((month - 2) / 12)
  return march >= 2026 ? 11_086_300 : march === 2025 ? 10_547_400 : march === 2024 ? 10_042_300 : 9_559_600
}

/**
 * The contribution of a month from March 2023 on as one would write it by hand for speed: plain numbers, rounded half up, the law's
 * dates in its ifs, without an article, a proof that nothing is rounded wrongly, or an explanation.
 */
export function contributionByHand(earner: Earner, month: Month) {
  const { wage, riskClass, jkk, jkm, jht, jp, jkp } = earner
  const relieved = earner.labourIntensive && month >= reliefBegins && month <= reliefEnds
  const inCovid = month >= covidBegins && month <= covidEnds
  let accident = jkk
    ? Math.floor((wage * (jkkPer10000[riskClass] ?? 0)) / (relieved ? 20_000 : 10_000) + 0.5)
    : 0
  let death = jkm ? Math.floor((wage * 3) / 1000 + 0.5) : 0
  if (earner.covidRelief && inCovid) {
    accident = Math.floor(accident / 100 + 0.5)
    death = Math.floor(death / 100 + 0.5)
  }
  const jhtEmployer = jht ? Math.floor((wage * 37) / 1000 + 0.5) : 0
  const jhtWorker = jht ? Math.floor((wage * 2) / 100 + 0.5) : 0
  const jpBase = jp ? Math.min(wage, jpCeilingIn(month)) : 0
  const inFull = { employer: Math.floor((jpBase * 2) / 100 + 0.5), worker: Math.floor(jpBase / 100 + 0.5) }
  const deferred = earner.jpDeferred && inCovid
  const jpEmployer = deferred ? Math.floor(inFull.employer / 100 + 0.5) : inFull.employer
  const jpWorker = deferred ? Math.floor(inFull.worker / 100 + 0.5) : inFull.worker
  const jkpBase = jkp && month >= jkpBegins ? Math.min(wage, 5_000_000) : 0
  const moved = Math.floor((jkpBase * (relieved && riskClass === 1 ? 12 : 14)) / 10_000 + 0.5)
  const movedJkm = month < jkmShareEnds ? Math.floor(jkpBase / 1000 + 0.5) : 0
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
    jpDeferredEmployer: inFull.employer - jpEmployer,
    jpDeferredWorker: inFull.worker - jpWorker,
    jkpBase,
    jkpState: Math.floor((jkpBase * 22) / 10_000 + 0.5),
    jkpFromJkk: Math.min(moved, accident),
    jkpFromJkm: Math.min(movedJkm, death),
    employer,
    worker,
    total: employer + worker,
  }
}
