import type { Percent, RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, pp44, pp82, recalled } from './regulations.ts'

// PP 44/2015 Pasal 25 and annex III, changed by PP 82/2019: what is paid for the time in which someone cannot work.

const before = {
  ...pp44('Pasal 25 ayat (2) huruf b angka 2; Lampiran III'),
  ...recalled,
  from: '2015-07-01',
} as const
const today = {
  ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf b angka 2); Lampiran III'),
  ...high,
  from: '2019-12-02',
  sources: [
    'https://radarmukomuko.disway.id/read/676298/keuntungan-menjadi-peserta-bpjs-ketenagakerjaan-bagi-bukan-penerima-upah-layanan-kesehatan-hingga-santunan/30',
    'https://www.suarakarya.id/ekonomi/pr-2605782126/bpjamsostek-ajak-pelaku-umkm-di-kabupaten-kediri-segera-lindungi-diri-dengan-jaminan-sosial-ketenagakerjaan?page=2',
  ],
} as const

const share = (
  id: string,
  [inIndonesian, inEnglish]: readonly [string, string],
  old: Partial<RowText<Percent>> & { readonly amount: Percent },
  amount: Percent,
) =>
  value(id, {
    title: {
      id: `Bagian upah selama sementara tidak mampu bekerja, ${inIndonesian}`,
      en: `Share of the wage while unable to work, ${inEnglish}`,
    },
    unit: 'percent',
    rows: [
      { ...before, ...old },
      {
        ...today,
        amount,
        note: {
          id: 'Sampai sembuh, cacat, atau meninggal dunia.',
          en: 'Until recovery, disability or death.',
        },
      },
    ],
  })

const firstHalf = ['setengah tahun pertama', 'first half year'] as const
const secondHalf = ['setengah tahun kedua', 'second half year'] as const
const later = ['sesudah setahun', 'after a year'] as const

export const firstHalfYearShare = share('ben.jkk.stmb', firstHalf, { amount: '100' }, '100')
export const secondHalfYearShare = share(
  'ben.jkk.stmb.second',
  secondHalf,
  { amount: '75', ids: ['ben.jkk.stmb.before_pp82'] },
  '100',
)
export const laterShare = share('ben.jkk.stmb.later', later, { amount: '50' }, '50')

const endOf = (id: string, title: { id: string; en: string }, amount: number) =>
  value(id, {
    title,
    unit: 'count',
    rows: [
      { ...before, amount },
      { ...today, amount },
    ],
  })

export const firstHalfYearEnd = endOf(
  'ben.jkk.stmb.first_months',
  {
    id: 'Bulan pertama sementara tidak mampu bekerja yang dibayar menurut bagian pertama',
    en: 'First months of inability to work, paid by the first share',
  },
  6,
)
export const yearEnd = endOf(
  'ben.jkk.stmb.year_months',
  {
    id: 'Bulan sementara tidak mampu bekerja sebelum bagiannya menjadi yang terakhir',
    en: 'Months of inability to work before the last share holds',
  },
  12,
)
