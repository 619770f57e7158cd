import { dayIn, type JhtYear } from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import { monthsOn, viewContracts, viewMonths, viewOwnAccount, viewStatement } from '#modules/contributions'
import { viewMyself } from '#modules/registry'
import { checkTrainingEligibility, type Eligibility } from '#modules/training'
import { contractsOn } from '../contracts/verdict.ts'
import { arrearsOf } from '../months.ts'
import type { AtHome } from '../myself.ts'
import { standingOf, withContracts, withOwnAccount, type Standing } from '../protection.ts'
import { balanceOn } from '../savings.ts'
import { paidMonths, pensionMonthsOf } from './contributed.ts'
import { familyOn, isPaying, type Family } from './family.ts'
import {
  horizonOf,
  latestPayIn,
  lostWorkOn,
  projectSavings,
  type Horizon,
  type LatestPay,
  type LostWork,
} from './outlook.ts'
import { pensionOn, type Pension } from './pension.ts'

export const outlookPath = '/member/outlook'

export type Outlook = {
  /** Assumed, in decimal percent a year. */
  readonly rate: string
  readonly pay: LatestPay | null
  readonly horizon: Horizon
  readonly balance: Rupiah
  readonly ahead: readonly JhtYear[]
  readonly lostWork: LostWork | null
  /** Months of contributions, to whatever programme. */
  readonly paid: number
  readonly standing: Standing
  /** None for who works for themselves and never had an employer that paid to JP: they cannot take part. */
  readonly pension: Pension | null
  readonly family: Family
  /** Whether they could join a training on this day. */
  readonly training: Eligibility
  /** Without contributions going on, a day from which they may join does not come. */
  readonly goesOn: boolean
}

/** @param rate assumed, in decimal percent a year */
export async function findOutlook({ view, together, personId }: AtHome, rate: string): Promise<Outlook> {
  const today = dayIn(view.now)
  const asked = { personId: String(personId) }
  const [{ lines }, known, me, account, { contracts }, training] = await together((look) =>
    Promise.all([
      look(viewStatement, asked),
      look(viewMonths, asked),
      look(viewMyself, {}),
      look(viewOwnAccount, asked),
      look(viewContracts, asked),
      look(checkTrainingEligibility, asked),
    ]),
  )
  const { months } = known
  const pay = latestPayIn(months)
  const horizon = horizonOf(me.birthOn, today)
  const balance = balanceOn(lines, today)
  const employed = standingOf(me, arrearsOf(monthsOn(today, known)), today)
  const standing = withContracts(withOwnAccount(employed, account), contractsOn(today, contracts))
  const paid = paidMonths(today, months, account.periods)
  const pension = pensionOn(today, me.birthOn, pensionMonthsOf(months))
  return {
    rate,
    pay,
    horizon,
    balance,
    ahead: projectSavings({ today, balance, pay, months: horizon.months }, rate),
    lostWork: lostWorkOn(today, months, pay),
    paid: paid.size,
    standing,
    pension: pension.kind === 'none' && standing.kind === 'own-account' ? null : pension,
    family: familyOn(today, { standing, savings: balance, paid, pension }),
    training,
    goesOn: isPaying(standing),
  }
}
