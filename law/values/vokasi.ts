import { value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'
import { high, low, medium, vokasi } from './regulations.ts'

// The insurer’s vocational training of 2019 and 2020. No regulation was found; conditions are known from what its directors
// and branches told the press. Those of 2019 ended when it was opened to people in work, in March 2020.

const of2019 = { from: '2019-01-01', to: '2020-02-29' } as const
const of2020 = { from: '2020-03-01' } as const
const told2019 = vokasi('syarat peserta 2019')
const told2020 = {
  ...vokasi('syarat peserta 2020'),
  sources: [
    'https://koranbernas.id/semakin-terbuka-peluang-lpk-bergabung-dalam-program-vokasional-training-bpjamsostek',
    'https://sumsel.antaranews.com/berita/490714/bpjamsostek-palembang-perluas-program-vokasi-ke-tenaga-kerja-non-phk',
  ],
}

export const vokasiRuleSet = value('vok.rule_set', {
  title: { id: 'Kumpulan syarat vokasi', en: 'Conditions of vocational training' },
  unit: 'list',
  rows: [
    {
      ...told2019,
      ...medium,
      ...of2019,
      amount: ['2019'],
      ids: ['vok.legal_basis'],
      note: {
        id: 'Dasar hukumnya tidak ditemukan. Pelatihan berjalan sejak September 2019.',
        en: 'No legal basis was found. Training ran from September 2019.',
      },
    },
    {
      ...told2020,
      ...medium,
      ...of2020,
      amount: ['2020'],
      ids: ['vok.scope_2020'],
      note: {
        id: 'Dibuka bagi penerima upah, informal, dan migran, yang kehilangan pekerjaan maupun yang bekerja. Sesudah 2020 tidak ditemukan.',
        en: 'Open to wage earners, informal and migrant workers, out of work or in it. Nothing was found after 2020.',
      },
    },
  ],
})

export const vokasiContributionMonths = value('vok.member_months_min', {
  title: { id: 'Bulan iuran sebelum vokasi', en: 'Contribution months before vocational training' },
  unit: 'count',
  rows: [
    { ...told2019, ...high, ...of2019, amount: 12 },
    {
      ...told2020,
      ...medium,
      ...of2020,
      amount: 12,
      note: {
        id: 'Yang belum punya kartu mendaftar dan membayar iuran setahun lebih dahulu.',
        en: 'Whoever has no card registers and contributes for a year first.',
      },
    },
  ],
})

export const vokasiLeastGap = value('vok.unemployed_months.least', {
  title: {
    id: 'Bulan sejak berhenti bekerja, paling sedikit',
    en: 'Months since the last job, at least',
  },
  unit: 'count',
  rows: [{ ...told2019, ...high, ...of2019, amount: 1, ids: ['vok.unemployed_months'] }],
})

export const vokasiMostGap = value('vok.unemployed_months.most', {
  title: {
    id: 'Bulan sejak berhenti bekerja, paling banyak',
    en: 'Months since the last job, at most',
  },
  unit: 'count',
  rows: [{ ...told2019, ...high, ...of2019, amount: 24 }],
})

export const vokasiAge = value('vok.age_max', {
  title: { id: 'Usia paling tinggi saat mendaftar vokasi', en: 'Highest age when applying' },
  unit: 'count',
  rows: [
    { ...told2019, ...high, ...of2019, amount: 40 },
    {
      ...told2020,
      ...low,
      ...of2020,
      amount: 50,
      note: {
        id: 'Hanya disebut satu kantor cabang akhir 2020, tidak oleh direksi: dipakai sebagai catatan, bukan sebagai syarat.',
        en: 'Named by one branch only, late in 2020, not by the directors: used as a reservation, not as a condition.',
      },
    },
  ],
})

export const vokasiWage = only2019('vok.wage_min', {
  title: { id: 'Upah terlapor paling sedikit untuk vokasi', en: 'Least reported wage for training' },
  amount: {
    id: 'Upah minimum kabupaten/kota terendah di Indonesia.',
    en: 'The lowest district minimum wage in Indonesia.',
  },
  known: high,
})

export const vokasiNotActive = only2019('vok.not_active', {
  title: { id: 'Siapa yang dapat mengikuti vokasi', en: 'Who can take vocational training' },
  amount: {
    id: 'Warga negara Indonesia dengan NIK yang sah, tidak sedang menjadi peserta aktif, JHT belum diambil.',
    en: 'Citizens with a valid NIK who are not active members and have not taken their JHT.',
  },
  known: high,
})

export const vokasiOnce = only2019('vok.once_only', {
  title: { id: 'Berapa kali vokasi diberikan', en: 'How often training is given' },
  amount: { id: 'Satu kali bagi setiap peserta.', en: 'Once for each member.' },
  known: medium,
})

function only2019(
  id: string,
  { title, amount, known }: { title: Words; amount: Words; known: typeof high | typeof medium },
) {
  return value(id, { title, unit: 'rule', rows: [{ ...told2019, ...known, ...of2019, amount }] })
}
