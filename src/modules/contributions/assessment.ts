import {
  jkpAgeLimit,
  jkpProgrammesLarge,
  jkpProgrammesSmall,
  lastDayOf,
  law,
  pensionAge,
  pensionDeferral,
  wageEarnerContribution,
  type Day,
  type Month,
} from '@payung/law'

/** The law of one month, ready to be run over sets of workers by the database. */
export type Assessment = {
  readonly month: Month
  /** Each amount as a PostgreSQL expression over the columns of `computedRows`. */
  readonly expressions: Readonly<Record<Amount, string>>
  /** Whether a worker takes part in JP and JKP, as conditions on `person`, `employment` and `billing`. */
  readonly jpParticipates: string
  readonly jkpParticipates: string
  readonly fingerprint: string
}

/** The columns of a bill and of each of its lines. */
export type Amount =
  | 'jkk'
  | 'jkm'
  | 'jht_employer'
  | 'jht_worker'
  | 'jp_employer'
  | 'jp_worker'
  | 'jkp_from_jkk'
  | 'jkp_from_jkm'
  | 'jkp_state'

/** How the rule's facts are found in a row, and under which name its outputs are stored. */
const facts = {
  wage: 'fact.wage',
  riskClass: 'fact.risk_class',
  jkk: 'fact.has_jkk',
  jkm: 'fact.has_jkm',
  jht: 'fact.has_jht',
  jp: 'fact.jp',
  jkp: 'fact.jkp',
  labourIntensive: "fact.relief is not distinct from 'padat-karya'",
  covidRelief: "fact.relief is not distinct from 'covid-19'",
  jpDeferred: false,
} as const

/** @param today the law as it is known on this day */
export function assessmentFor(month: Month, today: Day): Assessment {
  const rule = wageEarnerContribution.asKnownOn(today)
  const sql = rule.sql({ month, columns: facts })
  return {
    month,
    expressions: {
      jkk: sql.jkk,
      jkm: sql.jkm,
      jht_employer: sql.jhtEmployer,
      jht_worker: sql.jhtWorker,
      jp_employer: sql.jpEmployer,
      jp_worker: sql.jpWorker,
      jkp_from_jkk: sql.jkpFromJkk,
      jkp_from_jkm: sql.jkpFromJkm,
      jkp_state: sql.jkpState,
    },
    jpParticipates: jpCondition(month),
    jkpParticipates: jkpCondition(month),
    fingerprint: rule.fingerprint(month),
  }
}

/**
 * `participatesInJp` for sets: registered before the month in which pension age was reached, and not more than the years of
 * deferral past it. Someone whose birth date is unknown takes part until it is known.
 */
function jpCondition(month: Month): string {
  const ages = pensionAge.rows
  const reached = ages.map(({ amount: age }, at) => {
    const born = `person.birth_on + interval '${age} years'`
    const next = ages[at + 1]
    return next ? `when ${born} < '${next.from}' then ${born}` : `else ${born}`
  })
  const pensionDay = `(case ${reached.join(' ')} end)`
  const years = law.on(pensionDeferral, lastDayOf(month))?.amount ?? 0
  return `person.birth_on is null or (
    date_trunc('month', person.registered_at at time zone 'Asia/Jakarta') < date_trunc('month', ${pensionDay})
    and '${lastDayOf(month)}'::date <= ${pensionDay} + interval '${years} years')`
}

/**
 * `participatesInJkp` for sets: citizens who were young enough when their work was reported, in all the programmes that the
 * employer's size asks for. Health insurance is the other insurer's to say and taken as given.
 */
function jkpCondition(month: Month): string {
  const on = lastDayOf(month)
  const limit = law.on(jkpAgeLimit, on)?.amount
  if (limit === undefined) return 'false'
  const joined = (programmes: readonly string[]) =>
    programmes
      .filter((name) => name !== 'JKN')
      .map((name) => `billing.${name.toLowerCase()}`)
      .join(' and ')
  const small = joined(law.on(jkpProgrammesSmall, on)?.amount ?? [])
  const large = joined(law.on(jkpProgrammesLarge, on)?.amount ?? [])
  return `person.nationality = 'ID' and person.birth_on is not null
    and person.birth_on + interval '${limit} years' > (employment.declared_at at time zone 'Asia/Jakarta')::date
    and case when billing.scale in ('mikro', 'kecil') then ${small} else ${large} end`
}
