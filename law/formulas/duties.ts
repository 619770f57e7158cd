import type { Day } from '../calendar/day.ts'
import { lastDayOf, monthOf } from '../calendar/month.ts'
import type { Working } from '../kernel/working.ts'
import { arrearsPayer } from '../rules/arrears-payer.ts'
import type { Payer } from '../rules/due-day.ts'
import { dueDay } from '../rules/due-day.ts'
import { participatesInJkp } from '../rules/jkp-participation.ts'
import { participatesInJp } from '../rules/jp-participation.ts'
import { latePenalty, monthsLate } from '../rules/late-penalty.ts'
import type { Employer } from '../rules/mandatory-programmes.ts'
import { mandatoryProgrammes } from '../rules/mandatory-programmes.ts'
import { monthlyFromDaily, monthlyFromPieces } from '../rules/monthly-wage.ts'
import { parseNik } from '../rules/nik.ts'
import type { Formula } from './formula.ts'
import type { Inputs } from './inputs.ts'

const scales = ['mikro', 'kecil', 'menengah', 'besar'] as const
const employers = ['company', 'association', 'public_body', 'household', 'construction_project'] as const

/** The day a question is about: `on`, else the end of the contribution month, else today's law. */
const dayOf = (inputs: Inputs): Day | undefined =>
  inputs.has('contribution_month') ? lastDayOf(inputs.month('contribution_month')) : inputs.dayIfGiven('on')

const dailyWage: Formula = {
  id: 'wage.daily_to_monthly',
  title: { id: 'Upah harian menjadi upah sebulan', en: 'From a daily to a monthly wage' },
  answer(inputs, working) {
    inputs.has('work_days_per_week') // the factor is the same for every working week
    return { monthly_wage: monthlyFromDaily(inputs.money('daily_wage'), working, dayOf(inputs)) }
  },
}

const pieceWage: Formula = {
  id: 'wage.piece_average',
  title: { id: 'Upah sebulan dari borongan', en: 'Monthly wage of piece work' },
  answer: (inputs, working) => ({
    monthly_wage: monthlyFromPieces(
      inputs.moneyList('last_months'),
      inputs.flag('weather_dependent', false),
      working,
      dayOf(inputs),
    ),
  }),
}

const programmes: Formula = {
  id: 'pu.mandatory_programmes',
  title: { id: 'Program yang wajib diikuti', en: 'Mandatory programmes' },
  answer(inputs, working) {
    const kind = inputs.has('employer_kind') ? inputs.choice('employer_kind', employers) : 'company'
    return { programmes: mandatoryProgrammes(employerOf(kind, inputs), working, dayOf(inputs)) }
  },
}

function employerOf(kind: (typeof employers)[number], inputs: Inputs): Employer {
  if (kind === 'company') return { kind, scale: inputs.choice('scale', scales) }
  if (kind !== 'association') return { kind }
  return { kind, ...(inputs.has('scale') && { scale: inputs.choice('scale', scales) }) }
}

const latePenaltyByMonths: Formula = {
  id: 'penalty.late',
  title: latePenalty.title,
  answer: (inputs, working) => ({
    penalty: latePenalty.explain(
      { due: inputs.money('contribution_due', 0), monthsLate: inputs.wholeNumber('months_late', 600) },
      inputs.month('contribution_month'),
      { working },
    ).amounts.penalty,
  }),
}

const latePenaltyByDate: Formula = {
  id: 'penalty.late_by_date',
  title: { id: 'Denda keterlambatan menurut tanggal bayar', en: 'Penalty by the day of payment' },
  answer(inputs, working) {
    const dueOn = inputs.day('due_date')
    const months = monthsLate(dueOn, inputs.day('paid_on'), working)
    // Wage earners' contributions fall due in the month after their own.
    const month = inputs.has('contribution_month') ? inputs.month('contribution_month') : monthOf(dueOn) - 1
    const facts = { due: inputs.money('contribution_due', 0), monthsLate: months }
    return { months_late: months, penalty: latePenalty.explain(facts, month, { working }).amounts.penalty }
  },
}

const due: Formula = {
  id: 'due_date',
  title: { id: 'Batas waktu bayar', en: 'Due date' },
  answer(inputs, working) {
    const day = dueDay(payerOf(inputs, working), inputs.month('contribution_month'), working)
    return { due: day }
  },
}

function payerOf(inputs: Inputs, working: Working): Payer {
  const segment = inputs.choice('segment', ['PU', 'BPU'])
  if (segment === 'PU') {
    if (inputs.has('programme')) inputs.choice('programme', ['JKK', 'JKM', 'JHT', 'JP', 'JKP'])
    return { segment }
  }
  if (inputs.has('programme'))
    return { segment, programme: inputs.choice('programme', ['JKK', 'JKM', 'JHT']) }
  working.doubt({
    id: 'Tanpa nama program dipakai batas JKK dan JKM, yang lebih awal daripada batas JHT.',
    en: 'Without a programme the due day of JKK and JKM is used, which comes before that of JHT.',
  })
  return { segment, programme: 'JKK' }
}

const nik: Formula = {
  id: 'nik.parse',
  title: { id: 'Membaca NIK', en: 'Reading a NIK' },
  answer(inputs, working) {
    const nik = parseNik(inputs.text('nik'), inputs.day('on'), working)
    return { ...nik }
  },
}

const arrears: Formula = {
  id: 'arrears.pu_payer',
  title: { id: 'Pembayar manfaat saat iuran menunggak', en: 'Who pays benefits during arrears' },
  answer(inputs, working) {
    inputs.choice('programme', ['JKK', 'JKM'], 'programme-not-covered')
    return { pays: arrearsPayer(inputs.wholeNumber('consecutive_months', 600), working, dayOf(inputs)) }
  },
}

const jkp: Formula = {
  id: 'jkp.eligible_membership',
  title: { id: 'Kepesertaan JKP', en: 'Participation in JKP' },
  answer: (inputs, working) => ({
    ...participatesInJkp(
      {
        scale: inputs.choice('scale', scales),
        programmes: inputs.choices('programmes', ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN']),
        jkn: inputs.flag('jkn'),
        citizen: inputs.flag('citizen'),
        ageAtRegistration: inputs.wholeNumber('age_at_registration', 150),
        employed: inputs.flag('employed', true),
      },
      working,
      dayOf(inputs),
    ),
  }),
}

const jp: Formula = {
  id: 'jp.eligible_membership',
  title: { id: 'Kepesertaan JP', en: 'Participation in JP' },
  answer: (inputs, working) => ({
    ...participatesInJp(
      {
        bornOn: inputs.day('birth'),
        registeredOn: inputs.dayIfGiven('registered_on') ?? null,
        benefitTaken: inputs.flag('benefit_taken', false),
      },
      inputs.day('on'),
      working,
    ),
  }),
}

export const dutyFormulas: readonly Formula[] = [
  dailyWage,
  pieceWage,
  programmes,
  latePenaltyByMonths,
  latePenaltyByDate,
  due,
  nik,
  arrears,
  jkp,
  jp,
]
