import { parseDay } from '../calendar/day.ts'
import { value } from '../kernel/dated-value.ts'
import { high, permenaker2of2025, pmk148of2021, pmk26of2025, pp37, pp6 } from './regulations.ts'

// What JKP pays: PP 37/2021 Pasal 21 as amended by PP 6/2025, and the money for training.

const underPp37 = { ...high, from: '2022-02-01' } as const
const underPp6 = { ...high, from: '2025-02-07' } as const

export const jkpCashRate = value('ben.jkp.cash', {
  title: { id: 'Uang tunai JKP sebulan dari upah', en: 'JKP cash of a month, of the wage' },
  unit: 'percent',
  rows: [
    {
      ...pp37('Pasal 21 ayat (1) huruf a'),
      ...underPp37,
      amount: '45',
      ids: ['ben.jkp.cash.old'],
      note: {
        id: 'PP 37/2021 berlaku sejak 2 Februari 2021; uang tunai mulai dibayar 1 Februari 2022. Dari upah terakhir yang dilaporkan.',
        en: 'PP 37/2021 is in force since 2 February 2021; cash is paid since 1 February 2022. Of the last wage reported.',
      },
    },
    {
      ...pp6('Pasal 21 ayat (1)'),
      ...underPp6,
      amount: '60',
      note: { id: 'Dari upah terakhir yang dilaporkan.', en: 'Of the last wage reported.' },
    },
  ],
})

export const jkpLaterCashRate = value('ben.jkp.cash_later', {
  title: {
    id: 'Uang tunai JKP sebulan dari upah sesudah bulan-bulan pertama',
    en: 'JKP cash of a month, of the wage, after the first months',
  },
  unit: 'percent',
  rows: [
    { ...pp37('Pasal 21 ayat (1) huruf b'), ...underPp37, amount: '25' },
    { ...pp6('Pasal 21 ayat (1)'), ...underPp6, amount: '60' },
  ],
})

export const jkpFirstCashMonths = value('ben.jkp.cash_first_months', {
  title: {
    id: 'Bulan pertama dengan uang tunai JKP yang lebih besar',
    en: 'First months with more JKP cash',
  },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 21 ayat (1) huruf a'), ...underPp37, amount: 3 },
    {
      ...pp6('Pasal 21 ayat (1)'),
      ...underPp6,
      amount: 6,
      note: { id: 'Semua bulan sama.', en: 'All months are alike.' },
    },
  ],
})

export const jkpCashMonths = value('ben.jkp.cash_months', {
  title: { id: 'Bulan uang tunai JKP paling banyak', en: 'Most months of JKP cash' },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 21 ayat (1)'), ...underPp37, amount: 6 },
    { ...pp6('Pasal 21 ayat (1)'), ...underPp6, amount: 6 },
  ],
})

export const jkpNewTermsFrom = value('ben.jkp.transition', {
  title: { id: 'Hari pertama manfaat JKP menurut PP 6/2025', en: 'First day of JKP under PP 6/2025' },
  unit: 'date',
  rows: [
    {
      ...permenaker2of2025('Pasal II angka 2-4'),
      ...underPp6,
      amount: parseDay('2025-02-07'),
      note: {
        id: 'Ketentuan lama hanya untuk klaim yang disetujui sebelum hari itu, dan hanya untuk bulan sebelum hari itu. Sejalan dengan PP 6/2025 Pasal II angka 2.',
        en: 'Old terms only for claims approved before that day, and only for months before it. In line with PP 6/2025 Pasal II angka 2.',
      },
    },
  ],
})

export const jkpTrainingMoney = value('ben.jkp.training', {
  title: {
    id: 'Biaya pelatihan JKP paling banyak seorang peserta',
    en: 'Most money for training in JKP, a person',
  },
  unit: 'rupiah',
  rows: [
    {
      ...pmk148of2021('Pasal 31'),
      ...high,
      from: '2021-10-21',
      amount: 1_000_000,
      ids: ['ben.jkp.training.old'],
      note: { id: 'Hari mulainya dari ingatan.', en: 'The day on which it began is recalled.' },
    },
    {
      ...pmk26of2025('Pasal 31 ayat (3)'),
      ...high,
      from: '2025-04-14',
      amount: 2_400_000,
      note: {
        id: 'Dibayar kepada penyelenggara pelatihan. Ditandatangani 14 April 2025; berita mencetak tahun yang keliru.',
        en: 'Paid to the provider of the training. Signed on 14 April 2025; the news prints wrong years.',
      },
    },
  ],
})

export const jkpWageParts = value('con.wage_no_split', {
  title: { id: 'Upah yang menjadi dasar JKP', en: 'The wage on which JKP is counted' },
  unit: 'rule',
  rows: [
    {
      ...pp37('Pasal 13'),
      ...high,
      from: '2021-02-02',
      amount: {
        id: 'Upah pokok dan tunjangan tetap. Tanpa pembagian itu, upah tanpa tunjangan; dengan tunjangan tidak tetap, upah pokok saja.',
        en: 'Basic wage and fixed allowances. Where pay is not so divided, the wage without allowances; with allowances that vary, the basic wage alone.',
      },
    },
  ],
})
