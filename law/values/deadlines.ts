import { value } from '../kernel/dated-value.ts'
import {
  high,
  medium,
  permenaker19of2015,
  permenaker1of2025,
  permenaker4of2022,
  pp37,
  pp44,
  pp45,
  pp49of2023,
  pp6,
  pp82,
} from './regulations.ts'

// By when something must be reported, claimed, decided or paid, and from when it can be claimed.

export const firstReportHours = value('rep.stage1_hours', {
  title: {
    id: 'Jam untuk melaporkan kecelakaan kerja (tahap I)',
    en: 'Hours to report a work accident (stage I)',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 43 ayat (2); Pasal 44 ayat (2)'),
      ...high,
      from: '2015-07-01',
      amount: 48,
      note: {
        id: '2 × 24 jam sejak kecelakaan terjadi atau penyakit didiagnosis, kepada BPJS Ketenagakerjaan dan dinas ketenagakerjaan; hari libur ikut dihitung.',
        en: '2 × 24 hours since the accident or the diagnosis, to the insurer and the labour office; days off count.',
      },
    },
    { ...permenaker1of2025('Pasal 8 ayat (2)-(3)'), ...high, from: '2025-02-24', amount: 48 },
  ],
})

export const secondReportHours = value('rep.stage2_hours', {
  title: {
    id: 'Jam untuk melaporkan akibat kecelakaan kerja (tahap II)',
    en: 'Hours to report what a work accident led to (stage II)',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 43 ayat (4); Pasal 44 ayat (4)'),
      ...high,
      from: '2015-07-01',
      amount: 48,
      note: {
        id: '2 × 24 jam sejak dokter menyatakan sembuh, cacat, atau meninggal dunia.',
        en: '2 × 24 hours since the doctor declares recovery, disability or death.',
      },
    },
  ],
})

export const lateReportEffect = value('rep.late_effect', {
  title: { id: 'Akibat laporan tahap I yang terlambat', en: 'What a late stage I report leads to' },
  unit: 'rule',
  rows: [
    {
      ...permenaker1of2025('Pasal 8 ayat (2a)-(2c)'),
      ...high,
      from: '2025-02-24',
      amount: {
        id: 'Manfaat JKK menjadi kewajiban pemberi kerja, yang meminta penggantiannya setelah melapor.',
        en: 'The employer owes the JKK benefit and asks for it back once it has reported.',
      },
    },
  ],
})

export const suspectedDays = value('ben.jkk.suspected_days', {
  title: {
    id: 'Hari untuk menetapkan apakah dugaan itu kecelakaan atau penyakit akibat kerja',
    en: 'Days to decide whether a suspicion is a work accident or disease',
  },
  unit: 'count',
  rows: [
    {
      ...pp49of2023('Pasal 25A ayat (3); Pasal 25B ayat (3)'),
      ...high,
      from: '2023-10-06',
      amount: 30,
      note: {
        id: 'Sejak laporan tahap I diterima. Sampai diputuskan, pelayanan kesehatan dijamin BPJS Ketenagakerjaan.',
        en: 'Since the stage I report is received. Until it is decided, the insurer guarantees care.',
      },
    },
  ],
})

export const accidentExpiry = value('exp.jkk', {
  title: { id: 'Tahun sebelum hak atas JKK gugur', en: 'Years until the right to JKK lapses' },
  unit: 'count',
  rows: [
    { ...pp44('Pasal 26'), ...high, from: '2015-07-01', amount: 2, ids: ['exp.jkk.old'] },
    {
      ...pp82('Pasal I angka 2 (Pasal 26)'),
      ...high,
      from: '2019-12-02',
      amount: 5,
      note: {
        id: 'Sejak kecelakaan terjadi atau penyakit didiagnosis. Tidak ada aturan peralihan.',
        en: 'Since the accident or the diagnosis. There is no transitional rule.',
      },
    },
  ],
})

export const jkpWindow = value('ben.jkp.window', {
  title: { id: 'Bulan untuk mengajukan klaim JKP', en: 'Months to claim JKP' },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 40 huruf a'), ...high, from: '2021-02-02', amount: 3, ids: ['ben.jkp.window.old'] },
    {
      ...pp6('Pasal 40 huruf a'),
      ...high,
      from: '2025-02-07',
      amount: 6,
      note: {
        id: 'Sejak pemutusan hubungan kerja. Hak juga hilang bila sudah bekerja lagi atau meninggal dunia.',
        en: 'Since the dismissal. The right is also lost on a new job or death.',
      },
    },
  ],
})

export const overpaymentNoticeDays = value('con.overpayment', {
  title: {
    id: 'Hari kerja untuk memberitahukan kelebihan atau kekurangan iuran',
    en: 'Working days to tell of a surplus or shortfall of contributions',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 23 ayat (3)-(4)'),
      ...high,
      from: '2015-07-01',
      amount: 14,
      note: {
        id: 'Tertulis, sejak iuran diterima; selisihnya diperhitungkan dengan iuran bulan berikutnya.',
        en: 'In writing, since the contribution is received; the difference is settled with the next month’s.',
      },
    },
  ],
})

export const firstPensionDays = value('ben.jp.sla', {
  title: {
    id: 'Hari untuk membayar manfaat pensiun yang pertama',
    en: 'Days to pay the first pension',
  },
  unit: 'count',
  rows: [
    {
      ...pp45('Pasal 25 ayat (1) huruf b'),
      ...high,
      from: '2015-07-01',
      amount: 15,
      note: {
        id: 'Hari kalender sejak hak timbul dan dokumen lengkap. Bulan berikutnya paling lambat tanggal 1.',
        en: 'Calendar days since the right arises and the papers are complete. Later months by the 1st.',
      },
    },
  ],
})

const fullSince2015 = { ...medium, from: '2015-09-01' } as const
const since2022 = { from: '2022-04-26' } as const

export const resignationWait = value('ben.jht.wait_resign', {
  title: {
    id: 'Bulan tunggu JHT setelah mengundurkan diri',
    en: 'Months to wait for JHT after resigning',
  },
  unit: 'count',
  rows: [
    { ...permenaker19of2015('pasal belum dibaca'), ...fullSince2015, amount: 1 },
    {
      ...permenaker4of2022('Pasal 8'),
      ...high,
      ...since2022,
      amount: 1,
      note: {
        id: 'Sejak keterangan pengunduran diri diterbitkan pemberi kerja.',
        en: 'Since the employer issued the confirmation of the resignation.',
      },
    },
  ],
})

export const dismissalWait = value('ben.jht.wait_phk', {
  title: {
    id: 'Bulan tunggu JHT setelah pemutusan hubungan kerja',
    en: 'Months to wait for JHT after a dismissal',
  },
  unit: 'count',
  rows: [
    { ...permenaker19of2015('pasal belum dibaca'), ...fullSince2015, amount: 1 },
    {
      ...permenaker4of2022('Pasal 10'),
      ...medium,
      ...since2022,
      amount: 1,
      note: { id: 'Sejak tanggal pemutusan hubungan kerja.', en: 'Since the day of the dismissal.' },
    },
  ],
})

export const contractEndWait = value('ben.jht.pkwt_end', {
  title: {
    id: 'Bulan tunggu JHT setelah perjanjian kerja berakhir atau bukan penerima upah berhenti bekerja',
    en: 'Months to wait for JHT after a contract ends or an own-account worker stops',
  },
  unit: 'count',
  rows: [
    {
      ...permenaker4of2022('Pasal 6 ayat (2)'),
      ...medium,
      ...since2022,
      amount: 0,
      note: { id: 'Pasalnya tidak menyebut masa tunggu.', en: 'The article names no time to wait.' },
    },
  ],
})

export const leavingWait = value('ben.jht.leave', {
  title: {
    id: 'Bulan tunggu JHT warga negara asing yang meninggalkan Indonesia untuk selamanya',
    en: 'Months to wait for JHT of a foreigner who leaves Indonesia for good',
  },
  unit: 'count',
  rows: [
    {
      ...permenaker4of2022('Pasal 12'),
      ...high,
      ...since2022,
      amount: 0,
      note: { id: 'Sebelum atau setelah meninggalkan Indonesia.', en: 'Before or after leaving Indonesia.' },
      sources: ['https://www.basishukum.com/permenaker/4/2022/II/kelima/12?m=d'],
    },
  ],
})
