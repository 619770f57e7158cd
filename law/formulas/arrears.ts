import { administrativeFine, doubtLongFine } from '../rules/administrative-fine.ts'
import { insurerLate, pensionLate } from '../rules/insurer-late.ts'
import { jkpArrearsPayer } from '../rules/jkp-arrears.ts'
import { nextLimit } from '../rules/jp-limits.ts'
import { accidentInArrears, deathInArrears } from '../rules/own-account-arrears.ts'
import { jkmDeath, jkmFuneral, jkmPeriodic } from '../values/jkm-amounts.ts'
import { limitsStep } from '../values/jp-limits.ts'
import type { Formula } from './formula.ts'
import { lawMonth } from './law-month.ts'

const ownAccountAccident: Formula = {
  id: 'arrears.bpu_jkk',
  title: {
    id: 'JKK bukan penerima upah yang menunggak',
    en: 'JKK of an own-account worker in arrears',
  },
  answer(inputs, working) {
    const months = inputs.wholeNumber('consecutive_months', 600)
    const { medicalCare, cash, reasons } = accidentInArrears(months, working, inputs.dayIfGiven('on'))
    return { medical_care: medicalCare, cash, reasons }
  },
}

const ownAccountDeath: Formula = {
  id: 'arrears.bpu_jkm',
  title: {
    id: 'JKM bukan penerima upah yang menunggak',
    en: 'JKM of an own-account worker in arrears',
  },
  answer(inputs, working) {
    const months = inputs.wholeNumber('consecutive_months', 600)
    const diedOn = inputs.day('date_of_death')
    const parts = {
      death: BigInt(working.on(jkmDeath, diedOn) + working.on(jkmPeriodic, diedOn)),
      funeral: BigInt(working.on(jkmFuneral, diedOn)),
    }
    const { paidNow, paidAfterSettlement, scholarship, reasons } = deathInArrears(
      months,
      parts,
      working,
      diedOn,
    )
    return {
      paid_now: paidNow,
      paid_after_arrears_settled: paidAfterSettlement,
      ...(inputs.flag('scholarship', false) && { scholarship_paid: scholarship }),
      reasons,
    }
  },
}

const jkpPayer: Formula = {
  id: 'jkp.arrears_payer',
  title: { id: 'Pembayar JKP saat iuran menunggak', en: 'Who pays JKP during arrears' },
  answer: (inputs, working) => ({
    ...jkpArrearsPayer(
      inputs.wholeNumber('arrears_months', 600),
      inputs.flag('company_bankrupt_or_closed', false),
      working,
      inputs.dayIfGiven('dismissed_on') ?? inputs.dayIfGiven('on'),
    ),
  }),
}

const fine: Formula = {
  id: 'sanction.fine',
  title: administrativeFine.title,
  answer(inputs, working) {
    const facts = { due: inputs.money('contributions_due', 0), months: inputs.wholeNumber('months', 600) }
    const month = lawMonth(inputs, administrativeFine, working)
    doubtLongFine(facts.months, working)
    return { fine: administrativeFine.explain(facts, month, { working }).amounts.fine }
  },
}

const compensation: Formula = {
  id: 'insurer_late_compensation',
  title: insurerLate.title,
  answer(inputs, working) {
    const facts = { benefit: inputs.money('benefit', 0), daysLate: inputs.wholeNumber('days_late', 3650) }
    const month = lawMonth(inputs, insurerLate, working)
    return { compensation: insurerLate.explain(facts, month, { working }).amounts.compensation }
  },
}

const pensionCompensation: Formula = {
  id: 'jp.late_payment',
  title: pensionLate.title,
  answer(inputs, working) {
    const facts = { benefit: inputs.money('benefit', 0), monthsLate: inputs.wholeNumber('months_late', 600) }
    const month = lawMonth(inputs, pensionLate, working)
    return { compensation: pensionLate.explain(facts, month, { working }).amounts.compensation }
  },
}

const limitsNext: Formula = {
  id: 'jp.limits_next',
  title: { id: 'Batas manfaat pensiun berikutnya', en: 'The next limits of a pension' },
  answer(inputs, working) {
    const inflation = inputs.decimal('inflation_pct')
    const step = inputs.has('step')
      ? inputs.money('step')
      : BigInt(working.asOf(limitsStep, inputs.dayIfGiven('on')))
    const next = (title: { id: string; en: string }, name: string) =>
      nextLimit(title, inputs.money(name), inflation, step, working)
    return {
      min: next({ id: 'Manfaat paling sedikit', en: 'Least pension' }, 'previous_min'),
      max: next({ id: 'Manfaat paling banyak', en: 'Most pension' }, 'previous_max'),
    }
  },
}

export const arrearsFormulas: readonly Formula[] = [
  ownAccountAccident,
  ownAccountDeath,
  jkpPayer,
  fine,
  compensation,
  pensionCompensation,
  limitsNext,
]
