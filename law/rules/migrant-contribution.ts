import type { Month } from '../calendar/month.ts'
import { count, flag } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Condition, Count, Money } from '../kernel/symbols.ts'
import { isInForce, nothing, when, whileInForce } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import {
  migrantBefore,
  migrantExtraMonth,
  migrantFlatPrice,
  migrantPrices,
} from '../values/migrant-workers.ts'
import { spell } from '../words.ts'

/**
 * JKK and JKM of a migrant worker for one contract: a part before work, where an agency or the government places them,
 * and one for the time during and after work. A contract costs the longest of 24, 12 and 6 months that fits into it
 * and 13,500 for every month beyond. Permenaker 4/2023 Pasal 18; until February 2023 one price for any length.
 */
export const migrantContribution = rule('pmi.contribution', {
  title: { id: 'Iuran pekerja migran', en: 'Contributions of a migrant worker' },
  article: { regulation: 'Permenaker 4/2023', article: 'Pasal 18' },
  from: '2018-12',
  facts: {
    contractMonths: count(
      { id: 'Lama perjanjian kerja dalam bulan', en: 'Length of the contract in months' },
      { least: 1, most: 600 },
    ),
    placed: flag({
      id: 'Ditempatkan oleh pelaksana penempatan',
      en: 'Placed by an agency or the government',
    }),
  },
  compute({ contractMonths, placed }) {
    const before = when(placed, whileInForce(migrantBefore), nothing).called({
      id: 'Iuran sebelum bekerja',
      en: 'Contribution before work',
    })
    const { long, middle, short } = migrantPrices
    const byLength = when(
      isShorter(contractMonths, middle),
      // Less than six months has no price of its own: it is asked as six.
      when(isShorter(contractMonths, short), whileInForce(short.price), priceOf(contractMonths, short)),
      when(isShorter(contractMonths, long), priceOf(contractMonths, middle), priceOf(contractMonths, long)),
    )
    const duringAndAfter = when(isInForce(migrantFlatPrice), whileInForce(migrantFlatPrice), byLength).called(
      {
        id: 'Iuran selama dan setelah bekerja',
        en: 'Contribution during and after work',
      },
    )
    const total = before.plus(duringAndAfter).called({ id: 'Jumlah iuran', en: 'Contributions in all' })
    return { before, duringAndAfter, total }
  },
})

type Length = (typeof migrantPrices)['long']

function isShorter(months: Count, { months: length }: Length): Condition {
  return whileInForce(length).isMoreThan(months)
}

function priceOf(months: Count, { price, months: length }: Length): Money {
  const beyond = months.minus(whileInForce(length))
  return whileInForce(price).plus(whileInForce(migrantExtraMonth).repeated(beyond))
}

/** What is not certain about the price of a contract. */
export function doubtPrice(contractMonths: number, price: bigint, month: Month, working: Working): void {
  if (working.peekIn(migrantFlatPrice, month)) working.doubt(flatPriceDisputed)
  const known = Object.values(migrantPrices).flatMap((length) => {
    const row = working.peekIn(length.price, month)
    const months = working.peekIn(length.months, month)?.amount
    return row && months !== undefined ? [{ months, amount: row.amount }] : []
  })
  if (known.length > 0 && known.every(({ months }) => months > contractMonths)) working.doubt(noPriceSoShort)
  const cheaper = known.find(({ months, amount }) => months > contractMonths && BigInt(amount) < price)
  if (cheaper) {
    const amount = spell(String(cheaper.amount))
    working.doubt({
      id: `Perjanjian ${cheaper.months} bulan lebih murah (${amount}); tanyakan apakah harga itu boleh dipakai.`,
      en: `A contract of ${cheaper.months} months costs less (${amount}); ask whether that price may be used.`,
    })
  }
}

const flatPriceDisputed = {
  id: 'Harga sebelum 22 Februari 2023 terbit dalam dua angka, 332.500 dan 322.500; yang pertama cocok dengan jumlah 370.000.',
  en: 'The price before 22 February 2023 is published as 332,500 and as 322,500; the first agrees with the total of 370,000.',
}
const noPriceSoShort = {
  id: 'Pasal 18 tidak menyebut harga untuk perjanjian yang lebih pendek dari enam bulan; harga enam bulan dipakai. Tanyakan kepada BPJS Ketenagakerjaan.',
  en: 'Pasal 18 names no price for a contract shorter than six months; that of six months is used. Ask the insurer.',
}
