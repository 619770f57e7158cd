import { value } from '../kernel/dated-value.ts'
import { high, low, medium, vokasi } from './regulations.ts'

// What is known of the vocational programme itself: places, money and length. None of it decides who may take part, and a cap
// on the cost of a course was not found.

const announced = {
  ...vokasi('pengumuman program'),
  sources: [
    'https://antaranews.com/berita/824710/bpjs-ketenagakerjaan-target-20000-tenaga-kerja-pelatihan-vokasional',
    'https://suara.com/bisnis/2019/11/21/102053/ratusan-pekerja-ikut-program-vokasi-dari-bpjamsostek',
    'https://antaranews.com/berita/976048/menaker-apresiasi-program-vokasional-indonesia-bekerja',
  ],
} as const
const in2019 = { from: '2019-01-01', to: '2019-12-31' } as const
const kalimantan = { id: 'Kalimantan.', en: 'Kalimantan.' }

export const vokasiQuota = value('vok.quota', {
  title: { id: 'Sasaran peserta vokasi', en: 'Trainees aimed at' },
  unit: 'count',
  rows: [
    { ...announced, ...high, ...in2019, amount: 20_000 },
    {
      ...announced,
      ...medium,
      from: '2020-01-01',
      to: '2020-12-31',
      amount: 25_000,
      note: { id: 'Pernyataan direksi, Juni 2020.', en: 'A statement of the directors, June 2020.' },
    },
  ],
})

export const vokasiBudget = value('vok.budget', {
  title: { id: 'Anggaran vokasi setahun', en: 'Budget of the programme for a year' },
  unit: 'rupiah',
  rows: [
    {
      ...announced,
      ...high,
      ...in2019,
      amount: 294_000_000_000,
      note: {
        id: 'Dibagi sasaran: 14,7 juta seorang, bukan biaya satuan yang ditetapkan.',
        en: 'Divided by the target: 14.7 million a head, which is no unit cost that was set.',
      },
    },
  ],
})

export const vokasiStart = value('vok.start', {
  title: { id: 'Pelatihan vokasi pertama', en: 'First vocational training' },
  unit: 'rule',
  rows: [
    {
      ...announced,
      ...high,
      from: '2019-01-01',
      amount: { id: 'September 2019', en: 'September 2019' },
      ids: ['vok.name'],
      note: {
        id: 'Vokasi Indonesia Bekerja; dibuka lagi Maret 2020.',
        en: 'Vokasi Indonesia Bekerja; opened again in March 2020.',
      },
    },
  ],
})

export const vokasiRegions = value('vok.pilot_regions', {
  title: { id: 'Wilayah uji coba vokasi', en: 'Regions of the pilot' },
  unit: 'list',
  rows: [
    {
      ...announced,
      ...high,
      ...in2019,
      amount: ['DKI Jakarta', 'Jawa Barat', 'Banten'],
      note: { id: 'Kemudian wilayah lain.', en: 'Other regions followed.' },
    },
  ],
})

export const vokasiLeastDays = value('vok.days.least', {
  title: { id: 'Hari pelatihan vokasi, paling sedikit', en: 'Days of training, at least' },
  unit: 'count',
  rows: [{ ...announced, ...medium, from: '2019-01-01', amount: 18, ids: ['vok.days'], note: kalimantan }],
})

export const vokasiMostDays = value('vok.days.most', {
  title: { id: 'Hari pelatihan vokasi, paling banyak', en: 'Days of training, at most' },
  unit: 'count',
  rows: [{ ...announced, ...medium, from: '2019-01-01', amount: 36, note: kalimantan }],
})

export const vokasiAllowance = value('vok.allowance', {
  title: { id: 'Yang diterima peserta vokasi', en: 'What trainees are given' },
  unit: 'rule',
  rows: [
    {
      ...announced,
      ...medium,
      from: '2019-01-01',
      amount: {
        id: 'Uang saku dan transportasi harian, serta sertifikat.',
        en: 'Pocket money and transport for each day, and a certificate.',
      },
      note: { id: 'Besarnya tidak ditemukan.', en: 'The amounts were not found.' },
    },
  ],
})

export const vokasiOutcome = value('vok.target_outcome_pct', {
  title: { id: 'Sasaran yang kembali berpenghasilan', en: 'Share aimed at to earn again' },
  unit: 'percent',
  rows: [{ ...announced, ...medium, from: '2019-01-01', amount: '70' }],
})

export const vokasiUnitCost = value('vok.unit_cost_cap', {
  title: { id: 'Batas biaya satuan vokasi', en: 'Cap on the cost of a course' },
  unit: 'rule',
  rows: [
    {
      ...announced,
      ...low,
      seen: false,
      from: '2019-01-01',
      sources: [],
      ids: ['vok.budget_per_head'],
      amount: { id: 'Tidak ditemukan.', en: 'Not found.' },
    },
  ],
})
