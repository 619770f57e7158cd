import { value } from '../kernel/dated-value.ts'
import {
  high,
  low,
  medium,
  permenaker1of2025,
  permenaker4of2023,
  pp37,
  pp44,
  pp46,
  pp49of2023,
  recalled,
} from './regulations.ts'

// Who belongs to which segment, and what each must take part in. Employers’ programmes stand with Perpres 109/2013.

const since2015 = { from: '2015-07-01' } as const

export const mandatoryOwnAccount = value('seg.bpu.mandatory', {
  title: { id: 'Program wajib bukan penerima upah', en: 'Mandatory programmes of own-account workers' },
  unit: 'list',
  rows: [
    {
      ...pp44('Pasal 4 ayat (2); Pasal 11 ayat (1)'),
      ...high,
      ...since2015,
      amount: ['JKK', 'JKM'],
      note: {
        id: 'JHT sukarela (PP 46/2015 Pasal 13 ayat (1)); JP dan JKP tidak ada.',
        en: 'JHT is voluntary (PP 46/2015 Pasal 13 ayat (1)); there is no JP and no JKP.',
      },
    },
  ],
})

export const ownAccountKinds = value('seg.bpu.kinds', {
  title: { id: 'Siapa yang bukan penerima upah', en: 'Who is an own-account participant' },
  unit: 'list',
  rows: [
    {
      ...pp44('Pasal 5 ayat (3)'),
      ...high,
      ...since2015,
      amount: [
        'pemberi kerja',
        'pekerja di luar hubungan kerja atau pekerja mandiri',
        'pekerja lain yang bukan menerima upah',
      ],
      note: { id: 'Sama dalam PP 46/2015 Pasal 4 ayat (3).', en: 'The same in PP 46/2015 Pasal 4 ayat (3).' },
    },
  ],
})

export const unwagedGroups = value('seg.bpu.special_groups', {
  title: { id: 'Pekerja lain yang bukan menerima upah', en: 'Other workers who are paid no wage' },
  unit: 'list',
  rows: [
    {
      ...pp49of2023('Penjelasan Pasal 5 ayat (3) huruf c'),
      ...high,
      from: '2023-10-06',
      amount: [
        'peserta pelatihan kerja',
        'instruktur lembaga pelatihan kerja',
        'peserta magang',
        'siswa dan mahasiswa kerja praktik',
        'tenaga honorer',
        'narapidana yang dipekerjakan dalam proses asimilasi',
      ],
    },
  ],
})

export const mostJobKinds = value('seg.bpu.job_kinds_max', {
  title: {
    id: 'Jenis pekerjaan yang dapat dicantumkan bukan penerima upah',
    en: 'Kinds of work that an own-account worker can declare',
  },
  unit: 'count',
  rows: [{ ...pp44('Pasal 11 ayat (2)'), ...high, ...since2015, amount: 2 }],
})

export const ownAccountAgeLimit = value('seg.bpu.age_max_at_registration', {
  title: {
    id: 'Usia yang belum boleh tercapai saat bukan penerima upah mendaftar',
    en: 'Age not yet reached when an own-account worker registers',
  },
  unit: 'count',
  rows: [
    {
      article: { regulation: 'Permenaker 5/2021', article: 'pasal belum dibaca' },
      confidence: 'low',
      seen: false,
      from: '2021-04-01',
      amount: 65,
      publishedOn: null,
      checkedOn: '2026-11-21',
      sources: [],
      note: { id: 'Diingat; pasalnya tidak ditemukan.', en: 'Recalled; the article was not found.' },
    },
  ],
})

export const mandatoryMigrant = value('seg.pmi.mandatory', {
  title: { id: 'Program wajib pekerja migran', en: 'Mandatory programmes of migrant workers' },
  unit: 'list',
  rows: [
    {
      ...permenaker4of2023('Bab II; Pasal 18'),
      ...high,
      from: '2023-02-22',
      amount: ['JKK', 'JKM'],
      note: { id: 'JHT sukarela.', en: 'JHT is voluntary.' },
    },
  ],
})

export const migrantCoverMonths = value('seg.pmi.cover_months_24', {
  title: {
    id: 'Bulan perlindungan untuk perjanjian 24 bulan',
    en: 'Months of cover for a contract of 24 months',
  },
  unit: 'count',
  rows: [
    {
      ...permenaker4of2023('Bab IV'),
      ...medium,
      from: '2023-02-22',
      amount: 31,
      note: {
        id: 'Sebelum, selama, dan setelah bekerja bersama-sama; pembagiannya belum dibaca.',
        en: 'Before, during and after work together; the parts were not read.',
      },
    },
  ],
})

const partRecalled = {
  id: 'Diingat, belum dibaca: 5 bulan sebelum, 1 bulan di atas perjanjian 24 bulan, dan 1 bulan setelah bekerja berjumlah 31 bulan.',
  en: 'Recalled, not read: 5 months before, 1 month above a contract of 24, and 1 month after work add up to 31 months.',
}

const partOfMigrantCover = (id: string, amount: number, title: { id: string; en: string }) =>
  value(id, {
    title,
    unit: 'count',
    rows: [{ ...permenaker4of2023('Bab IV'), ...recalled, from: '2023-02-22', amount, note: partRecalled }],
  })

export const migrantMonthsBefore = partOfMigrantCover('seg.pmi.cover_months_before', 5, {
  id: 'Paling banyak bulan perlindungan sebelum bekerja di luar negeri',
  en: 'Most months of cover before work abroad',
})

export const migrantMonthsAfter = partOfMigrantCover('seg.pmi.cover_months_after', 2, {
  id: 'Bulan perlindungan sesudah perjanjian kerja berakhir',
  en: 'Months of cover once the contract is over',
})

export const foreignWorkerMonths = value('seg.foreign_worker.min_months', {
  title: {
    id: 'Bulan bekerja yang mewajibkan orang asing',
    en: 'Months of work from which foreigners take part',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 1 angka 4; Pasal 5 ayat (2) huruf c'),
      ...high,
      ...since2015,
      amount: 6,
      note: {
        id: 'Sama untuk JHT (PP 46/2015 Pasal 4 ayat (2)). JKP hanya untuk warga negara Indonesia.',
        en: 'The same for JHT (PP 46/2015 Pasal 4 ayat (2)). JKP is for Indonesian citizens only.',
      },
    },
  ],
})

export const severalEmployers = value('seg.multi_employer', {
  title: { id: 'Pekerja pada beberapa perusahaan', en: 'Workers of several companies' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 15'),
      ...high,
      ...since2015,
      amount: {
        id: 'Diikutsertakan dalam JKK dan JKM oleh masing-masing perusahaan; pemberi kerja dengan beberapa perusahaan ikut JKK pada setiap perusahaan dan JKM pada salah satunya.',
        en: 'Enrolled in JKK and JKM by each company; an employer with several companies joins JKK in each and JKM in one.',
      },
      note: {
        id: 'JHT pada masing-masing perusahaan (PP 46/2015 Pasal 5); JKP pada satu perusahaan pilihan pekerja (PP 37/2021 Pasal 8).',
        en: 'JHT in each company (PP 46/2015 Pasal 5); JKP in one company that the worker picks (PP 37/2021 Pasal 8).',
      },
      sources: [...pp44('').sources, ...pp46('').sources, ...pp37('').sources],
    },
  ],
})

export const stateExcluded = value('seg.state.excluded', {
  title: {
    id: 'Pekerja penyelenggara negara yang diatur tersendiri',
    en: 'Workers of the state under rules of their own',
  },
  unit: 'list',
  rows: [
    {
      ...pp49of2023('Pasal 2 ayat (2)'),
      ...high,
      from: '2023-10-06',
      amount: [
        'calon pegawai negeri sipil',
        'pegawai negeri sipil',
        'PPPK',
        'prajurit TNI',
        'anggota Polri',
        'pejabat negara',
        'prajurit siswa TNI',
        'peserta didik Polri',
      ],
      note: {
        id: 'Pekerja lain pada penyelenggara negara, antara lain pimpinan dan anggota lembaga nonstruktural, ikut BPJS Ketenagakerjaan (ayat (3)).',
        en: 'Other workers of the state, such as members of non-structural bodies, belong to the insurer (ayat (3)).',
      },
    },
  ],
})

export const nonCivilServantDays = value('seg.nonasn.registration_days', {
  title: {
    id: 'Hari kerja untuk mendaftarkan pegawai non-ASN',
    en: 'Working days to register staff who are no civil servants',
  },
  unit: 'count',
  rows: [
    {
      ...permenaker1of2025('Pasal 3A'),
      ...medium,
      from: '2025-02-24',
      amount: 30,
      note: {
        id: 'Sejak formulir diterima; kewajiban pejabat pembina kepegawaian.',
        en: 'Since the form is received; the duty of the personnel officer.',
      },
      sources: [
        'https://ainamulyana.wixsite.com/juknis/post/peraturan-menteri-ketenagakerjaan-permenaker-nomor-1-tahun-2025',
      ],
    },
  ],
})

export const plantationCasual = value('seg.plantation_casual', {
  title: { id: 'Pekerja lepas perkebunan', en: 'Casual plantation workers' },
  unit: 'rule',
  rows: [
    {
      article: { regulation: 'PP 44/2015', article: 'tidak mengatur tersendiri' },
      ...low,
      seen: false,
      ...since2015,
      amount: {
        id: 'Menurut hubungan kerjanya: dibayar pemberi kerja berarti penerima upah, selain itu bukan penerima upah.',
        en: 'By their relation: paid by an employer means wage earner, otherwise own account.',
      },
      publishedOn: null,
      checkedOn: '2026-11-21',
      sources: [],
      note: { id: 'Aturan khusus tidak ditemukan.', en: 'No rule of their own was found.' },
    },
  ],
})
