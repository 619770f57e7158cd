import type { RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, medium, permenaker18of2018, permenaker4of2023 } from './regulations.ts'

// Permenaker 4/2023, before it Permenaker 18/2018: JKK and JKM of migrant workers, paid once for a contract.

const today = { ...high, from: '2023-02-22' } as const
const before2023 = { ...medium, from: '2018-12-12' } as const

const price = (
  id: string,
  title: { id: string; en: string },
  ...rows: [RowText<number>, ...RowText<number>[]]
) => value(id, { title, unit: 'rupiah', rows })

/** The price of a contract and how long one it is for. */
const priceFor = (months: number, amount: number, number: string) => {
  const article = permenaker4of2023(
    `Pasal 18 ayat (1) huruf b angka ${number}; ayat (2) huruf ${'abc'[Number(number) - 1]}`,
  )
  return {
    price: price(
      `con.pmi.m${months}`,
      {
        id: `Iuran JKK dan JKM pekerja migran selama dan setelah bekerja, perjanjian ${months} bulan`,
        en: `JKK and JKM of a migrant worker during and after work, contract of ${months} months`,
      },
      { ...article, ...today, amount },
    ),
    months: value(`con.pmi.m${months}.months`, {
      title: {
        id: `Jangka waktu perjanjian kerja pekerja migran: ${months} bulan`,
        en: `Length of a migrant worker’s contract: ${months} months`,
      },
      unit: 'count',
      rows: [{ ...article, ...today, amount: months }],
    }),
  }
}

/** The lengths of contract that have a price of their own, longest first. */
export const migrantPrices = {
  long: priceFor(24, 332_500, '1'),
  middle: priceFor(12, 189_000, '2'),
  short: priceFor(6, 108_000, '3'),
}

export const migrantExtraMonth = price(
  'con.pmi.extra_month',
  {
    id: 'Iuran JKK dan JKM pekerja migran untuk setiap bulan perjanjian yang melebihi jangka waktu itu',
    en: 'JKK and JKM of a migrant worker for each month of a contract beyond such a length',
  },
  { ...permenaker4of2023('Pasal 18 ayat (3)'), ...today, amount: 13_500 },
)

export const migrantBefore = price(
  'con.pmi.before',
  {
    id: 'Iuran JKK dan JKM pekerja migran sebelum bekerja',
    en: 'JKK and JKM of a migrant worker before work',
  },
  { ...permenaker18of2018('pasal belum dibaca'), ...before2023, amount: 37_500 },
  {
    ...permenaker4of2023('Pasal 18 ayat (1) huruf a'),
    ...today,
    amount: 37_500,
    note: {
      id: 'Hanya bagi yang ditempatkan oleh pelaksana penempatan (BP2MI atau P3MI); yang berangkat perseorangan membayar sekaligus bagian selama dan setelah bekerja.',
      en: 'Only for those placed by an agency or the government; who leaves individually pays the part during and after work at once.',
    },
  },
)

export const migrantFlatPrice = price(
  'con.pmi.flat',
  {
    id: 'Iuran JKK dan JKM pekerja migran selama dan setelah bekerja sebelum 2023, berapa pun lamanya',
    en: 'JKK and JKM of a migrant worker during and after work before 2023, however long',
  },
  {
    ...permenaker18of2018('pasal belum dibaca'),
    ...before2023,
    to: '2023-02-21',
    amount: 332_500,
    ids: ['con.pmi.old'],
    note: {
      id: 'Satu berita mencetak 322.500; jumlah 370.000 yang juga terbit mendukung 332.500. Tanggal mulai diingat.',
      en: 'One news item prints 322,500; the total of 370,000, also published, supports 332,500. The first day is recalled.',
    },
  },
)

export const migrantJhtOptions = value('con.pmi.jht_options', {
  title: {
    id: 'Pilihan iuran JHT sebulan pekerja migran, dalam rupiah',
    en: 'Monthly JHT contributions that a migrant worker may choose, in rupiah',
  },
  unit: 'list',
  rows: [
    {
      ...permenaker4of2023('Bab V'),
      ...today,
      amount: ['50.000', '100.000', '200.000', '300.000', '400.000', '500.000', '600.000'],
      note: { id: 'Sukarela.', en: 'Voluntary.' },
    },
  ],
})
