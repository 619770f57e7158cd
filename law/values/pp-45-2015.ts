import type { DayText } from '../calendar/day.ts'
import type { Percent, RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { ceilingLetter, high, medium, pp45 } from './regulations.ts'

// PP 45/2015: pension (JP).

export const jpEmployerRate = value('con.jp.employer', {
  title: { id: 'Tarif iuran JP pemberi kerja', en: 'JP contribution rate, employer' },
  unit: 'percent',
  rows: [{ ...pp45('Pasal 28 ayat (3) huruf a'), ...high, from: '2015-07-01', amount: '2' }],
})

export const jpWorkerRate = value('con.jp.worker', {
  title: { id: 'Tarif iuran JP pekerja', en: 'JP contribution rate, worker' },
  unit: 'percent',
  rows: [{ ...pp45('Pasal 28 ayat (3) huruf b'), ...high, from: '2015-07-01', amount: '1' }],
})

const krishand =
  'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/'
const krishand209 =
  'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html'
const suara =
  'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat'
const unnamed = 'surat tahunan, nomor tidak ditemukan'

export const jpCeiling = value('con.jp.ceiling', {
  title: { id: 'Batas upah JP', en: 'JP wage ceiling' },
  unit: 'rupiah',
  renewed: { month: 3, announcedMonthsBefore: 1 },
  rows: [
    {
      ...pp45('Pasal 29 ayat (2)'),
      ...high,
      from: '2015-07-01',
      amount: 7_000_000,
      ids: ['con.jp.ceiling.2015'],
    },
    ceiling(2016, 7_335_300, high, ceilingLetter(unnamed, null, { sources: [krishand209, krishand] })),
    ceiling(2017, 7_703_500, high, ceilingLetter(unnamed, null, { sources: [krishand, krishand209] })),
    ceiling(
      2018,
      8_094_000,
      high,
      ceilingLetter(unnamed, null, {
        sources: [krishand, 'https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/'],
      }),
    ),
    ceiling(
      2019,
      8_512_400,
      high,
      ceilingLetter('B/1397/022018 sebagaimana dikutip', null, {
        sources: ['https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/', krishand],
      }),
    ),
    {
      ...ceiling(2020, 8_939_700, medium, ceilingLetter(unnamed, null, { sources: [krishand] })),
      note: {
        id: 'Satu salinan terbit; sama dengan rumus, dan batas 2021 diturunkan darinya.',
        en: 'One published copy; it equals the formula, and the ceiling of 2021 follows from it.',
      },
    },
    ceiling(
      2021,
      8_754_600,
      high,
      ceilingLetter('B/0246/022021', '2021-02-16', {
        sources: [
          'https://www.sakura-system.co.id/blog/kenaikan-atasan-upah-dan-manfaat-jaminan-pensiun-tahun-2021/article-sss00004.html',
          'https://rbtv.disway.id/amp/5165/sudah-tahu-hitung-hitungan-bpjs-ketenagakerjaan-berapa-yang-harus-dibayar-dan-berapa-yang-didapat/64',
        ],
      }),
    ),
    {
      ...ceiling(2022, 9_077_600, medium, ceilingLetter('disebut dalam B/77/022023', null, { sources: [] })),
      note: {
        id: 'Besarnya disebut dalam surat tahun berikutnya; bulan mulai disimpulkan dari kebiasaan Maret.',
        en: 'The amount is named in the next year’s letter; the starting month is inferred from the custom of March.',
      },
    },
    ceiling(2023, 9_559_600, high, ceilingLetter('B/77/022023', '2023-02-27', { sources: [suara] })),
    ceiling(2024, 10_042_300, high, ceilingLetter('B/1387/022024', '2024-02-28', { sources: [suara] })),
    ceiling(
      2025,
      10_547_400,
      high,
      ceilingLetter('B/726/022025', '2025-02-27', {
        sources: [
          'https://www.ptgasi.co.id/wp-content/uploads/2025/05/B-726-022025-PERUBAHAN-BATASAN-UPAH-DAN-MANFAAT-JP-2025.pdf',
        ],
      }),
    ),
    ceiling(
      2026,
      11_086_300,
      high,
      ceilingLetter('B/1226/022026', '2026-02-25', {
        sources: [
          'https://494075.fs1.hubspotusercontent-na1.net/hubfs/494075/compliance-portal/notification-number-b1226022026.pdf',
        ],
      }),
    ),
  ],
})

function ceiling(
  year: number,
  amount: number,
  sureness: typeof high | typeof medium,
  letter: ReturnType<typeof ceilingLetter>,
): RowText<number> {
  return { ...letter, ...sureness, from: `${year}-03-01` as DayText, amount, ids: [`con.jp.ceiling.${year}`] }
}

export const gdpGrowth = value('con.jp.gdp_growth', {
  title: {
    id: 'Pertumbuhan produk domestik bruto tahun sebelumnya',
    en: 'Growth of gross domestic product in the year before',
  },
  unit: 'percent',
  renewed: { month: 3, announcedMonthsBefore: 1 },
  rows: [
    growth(2016, '4.79'),
    growth(2017, '5.02'),
    growth(2018, '5.07'),
    growth(2019, '5.17'),
    growth(2020, '5.02'),
    growth(2021, '-2.07'),
    growth(2022, '3.69'),
    growth(2023, '5.31'),
    growth(2024, '5.05'),
    growth(2025, '5.03'),
    growth(2026, '5.11'),
  ],
})

function growth(year: number, amount: Percent): RowText<Percent> {
  const from = `${year}-03-01` as DayText
  return {
    ...pp45('Pasal 29 ayat (3)'),
    ...high,
    publishedOn: null,
    sources: [krishand, suara],
    from,
    amount,
  }
}

export const ceilingFormula = value('con.jp.ceiling.formula', {
  title: { id: 'Rumus batas upah JP', en: 'Formula of the JP wage ceiling' },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 29 ayat (3)-(4)'),
      ...medium,
      from: '2016-03-01',
      amount: {
        id: 'Batas sebelumnya × (1 + pertumbuhan PDB tahun sebelumnya), diturunkan ke kelipatan seratus rupiah.',
        en: 'The previous ceiling × (1 + GDP growth of the year before), down to a multiple of one hundred rupiah.',
      },
      note: {
        id: 'Pengalinya ada dalam pasal. Pembulatan ke bawah diamati: ia menghasilkan kesebelas batas yang terbit.',
        en: 'The multiplier is in the article. Rounding down is observed: it gives all eleven published ceilings.',
      },
    },
  ],
})

export const pensionAge = value('ben.jp.pension_age', {
  title: { id: 'Usia pensiun', en: 'Pension age' },
  unit: 'count',
  rows: [
    { ...pp45('Pasal 15 ayat (1)'), ...high, from: '2015-07-01', amount: 56, ids: ['ben.jp.pension_age.56'] },
    { ...pp45('Pasal 15 ayat (2)'), ...high, from: '2019-01-01', amount: 57, ids: ['ben.jp.pension_age.57'] },
    laterPensionAge(2022, 58),
    laterPensionAge(2025, 59),
    laterPensionAge(2028, 60),
    laterPensionAge(2031, 61),
    laterPensionAge(2034, 62),
    laterPensionAge(2037, 63),
    laterPensionAge(2040, 64),
    laterPensionAge(2043, 65),
  ],
})

function laterPensionAge(year: number, amount: number): RowText<number> {
  const from = `${year}-01-01` as DayText
  return { ...pp45('Pasal 15 ayat (3)'), ...high, from, amount, ids: [`ben.jp.pension_age.${amount}`] }
}

export const pensionDeferral = value('ben.jp.defer_years', {
  title: {
    id: 'Tahun paling lama menunda manfaat pensiun bila tetap bekerja',
    en: 'Years for which a pension can be put off while work goes on',
  },
  unit: 'count',
  rows: [{ ...pp45('Pasal 15 ayat (4)'), ...high, from: '2015-07-01', amount: 3 }],
})
