import { parseDay } from '../calendar/day.ts'
import { value } from '../kernel/dated-value.ts'
import { high, pp36, pp7 } from './regulations.ts'

// PP 7/2025, extended by PP 36/2025: half of JKK for six labour-intensive industries.

const first = { from: '2025-02-01', to: '2025-07-31' } as const
const extension = { from: '2025-08-01', to: '2026-01-31' } as const

const halved = { 1: '0.12', 2: '0.27', 3: '0.445', 4: '0.635', 5: '0.87' } as const
const moved = { 1: '0.12', 2: '0.14', 3: '0.14', 4: '0.14', 5: '0.14' } as const

export const reliefJkkRates = value('con.jkk.padatkarya', {
  title: {
    id: 'Tarif JKK industri padat karya selama keringanan',
    en: 'JKK rate of labour-intensive industries under the relief',
  },
  unit: 'percent by class',
  rows: [
    {
      ...pp7('Pasal 4 ayat (1); Pasal 10'),
      ...high,
      ...first,
      amount: halved,
      ids: [1, 2, 3, 4, 5].map((riskClass) => `con.jkk.padatkarya.class${riskClass}`),
    },
    { ...pp36('Pasal 10A'), ...high, ...extension, amount: halved },
  ],
})

export const reliefJkpFromJkkRates = value('con.jkp.from_jkk.padatkarya', {
  title: {
    id: 'Bagian iuran JKK industri padat karya yang dialihkan ke JKP',
    en: 'Part of JKK of labour-intensive industries moved to JKP',
  },
  unit: 'percent by class',
  rows: [
    {
      ...pp7('Pasal 9'),
      ...high,
      ...first,
      amount: moved,
      note: {
        id: 'Pada tingkat risiko sangat rendah seluruh tarif yang diringankan dialihkan.',
        en: 'In the lowest class the whole of the relieved rate is moved.',
      },
    },
    { ...pp36('Pasal 10A'), ...high, ...extension, amount: moved },
  ],
})

export const labourIntensiveIndustries = value('con.padatkarya.industries', {
  title: {
    id: 'Industri padat karya yang mendapat keringanan',
    en: 'Labour-intensive industries with the relief',
  },
  unit: 'list',
  rows: [
    {
      ...pp7('Pasal 3 ayat (4)'),
      ...high,
      from: '2025-02-01',
      to: '2026-01-31',
      amount: [
        'makanan, minuman, dan tembakau',
        'tekstil dan pakaian jadi',
        'kulit dan barang kulit',
        'alas kaki',
        'mainan anak',
        'furnitur',
      ],
    },
  ],
})

export const labourIntensivePenalty = value('con.padatkarya.penalty', {
  title: {
    id: 'Denda keterlambatan per bulan dari iuran yang diringankan',
    en: 'Penalty for each month of delay, of the relieved contribution',
  },
  unit: 'percent',
  rows: [
    {
      ...pp7('Pasal 7'),
      ...high,
      from: '2025-02-01',
      to: '2026-01-31',
      amount: '2',
      note: {
        id: 'Menurut ketentuan umum; PP 36/2025 menegaskannya dalam penjelasan Pasal 7. Setelah 30 Juni 2026 iuran dan denda kembali menurut PP 44/2015.',
        en: 'By the general rules; PP 36/2025 says so in the explanation of Pasal 7. After 30 June 2026 contribution and penalty return to PP 44/2015.',
      },
    },
  ],
})

export const labourIntensiveMinWorkers = value('con.padatkarya.min_workers', {
  title: {
    id: 'Jumlah pekerja paling sedikit untuk keringanan padat karya',
    en: 'Fewest workers for the labour-intensive relief',
  },
  unit: 'count',
  rows: [{ ...pp7('Pasal 3 ayat (3)'), ...high, from: '2025-02-01', to: '2026-01-31', amount: 50 }],
})

export const labourIntensivePaidUntil = value('con.padatkarya.paid_until', {
  title: {
    id: 'Iuran harus lunas sampai dengan bulan yang memuat hari ini',
    en: 'Contributions must be paid up to the month that holds this day',
  },
  unit: 'date',
  rows: [
    {
      ...pp7('Pasal 6 ayat (2)'),
      ...high,
      from: '2025-02-01',
      to: '2026-01-31',
      amount: parseDay('2025-01-31'),
    },
  ],
})

export const labourIntensiveLastPayment = value('con.padatkarya.final_payment', {
  title: {
    id: 'Hari terakhir membayar dengan tarif keringanan padat karya',
    en: 'Last day to pay at the rates of the labour-intensive relief',
  },
  unit: 'date',
  rows: [
    { ...pp7('Pasal 11'), ...high, ...first, ids: [], amount: parseDay('2025-12-31') },
    {
      ...pp36('Pasal 11'),
      ...high,
      from: '2025-02-01',
      to: '2026-01-31',
      amount: parseDay('2026-06-30'),
      note: {
        id: 'Sesudahnya bulan keringanan yang belum dibayar kembali ke tarif biasa dengan denda.',
        en: 'Afterwards unpaid months of the relief return to the ordinary rate, with penalty.',
      },
    },
  ],
})
