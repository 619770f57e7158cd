import { value } from '../kernel/dated-value.ts'
import { high, medium, permenaker15of2021, permenaker2of2025, pp37, pp6 } from './regulations.ts'

// Who has a right to JKP once work is lost, how often, and what each month asks: PP 37/2021 and PP 6/2025 Pasal 19, 20, 35,
// Permenaker 15/2021 and Permenaker 2/2025 Pasal 13.

const underPp37 = { ...high, from: '2021-02-02' } as const
const underPp6 = { ...high, from: '2025-02-07' } as const
const firstDuties = { ...medium, from: '2022-02-01' } as const

export const jkpPaidMonths = value('ben.jkp.months', {
  title: { id: 'Bulan iuran yang diperlukan untuk JKP', en: 'Months of contributions needed for JKP' },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 19 ayat (3)'), ...underPp37, amount: 12, ids: ['ben.jkp.months.old'] },
    {
      ...pp6('Pasal 19 ayat (3)'),
      ...underPp6,
      amount: 12,
      note: {
        id: 'Dijumlahkan, juga dari beberapa pengusaha; enam bulan berturut-turut tidak lagi disyaratkan.',
        en: 'Added up, also over several employers; six months in a row are no longer asked.',
      },
    },
  ],
})

export const jkpPaidMonthsWithin = value('ben.jkp.months_within', {
  title: {
    id: 'Bulan kalender sebelum PHK yang iurannya dihitung untuk JKP',
    en: 'Calendar months before the dismissal whose contributions count for JKP',
  },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 19 ayat (3)'), ...underPp37, amount: 24 },
    { ...pp6('Pasal 19 ayat (3)'), ...underPp6, amount: 24 },
  ],
})

export const jkpMonthsInARow = value('ben.jkp.months_in_a_row', {
  title: {
    id: 'Bulan iuran berturut-turut yang diperlukan untuk JKP',
    en: 'Months of contributions in a row needed for JKP',
  },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 19 ayat (3)'), ...underPp37, amount: 6 },
    {
      ...pp6('Pasal 19 ayat (3)'),
      ...underPp6,
      amount: 0,
      note: { id: 'Tidak lagi disyaratkan.', en: 'No longer asked.' },
    },
  ],
})

export const jkpMostClaims = value('ben.jkp.claims', {
  title: { id: 'Pengajuan JKP paling banyak selama usia kerja', en: 'Most claims of JKP in a working life' },
  unit: 'count',
  rows: [
    {
      ...pp37('Pasal 35'),
      ...underPp37,
      amount: 3,
      note: { id: 'PP 6/2025 tidak mengubahnya.', en: 'PP 6/2025 leaves it as it is.' },
    },
  ],
})

export const jkpYearsBetweenClaims = value('ben.jkp.claim_years', {
  title: {
    id: 'Tahun iuran sejak manfaat JKP sebelumnya',
    en: 'Years of contributions since the JKP benefit before',
  },
  unit: 'count',
  rows: [{ ...pp37('Pasal 35 huruf b dan c'), ...underPp37, amount: 5 }],
})

const exclusions = [
  'mengundurkan diri',
  'cacat total tetap',
  'pensiun',
  'meninggal dunia',
  'perjanjian kerja waktu tertentu berakhir pada waktunya',
]

export const jkpExclusions = value('ben.jkp.exclusions', {
  title: {
    id: 'Sebab berhenti kerja yang tidak memberi hak JKP',
    en: 'Endings of work that give no right to JKP',
  },
  unit: 'list',
  rows: [
    { ...pp37('Pasal 20 ayat (1)-(2)'), ...underPp37, amount: exclusions },
    { ...pp6('Pasal 20 ayat (1)-(2)'), ...underPp6, amount: exclusions },
  ],
})

export const jkpProofs = value('ben.jkp.proofs', {
  title: {
    id: 'Bukti pemutusan hubungan kerja untuk JKP, salah satu',
    en: 'Proof of the dismissal for JKP, any one',
  },
  unit: 'list',
  rows: [
    {
      ...pp37('Pasal 20 ayat (3)'),
      ...underPp37,
      amount: [
        'bukti PHK diterima pekerja dan tanda terima laporan PHK dari dinas ketenagakerjaan kabupaten/kota',
        'perjanjian bersama yang didaftarkan dan akta bukti pendaftarannya',
        'petikan atau putusan pengadilan hubungan industrial yang berkekuatan hukum tetap',
      ],
    },
    {
      ...pp6('Pasal 20 ayat (3)'),
      ...underPp6,
      amount: [
        'bukti PHK diterima pekerja dan tanda terima laporan PHK dari kementerian atau dinas ketenagakerjaan provinsi atau kabupaten/kota',
        'perjanjian bersama dengan akta bukti pendaftarannya atau tanda terima laporan PHK',
        'petikan atau salinan putusan pengadilan hubungan industrial yang berkekuatan hukum tetap',
      ],
    },
  ],
})

export const jkpApplications = value('ben.jkp.applications', {
  title: { id: 'Lamaran kerja sebulan untuk uang tunai JKP', en: 'Applications in a month for JKP cash' },
  unit: 'count',
  rows: [
    {
      ...permenaker15of2021('Pasal 13'),
      ...firstDuties,
      amount: 5,
      note: { id: 'Ke lima perusahaan; dari berita.', en: 'To five companies; from the press.' },
    },
    {
      ...permenaker2of2025('Pasal 13 ayat (4) huruf a'),
      ...underPp6,
      amount: 5,
      ids: ['ben.jkp.duties'],
      note: {
        id: 'Bulan kedua sampai keenam; lamaran, atau satu panggilan. Untuk bulan keenam juga formulir status kebekerjaan.',
        en: 'Months two to six; applications, or one call. For the sixth also the form on being employed.',
      },
    },
  ],
})

export const jkpCalls = value('ben.jkp.calls', {
  title: {
    id: 'Panggilan tes atau wawancara sebulan sebagai pengganti lamaran',
    en: 'Calls to a test or interview in a month, instead of applications',
  },
  unit: 'count',
  rows: [
    { ...permenaker15of2021('Pasal 13'), ...firstDuties, amount: 1 },
    { ...permenaker2of2025('Pasal 13 ayat (4) huruf b'), ...underPp6, amount: 1 },
  ],
})

export const jkpAttendance = value('ben.jkp.attendance', {
  title: {
    id: 'Kehadiran pelatihan pada bulan sebelumnya untuk uang tunai JKP',
    en: 'Attendance of training in the month before, for JKP cash',
  },
  unit: 'percent',
  rows: [
    { ...permenaker15of2021('Pasal 13'), ...firstDuties, amount: '80' },
    { ...permenaker2of2025('Pasal 13 ayat (3) huruf b'), ...underPp6, amount: '80' },
  ],
})
