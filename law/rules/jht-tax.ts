import { flag, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Money } from '../kernel/symbols.ts'
import { isInForce, nothing, when, whileInForce } from '../kernel/symbols.ts'
import type { TaxTier } from '../values/jht-tax.ts'
import { jhtTaxFree, jhtTaxRate, jhtTaxWithoutNumber, taxRounding, taxTiers } from '../values/jht-tax.ts'
import type { Words } from '../words.ts'

const payment = money(
  { id: 'JHT bruto yang dibayar', en: 'Gross JHT paid' },
  { least: 0, most: 50_000_000_000 },
)
const earlierMost = { least: 0, most: 50_000_000_000 }
const inAll = { id: 'JHT bruto seluruhnya', en: 'Gross JHT in all' }
const withheld = { id: 'Pajak yang sudah dipotong', en: 'Tax already withheld' }
const taxName = { id: 'Pajak yang dipotong', en: 'Tax withheld' }
const netName = { id: 'Diterima setelah pajak', en: 'Received after tax' }

/** What a payment adds to the tax on everything before it, and what is left of the payment. */
function cumulated(due: { readonly inAll: Money; readonly earlier: Money }, paid: Money) {
  const tax = less(due.inAll, due.earlier.called(withheld)).called(taxName)
  return { tax, net: less(paid, tax).called(netName) }
}

/** A difference that does not speak of taking nothing away. */
const less = (amount: Money, part: Money): Money => when(part.isMoreThan(nothing), amount.minus(part), amount)

/**
 * The final tax on JHT paid within two calendar years: nothing up to 50 million gross, 5% above it. The payments count as
 * one, so a later one is taxed on top of the earlier ones. PP 68/2009 Pasal 2 and 5, with the examples of the explanation.
 */
export const jhtFinalTax = rule('jht.tax_final', {
  title: { id: 'Pajak JHT dalam dua tahun kalender', en: 'Tax on JHT within two calendar years' },
  article: { regulation: 'PP 68/2009', article: 'Pasal 2; Pasal 5' },
  from: '2009-11',
  facts: {
    earlier: money(
      { id: 'JHT yang sudah dibayar dalam dua tahun itu', en: 'JHT already paid in those two years' },
      earlierMost,
    ),
    payment,
  },
  compute({ earlier, payment: paid }) {
    const on = (gross: Money, title: Words): Money =>
      gross.minus(jhtTaxFree).atLeast(nothing).called(title).times(jhtTaxRate).round(taxRounding)
    const all = earlier.plus(paid).called(inAll)
    return cumulated(
      {
        inAll: on(all, { id: 'Bagian yang kena pajak', en: 'Part that is taxed' }),
        earlier: on(earlier, {
          id: 'Bagian sebelumnya yang kena pajak',
          en: 'Earlier part that was taxed',
        }),
      },
      paid,
    )
  },
})

/**
 * The tax on JHT paid in the third calendar year or later: the general rates on the gross of that calendar year, a fifth
 * dearer without a tax number. It is not final. PP 68/2009 Pasal 6.
 */
export const jhtLaterTax = rule('jht.tax_third_year', {
  title: { id: 'Pajak JHT sejak tahun ketiga', en: 'Tax on JHT from the third year' },
  article: { regulation: 'PP 68/2009', article: 'Pasal 6' },
  from: '2009-11',
  facts: {
    earlier: money(
      { id: 'JHT yang sudah dibayar dalam tahun itu', en: 'JHT already paid in that year' },
      earlierMost,
    ),
    payment,
    taxNumber: flag({ id: 'Punya NPWP', en: 'Has a tax number' }),
  },
  compute({ earlier, payment: paid, taxNumber }) {
    const on = (gross: Money, sliceTitle: (tier: number) => Words): Money => {
      const product = taxTiers
        .map((tier, at) =>
          slice(gross, tier, taxTiers[at + 1])
            .called(sliceTitle(tier.number))
            .times(whileInForce(tier.rate)),
        )
        .reduce((all, part) => all.plus(part))
      const usual = product.round(taxRounding)
      const dearer = product.times(jhtTaxWithoutNumber).round(taxRounding)
      return when(taxNumber, usual, dearer)
    }
    const all = earlier.plus(paid).called(inAll)
    return cumulated(
      {
        inAll: on(all, (tier) => ({ id: `Bagian pada lapis ${tier}`, en: `Part in tier ${tier}` })),
        earlier: on(earlier, (tier) => ({
          id: `Bagian sebelumnya pada lapis ${tier}`,
          en: `Earlier part in tier ${tier}`,
        })),
      },
      paid,
    )
  },
})

/** The part of an amount within a tier; a tier that is not yet law bounds nothing. */
function slice(gross: Money, tier: TaxTier, next: TaxTier | undefined): Money {
  const capped = next ? when(isInForce(next.from), gross.atMost(whileInForce(next.from)), gross) : gross
  return tier === taxTiers[0] ? capped : capped.minus(whileInForce(tier.from)).atLeast(nothing)
}
