import { value } from '../kernel/dated-value.ts'
import { high, medium, pp44 } from './regulations.ts'

// PP 44/2015: work accident (JKK) and death (JKM).

export const jkkRates = value('con.jkk.pu', {
  title: { id: 'Tarif iuran JKK menurut tingkat risiko', en: 'JKK contribution rate by risk class' },
  unit: 'percent by class',
  rows: [
    {
      ...pp44('Pasal 16 ayat (1)'),
      ...high,
      from: '2015-07-01',
      amount: { 1: '0.24', 2: '0.54', 3: '0.89', 4: '1.27', 5: '1.74' },
      ids: ['class1', 'class2', 'class3', 'class4', 'class5'].map((id) => `con.jkk.pu.${id}`),
      note: {
        id: 'Ditanggung pemberi kerja. Tidak ada batas upah.',
        en: 'Borne by the employer. There is no wage ceiling.',
      },
    },
  ],
})

export const jkmRate = value('con.jkm.pu', {
  title: { id: 'Tarif iuran JKM', en: 'JKM contribution rate' },
  unit: 'percent',
  rows: [
    {
      ...pp44('Pasal 18 ayat (1)'),
      ...high,
      from: '2015-07-01',
      amount: '0.30',
      note: {
        id: 'Ditanggung pemberi kerja. Tidak ada batas upah.',
        en: 'Borne by the employer. There is no wage ceiling.',
      },
    },
  ],
})

export const wageBase = value('con.wage_base', {
  title: { id: 'Upah sebagai dasar iuran', en: 'Wage on which contributions are based' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 19 ayat (1)-(2)'),
      ...high,
      from: '2015-07-01',
      amount: {
        id: 'Upah pokok dan tunjangan tetap dalam sebulan.',
        en: 'The basic wage and the fixed allowances of a month.',
      },
      note: {
        id: 'Sama dalam PP 45/2015 Pasal 29 ayat (1) dan PP 46/2015 Pasal 17 ayat (2).',
        en: 'The same in PP 45/2015 Pasal 29 ayat (1) and PP 46/2015 Pasal 17 ayat (2).',
      },
    },
  ],
})

export const dailyWageFactor = value('con.wage_daily', {
  title: { id: 'Pengali upah harian menjadi upah sebulan', en: 'Daily wages that make a monthly wage' },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 19 ayat (3)'),
      ...high,
      from: '2015-07-01',
      amount: 25,
      note: {
        id: 'Berlaku untuk pekan kerja lima dan enam hari; sama dalam PP 46/2015 Pasal 17 ayat (3). Angka 21 dari PP 36/2021 hanya untuk upah minimum.',
        en: 'For weeks of five and of six days alike; the same in PP 46/2015 Pasal 17 ayat (3). The 21 of PP 36/2021 serves the minimum wage only.',
      },
    },
  ],
})

export const pieceMonths = value('con.wage_piece', {
  title: { id: 'Bulan yang dirata-ratakan untuk upah borongan', en: 'Months averaged for piece work' },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 19 ayat (4)'),
      ...high,
      from: '2015-07-01',
      amount: 3,
      note: {
        id: 'Sama dalam PP 46/2015 Pasal 17 ayat (4).',
        en: 'The same in PP 46/2015 Pasal 17 ayat (4).',
      },
    },
  ],
})

export const weatherPieceMonths = value('con.wage_piece.weather', {
  title: {
    id: 'Bulan yang dirata-ratakan untuk borongan yang bergantung pada cuaca',
    en: 'Months averaged for piece work that depends on the weather',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 19 ayat (5)'),
      ...high,
      from: '2015-07-01',
      amount: 12,
      note: {
        id: 'Sama dalam PP 46/2015 Pasal 17 ayat (5).',
        en: 'The same in PP 46/2015 Pasal 17 ayat (5).',
      },
    },
  ],
})

export const wageEarnerDueDay = value('con.due.pu', {
  title: {
    id: 'Batas bayar iuran penerima upah: tanggal pada bulan berikutnya',
    en: 'Due day of wage earners’ contributions: day of the following month',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 21 ayat (2)-(3)'),
      ...high,
      from: '2015-07-01',
      amount: 15,
      note: {
        id: 'Bila jatuh pada hari libur, hari kerja berikutnya. Sama untuk JHT (PP 46/2015 Pasal 19); PP 45/2015 Pasal 30 ayat (3) tidak mengatur hari libur, tetapi tagihannya satu.',
        en: 'On a holiday, the next working day. The same for JHT (PP 46/2015 Pasal 19); PP 45/2015 Pasal 30 ayat (3) has no holiday rule for JP, but there is one bill.',
      },
    },
  ],
})

export const ownAccountDueDay = value('con.due.bpu', {
  title: {
    id: 'Batas bayar iuran JKK dan JKM bukan penerima upah: tanggal pada bulan iuran itu',
    en: 'Due day of JKK and JKM for the self-employed: day of the contribution month itself',
  },
  unit: 'count',
  rows: [{ ...pp44('Pasal 24 ayat (3)-(4)'), ...high, from: '2015-07-01', amount: 15 }],
})

export const latePenalty = value('con.penalty', {
  title: { id: 'Denda keterlambatan per bulan', en: 'Penalty for each month of delay' },
  unit: 'percent',
  rows: [
    {
      ...pp44('Pasal 22 ayat (1)'),
      ...high,
      from: '2015-07-01',
      amount: '2',
      note: {
        id: 'Dari iuran yang seharusnya dibayar, tidak berbunga, ditanggung pemberi kerja. Sama dalam PP 45/2015 Pasal 31 dan PP 46/2015 Pasal 20.',
        en: 'Of the contribution due, without compounding, borne by the employer. The same in PP 45/2015 Pasal 31 and PP 46/2015 Pasal 20.',
      },
    },
  ],
})

export const startedMonth = value('con.penalty.part_month', {
  title: { id: 'Cara menghitung bulan keterlambatan', en: 'How months of delay are counted' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 22 ayat (1)'),
      ...medium,
      from: '2015-07-01',
      amount: {
        id: 'Bulan yang sudah dimulai dihitung penuh.',
        en: 'A month that has begun counts in full.',
      },
      sources: [],
      note: {
        id: 'Pasalnya diam. Seorang direktur BPJS Ketenagakerjaan menyatakan pada September 2020 bahwa pembayaran tanggal 16 sudah dikenai 2%.',
        en: 'The article is silent. A director of the insurer said in September 2020 that paying on the 16th already draws 2%.',
      },
    },
  ],
})

export const coveredArrears = value('con.pu.arrears_effect', {
  title: {
    id: 'Bulan tunggakan berturut-turut yang manfaatnya tetap dibayar BPJS Ketenagakerjaan',
    en: 'Consecutive months of arrears for which the insurer still pays benefits',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 38 ayat (1)-(2); Pasal 41 ayat (1)-(3)'),
      ...high,
      from: '2015-07-01',
      amount: 3,
      note: {
        id: 'Lebih dari itu pemberi kerja membayar lebih dahulu, lalu meminta penggantian setelah tunggakan dan denda lunas.',
        en: 'Beyond that the employer pays first and is refunded once arrears and penalty are settled.',
      },
    },
  ],
})
