import { riskClassNumbers, type AmountOf, type Percent, type Row, type Unit } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatCount, formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import { numeralOf } from './risk-words.ts'

/** The amount of a row as people read it: `Rp 11.086.300`, `0,30%`, `JKK, JKM`. */
export function writeAmount({ lang, say, t }: View, unit: Unit, { amount }: Row<AmountOf[Unit]>): string {
  if (typeof amount === 'number')
    return unit === 'rupiah' ? formatRupiah(BigInt(amount)) : formatCount(amount)
  if (typeof amount === 'string') {
    if (unit === 'date') return formatDay(amount, lang)
    if (unit === 'percent') return writePercent(amount)
    return t('ke rupiah terdekat, setengah ke atas', 'to the nearest rupiah, half up')
  }
  if ('id' in amount) return say(amount)
  if (isByClass(amount))
    return riskClassNumbers
      .map((number) => `${numeralOf(number)} ${writePercent(amount[number])}`)
      .join(' · ')
  return unit === 'days' ? counted(amount.length, lang, 'hari', 'day') : amount.join(', ')
}

/** `'0.30'` → `0,30%`: the digits as the law writes them. */
export function writePercent(amount: Percent): string {
  return `${amount.replace('.', ',').replace('-', '−')}%`
}

function isByClass(amount: object): amount is AmountOf['percent by class'] {
  return !Array.isArray(amount)
}
