import { money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Money } from '../kernel/symbols.ts'
import { whileInForce } from '../kernel/symbols.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import { airTransport, landTransport, orthosisSurcharge, seaTransport } from '../values/jkk-costs.ts'
import { lineRounding } from '../values/rounding.ts'
import type { Words } from '../words.ts'

const cost = (title: Words) => money(title, { least: 0, most: 1_000_000_000_000 })

/** What bringing an injured worker to hospital or home cost, each mode up to its own limit. PP 82/2019 Pasal 25. */
export const accidentTransport = rule('jkk.transport', {
  title: { id: 'Penggantian biaya pengangkutan', en: 'Transport that is given back' },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 25 ayat (2) huruf b angka 1' },
  from: '2015-07',
  facts: {
    land: cost({ id: 'Biaya lewat darat, sungai, atau danau', en: 'Cost by land, river or lake' }),
    sea: cost({ id: 'Biaya lewat laut', en: 'Cost by sea' }),
    air: cost({ id: 'Biaya lewat udara', en: 'Cost by air' }),
  },
  compute(given) {
    const land = limited(given.land, landTransport, { id: 'Darat', en: 'Land' })
    const sea = limited(given.sea, seaTransport, { id: 'Laut', en: 'Sea' })
    const air = limited(given.air, airTransport, { id: 'Udara', en: 'Air' })
    const benefit = land.plus(sea).plus(air).called({ id: 'Penggantian', en: 'Given back' })
    return { land, sea, air, benefit }
  },
})

function limited(spent: Money, limit: DatedValue<'rupiah'>, mode: Words): Money {
  const because = {
    id: `${mode.id}: biayanya melebihi batas, sehingga diganti sebesar batas itu.`,
    en: `${mode.en}: it cost more than the limit, so the limit is given back.`,
  }
  return spent.atMost(whileInForce(limit), because).called(mode)
}

/** What an aid or a prosthesis cost, up to the rehabilitation centre's price and 40%. PP 44/2015 Pasal 25. */
export const orthosis = rule('jkk.orthosis', {
  title: {
    id: 'Penggantian alat bantu atau alat pengganti',
    en: 'An aid or a prosthesis that is given back',
  },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 25 ayat (2) huruf b angka 6' },
  from: '2015-07',
  facts: {
    centrePrice: money(
      { id: 'Harga pusat rehabilitasi', en: 'Price of the rehabilitation centre' },
      { most: 1_000_000_000_000 },
    ),
    bill: cost({ id: 'Tagihan', en: 'Bill' }),
  },
  compute({ centrePrice, bill }) {
    const surcharge = centrePrice.times(orthosisSurcharge).round(lineRounding)
    const cap = centrePrice.plus(surcharge).called({ id: 'Batas', en: 'Limit' })
    const benefit = bill
      .atMost(cap, {
        id: 'Tagihannya melebihi batas, sehingga diganti sebesar batas itu.',
        en: 'The bill is above the limit, so the limit is given back.',
      })
      .called({ id: 'Penggantian', en: 'Given back' })
    return { cap, benefit }
  },
})
