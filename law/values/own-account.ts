import type { Bracket } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, medium, pp44, pp46 } from './regulations.ts'

// PP 44/2015 and PP 46/2015 for those who work for their own account and are paid no wage (BPU).

export const ownAccountJkm = value('con.bpu.jkm', {
  title: {
    id: 'Iuran JKM bukan penerima upah sebulan',
    en: 'JKM contribution of own-account workers for a month',
  },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 20 ayat (3)'),
      ...high,
      from: '2015-07-01',
      amount: 6_800,
      note: {
        id: 'Sama bagi semua, berapa pun penghasilannya; disebut lagi dalam PP 50/2025 Pasal 4 ayat (2) huruf b.',
        en: 'The same for all, whatever they earn; named again in PP 50/2025 Pasal 4 ayat (2) huruf b.',
      },
    },
  ],
})

export const ownAccountJkkRate = value('con.bpu.jkk', {
  title: { id: 'Tarif iuran JKK bukan penerima upah', en: 'JKK contribution rate of own-account workers' },
  unit: 'percent',
  rows: [
    {
      ...pp44('Pasal 20 ayat (1); Lampiran II'),
      ...high,
      from: '2015-07-01',
      amount: '1',
      note: {
        id: 'Lampiran menyebut rupiah, dari 10.000 sampai 207.000; setiap barisnya 1% dari dasarnya.',
        en: 'The annex names rupiah, from 10,000 to 207,000; each of its lines is 1% of its base.',
      },
      sources: [
        'https://radarmukomuko.disway.id/read/666514/berapa-besaran-iuran-bpjs-ketenagakerjaan-begini-perhitungannya-dan-besarannya',
        'https://star.grid.id/amp/453740395/terlengkap-cek-iuran-bpjs-ketenagakerjaan-bukan-penerima-upah-alias-mandiri-beda-pendapatan-beda-besarnya',
      ],
    },
  ],
})

export const ownAccountJhtRate = value('con.bpu.jht', {
  title: { id: 'Tarif iuran JHT bukan penerima upah', en: 'JHT contribution rate of own-account workers' },
  unit: 'percent',
  rows: [
    {
      ...pp46('Pasal 18 ayat (1); Lampiran'),
      ...medium,
      from: '2015-07-01',
      amount: '2',
      note: {
        id: 'Sukarela. Lampiran, yang belum dibaca, menyebut rupiah; baris pertamanya, 20.000, sesuai dengan 2%.',
        en: 'Voluntary. The annex, not read yet, names rupiah; its first line, 20,000, agrees with 2%.',
      },
      sources: [
        'https://star.grid.id/amp/453740395/terlengkap-cek-iuran-bpjs-ketenagakerjaan-bukan-penerima-upah-alias-mandiri-beda-pendapatan-beda-besarnya',
      ],
    },
  ],
})

/** Lines that begin at `first` and then every `step`, each counted in its middle, which is where the annex puts it. */
const lines = (first: number, step: number, count: number): Bracket[] =>
  Array.from({ length: count }, (_, line) => {
    const from = first + line * step
    return { from, amount: from + step / 2, seen: false }
  })
const published = { seen: true } as const

export const ownAccountBrackets = value('con.bpu.brackets', {
  title: {
    id: 'Dasar iuran bukan penerima upah menurut penghasilan sebulan',
    en: 'Base of own-account workers’ contributions by monthly income',
  },
  unit: 'rupiah by bracket',
  rows: [
    {
      ...pp44('Pasal 20 ayat (1)-(2); Lampiran II'),
      confidence: 'low',
      seen: false,
      from: '2015-07-01',
      amount: [
        { from: 0, amount: 1_000_000, ...published },
        { from: 1_100_000, amount: 1_200_000, ...published },
        ...lines(1_300_000, 200_000, 7),
        ...lines(2_700_000, 500_000, 11),
        ...lines(8_200_000, 1_000_000, 12),
        { from: 20_200_000, amount: 20_700_000, ...published },
      ],
      note: {
        id: 'Baris pertama, kedua, dan terakhir terbit; tiga puluh baris lain diingat, lampirannya belum dibaca. Setiap baris berakhir seribu rupiah di bawah baris berikutnya; penghasilan di antaranya kami masukkan ke baris yang lebih rendah. Peserta memilih baris sesuai penghasilannya.',
        en: 'The first, second and last line are published; the thirty others are recalled, the annex was not read. Each line ends a thousand rupiah below the next; we take an income in between to the lower one. Participants choose the line by their income.',
      },
      sources: [
        'https://star.grid.id/amp/453740395/terlengkap-cek-iuran-bpjs-ketenagakerjaan-bukan-penerima-upah-alias-mandiri-beda-pendapatan-beda-besarnya',
        'https://radarmukomuko.disway.id/read/666514/berapa-besaran-iuran-bpjs-ketenagakerjaan-begini-perhitungannya-dan-besarannya',
      ],
    },
  ],
})
