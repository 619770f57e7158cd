import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { jkpNewTermsFrom } from '../values/jkp-benefits.ts'

export interface BenefitMonthOfClaim {
  readonly appliedOn: Day
  readonly approvedOn: Day
  /** The day on which the benefit month falls. */
  readonly monthOn: Day
}

/**
 * By which terms a month of JKP is paid: the old ones only if the claim was approved and the month falls before PP 6/2025
 * came into force, whenever it was applied for. Permenaker 2/2025 Pasal II angka 2-4.
 */
export function jkpTermsOf(
  { appliedOn, approvedOn, monthOn }: BenefitMonthOfClaim,
  working: Working,
): 'old' | 'new' {
  if (approvedOn < appliedOn) throw approvedTooEarly()
  const since = working.asOf(jkpNewTermsFrom)
  const terms = approvedOn < since && monthOn < since ? 'old' : 'new'
  working.step({
    title: { id: 'Ketentuan yang dipakai', en: 'Terms that hold' },
    formula: {
      id: `disetujui ${approvedOn}, bulan manfaat ${monthOn}; ketentuan baru sejak ${since}`,
      en: `approved ${approvedOn}, benefit month ${monthOn}; new terms since ${since}`,
    },
    rows: working.rowsOf(jkpNewTermsFrom),
  })
  return terms
}

const approvedTooEarly = (): LawProblem =>
  new LawProblem(
    'days-out-of-order',
    {
      id: 'Klaim tidak mungkin disetujui sebelum diajukan.',
      en: 'A claim cannot be approved before it is made.',
    },
    'approved',
  )
