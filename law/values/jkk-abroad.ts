import type { RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'
import { high, medium, permenaker4of2023 } from './regulations.ts'

// Permenaker 4/2023: what JKK of migrant workers gives beyond that of others.

const from = { from: '2023-02-22' } as const
const jpnn = 'https://jpnn.com/news/ahli-waris-pmi-yang-meninggal-di-korsel-dapat-santunan-rp-85-juta?page=2'
const article27 = 'https://pasal.id/en/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656395'
const sumatra =
  'https://sumatra.bisnis.com/read/20240318/533/1750369/pekerja-migran-dapat-manfaat-lebih-banyak-tapi-iuran-tetap-sama'
const okezone =
  'https://economy.okezone.com/read/2023/12/23/320/2941299/segini-besaran-dan-manfaat-jaminan-sosial-bagi-pekerja-migran-indonesia'

const amount = (id: string, title: Words, unit: 'rupiah' | 'count', row: Omit<RowText<number>, 'from'>) =>
  value(id, { title, unit, rows: [{ ...row, ...from }] })

export const notDeparted = amount(
  'ben.pmi.not_departed',
  {
    id: 'Santunan calon pekerja migran yang tidak jadi berangkat, bukan karena kesalahannya',
    en: 'Benefit for a candidate who could not leave, through no fault of their own',
  },
  'rupiah',
  {
    ...permenaker4of2023('Pasal 27 ayat (1) huruf g, ayat (3)'),
    ...high,
    amount: 10_000_000,
    sources: [
      jpnn,
      article27,
      'https://haluanbanten.co.id/2024/10/01/gagal-berangkat-calon-pmi-dapat-santunan-rp-10-juta-dari-bpjs-ketenagakerjaan-serang/',
    ],
  },
)

export const lossOnWayHome = amount(
  'ben.pmi.loss_on_way_home',
  {
    id: 'Paling banyak untuk barang yang hilang dalam perjalanan pulang',
    en: 'Most that is given back for what is lost on the way home',
  },
  'rupiah',
  {
    ...permenaker4of2023('Pasal 27 ayat (1) huruf h'),
    ...medium,
    amount: 10_000_000,
    sources: [jpnn, article27],
  },
)

export const rapeAbroad = amount(
  'ben.pmi.rape',
  { id: 'Santunan korban pemerkosaan', en: 'Benefit for a victim of rape' },
  'rupiah',
  {
    ...permenaker4of2023('Pasal 27 ayat (1) huruf i, ayat (4)'),
    ...medium,
    amount: 50_000_000,
    sources: [jpnn, article27],
    note: { id: 'Termasuk santunan cacat sebagian.', en: 'The benefit for partial disability is within it.' },
  },
)

export const careAbroad = amount(
  'ben.pmi.care_abroad',
  {
    id: 'Paling banyak untuk pelayanan kesehatan di negara tujuan, setiap kecelakaan',
    en: 'Most that is paid for care abroad, per accident',
  },
  'rupiah',
  { ...permenaker4of2023('Pasal 30-34'), ...high, amount: 50_000_000, sources: [sumatra, okezone] },
)

const homeCareRow = { ...permenaker4of2023('Lampiran'), ...high, sources: [sumatra, okezone] }
export const homeCareAfterAbroad = amount(
  'ben.pmi.homecare',
  {
    id: 'Paling banyak untuk perawatan pekerja migran di rumah',
    en: 'Most that is paid for care of a migrant worker at home',
  },
  'rupiah',
  { ...homeCareRow, amount: 20_000_000 },
)
export const homeCareAfterAbroadYears = amount(
  'ben.pmi.homecare.years',
  {
    id: 'Tahun perawatan pekerja migran di rumah, paling lama',
    en: 'Years of care of a migrant worker at home, at most',
  },
  'count',
  { ...homeCareRow, amount: 1 },
)

export const dismissalAbroad = amount(
  'ben.pmi.dismissal',
  {
    id: 'Santunan pemutusan hubungan kerja sepihak di negara tujuan',
    en: 'Benefit for a one-sided dismissal abroad',
  },
  'rupiah',
  {
    ...permenaker4of2023('Pasal 34 ayat (1) huruf m'),
    ...medium,
    amount: 1_500_000,
    sources: [sumatra],
    note: {
      id: 'Bukan karena kecelakaan, sejak mulai bekerja sampai sebulan sebelum perjanjian berakhir. Sumbernya menyebut per bulan; satuannya perlu dibaca dalam lampiran.',
      en: 'Not because of an accident, from the start of work to a month before the contract ends. The source says per month; the annex should be read for the unit.',
    },
  },
)

export const expiryAbroad = amount(
  'ben.pmi.expiry',
  {
    id: 'Tahun sebelum hak pekerja migran atas manfaat gugur',
    en: 'Years until a migrant worker’s right to benefits lapses',
  },
  'count',
  {
    ...permenaker4of2023('pasal belum dibaca'),
    ...medium,
    amount: 5,
    sources: ['https://www.idxchannel.com/economics/pemerintah-naikkan-nilai-santunan-ke-pmi-iuran-tetap'],
    note: { id: 'Sebelumnya dua tahun.', en: 'Two years before.' },
  },
)
