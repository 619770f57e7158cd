import {
  constructionByValue,
  constructionByWage,
  dayIn,
  monthOf,
  withoutVat,
  Working,
  type Month,
} from '@payung/law'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { programmeNames } from '../../programme-words.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { lineOf, type Line } from '../lines.tsx'
import { contributionMonth, typedMonth } from '../months.ts'

export const constructionPath = '/calculate/construction'
export const constructionBases = ['value', 'wage'] as const

export type ConstructionAnswer = {
  readonly asked: Query
  readonly by: (typeof constructionBases)[number]
  readonly amount: Rupiah
  /** The amount without VAT, on which it is counted. */
  readonly base: Rupiah
  readonly month: Month
  readonly lines: readonly Line[]
  readonly total: Rupiah
  readonly working: Working
}

/** @throws Problem that names every field to be mended */
export function computeConstruction(query: Query, now: Date): ConstructionAnswer {
  const typed = new Typed(query)
  const by = typed.choice('by', constructionBases, 'value')
  const amount = typed.rupiah('amount', { least: 10_000n, most: by === 'value' ? 10n ** 14n : 10n ** 12n })
  const vat = by === 'value' && typed.text('vat') !== '' ? typed.decimal('vat') : null
  if (vat?.startsWith('-'))
    typed.refuse('vat', { id: 'PPN tidak mungkin kurang dari nol.', en: 'VAT cannot be less than nil.' })
  const month = contributionMonth(typed, 'month', monthOf(dayIn(now)), now)
  typed.check()
  const working = new Working()
  const base = vat === null ? amount : withoutVat(amount, vat, working)
  const [amounts, explained] = by === 'value' ? byValue(base, month, working) : byWage(base, month, working)
  return {
    asked: {
      by,
      amount: formatAmount(amount),
      vat: vat?.replace('.', ',') ?? '',
      month: typedMonth(month),
    },
    by,
    amount,
    base,
    month,
    lines: (['jkk', 'jkm'] as const).map((programme) =>
      lineOf(programmeNames[programme], amounts[programme], explained(programme)),
    ),
    total: amounts.total,
    working,
  }
}

type Explained = readonly [
  Readonly<Record<'jkk' | 'jkm' | 'total', Rupiah>>,
  (programme: 'jkk' | 'jkm') => Working,
]

function byValue(contractValue: Rupiah, month: Month, working: Working): Explained {
  const facts = { contractValue, covidRelief: false }
  const { amounts } = askLaw('amount', () => constructionByValue.explain(facts, month, { working }))
  return [amounts, (one) => constructionByValue.explain(facts, month, { outputs: [one] }).working]
}

function byWage(payroll: Rupiah, month: Month, working: Working): Explained {
  const facts = { payroll, covidRelief: false }
  const { amounts } = askLaw('amount', () => constructionByWage.explain(facts, month, { working }))
  return [amounts, (one) => constructionByWage.explain(facts, month, { outputs: [one] }).working]
}
