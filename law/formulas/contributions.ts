import type { RiskClass } from '../kernel/dated-value.ts'
import { riskClassNumbers } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { nextCeiling } from '../rules/jp-ceiling.ts'
import { jpDeferralInOne } from '../rules/jp-deferral.ts'
import { wageEarnerContribution } from '../rules/wage-earner-contribution.ts'
import { jkpTotalRate } from '../values/pp-37-2021.ts'
import { jkkRates } from '../values/pp-44-2015.ts'
import { covidShare } from '../values/pp-49-2020.ts'
import { reliefJkkRates } from '../values/pp-7-2025.ts'
import { lastDayOf } from '../calendar/month.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'

type Output = (typeof wageEarnerContribution.outputs)[number]
type Flag = 'jkk' | 'jkm' | 'jht' | 'jp' | 'jkp' | 'labourIntensive' | 'covidRelief' | 'jpDeferred'
type Circumstances = Partial<Record<Flag, boolean>> & { readonly riskClass?: RiskClass }

const ordinary = {
  riskClass: 1,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: false,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
} as const

const monthOf = (inputs: Inputs) => inputs.month('contribution_month')
const riskClassOf = (inputs: Inputs) => inputs.choice('risk_class', riskClassNumbers, 'risk-class-unknown')

/** Asks the one rule for wage earners: every formula below is a view of it. */
function ask(inputs: Inputs, working: Working, outputs: readonly Output[], given: Circumstances = {}) {
  const facts = { ...ordinary, ...given, wage: inputs.money('wage') }
  return wageEarnerContribution.explain(facts, monthOf(inputs), { outputs, working }).amounts
}

const puContribution: Formula = {
  id: 'pu.contribution',
  title: wageEarnerContribution.title,
  answer(inputs, working) {
    const listed: readonly string[] | undefined = inputs.has('programmes')
      ? inputs.choices('programmes', ['JKK', 'JKM', 'JHT', 'JP', 'JKP'])
      : undefined
    const takesPart = (name: 'jkk' | 'jkm' | 'jht' | 'jp') =>
      inputs.flag(name, listed?.includes(name.toUpperCase()) ?? true)
    const amounts = ask(inputs, working, wageEarnerContribution.outputs, {
      riskClass: riskClassOf(inputs),
      jkk: takesPart('jkk'),
      jkm: takesPart('jkm'),
      jht: takesPart('jht'),
      jp: takesPart('jp'),
      jkp: inputs.flag('jkp', listed?.includes('JKP') ?? false),
      labourIntensive: inputs.flag('labour_intensive', false),
      covidRelief: inputs.flag('covid_relief', false),
      jpDeferred: inputs.flag('jp_deferred', false),
    })
    return Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [snakeCase(name), amount]))
  },
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const jpContribution: Formula = {
  id: 'jp.contribution',
  title: { id: 'Iuran JP', en: 'JP contribution' },
  answer(inputs, working) {
    const onlyJp = { jkk: false, jkm: false, jht: false }
    const outputs = ['jpBase', 'jpEmployer', 'jpWorker', 'total'] as const
    const { jpBase, jpEmployer, jpWorker, total } = ask(inputs, working, outputs, onlyJp)
    return { base: jpBase, employer: jpEmployer, worker: jpWorker, total }
  },
}

const jpCeilingNext: Formula = {
  id: 'jp.ceiling_next',
  title: { id: 'Batas upah JP berikutnya', en: 'The next JP wage ceiling' },
  answer(inputs, working) {
    inputs.has('year') // names the year for people; the growth is given, so nothing is looked up by it
    return { ceiling: nextCeiling(inputs.money('previous'), inputs.decimal('gdp_growth_pct'), working) }
  },
}

const jkpSplit: Formula = {
  id: 'jkp.contribution_split',
  title: { id: 'Sumber iuran JKP', en: 'Where the JKP contribution comes from' },
  answer(inputs, working) {
    working.in(jkpTotalRate, monthOf(inputs))
    const outputs = ['jkpBase', 'jkpState', 'jkpFromJkk', 'jkpFromJkm'] as const
    const { jkpBase, jkpState, jkpFromJkk, jkpFromJkm } = ask(inputs, working, outputs, { jkp: true })
    return {
      base: jkpBase,
      state: jkpState,
      from_jkk: jkpFromJkk,
      from_jkm: jkpFromJkm,
      total: jkpState + jkpFromJkk + jkpFromJkm,
    }
  },
}

const jkkLeft =
  (labourIntensive: boolean): Formula['answer'] =>
  (inputs, working) => {
    working.in(jkpTotalRate, monthOf(inputs))
    const given = { riskClass: riskClassOf(inputs), jkp: true, labourIntensive }
    const { jkk, jkpFromJkk } = ask(inputs, working, ['jkk', 'jkpFromJkk'], given)
    return { employer_pays_jkk: jkk, moved_to_jkp: jkpFromJkk, left_in_jkk: jkk - jkpFromJkk }
  }

const covidJkkJkm: Formula = {
  id: 'covid.jkk_jkm',
  title: { id: 'Keringanan JKK dan JKM selama COVID-19', en: 'COVID-19 relief on JKK and JKM' },
  answer(inputs, working) {
    const riskClass = riskClassOf(inputs)
    const full = ask(inputs, working, ['jkk', 'jkm'], { riskClass })
    const payable = ask(inputs, working, ['jkk', 'jkm'], { riskClass, covidRelief: true })
    return {
      jkk_full: full.jkk,
      jkk_payable: payable.jkk,
      jkm_full: full.jkm,
      jkm_payable: payable.jkm,
      relieved: working.findOn(covidShare, lastDayOf(monthOf(inputs))) !== undefined,
    }
  },
}

const covidJpDeferral: Formula = {
  id: 'covid.jp_deferral',
  title: jpDeferralInOne.title,
  answer(inputs, working) {
    const { full, payNow, deferred } = jpDeferralInOne.explain(
      { wage: inputs.money('wage') },
      monthOf(inputs),
      {
        working,
      },
    ).amounts
    return { jp_full: full, pay_now: payNow, deferred }
  },
}

const labourIntensiveJkk: Formula = {
  id: 'padatkarya.jkk',
  title: { id: 'JKK industri padat karya', en: 'JKK of labour-intensive industries' },
  answer(inputs, working): Result {
    const riskClass = riskClassOf(inputs)
    const labourIntensive = inputs.flag('eligible')
    const { jkk } = ask(inputs, working, ['jkk'], { riskClass, labourIntensive })
    const relief = working.findOn(reliefJkkRates, lastDayOf(monthOf(inputs)))
    const rates = labourIntensive && relief ? relief.amount : working.in(jkkRates, monthOf(inputs))
    return { rate_pct: rates[riskClass], jkk, relieved: rates === relief?.amount }
  },
}

export const contributionFormulas: readonly Formula[] = [
  puContribution,
  jpContribution,
  jpCeilingNext,
  jkpSplit,
  {
    id: 'jkp.jkk_left_after_recomposition',
    title: { id: 'JKK setelah pengalihan ke JKP', en: 'JKK after the move to JKP' },
    answer: jkkLeft(false),
  },
  covidJkkJkm,
  covidJpDeferral,
  labourIntensiveJkk,
  {
    id: 'padatkarya.jkp_recomposition',
    title: {
      id: 'JKK padat karya setelah pengalihan ke JKP',
      en: 'Labour-intensive JKK after the move to JKP',
    },
    answer: jkkLeft(true),
  },
]
