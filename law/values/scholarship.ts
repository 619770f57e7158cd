import { parseDay } from '../calendar/day.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'
import { high, medium, permenaker1of2025, permenaker5of2021, pp44, pp82 } from './regulations.ts'

// The scholarship for children of someone who died, or was disabled for good by a work accident: PP 82/2019 with annex III,
// Permenaker 5/2021; before that one sum, PP 44/2015.

/** A level of schooling, lowest first. */
export const scholarLevels = ['tk', 'sd', 'smp', 'sma', 's1'] as const
export type ScholarLevel = (typeof scholarLevels)[number]

interface LevelTerms {
  readonly name: Words
  readonly perYear: DatedValue<'rupiah'>
  readonly years: DatedValue<'count'>
}

const raised = { ...high, from: '2019-12-02' } as const
const schedule = {
  ...pp82('Pasal I angka 1 dan 3 (Pasal 25 ayat (3); Pasal 34 ayat (3)); Lampiran III'),
  ...raised,
  sources: [
    'https://cinews.id/29/03/2024/anak-peserta-bpjs-ketenagakerjaan-dapat-menikmati-beasiswa-simak-syarat-dan-ketentuannya',
    'https://bali.tribunnews.com/2021/05/04/direalisasikan-tahun-ini-tiga-siswa-gianyar-terima-beasiswa-dari-bpjs-ketenagakerjaan?page=2',
    'https://news.detik.com/read/2020/01/14/130040/4858380/10/manfaat-jaminan-sosial-naik-bpjamsostek-beri-beasiswa-anak-sejak-tk',
  ],
} as const

const level = (key: ScholarLevel, name: Words, perYear: number, years: number): LevelTerms => ({
  name,
  perYear: value(`ben.scholar.${key}`, {
    title: { id: `Beasiswa setahun: ${name.id}`, en: `Scholarship for a year: ${name.en}` },
    unit: 'rupiah',
    rows: [
      {
        ...schedule,
        amount: perYear,
        note: { id: 'Diajukan dan dibayar setiap tahun.', en: 'Claimed and paid every year.' },
      },
    ],
  }),
  years: value(`ben.scholar.${key}.years`, {
    title: { id: `Tahun beasiswa paling lama: ${name.id}`, en: `Most years of scholarship: ${name.en}` },
    unit: 'count',
    rows: [{ ...schedule, amount: years }],
  }),
})

export const scholarTerms: Readonly<Record<ScholarLevel, LevelTerms>> = {
  tk: level('tk', { id: 'TK', en: 'kindergarten' }, 1_500_000, 2),
  sd: level('sd', { id: 'SD', en: 'primary school' }, 1_500_000, 6),
  smp: level('smp', { id: 'SMP', en: 'junior secondary school' }, 2_000_000, 3),
  sma: level('sma', { id: 'SMA', en: 'senior secondary school' }, 3_000_000, 3),
  s1: level('s1', { id: 'S1', en: 'university' }, 12_000_000, 5),
}

export const scholarshipOnce = value('ben.scholar.once', {
  title: { id: 'Beasiswa sekali untuk setiap peserta', en: 'Scholarship, once for each participant' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 25 ayat (3); Pasal 34 ayat (2)'),
      ...high,
      from: '2015-07-01',
      to: '2019-12-01',
      amount: 12_000_000,
      ids: ['ben.scholar.before_pp82'],
      note: {
        id: 'Satu kali, bila peserta mempunyai anak sah yang masih bersekolah.',
        en: 'Once, where the participant has a legitimate child still at school.',
      },
    },
  ],
})

export const scholarChildren = value('ben.scholar.children', {
  title: {
    id: 'Anak yang mendapat beasiswa, paling banyak',
    en: 'Children who get the scholarship, at most',
  },
  unit: 'count',
  rows: [
    {
      ...pp82('Pasal I angka 1 dan 3 (Pasal 25 ayat (3); Pasal 34 ayat (3))'),
      ...raised,
      amount: 2,
      note: { id: 'Anak sah peserta.', en: 'Legitimate children of the participant.' },
    },
  ],
})

export const scholarMonths = value('ben.scholar.jkm_months', {
  title: {
    id: 'Masa iur untuk beasiswa bila meninggal dunia bukan karena kecelakaan kerja, bulan',
    en: 'Months of contributions for the scholarship after a death not by a work accident',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 34 ayat (1) huruf d'),
      ...high,
      from: '2015-07-01',
      amount: 60,
      ids: ['ben.scholar.before_pp82.jkm_months'],
    },
    {
      ...pp82('Pasal I angka 3 (Pasal 34 ayat (1) huruf d)'),
      ...raised,
      amount: 36,
      note: {
        id: 'Tiga tahun. Karena kecelakaan kerja tidak ada masa iur paling singkat.',
        en: 'Three years. After a work accident there is no least time.',
      },
    },
  ],
})

const conditions = { ...permenaker5of2021('Pasal 103 ayat (2)'), ...raised } as const

export const scholarAge = value('ben.scholar.age', {
  title: { id: 'Usia berakhirnya beasiswa', en: 'Age at which the scholarship ends' },
  unit: 'count',
  rows: [
    {
      ...conditions,
      amount: 23,
      note: {
        id: 'Anak belum mencapai usia itu, belum menikah, dan belum bekerja. Ditetapkan peraturan menteri yang berlaku 1 April 2021 untuk hak sejak 2 Desember 2019.',
        en: 'The child is younger, unmarried and not at work. Laid down by the ministerial rule in force since 1 April 2021, for rights since 2 December 2019.',
      },
    },
  ],
})

const pressOn103 = {
  ...permenaker1of2025('Pasal 103 ayat (3a)'),
  ...medium,
  from: '2025-02-24',
  sources: [
    'https://surabaya.finansialinsight.com/amp/142501/pemerintah-tingkatkan-manfaat-beasiswa-bpjs-ketenagakerjaan-hingga-dua-anak-dapat-diuntungkan',
  ],
} as const

export const scholarWorkMonths = value('ben.scholar.work_months', {
  title: {
    id: 'Bulan berturut-turut bekerja sebagai penerima upah yang tidak menghentikan beasiswa anak yang masih bersekolah',
    en: 'Months in a row of waged work that do not end the scholarship of a child still studying',
  },
  unit: 'count',
  rows: [{ ...pressOn103, amount: 6 }],
})

export const scholarWorkAllowed = value('ben.scholar.work_allowed', {
  title: {
    id: 'Pekerjaan yang tidak menghentikan beasiswa anak yang masih bersekolah',
    en: 'Work that does not end the scholarship of a child still studying',
  },
  unit: 'list',
  rows: [{ ...pressOn103, amount: ['peserta bukan penerima upah', 'pemagangan'] }],
})

export const scholarFirstPaid = value('ben.scholar.first_paid', {
  title: {
    id: 'Hari pertama beasiswa tahunan dibayar',
    en: 'First day on which the yearly scholarship was paid',
  },
  unit: 'date',
  rows: [{ ...permenaker5of2021('mulai berlaku'), ...raised, amount: parseDay('2021-04-01') }],
})
