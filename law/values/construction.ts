import type { DatedValue, Percent } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, medium, pp44 } from './regulations.ts'

// PP 44/2015 Pasal 54-55: construction projects, by contract value or by wages.

export interface ConstructionTier {
  readonly number: number
  /** The contract value at which the tier begins. */
  readonly from: DatedValue<'rupiah'>
  readonly jkk: DatedValue<'percent'>
  readonly jkm: DatedValue<'percent'>
}

/** Each rate is of the part of the contract value between the beginning of its tier and that of the next. */
export const constructionTiers: readonly ConstructionTier[] = [
  tier(1, 'a', 0, '0.21', '0.03'),
  tier(2, 'b', 100_000_000, '0.17', '0.02'),
  tier(3, 'c', 500_000_000, '0.13', '0.02'),
  tier(4, 'd', 1_000_000_000, '0.11', '0.01'),
  tier(5, 'e', 5_000_000_000, '0.09', '0.01'),
]

function tier(number: number, letter: string, from: number, jkk: Percent, jkm: Percent): ConstructionTier {
  const id = `con.jakon.tier${number}`
  const rate = (programme: 'jkk' | 'jkm', article: string, amount: Percent) =>
    value(`${id}.${programme}`, {
      title: {
        id: `Tarif ${programme.toUpperCase()} lapis ${number} nilai kontrak konstruksi`,
        en: `${programme.toUpperCase()} rate of tier ${number} of a construction contract’s value`,
      },
      unit: 'percent',
      rows: [{ ...pp44(`${article} ayat (2) huruf ${letter}`), ...high, from: '2015-07-01', amount }],
    })
  return {
    number,
    from: value(id, {
      title: {
        id: `Nilai kontrak konstruksi tempat lapis ${number} mulai`,
        en: `Value of a construction contract at which tier ${number} begins`,
      },
      unit: 'rupiah',
      rows: [
        {
          ...pp44(`Pasal 54 ayat (2) huruf ${letter}; Pasal 55 ayat (2) huruf ${letter}`),
          ...high,
          from: '2015-07-01',
          amount: from,
        },
      ],
    }),
    jkk: rate('jkk', 'Pasal 54', jkk),
    jkm: rate('jkm', 'Pasal 55', jkm),
  }
}

export const constructionWageJkk = value('con.jakon.by_wage.jkk', {
  title: {
    id: 'Tarif JKK konstruksi dari upah yang diketahui',
    en: 'JKK rate of construction on wages that are known',
  },
  unit: 'percent',
  rows: [{ ...pp44('Pasal 54 ayat (1)'), ...high, from: '2015-07-01', amount: '1.74' }],
})

export const constructionWageJkm = value('con.jakon.by_wage.jkm', {
  title: {
    id: 'Tarif JKM konstruksi dari upah yang diketahui',
    en: 'JKM rate of construction on wages that are known',
  },
  unit: 'percent',
  rows: [{ ...pp44('Pasal 55 ayat (1)'), ...high, from: '2015-07-01', amount: '0.30' }],
})

export const constructionBase = value('con.jakon.base', {
  title: {
    id: 'Nilai kontrak sebagai dasar iuran konstruksi',
    en: 'Contract value that construction pays on',
  },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 54 ayat (2); Pasal 55 ayat (2)'),
      ...medium,
      from: '2015-07-01',
      amount: { id: 'Nilai kontrak tanpa PPN.', en: 'The contract value without VAT.' },
      note: {
        id: 'Kedua pasal hanya menyebut nilai kontrak; bahwa PPN tidak ikut adalah praktik. Dipakai bila upah tidak tercantum atau tidak diketahui.',
        en: 'Both articles only say contract value; that VAT is left out is practice. Used where wages are not stated or not known.',
      },
    },
  ],
})
