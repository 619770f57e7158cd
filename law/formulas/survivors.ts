import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import { isLess, percentOf, ratioOf, whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import type { Contributions, CountedMonths } from '../rules/jp-counted-months.ts'
import { monthsForDisability, monthsForSurvivors } from '../rules/jp-counted-months.ts'
import { monthlyPension } from '../rules/jp-pension.ts'
import { recipients, shareOf, survivorRight } from '../rules/jp-recipient.ts'
import type { Share } from '../rules/jp-survivors.ts'
import { childAfterWidow, paidOfFormula, shareOfFormula, shareOfPension } from '../rules/jp-survivors.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { averageWage } from './pension.ts'

const mostMonths = 600
const mostYears = 60

const contributionsOf = (inputs: Inputs): Contributions => ({
  months: inputs.wholeNumber('contribution_months', mostMonths),
  density: percentIn(inputs, 'density_pct'),
  monthsRegistered: inputs.wholeNumber('months_since_registration', mostMonths),
})

/** A percentage from 0 to 100. */
function percentIn(inputs: Inputs, name: string): string {
  const text = inputs.decimal(name)
  if (!text.startsWith('-') && !isLess(whole(1n), percentOf(text))) return text
  throw new LawProblem(
    'decimal-out-of-range',
    { id: `Isian ${name} harus dari 0 sampai 100.`, en: `The input ${name} must be from 0 to 100.` },
    name,
  )
}

/** The share of a recipient by law, or the one given; where both are, they must agree. */
function shareIn(inputs: Inputs, working: Working): Share {
  const given = inputs.has('share_pct') ? percentIn(inputs, 'share_pct') : undefined
  if (!inputs.has('recipient') && given !== undefined) return { percent: given }
  const law = shareOf[inputs.choice('recipient', recipients)]
  const percent = working.asOf(law, inputs.dayIfGiven('on'))
  if (given === undefined || equal(given, percent)) return { percent, law }
  throw new LawProblem(
    'share-of-another',
    {
      id: `Bagian penerima ini ${percent}%, bukan ${given}%.`,
      en: `The share of this recipient is ${percent}%, not ${given}%.`,
    },
    'share_pct',
  )
}

const equal = (a: string, b: string): boolean =>
  !isLess(ratioOf(a), ratioOf(b)) && !isLess(ratioOf(b), ratioOf(a))

/** The months on which a survivor’s pension is counted: the years given, or those that contributions make. */
function countedIn(inputs: Inputs, working: Working): CountedMonths {
  if (!inputs.has('deemed_years'))
    return monthsForSurvivors(contributionsOf(inputs), working, inputs.dayIfGiven('on'))
  return { ...decide(), months: inputs.wholeNumber('deemed_years', mostYears) * 12 }
}

/** Whether the recipient’s own right stands, as far as the question tells. */
function rightIn(inputs: Inputs, working: Working): Decision {
  if (!inputs.has('recipient')) return decide()
  const survivor = {
    recipient: inputs.choice('recipient', recipients),
    remarried: inputs.flag('remarried', false),
    spouse: inputs.flag('has_spouse', false),
    child: inputs.flag('has_child', false),
    ...childIn(inputs),
  }
  return survivorRight(survivor, working, inputs.dayIfGiven('on'))
}

/** What is told of a child; an age needs the day asked about. */
function childIn(inputs: Inputs) {
  const bornOn = inputs.dayIfGiven('child_birth')
  if (bornOn !== undefined) inputs.day('on')
  return {
    works: inputs.flag('works', false),
    married: inputs.flag('married', false),
    ...(bornOn !== undefined && { bornOn }),
  }
}

const both = (...decisions: readonly Decision[]): Decision =>
  decide(...decisions.flatMap(({ reasons }) => reasons))

const beforePension: Formula = {
  id: 'jp.survivor_before_pension',
  title: {
    id: 'Bagian ahli waris bila peserta meninggal sebelum pensiun',
    en: 'A survivor’s share after a death before the pension',
  },
  answer: (inputs, working) => fromFormula(inputs, working, false),
}

const survivorPaid: Formula = {
  id: 'jp.survivor_paid',
  title: {
    id: 'Pensiun ahli waris yang dibayar bila peserta meninggal sebelum pensiun',
    en: 'A survivor’s pension as paid after a death before the pension',
  },
  answer: (inputs, working) => fromFormula(inputs, working, true),
}

function fromFormula(inputs: Inputs, working: Working, isPaid: boolean): Result {
  const on = inputs.dayIfGiven('on')
  const share = shareIn(inputs, working)
  const counted = countedIn(inputs, working)
  const { eligible, reasons } = both(counted, rightIn(inputs, working))
  const average = averageWage(inputs)
  if (!eligible || counted.months === null)
    return { formula: 0n, share: 0n, ...(isPaid && { paid: 0n }), eligible, reasons }
  const pension = shareOfFormula({ months: counted.months, average }, share, working, on)
  return {
    formula: pension.formula,
    share: pension.share,
    ...(isPaid && { paid: paidOfFormula(pension, share, working, on) }),
    eligible,
    reasons,
  }
}

const afterPension: Formula = {
  id: 'jp.survivor_after_pension',
  title: {
    id: 'Pensiun ahli waris bila peserta sudah menerima pensiun',
    en: 'A survivor’s pension after a participant who had one',
  },
  answer(inputs, working) {
    const pension = inputs.money('pension_in_payment')
    const share = shareIn(inputs, working)
    const right = rightIn(inputs, working)
    return ifRight(right, () => shareOfPension(pension, share, working, inputs.dayIfGiven('on')))
  },
}

const afterWidow: Formula = {
  id: 'jp.child_after_widow',
  title: {
    id: 'Pensiun anak setelah janda atau duda meninggal atau menikah lagi',
    en: 'The children’s pension after a widow or widower died or remarried',
  },
  answer(inputs, working) {
    const on = inputs.dayIfGiven('on')
    const right = survivorRight({ recipient: 'child', ...childIn(inputs) }, working, on)
    const pension = inputs.money('widow_pension')
    return ifRight(right, () => childAfterWidow(pension, working, on))
  },
}

const ifRight = (
  { eligible, reasons }: Decision,
  amounts: () => { share: bigint; paid: bigint },
): Result => ({
  ...(eligible ? amounts() : { share: 0n, paid: 0n }),
  eligible,
  reasons,
})

const disability: Formula = {
  id: 'jp.disability',
  title: { id: 'Pensiun cacat', en: 'Disability pension' },
  answer(inputs, working) {
    const on = inputs.dayIfGiven('on')
    const { eligible, reasons, months } = monthsForDisability(contributionsOf(inputs), working, on)
    const years = months === null ? null : Math.floor(months / 12)
    const pension = inputs.has('average_indexed_wage') && {
      ...(months === null
        ? { formula: 0n, paid: 0n }
        : monthlyPension({ months, average: averageWage(inputs) }, working, on)),
    }
    return {
      monthly: eligible,
      years_used: years,
      further_months: months === null ? null : months % 12,
      ...pension,
      reasons,
    }
  },
}

export const survivorFormulas: readonly Formula[] = [
  beforePension,
  survivorPaid,
  afterPension,
  afterWidow,
  disability,
]
