import { dayIn, doubtPrice, law, monthOf, Working, type Month } from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { lineOf, type Line } from '../lines.tsx'
import { contributionMonth, typedMonth } from '../months.ts'

const rule = law.migrantContribution

export const migrantPath = '/calculate/migrant'

export type MigrantAnswer = {
  readonly asked: Query
  readonly contractMonths: number
  readonly month: Month
  readonly lines: readonly Line[]
  readonly total: Rupiah
  readonly working: Working
}

/** @throws Problem that names every field to be mended */
export function computeMigrant(query: Query, now: Date): MigrantAnswer {
  const typed = new Typed(query)
  const contractMonths = typed.whole('months', 0, 600)
  if (contractMonths === 0)
    typed.refuse('months', {
      id: 'Isi lama kontrak dalam bulan, seperti 24.',
      en: 'Fill in how many months the contract lasts, like 24.',
    })
  const placed = typed.choice('placed', ['yes', 'no'], 'yes') === 'yes'
  const month = contributionMonth(typed, 'month', monthOf(dayIn(now)), now)
  typed.check()
  const facts = { contractMonths, placed }
  const working = new Working()
  const { amounts } = askLaw('month', () => rule.explain(facts, month, { working }))
  doubtPrice(contractMonths, amounts.duringAndAfter, month, working)
  const line = (output: 'before' | 'duringAndAfter', id: string, en: string) =>
    lineOf({ id, en }, amounts[output], rule.explain(facts, month, { outputs: [output] }).working)
  return {
    asked: { months: String(contractMonths), placed: placed ? 'yes' : 'no', month: typedMonth(month) },
    contractMonths,
    month,
    lines: [
      line('before', 'Sebelum berangkat', 'Before leaving'),
      line('duringAndAfter', 'Selama dan setelah bekerja', 'During and after work'),
    ],
    total: amounts.total,
    working,
  }
}
