import type { DayText } from '../calendar/day.ts'
import type { DatedValue, Percent, RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, medium, pp68of2009, uu36of2008, uu7of2021 } from './regulations.ts'

// The income tax withheld when JHT is paid: PP 68/2009, and from the third calendar year the general rates of Pasal 17 of
// the income tax law (UU 7/1983), as UU 36/2008 and UU 7/2021 left them.

const since2009 = { ...high, from: '2009-11-16' } as const

export const jhtTaxFree = value('ben.jht.tax.zero', {
  title: { id: 'JHT bruto yang tarif pajaknya nol', en: 'Gross JHT taxed at nothing' },
  unit: 'rupiah',
  rows: [{ ...pp68of2009('Pasal 5 huruf a'), ...since2009, amount: 50_000_000 }],
})

export const jhtTaxRate = value('ben.jht.tax.rate', {
  title: { id: 'Tarif pajak final JHT di atas batas itu', en: 'Final tax rate on JHT above it' },
  unit: 'percent',
  rows: [{ ...pp68of2009('Pasal 5 huruf b'), ...since2009, amount: '5' }],
})

export const jhtTaxYears = value('ben.jht.tax.window', {
  title: {
    id: 'Tahun kalender yang pembayaran JHT-nya dikenai pajak final sebagai satu kesatuan',
    en: 'Calendar years whose payments of JHT are taxed finally, as one',
  },
  unit: 'count',
  rows: [
    {
      ...pp68of2009('Pasal 2 ayat (2); Pasal 6 ayat (1)'),
      ...since2009,
      amount: 2,
      note: {
        id: 'Sejak pembayaran pertama. Tahun ketiga dan seterusnya memakai tarif umum atas bruto setahun, sebagai kredit pajak.',
        en: 'Since the first payment. From the third year on, the general rates on the gross of each year, as a tax credit.',
      },
    },
  ],
})

export const jhtTaxWithoutNumber = value('ben.jht.tax.without_number', {
  title: {
    id: 'Tarif umum bagi yang tidak punya NPWP, dari tarif biasa',
    en: 'General rate for those without a tax number, of the usual one',
  },
  unit: 'percent',
  rows: [
    {
      ...uu36of2008('Pasal 21 ayat (5a)'),
      ...high,
      from: '2009-01-01',
      amount: '120',
      note: {
        id: 'PP 68/2009 Penjelasan Pasal 6 ayat (3) menghitung contohnya.',
        en: 'The explanation of PP 68/2009 Pasal 6 ayat (3) works out an example.',
      },
    },
  ],
})

export const taxRounding = value('ben.jht.tax.rounding', {
  title: { id: 'Pembulatan pajak JHT', en: 'Rounding of the tax on JHT' },
  unit: 'rounding',
  rows: [
    {
      ...pp68of2009('tidak mengatur pembulatan'),
      ...medium,
      seen: false,
      from: '2009-01-01',
      publishedOn: null,
      amount: 'down',
      note: {
        id: 'Pilihan kami: pajak dalam rupiah penuh, pecahannya tidak dipungut.',
        en: 'Our choice: tax in whole rupiah, a fraction of one is not taken.',
      },
    },
  ],
})

export const taxBaseStep = value('ben.jht.tax.base_step', {
  title: {
    id: 'Kelipatan pembulatan penghasilan kena pajak ke bawah',
    en: 'Step to which taxable income is rounded down',
  },
  unit: 'rupiah',
  rows: [
    {
      ...uu36of2008('Pasal 17 ayat (4)'),
      ...high,
      from: '2009-01-01',
      amount: 1000,
      note: {
        id: 'PP 68/2009 Pasal 6 menerapkan tarif itu atas jumlah bruto dan tidak menyebut pembulatan ini.',
        en: 'PP 68/2009 Pasal 6 applies the rates to the gross and does not speak of this rounding.',
      },
    },
  ],
})

/** A tier of the general rates; each rate is of the part of the income between its beginning and that of the next. */
export interface TaxTier {
  readonly number: number
  readonly from: DatedValue<'rupiah'>
  readonly rate: DatedValue<'percent'>
}

export const taxTiers: readonly TaxTier[] = [
  tier(1, { until2021: [0, '5'], since2022: [0, '5'] }),
  tier(2, { until2021: [50_000_000, '15'], since2022: [60_000_000, '15'] }),
  tier(3, { until2021: [250_000_000, '25'], since2022: [250_000_000, '25'] }),
  tier(4, { until2021: [500_000_000, '30'], since2022: [500_000_000, '30'] }),
  tier(5, { since2022: [5_000_000_000, '35'] }),
]

type Line = readonly [from: number, rate: Percent]

function tier(number: number, lines: { until2021?: Line; since2022: Line }): TaxTier {
  const id = `ben.jht.tax.progressive.${number}`
  const rows = <A>(part: (line: Line) => A): [RowText<A>, ...RowText<A>[]] => {
    const row = (regulation: typeof uu7of2021, from: DayText, line: Line) => ({
      ...regulation('Pasal 17 ayat (1) huruf a'),
      ...high,
      from,
      amount: part(line),
    })
    // The law book carries the whole table as one parameter; it is found at its first edge.
    const ids = number === 2 && typeof part(lines.since2022) === 'number' ? ['ben.jht.tax.progressive'] : []
    const newest = { ...row(uu7of2021, '2022-01-01', lines.since2022), ids }
    return lines.until2021 ? [row(uu36of2008, '2009-01-01', lines.until2021), newest] : [newest]
  }
  return {
    number,
    from: value(id, {
      title: {
        id: `Penghasilan setahun tempat lapis ${number} tarif umum mulai`,
        en: `Income of a year at which tier ${number} of the general rates begins`,
      },
      unit: 'rupiah',
      rows: rows(([from]) => from),
    }),
    rate: value(`${id}.rate`, {
      title: {
        id: `Tarif umum pajak penghasilan lapis ${number}`,
        en: `General income tax rate of tier ${number}`,
      },
      unit: 'percent',
      rows: rows(([, rate]) => rate),
    }),
  }
}
