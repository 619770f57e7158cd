import { isDay, isTable, riskClassNumbers, type AmountOf, type Row, type Unit } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { counted, formatCount, formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import { numeralOf } from '../risk-words.ts'

/** The amount of a row as people read it: `Rp 11.086.300`, `0,30%`, `JKK, JKM`. */
export function writeAmount({ lang, say }: View, unit: Unit, { amount }: Row<AmountOf[Unit]>): string {
  if (typeof amount === 'number')
    return unit === 'rupiah' ? formatRupiah(BigInt(amount)) : formatCount(amount)
  if (typeof amount === 'string') {
    if (isDay(amount)) return formatDay(amount, lang)
    const rounding = roundings[amount]
    return rounding ? say(rounding) : writePercent(amount)
  }
  if ('id' in amount) return say(amount)
  if (isTable(amount)) return counted(amount.length, lang, 'baris', 'line')
  if (isByClass(amount))
    return riskClassNumbers
      .map((number) => `${numeralOf(number)} ${writePercent(amount[number])}`)
      .join(' · ')
  return unit === 'days'
    ? counted(amount.length, lang, 'hari', 'day')
    : amount.filter((part) => typeof part === 'string').join(', ')
}

/** `'0.30'` → `0,30%`: the digits as the law writes them. */
export function writePercent(amount: string): string {
  return `${amount.replace('.', ',').replace('-', '−')}%`
}

/** `'9736693.27'` → `Rp 9.736.693,27`: an average, which is not settled in whole rupiah. */
export function writeFraction(amount: string): string {
  const [rupiah = '', fraction = ''] = amount.split('.')
  return `${formatRupiah(BigInt(rupiah))},${fraction}`
}

const roundings: Readonly<Record<string, Words>> = {
  'half up': { id: 'ke rupiah terdekat, setengah ke atas', en: 'to the nearest rupiah, half up' },
  down: { id: 'ke rupiah di bawahnya', en: 'down to the rupiah' },
  up: { id: 'ke rupiah di atasnya', en: 'up to the rupiah' },
}

function isByClass(amount: object): amount is AmountOf['percent by class'] {
  return !Array.isArray(amount)
}
