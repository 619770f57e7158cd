import {
  dayIn,
  doubtRecalledLine,
  law,
  monthOf,
  otherSectorsRelief,
  ownAccountRelief,
  transportRelief,
  Working,
  type Month,
  type Obstacle,
  type ReliefCandidate,
} from '@payung/law'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { programmeNames } from '../../programme-words.ts'
import { lineOf, type Line } from '../lines.tsx'
import { contributionMonth, typedMonth } from '../months.ts'

const rule = law.ownAccountContribution
const sectors = ['other', 'transport'] as const
const payers = ['self', 'sponsor', 'state_budget', 'regional_budget'] as const

export const ownAccountPath = '/calculate/own-account'

export type OwnAccountAnswer = {
  readonly asked: Query
  readonly income: Rupiah
  readonly month: Month
  readonly lines: readonly Line[]
  readonly total: Rupiah
  /** What the month costs without any relief. */
  readonly unrelieved: Rupiah
  readonly relieved: boolean
  /** The first month after the relief of this sector, where it holds. */
  readonly relievedUntil: Month | null
  /** Why the relief does not hold, where it does not. */
  readonly reasons: readonly Obstacle[]
  readonly working: Working
}

/** @throws Problem that names every field to be mended */
export function computeOwnAccount(query: Query, now: Date): OwnAccountAnswer {
  const typed = new Typed(query)
  const income = typed.rupiah('income', { least: 10_000n, most: 10_000_000_000n })
  const month = contributionMonth(typed, 'month', monthOf(dayIn(now)), now)
  const sector = typed.choice('sector', sectors, 'other')
  const paidBy = typed.choice('paid', payers, 'self')
  const jht = typed.choice('jht', ['yes', 'no'], 'no') === 'yes'
  typed.check()
  const working = new Working()
  const relief = reliefOf({ sector, paidBy, kind: 'own_account' }, month, working)
  doubtRecalledLine(income, month, working)
  const facts = {
    income,
    jht,
    transport: sector === 'transport',
    reliefAllowed: relief.eligible,
    covidRelief: false,
  }
  const { amounts } = askLaw('month', () => rule.explain(facts, month, { working }))
  const line = (programme: 'jkk' | 'jkm' | 'jht') => {
    const { working: own } = rule.explain(facts, month, { outputs: [programme] })
    return lineOf(programmeNames[programme], amounts[programme], own)
  }
  return {
    asked: {
      income: formatAmount(income),
      month: typedMonth(month),
      sector,
      paid: paidBy,
      jht: jht ? 'yes' : '',
    },
    income,
    month,
    lines: jht ? [line('jkk'), line('jkm'), line('jht')] : [line('jkk'), line('jkm')],
    total: amounts.total,
    unrelieved: rule.exact({ ...facts, reliefAllowed: false }, month).total,
    relieved: relief.eligible,
    relievedUntil: relief.eligible ? monthAfterRelief(sector) : null,
    reasons: relief.reasons,
    working,
  }
}

function reliefOf(candidate: ReliefCandidate, month: Month, working: Working) {
  return askLaw('month', () => ownAccountRelief(candidate, month, working))
}

function monthAfterRelief(sector: (typeof sectors)[number]): Month | null {
  const last = law.history(sector === 'transport' ? transportRelief : otherSectorsRelief).at(-1)?.to
  return last ? monthOf(last) + 1 : null
}
