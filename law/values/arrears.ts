import { value } from '../kernel/dated-value.ts'
import { high, pp37, pp44, pp45, pp6 } from './regulations.ts'

// What arrears of contributions do to benefits, and what the insurer owes when it is itself late. Employers' arrears for
// JKK and JKM stand with PP 44/2015.

export const ownAccountJkkArrears = value('con.bpu.arrears', {
  title: {
    id: 'Bulan tunggakan berturut-turut yang masih memberi hak JKK kepada bukan penerima upah',
    en: 'Months of arrears in a row that still leave own-account workers a right to JKK',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 39 ayat (1)-(2)'),
      ...high,
      from: '2015-07-01',
      amount: 3,
      note: {
        id: 'Pelayanan kesehatan langsung; uang setelah sembuh dan tunggakan lunas. Lebih dari itu tidak ada hak. Denda bagi bukan penerima upah tidak ada.',
        en: 'Care at once; cash after recovery and once the arrears are paid. Beyond, there is no right. Own-account workers owe no penalty.',
      },
    },
  ],
})

export const ownAccountJkmArrears = value('con.bpu.arrears.jkm', {
  title: {
    id: 'Bulan tunggakan berturut-turut yang masih memberi hak JKM kepada ahli waris bukan penerima upah',
    en: 'Months of arrears in a row that still leave heirs of own-account workers a right to JKM',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 42 ayat (1)-(2)'),
      ...high,
      from: '2015-07-01',
      amount: 3,
      ids: ['ben.jkm.bpu_three_months'],
      note: {
        id: 'Biaya pemakaman langsung; santunan dan beasiswa setelah ahli waris melunasi tunggakan. Lebih dari itu tidak ada hak.',
        en: 'The funeral cost at once; the lump sums and the scholarship once the heirs pay the arrears. Beyond, there is no right.',
      },
    },
  ],
})

export const jkpArrears = value('ben.jkp.arrears', {
  title: {
    id: 'Bulan tunggakan berturut-turut yang JKP-nya tetap dibayar BPJS Ketenagakerjaan',
    en: 'Months of arrears in a row for which the insurer still pays JKP',
  },
  unit: 'count',
  rows: [
    {
      ...pp37('Pasal 39 ayat (1) dan (3)'),
      ...high,
      from: '2021-02-02',
      amount: 3,
      note: { id: 'Tunggakan iuran JKK dan JKM.', en: 'Arrears of JKK and JKM.' },
    },
    {
      ...pp6('Pasal 39 ayat (1) dan (3)'),
      ...high,
      from: '2025-02-07',
      amount: 3,
      note: { id: 'Hanya tunggakan iuran JKK.', en: 'Arrears of JKK only.' },
    },
  ],
})

export const jkpBankruptArrears = value('ben.jkp.bankrupt_arrears', {
  title: {
    id: 'Bulan tunggakan yang JKP-nya tetap dibayar bila perusahaan pailit atau tutup',
    en: 'Months of arrears for which JKP is still paid when the company is bankrupt or closed',
  },
  unit: 'count',
  rows: [
    {
      ...pp6('Pasal 39A ayat (1)-(2)'),
      ...high,
      from: '2025-02-07',
      amount: 6,
      note: {
        id: 'Tunggakan dan denda tetap menjadi kewajiban pengusaha.',
        en: 'The employer goes on owing the arrears and the penalty.',
      },
    },
  ],
})

export const jkpRefundRequest = value('ben.jkp.refund_request_months', {
  title: {
    id: 'Bulan untuk meminta penggantian JKP yang dibayar pengusaha',
    en: 'Months in which an employer can ask for the JKP it paid',
  },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 39 ayat (5)'), ...high, from: '2021-02-02', amount: 3 },
    { ...pp6('Pasal 39 ayat (5)'), ...high, from: '2025-02-07', amount: 3 },
  ],
})

export const insurerCompensation = value('sla.compensation', {
  title: {
    id: 'Ganti rugi BPJS Ketenagakerjaan untuk setiap hari terlambat membayar JKK atau JKM',
    en: 'What the insurer owes for each day that it pays JKK or JKM late',
  },
  unit: 'percent',
  rows: [
    {
      ...pp44('Pasal 37 ayat (3); Pasal 40 ayat (4)'),
      ...high,
      from: '2015-07-01',
      amount: '1',
      note: {
        id: 'Dari nilai santunan yang harus dibayar, kepada peserta atau ahli warisnya. JKK dibayar dalam 7 hari kerja, JKM dalam 3 hari kerja sejak lengkap.',
        en: 'Of the benefit due, to the participant or heirs. JKK is paid within 7 working days, JKM within 3, once papers are complete.',
      },
    },
  ],
})

export const pensionCompensation = value('ben.jp.late_payment', {
  title: {
    id: 'Denda BPJS Ketenagakerjaan untuk setiap bulan terlambat membayar manfaat pensiun',
    en: 'What the insurer owes for each month that it pays a pension late',
  },
  unit: 'percent',
  rows: [{ ...pp45('Pasal 35'), ...high, from: '2015-07-01', amount: '2' }],
})
