import type { Day } from '../calendar/day.ts'
import type { Decision } from '../kernel/decision.ts'
import { LawProblem } from '../problem.ts'
import { scaled } from '../kernel/node.ts'
import type { BenefitTime } from '../rules/jkp-cash.ts'
import { jkpCash, jkpCashOf } from '../rules/jkp-cash.ts'
import { mayClaimJkpAgain } from '../rules/jkp-claim-number.ts'
import { jkpContributionTest } from '../rules/jkp-contribution-test.ts'
import { hasRightToJkp, jkpProofKinds } from '../rules/jkp-eligibility.ts'
import { jkpShortfall, jkpWithoutEnrolment } from '../rules/jkp-employer-owes.ts'
import { jkpEndings } from '../rules/jkp-endings.ts'
import { mayPayJkpMonth } from '../rules/jkp-month-duty.ts'
import { jkpTraining } from '../rules/jkp-training.ts'
import { jkpTermsOf } from '../rules/jkp-transition.ts'
import { jkpCashMonths } from '../values/jkp-benefits.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { lawMonth } from './law-month.ts'

const scales = ['mikro', 'kecil', 'menengah', 'besar'] as const
const ok = ({ eligible, reasons }: Decision): Result => ({ ok: eligible, reasons })

/** When the months of a benefit fall, as far as the question says. */
function timeOf(inputs: Inputs): BenefitTime {
  const time = {
    dismissedOn: inputs.day('dismissed_on'),
    approvedOn: inputs.dayIfGiven('approved_on'),
    firstMonthOn: inputs.dayIfGiven('first_month_on'),
    monthsDue: inputs.has('months_due') ? atLeastOne(inputs, 'months_due', 99) : undefined,
  }
  for (const name of ['approved_on', 'first_month_on'] as const) notBefore(time.dismissedOn, inputs, name)
  return time
}

function notBefore(dismissedOn: Day, inputs: Inputs, name: string): void {
  const day = inputs.dayIfGiven(name)
  if (day === undefined || day >= dismissedOn) return
  throw new LawProblem(
    'days-out-of-order',
    {
      id: `Isian ${name} tidak mungkin sebelum PHK.`,
      en: `The input ${name} cannot be before the dismissal.`,
    },
    name,
  )
}

const cash: Formula = {
  id: 'jkp.cash',
  title: jkpCash.title,
  answer: (inputs, working) => ({ ...jkpCashOf(inputs.money('last_wage'), timeOf(inputs), working) }),
}

const contributionTest: Formula = {
  id: 'jkp.contribution_test',
  title: { id: 'Syarat iuran JKP', en: 'Contributions needed for JKP' },
  answer: (inputs, working) =>
    ok(
      jkpContributionTest(
        {
          counted: inputs.wholeNumber('paid_months_in_last_24', 600),
          inARow: monthsIfGiven(inputs, 'longest_run_before_dismissal'),
          dismissedOn: inputs.day('dismissed_on'),
          approvedOn: inputs.dayIfGiven('approved_on'),
        },
        working,
      ),
    ),
}

const claimNumber: Formula = {
  id: 'jkp.claim_number',
  title: { id: 'Pengajuan JKP berikutnya', en: 'Another claim of JKP' },
  answer: (inputs, working) =>
    ok(
      mayClaimJkpAgain(
        atLeastOne(inputs, 'claim_number', 99),
        inputs.wholeNumber('contribution_months_since_last_benefit', 600),
        working,
        inputs.dayIfGiven('on'),
      ),
    ),
}

const monthDuty: Formula = {
  id: 'jkp.month_duty',
  title: { id: 'Syarat uang tunai JKP setiap bulan', en: 'What each month of JKP cash asks' },
  answer(inputs, working) {
    const day = inputs.dayIfGiven('on')
    const most = working.asOf(jkpCashMonths, day)
    const month = {
      number: atLeastOne(inputs, 'month', most),
      isEmployedAgain: inputs.flag('reemployed', false),
      applications: inputs.wholeNumber('applications', 600),
      calls: inputs.wholeNumber('interviews', 600),
      attendance: inputs.has('training_attendance_pct') ? share(inputs, 'training_attendance_pct') : null,
      hasAssessment: inputs.flag('self_assessment', true),
      hasStatusForm: inputs.flag('status_form', true),
    }
    return ok(mayPayJkpMonth(month, working, day))
  },
}

const transition: Formula = {
  id: 'jkp.transition',
  title: { id: 'JKP lama atau baru', en: 'The old or the new JKP' },
  answer: (inputs, working) => ({
    terms: jkpTermsOf(
      {
        appliedOn: inputs.day('applied'),
        approvedOn: inputs.day('approved'),
        monthOn: inputs.day('benefit_month_falls_on'),
      },
      working,
    ),
  }),
}

const eligible: Formula = {
  id: 'jkp.eligible',
  title: { id: 'Hak atas JKP', en: 'The right to JKP' },
  answer(inputs, working) {
    const right = hasRightToJkp(claimantOf(inputs), working)
    return {
      entitled: right.eligible,
      ...(right.lastDay && { last_day: right.lastDay }),
      reasons: right.reasons,
    }
  },
}

const claimantOf = (inputs: Inputs) => ({
  participation: {
    scale: inputs.choice('scale', scales),
    programmes: inputs.choices('programmes', ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN']),
    jkn: inputs.flag('jkn'),
    citizen: inputs.flag('citizen'),
    ageAtRegistration: inputs.wholeNumber('age_at_registration', 150),
  },
  ending: inputs.choice('ending', jkpEndings),
  dismissedOn: inputs.day('dismissed_on'),
  claimedOn: inputs.dayIfGiven('claimed_on'),
  proof: inputs.has('proof') ? inputs.choice('proof', jkpProofKinds) : undefined,
  isEmployedAgain: inputs.flag('reemployed', false),
  isWilling: inputs.flag('willing_to_work', true),
  paidMonths: inputs.wholeNumber('paid_months_in_last_24', 600),
  monthsInARow: monthsIfGiven(inputs, 'longest_run_before_dismissal'),
  claimNumber: inputs.has('claim_number') ? atLeastOne(inputs, 'claim_number', 99) : 1,
  monthsSinceBenefit: monthsIfGiven(inputs, 'contribution_months_since_last_benefit'),
})

const training: Formula = {
  id: 'jkp.training',
  title: jkpTraining.title,
  answer(inputs, working) {
    const cost = inputs.money('training_cost', 0)
    return jkpTraining.explain({ cost }, lawMonth(inputs, jkpTraining, working), { working }).amounts
  },
}

const underReported: Formula = {
  id: 'jkp.under_reported',
  title: { id: 'JKP bila upah dilaporkan terlalu rendah', en: 'JKP where the wage was reported too low' },
  answer(inputs, working) {
    const [reported, actual] = [inputs.money('reported_wage'), inputs.money('actual_wage')]
    const { insurerPays, rightful, employerOwes, reasons } = jkpShortfall(
      reported,
      actual,
      timeOf(inputs),
      working,
    )
    return { insurer_pays: insurerPays, by_actual_wage: rightful, employer_owes: employerOwes, reasons }
  },
}

const notEnrolled: Formula = {
  id: 'jkp.not_enrolled',
  title: { id: 'Pekerja yang tidak diikutsertakan dalam JKP', en: 'A worker not enrolled in JKP' },
  answer(inputs, working) {
    const wage = inputs.money('actual_wage')
    const owed = jkpWithoutEnrolment(
      wage,
      inputs.choice('scale', scales),
      inputs.day('dismissed_on'),
      working,
    )
    return { employer_owes: owed.employerOwes, training_owed: owed.training, reasons: owed.reasons }
  },
}

const monthsIfGiven = (inputs: Inputs, name: string): number | undefined =>
  inputs.has(name) ? inputs.wholeNumber(name, 600) : undefined

function atLeastOne(inputs: Inputs, name: string, most: number): number {
  const number = inputs.wholeNumber(name, most)
  if (number > 0) return number
  throw new LawProblem(
    'number-out-of-range',
    { id: `Isian ${name} harus paling sedikit 1.`, en: `The input ${name} must be at least 1.` },
    name,
  )
}

/** Decimal percent from 0 to 100. */
function share(inputs: Inputs, name: string): string {
  const percent = inputs.decimal(name)
  const whole = scaled(percent, 9)
  if (whole >= 0n && whole <= scaled('100', 9)) return percent
  throw new LawProblem(
    'decimal-out-of-range',
    { id: `Isian ${name} harus dari 0 sampai 100.`, en: `The input ${name} must be from 0 to 100.` },
    name,
  )
}

export const jobLossFormulas: readonly Formula[] = [
  cash,
  contributionTest,
  claimNumber,
  monthDuty,
  transition,
  eligible,
  training,
  underReported,
  notEnrolled,
]
