import type { Day } from '../calendar/day.ts'
import { whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { jpCeiling } from '../values/pp-45-2015.ts'
import { spell } from '../words.ts'
import type { Recipient } from './jp-recipient.ts'
import { recipients, shareOf } from './jp-recipient.ts'
import { paidOfFormula, shareOfFormula, shareOfPension } from './jp-survivors.ts'

/** The wage on which JP contributions are paid, under the ceiling of a day. */
export function wageUnderCeiling(wage: bigint, on: Day, working: Working): bigint {
  const ceiling = BigInt(working.on(jpCeiling, on))
  const used = wage < ceiling ? wage : ceiling
  const [given, most, result] = [wage, ceiling, used].map((amount) => spell(String(amount)))
  working.step({
    title: { id: 'Upah yang dihitung untuk pensiun', en: 'Wage counted for the pension' },
    formula: {
      id: `${given}, paling banyak ${most} = ${result}`,
      en: `${given}, at most ${most} = ${result}`,
    },
    amount: used,
    unit: 'rupiah',
    rows: working.rowsOf(jpCeiling),
  })
  return used
}

/** What a survivor is paid after a death before the pension, where one wage stands for the average of them all. */
export function survivorPension(
  { wage, months }: { readonly wage: bigint; readonly months: number },
  recipient: Recipient,
  on: Day,
  working: Working,
): { readonly formula: bigint; readonly paid: bigint } {
  const share = { percent: working.on(shareOf[recipient], on), law: shareOf[recipient] }
  const pension = shareOfFormula({ months, average: whole(wage) }, share, working, on)
  return { formula: pension.formula, paid: paidOfFormula(pension, share, working, on) }
}

/** What each survivor is paid of a pension that was being drawn, whichever of them it is. */
export function sharesOfPension(pension: bigint, on: Day, working: Working) {
  return recipients.map((recipient) => {
    const law = shareOf[recipient]
    const { paid } = shareOfPension(pension, { percent: working.on(law, on), law }, working, on)
    return { recipient, paid }
  })
}
