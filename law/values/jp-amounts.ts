import type { DayText } from '../calendar/day.ts'
import type { Percent, RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, low, medium, pp45 } from './regulations.ts'

// The least and the most pension of each year, and the inflation from which they, the wages and the pensions rise.

const letter2025 =
  'https://www.ptgasi.co.id/wp-content/uploads/2025/05/B-726-022025-PERUBAHAN-BATASAN-UPAH-DAN-MANFAAT-JP-2025.pdf'
const letter2026 =
  'https://494075.fs1.hubspotusercontent-na1.net/hubfs/494075/compliance-portal/notification-number-b1226022026.pdf'
const krishand =
  'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html'
const jimmy = 'https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/'
const suara =
  'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat'

const renewed = { month: 3, announcedMonthsBefore: 1 } as const
/** Read in these places. */
type Read = { readonly sources: readonly string[] }

const published = ({ sources }: Read) =>
  ({ ...pp45('Pasal 18 ayat (3)'), ...medium, publishedOn: null, sources }) as const
const derived = {
  ...pp45('Pasal 18 ayat (3)'),
  ...low,
  seen: false,
  publishedOn: null,
  note: {
    id: 'Tidak ditemukan surat yang menyebutnya; besarnya dari rumus.',
    en: 'No letter that states it was found; the amount is from the formula.',
  },
} as const

type Origin = Pick<
  RowText<number>,
  'article' | 'confidence' | 'seen' | 'publishedOn' | 'checkedOn' | 'sources'
>

/** Each year’s least and most pension: the year, the two amounts, and where they were read. */
const limits: readonly (readonly [number, number, number, Origin])[] = [
  [2016, 310_050, 3_720_600, published({ sources: [krishand] })],
  [2017, 319_450, 3_833_000, derived],
  [2018, 331_000, 3_971_400, derived],
  [2019, 341_400, 4_095_750, published({ sources: [jimmy] })],
  [2020, 350_700, 4_207_200, derived],
  [2021, 356_600, 4_277_900, derived],
  [2022, 363_300, 4_357_900, derived],
  [2023, 383_400, 4_598_100, published({ sources: [suara] })],
  [2024, 393_500, 4_718_200, published({ sources: [krishand, suara] })],
  [2025, 399_700, 4_792_300, { ...published({ sources: [letter2025] }), publishedOn: '2025-02-27' }],
  [2026, 411_400, 4_932_300, { ...published({ sources: [letter2026] }), publishedOn: '2026-02-25' }],
]
const march = (year: number) => `${year}-03-01` as DayText

export const leastPension = value('ben.jp.min', {
  title: { id: 'Manfaat pensiun paling sedikit sebulan', en: 'Least monthly pension' },
  unit: 'rupiah',
  renewed,
  rows: [
    {
      ...pp45('Pasal 18 ayat (1)'),
      ...high,
      from: '2015-07-01',
      amount: 300_000,
      ids: ['ben.jp.minmax.2015'],
    },
    ...limits.map(([year, least, , origin]) => ({
      ...origin,
      from: march(year),
      amount: least,
      ids: [`ben.jp.minmax.${year}`],
    })),
  ],
})

export const mostPension = value('ben.jp.max', {
  title: { id: 'Manfaat pensiun paling banyak sebulan', en: 'Most monthly pension' },
  unit: 'rupiah',
  renewed,
  rows: [
    {
      ...pp45('Pasal 18 ayat (2)'),
      ...high,
      from: '2015-07-01',
      amount: 3_600_000,
      ids: ['ben.jp.minmax.2015.max'],
    },
    ...limits.map(([year, , most, origin]) => ({
      ...origin,
      from: march(year),
      amount: most,
      ids: [`ben.jp.minmax.${year}.max`],
    })),
  ],
})

export const limitsScope = value('ben.jp.limits_scope', {
  title: {
    id: 'Pensiun yang dibatasi paling sedikit dan paling banyak',
    en: 'The pensions that have a least and a most amount',
  },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 16; Pasal 17 ayat (2); Pasal 18'),
      ...medium,
      from: '2015-07-01',
      amount: {
        id: 'Kelima jenis manfaat pensiun, setelah bagian ahli waris dihitung.',
        en: 'All five kinds of pension, after the survivor’s share is taken.',
      },
      note: {
        id: 'Bacaan: Pasal 16 menyebut kelimanya manfaat pensiun, Pasal 18 membatasi manfaat pensiun, dan bagian diambil dari formula. Tidak ada contoh resmi.',
        en: 'A reading: Pasal 16 calls all five a pension, Pasal 18 bounds a pension, and shares are taken of the formula. No official example was seen.',
      },
    },
  ],
})

const liputan = 'https://liputan6.com/amp/4448506/bps-angka-inflasi-2020-terendah-dalam-sejarah'
const suaraSurabaya =
  'https://suarasurabaya.net/ekonomibisnis/2021/bps-inflasi-2020-hanya-168-persen-ini-inflasi-terendah'
const kumparan = 'https://kumparan.com/kumparanbisnis/bps-inflasi-2022-tembus-5-51-persen-1zYg7lv15GK'
const voi = 'https://voi.id/ekonomi/241014/inflasi-2022-jadi-yang-tertinggi-sejak-2014'

/** General inflation of the calendar year before the one in which a row begins. */
export const generalInflation = value('ben.jp.inflation', {
  title: { id: 'Inflasi umum tahun sebelumnya', en: 'General inflation of the year before' },
  unit: 'percent',
  renewed,
  rows: [
    inflation(2016, '3.35', high, { sources: [liputan, suaraSurabaya] }),
    inflation(2017, '3.02', high, { sources: [liputan, suaraSurabaya] }),
    inflation(2018, '3.61', high, { sources: [liputan, suaraSurabaya] }),
    inflation(2019, '3.13', high, { sources: [liputan, suaraSurabaya] }),
    inflation(2020, '2.72', high, { sources: [liputan, suaraSurabaya] }),
    inflation(2021, '1.68', high, { sources: [liputan, suaraSurabaya] }),
    inflation(2022, '1.87', medium, { sources: [kumparan] }),
    inflation(2023, '5.51', high, { sources: [kumparan, voi] }),
    inflation(2024, '2.61', high, { sources: [suara, krishand] }),
    inflation(2025, '1.57', medium, { sources: [letter2025] }),
    inflation(2026, '2.92', medium, { sources: [letter2026] }),
  ],
})

function inflation(
  year: number,
  amount: Percent,
  sureness: typeof high | typeof medium,
  { sources }: Read,
): RowText<Percent> {
  const article = { regulation: 'PP 45/2015', article: 'Pasal 17 ayat (4)-(5); Pasal 18 ayat (3)' }
  const checkedOn = '2026-11-27'
  return { article, checkedOn, publishedOn: null, sources, ...sureness, from: march(year), amount }
}
