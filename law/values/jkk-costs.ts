import type { RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, medium, pp44, pp82, recalled } from './regulations.ts'

// What a work accident costs and JKK gives back: PP 44/2015 Pasal 25 and annex III, changed by PP 82/2019.

const since2015 = { from: '2015-07-01' } as const
const raised = { from: '2019-12-02' } as const
const mukomuko =
  'https://radarmukomuko.disway.id/read/676298/keuntungan-menjadi-peserta-bpjs-ketenagakerjaan-bagi-bukan-penerima-upah-layanan-kesehatan-hingga-santunan/30'
const sumatra =
  'https://sumatra.bisnis.com/read/20240318/533/1750369/pekerja-migran-dapat-manfaat-lebih-banyak-tapi-iuran-tetap-sama'

const transportArticle = 'Pasal 25 ayat (2) huruf b angka 1'
const transport = (
  mode: string,
  title: { id: string; en: string },
  old: number,
  ids: readonly string[],
  amount: number,
) =>
  value(`ben.jkk.transport.${mode}`, {
    title: {
      id: `Paling banyak untuk pengangkutan lewat ${title.id}`,
      en: `Most that is given back for transport by ${title.en}`,
    },
    unit: 'rupiah',
    rows: [
      { ...pp44(`${transportArticle}; Lampiran III`), ...recalled, ...since2015, amount: old, ids },
      {
        ...pp82(`Pasal I angka 1 (${transportArticle}); Lampiran III`),
        ...medium,
        ...raised,
        amount,
        sources: [mukomuko],
        note: {
          id: 'Ke rumah sakit atau rumah, termasuk pertolongan pertama. Setiap moda mempunyai batasnya sendiri.',
          en: 'To a hospital or home, first aid included. Each mode has its own limit.',
        },
      },
    ],
  })

export const landTransport = transport(
  'land',
  { id: 'darat, sungai, atau danau', en: 'land, river or lake' },
  1_000_000,
  ['ben.jkk.transport.before_pp82'],
  5_000_000,
)
export const seaTransport = transport('sea', { id: 'laut', en: 'sea' }, 1_500_000, [], 2_000_000)
export const airTransport = transport('air', { id: 'udara', en: 'air' }, 2_500_000, [], 10_000_000)

export const orthosisSurcharge = value('ben.jkk.orthosis', {
  title: {
    id: 'Tambahan di atas harga pusat rehabilitasi untuk alat bantu atau alat pengganti',
    en: 'What is added to the rehabilitation centre’s price of an aid or a prosthesis',
  },
  unit: 'percent',
  rows: [
    {
      ...pp44('Pasal 25 ayat (2) huruf b angka 6; Lampiran III'),
      ...medium,
      ...since2015,
      amount: '40',
      sources: [mukomuko],
      note: {
        id: 'Untuk setiap kasus, di atas harga pusat rehabilitasi rumah sakit umum pemerintah.',
        en: 'For each case, above the price of the rehabilitation centre of a government hospital.',
      },
    },
  ],
})

const aid = (id: string, title: { id: string; en: string }, row: Partial<RowText<number>>, amount: number) =>
  value(id, {
    title,
    unit: 'rupiah',
    rows: [
      {
        ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf b angka 7); Lampiran III'),
        ...medium,
        ...raised,
        sources: [sumatra],
        note: {
          id: 'Jumlahnya dibaca dalam aturan pekerja migran.',
          en: 'The amount was read in the rule for migrant workers.',
        },
        ...row,
        amount,
      },
    ],
  })

export const denture = aid(
  'ben.jkk.denture',
  { id: 'Paling banyak untuk gigi tiruan', en: 'Most that is given back for dentures' },
  {
    ...recalled,
    sources: [],
    note: {
      id: 'Manfaatnya dibaca dalam pasal; jumlahnya hanya ada dalam Lampiran III, yang tidak ditemukan.',
      en: 'The benefit was read in the article; the amount stands in annex III only, which was not found.',
    },
  },
  5_000_000,
)
export const hearingAid = aid(
  'ben.jkk.hearing_aid',
  { id: 'Paling banyak untuk alat bantu dengar', en: 'Most that is given back for a hearing aid' },
  {},
  2_500_000,
)
export const glasses = aid(
  'ben.jkk.glasses',
  { id: 'Paling banyak untuk kacamata', en: 'Most that is given back for glasses' },
  {},
  1_000_000,
)

const homeCareRow = {
  ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf a angka 13); Lampiran III'),
  ...high,
  ...raised,
  sources: [
    'https://koranperbatasan.com/baca/nasional/presiden-jokowi-tambah-santunan-kecelakaan-kerja',
    sumatra,
  ],
} as const

export const homeCare = value('ben.jkk.homecare', {
  title: { id: 'Paling banyak untuk perawatan di rumah', en: 'Most that is paid for care at home' },
  unit: 'rupiah',
  rows: [{ ...homeCareRow, amount: 20_000_000 }],
})
export const homeCareYears = value('ben.jkk.homecare.years', {
  title: { id: 'Tahun perawatan di rumah, paling lama', en: 'Years of care at home, at most' },
  unit: 'count',
  rows: [{ ...homeCareRow, amount: 1 }],
})
