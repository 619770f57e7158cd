import { value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'
import { high, low, medium, recalled, vokasi } from './regulations.ts'

// The insurer’s vocational training of 2019 and 2020. No regulation was found; conditions are known from what its directors
// and branches told the press. Those of 2019 ended when it was opened to people in work, in March 2020.

const of2019 = { from: '2019-01-01', to: '2020-02-29' } as const
const of2020 = { from: '2020-03-01' } as const
const told2019 = vokasi('syarat peserta 2019')
const interview =
  'https://koranbernas.id/semakin-terbuka-peluang-lpk-bergabung-dalam-program-vokasional-training-bpjamsostek'
const told2020 = {
  ...vokasi('syarat peserta 2020'),
  sources: [
    interview,
    'https://sumsel.antaranews.com/berita/490714/bpjamsostek-palembang-perluas-program-vokasi-ke-tenaga-kerja-non-phk',
  ],
}

/** Said by a director on 30 June 2020, of training bodies and of how they teach. */
const bodies2020 = { ...vokasi('lembaga pelatihan 2020'), ...medium, ...of2020, sources: [interview] }
/** What a programme decides for itself, told by nobody. */
const practice = { ...vokasi('keputusan program'), ...recalled, ...of2020, sources: [] }

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
})

export const vokasiNotActive = only2019('vok.not_active', {
  title: { id: 'Siapa yang dapat mengikuti vokasi', en: 'Who can take vocational training' },
  amount: {
    id: 'Penerima upah, warga negara Indonesia dengan NIK yang sah, tidak sedang menjadi peserta aktif, JHT belum diambil.',
    en: 'Wage earners, citizens with a valid NIK, who are not active members and have not taken their JHT.',
  },
})

export const vokasiOnce = value('vok.once_only', {
  title: { id: 'Berapa kali vokasi diberikan', en: 'How often training is given' },
  unit: 'rule',
  rows: [
    {
      ...told2019,
      ...medium,
      ...of2019,
      amount: { id: 'Satu kali bagi setiap peserta.', en: 'Once for each member.' },
    },
    {
      ...practice,
      amount: {
        id: 'Satu kali, bila program tahun itu memutuskannya.',
        en: 'Once, where the programme of the year decides so.',
      },
      note: {
        id: 'Apakah ketentuan 2019 masih berlaku tidak ditemukan.',
        en: 'Whether what held in 2019 still does was not found.',
      },
    },
  ],
})

export const vokasiLicence = value('vok.provider_licence', {
  title: { id: 'Izin lembaga pelatihan', en: 'Licence of a training body' },
  unit: 'rule',
  rows: [
    {
      ...bodies2020,
      amount: {
        id: 'LPK, LKP, LSP, BLK, dan sejenisnya, dengan surat izin dari Dinas Ketenagakerjaan.',
        en: 'LPK, LKP, LSP, BLK and their like, with a licence of the manpower office.',
      },
    },
  ],
})

export const vokasiExperience = value('vok.provider_experience_months', {
  title: { id: 'Bulan pengalaman lembaga pelatihan', en: 'Months of experience of a training body' },
  unit: 'count',
  rows: [
    {
      ...bodies2020,
      amount: 12,
      note: {
        id: '“Sudah memiliki pengalaman selama satu tahun.”',
        en: '“Already has an experience of one year.”',
      },
    },
  ],
})

export const vokasiOnline = value('vok.online_where_restricted', {
  title: { id: 'Cara pelatihan menurut wilayah', en: 'How training is held, by region' },
  unit: 'rule',
  rows: [
    {
      ...bodies2020,
      amount: {
        id: 'Hanya daring di wilayah yang menerapkan PSBB; selain itu sesuai ketentuan wilayah.',
        en: 'Only online in a region under PSBB; elsewhere as the region allows.',
      },
    },
  ],
})

export const vokasiAttendance = value('vok.attendance', {
  title: { id: 'Kehadiran vokasi, paling sedikit', en: 'Attendance of vocational training, at least' },
  unit: 'percent',
  rows: [
    {
      ...practice,
      amount: '80',
      note: {
        id: 'Diketahui untuk pelatihan JKP; bagi vokasi dipakai sampai program menetapkan lain.',
        en: 'Known of JKP training; taken for the programme until it decides otherwise.',
      },
    },
  ],
})

export const vokasiFirstNotice = notice('first', {
  title: {
    id: 'Hari pemberitahuan pertama sebelum izin berakhir',
    en: 'Days of first notice before a licence ends',
  },
  amount: 60,
})
export const vokasiLastNotice = notice('last', {
  title: {
    id: 'Hari pemberitahuan terakhir sebelum izin berakhir',
    en: 'Days of last notice before a licence ends',
  },
  amount: 30,
})

function notice(which: string, { title, amount }: { title: Words; amount: number }) {
  return value(`vok.licence_notice_days.${which}`, { title, unit: 'count', rows: [{ ...practice, amount }] })
}

function only2019(id: string, { title, amount }: { title: Words; amount: Words }) {
  return value(id, { title, unit: 'rule', rows: [{ ...told2019, ...high, ...of2019, amount }] })
}
