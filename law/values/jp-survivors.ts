import { value } from '../kernel/dated-value.ts'
import { high, permenaker29of2015, pp45 } from './regulations.ts'

// Who is paid after a participant’s death or total permanent disability, and what share: PP 45/2015 Pasal 14 and 20 to 23.

const first = { from: '2015-07-01' } as const

export const widowShare = value('ben.jp.widow', {
  title: { id: 'Bagian janda atau duda dari pensiun', en: 'Share of a pension for the widow or widower' },
  unit: 'percent',
  rows: [
    {
      ...pp45('Pasal 21 ayat (2)'),
      ...high,
      ...first,
      amount: '50',
      note: {
        id: 'Dari formula bila peserta meninggal sebelum menerima pensiun, selain itu dari pensiunnya. Mulai tanggal 1 bulan berikutnya; berakhir bila meninggal atau menikah lagi.',
        en: 'Of the formula where the participant died before the pension, else of the pension. From the first of the next month; it ends with death or remarriage.',
      },
    },
  ],
})

export const childShare = value('ben.jp.child', {
  title: {
    id: 'Bagian anak dari pensiun, tanpa janda atau duda',
    en: 'Share of a pension for children without a widow or widower',
  },
  unit: 'percent',
  rows: [
    {
      ...pp45('Pasal 22 ayat (2) huruf a dan b'),
      ...high,
      ...first,
      amount: '50',
      note: {
        id: 'Dibaca sebagai bagian semua anak bersama, paling banyak dua; pasalnya tidak menyebut pembagiannya.',
        en: 'Read as the share of all children together, two at most; the article does not say how it is divided.',
      },
    },
  ],
})

export const childAfterWidowShare = value('ben.jp.child.after_widow', {
  title: {
    id: 'Bagian anak dari pensiun janda atau duda yang meninggal atau menikah lagi',
    en: 'Share for children of the pension of a widow or widower who died or remarried',
  },
  unit: 'percent',
  rows: [{ ...pp45('Pasal 22 ayat (2) huruf c'), ...high, ...first, amount: '50' }],
})

export const childAgeLimit = value('ben.jp.child.ends_at_age', {
  title: { id: 'Usia saat pensiun anak berakhir', en: 'Age at which a child’s pension ends' },
  unit: 'count',
  rows: [
    {
      ...pp45('Pasal 22 ayat (5)'),
      ...high,
      ...first,
      amount: 23,
      note: { id: 'Juga bila bekerja atau menikah.', en: 'Also with work or marriage.' },
    },
  ],
})

export const parentShare = value('ben.jp.parent', {
  title: { id: 'Bagian orang tua dari pensiun', en: 'Share of a pension for a parent' },
  unit: 'percent',
  rows: [
    {
      ...pp45('Pasal 23 ayat (2)'),
      ...high,
      ...first,
      amount: '20',
      note: {
        id: 'Hanya bila tidak ada istri, suami, atau anak; sampai meninggal.',
        en: 'Only where there is no spouse and no child; until death.',
      },
    },
  ],
})

const deemedRows = 'Pasal 21 ayat (3); Pasal 22 ayat (3); Pasal 23 ayat (3)'
const survivors = permenaker29of2015('Pasal 26 ayat (1)-(3)')

export const deemedYears = value('ben.jp.survivor_deemed', {
  title: {
    id: 'Tahun masa iur yang dipakai untuk ahli waris bila masa iur lebih pendek',
    en: 'Years of contributions counted for survivors where they are fewer',
  },
  unit: 'count',
  rows: [{ ...pp45(deemedRows), ...high, ...first, amount: 15 }],
})

export const survivorMembership = value('ben.jp.survivor_deemed.membership_months', {
  title: {
    id: 'Bulan kepesertaan paling sedikit agar ahli waris menerima pensiun bulanan',
    en: 'Months of membership that a survivor’s monthly pension needs',
  },
  unit: 'count',
  rows: [
    { ...pp45(deemedRows), ...high, ...first, amount: 12, note: { id: 'Satu tahun.', en: 'One year.' } },
  ],
})

export const survivorDensity = value('ben.jp.survivor_deemed.density', {
  title: {
    id: 'Kepadatan iuran paling sedikit agar ahli waris menerima pensiun bulanan',
    en: 'Density of contributions that a survivor’s monthly pension needs',
  },
  unit: 'percent',
  rows: [{ ...pp45(deemedRows), ...high, ...first, amount: '80' }],
})

export const survivorLumpSum = value('ben.jp.survivor_deemed.lump_sum', {
  title: {
    id: 'Yang diterima ahli waris bila syaratnya tidak terpenuhi',
    en: 'What survivors receive where the conditions are not met',
  },
  unit: 'rule',
  rows: [
    {
      ...survivors,
      ...high,
      ...first,
      amount: {
        id: 'Seluruh iuran dan hasil pengembangannya, sekaligus.',
        en: 'All contributions with their returns, at once.',
      },
    },
  ],
})

export const disabilityYears = value('ben.jp.disability', {
  title: {
    id: 'Tahun masa iur yang dipakai untuk pensiun cacat bila masa iur lebih pendek',
    en: 'Years of contributions counted for a disability pension where they are fewer',
  },
  unit: 'count',
  rows: [
    {
      ...pp45('Pasal 20 ayat (1)-(4) dan (7)'),
      ...high,
      ...first,
      amount: 15,
      note: {
        id: 'Formula seluruhnya, mulai tanggal 1 bulan berikutnya setelah cacat total tetap ditetapkan; berakhir bila meninggal atau tidak lagi cacat total tetap.',
        en: 'The whole formula, from the first of the month after the disability is established; it ends with death or recovery.',
      },
    },
  ],
})

export const disabilityMembership = value('ben.jp.disability.membership_months', {
  title: {
    id: 'Bulan terdaftar sebelum kejadian yang diperlukan pensiun cacat',
    en: 'Months registered before the event that a disability pension needs',
  },
  unit: 'count',
  rows: [{ ...pp45('Pasal 20 ayat (3) huruf b'), ...high, ...first, amount: 1 }],
})

export const disabilityDensity = value('ben.jp.disability.density', {
  title: {
    id: 'Kepadatan iuran paling sedikit untuk pensiun cacat',
    en: 'Density of contributions that a disability pension needs',
  },
  unit: 'percent',
  rows: [{ ...pp45('Pasal 20 ayat (3) huruf a'), ...high, ...first, amount: '80' }],
})

export const pensionRecipients = value('ben.jp.recipients', {
  title: { id: 'Penerima pensiun', en: 'Who can receive a pension' },
  unit: 'list',
  rows: [
    {
      ...pp45('Pasal 14 ayat (1)-(4)'),
      ...high,
      ...first,
      amount: ['peserta', 'satu istri atau suami', 'paling banyak dua anak', 'satu orang tua'],
      ids: ['heirs.jp'],
      note: {
        id: 'Menurut urutan itu. Anak yang lahir paling lama 300 hari setelah perkawinan putus atau peserta meninggal ikut. Perubahan susunan dilaporkan dalam 30 hari, tidak lagi setelah pensiun pertama atau peserta meninggal.',
        en: 'In that order. A child born within 300 days after the marriage ended or the participant died counts. Changes are reported within 30 days, and no more after the first pension or the death.',
      },
    },
  ],
})
