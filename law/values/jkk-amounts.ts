import { value } from '../kernel/dated-value.ts'
import { high, medium, pp44, pp82, recalled } from './regulations.ts'

// What a work accident that kills or disables pays: PP 44/2015 Pasal 25 and its annex III, changed by PP 82/2019. No copy
// of the annex was found; its amounts were read in the press.

const since2015 = { from: '2015-07-01' } as const
const raised = { from: '2019-12-02' } as const
const press = {
  sources: [
    'https://radarmukomuko.disway.id/read/676298/keuntungan-menjadi-peserta-bpjs-ketenagakerjaan-bagi-bukan-penerima-upah-layanan-kesehatan-hingga-santunan/30',
    'https://star.gridtechno.com/read/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini?page=2',
  ],
} as const

export const benefitMonths = value('ben.jkk.wage_months', {
  title: {
    id: 'Bulan upah yang menjadi dasar santunan cacat dan kematian',
    en: 'Months of wage on which disability and death benefits are counted',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 25 ayat (2) huruf b angka 3-4; Lampiran III'),
      ...press,
      ...high,
      ...since2015,
      amount: 80,
      ids: ['ben.jkk.anatomic', 'ben.jkk.functional'],
      note: {
        id: 'Cacat sebagian: persentase lampiran × 80 × upah; bila hanya fungsinya yang berkurang, dikali lagi persentase kehilangannya. Upah adalah upah terakhir saat kecelakaan (Pasal 32 ayat (1)); bagi bukan penerima upah, dasar iurannya.',
        en: 'Partial disability: the percentage of the annex × 80 × wage; where only function is lost, times the share lost. The wage is the last one at the accident (Pasal 32 ayat (1)); for own-account workers, their base.',
      },
    },
  ],
})

export const totalShare = value('ben.jkk.total', {
  title: { id: 'Bagian untuk cacat total tetap', en: 'Share for permanent total disability' },
  unit: 'percent',
  rows: [
    {
      ...pp44('Pasal 25 ayat (2) huruf b angka 3; Lampiran III'),
      ...press,
      ...high,
      ...since2015,
      amount: '70',
      note: {
        id: '70% × 80 × upah, yaitu 56 kali upah.',
        en: '70% × 80 × wage, which is 56 times the wage.',
      },
    },
  ],
})

export const deathShare = value('ben.jkk.death', {
  title: {
    id: 'Bagian untuk kematian karena kecelakaan kerja',
    en: 'Share for death by a work accident',
  },
  unit: 'percent',
  rows: [
    { ...pp44('Pasal 25 ayat (2) huruf b angka 4; Lampiran III'), ...recalled, ...since2015, amount: '60' },
    {
      ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf b angka 4); Lampiran III'),
      ...press,
      ...high,
      ...raised,
      amount: '60',
      note: {
        id: '60% × 80 × upah, yaitu 48 kali upah.',
        en: '60% × 80 × wage, which is 48 times the wage.',
      },
    },
  ],
})

const atLeastJkm = {
  id: 'Paling sedikit sebesar santunan kematian JKM.',
  en: 'At least as much as the death benefit of JKM.',
}
export const deathFloor = value('ben.jkk.death.floor', {
  title: {
    id: 'Batas bawah santunan kematian karena kecelakaan kerja',
    en: 'The least that a death by a work accident pays',
  },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 25 ayat (2) huruf b angka 4; Lampiran III'),
      ...recalled,
      ...since2015,
      amount: atLeastJkm,
    },
    {
      ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf b angka 4); Lampiran III'),
      ...press,
      ...high,
      ...raised,
      amount: atLeastJkm,
    },
  ],
})

export const jkkPeriodic = value('ben.jkk.periodic', {
  title: { id: 'Santunan berkala JKK, dibayar sekaligus', en: 'JKK periodic benefit, paid at once' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 25 ayat (2) huruf b angka 5; Lampiran III'),
      ...recalled,
      ...since2015,
      amount: 4_800_000,
      ids: ['ben.jkk.periodic.before_pp82'],
      note: {
        id: '24 × 200.000, seperti Pasal 34 ayat (1) huruf b untuk JKM; lampirannya tidak ditemukan.',
        en: '24 × 200,000, as Pasal 34 ayat (1) huruf b says for JKM; the annex was not found.',
      },
    },
    {
      ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf b angka 5); Lampiran III'),
      ...press,
      ...high,
      ...raised,
      amount: 12_000_000,
      note: {
        id: '24 × 500.000; bila meninggal dunia atau cacat total tetap.',
        en: '24 × 500,000; for a death or a permanent total disability.',
      },
    },
  ],
})

export const jkkFuneral = value('ben.jkk.funeral', {
  title: { id: 'Biaya pemakaman JKK', en: 'JKK funeral cost' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 25 ayat (2) huruf b angka 4; Lampiran III'),
      ...medium,
      ...since2015,
      amount: 3_000_000,
      ids: ['ben.jkk.funeral.before_pp82'],
      sources: ['https://koranperbatasan.com/baca/nasional/presiden-jokowi-tambah-santunan-kecelakaan-kerja'],
    },
    {
      ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf b angka 4); Lampiran III'),
      ...press,
      ...high,
      ...raised,
      amount: 10_000_000,
    },
  ],
})
