import { value } from '../kernel/dated-value.ts'
import { high, medium, pp37, pp6 } from './regulations.ts'

// PP 37/2021 as amended by PP 6/2025: loss of work (JKP). Nobody pays it on top: the state pays a part, and the
// rest is moved out of the JKK (until February 2025 also the JKM) that the employer has just paid.

export const jkpStateRate = value('con.jkp.state', {
  title: { id: 'Iuran JKP dari Pemerintah Pusat', en: 'JKP contribution of the central government' },
  unit: 'percent',
  rows: [
    { ...pp37('Pasal 11 ayat (4)'), ...high, from: '2021-02-02', amount: '0.22' },
    { ...pp6('Pasal 11 ayat (4)'), ...high, from: '2025-02-07', amount: '0.22' },
  ],
})

export const jkpFromJkkRate = value('con.jkp.from_jkk', {
  title: { id: 'Bagian iuran JKK yang dialihkan ke JKP', en: 'Part of JKK moved to JKP' },
  unit: 'percent',
  rows: [
    { ...pp37('Pasal 11 ayat (5) huruf a'), ...high, from: '2021-02-02', amount: '0.14' },
    { ...pp6('Pasal 11 ayat (5)'), ...high, from: '2025-02-07', amount: '0.14' },
  ],
})

export const jkpFromJkmRate = value('con.jkp.from_jkm', {
  title: { id: 'Bagian iuran JKM yang dialihkan ke JKP', en: 'Part of JKM moved to JKP' },
  unit: 'percent',
  rows: [
    {
      ...pp37('Pasal 11 ayat (5) huruf b'),
      ...high,
      from: '2021-02-02',
      to: '2025-02-06',
      amount: '0.10',
      note: {
        id: 'PP 6/2025 hanya menyebut negara dan JKK sebagai sumber; PP 49/2023 Pasal 18A tidak dicabut secara tersurat.',
        en: 'PP 6/2025 names only the state and JKK as sources; PP 49/2023 Pasal 18A was not repealed in so many words.',
      },
    },
  ],
})

export const jkpTotalRate = value('con.jkp.total', {
  title: { id: 'Iuran JKP seluruhnya', en: 'JKP contribution in all' },
  unit: 'percent',
  rows: [
    { ...pp37('Pasal 11 ayat (2)'), ...high, from: '2021-02-02', amount: '0.46', ids: ['con.jkp.total.old'] },
    { ...pp6('Pasal 11 ayat (2)'), ...high, from: '2025-02-07', amount: '0.36' },
  ],
})

export const jkkLeftRates = value('con.jkk.pu.after_jkp', {
  title: { id: 'Tarif JKK yang tersisa setelah pengalihan', en: 'JKK rate left after the move to JKP' },
  unit: 'percent by class',
  rows: [
    {
      ...pp37('Pasal 11 ayat (5) huruf a'),
      ...high,
      from: '2021-02-02',
      amount: { 1: '0.10', 2: '0.40', 3: '0.75', 4: '1.13', 5: '1.60' },
      ids: [1, 2, 3, 4, 5].map((riskClass) => `con.jkk.pu.class${riskClass}.after_jkp`),
    },
  ],
})

export const jkmLeftRate = value('con.jkm.pu.after_jkp', {
  title: { id: 'Tarif JKM yang tersisa setelah pengalihan', en: 'JKM rate left after the move to JKP' },
  unit: 'percent',
  rows: [
    { ...pp37('Pasal 11 ayat (5) huruf b'), ...medium, from: '2021-02-02', to: '2025-02-06', amount: '0.20' },
  ],
})

export const jkpCeiling = value('con.jkp.ceiling', {
  title: { id: 'Batas upah JKP', en: 'JKP wage ceiling' },
  unit: 'rupiah',
  rows: [{ ...pp37('Pasal 11 ayat (7)-(8)'), ...high, from: '2021-02-02', amount: 5_000_000 }],
})

export const jkpAgeLimit = value('seg.jkp.age_max_at_registration', {
  title: {
    id: 'Usia yang belum boleh tercapai saat mendaftar JKP',
    en: 'Age not yet reached when registering for JKP',
  },
  unit: 'count',
  rows: [{ ...pp37('Pasal 4 ayat (2) huruf b'), ...high, from: '2021-02-02', amount: 54 }],
})

export const jkpProgrammesLarge = value('seg.jkp.programmes_medium_large', {
  title: {
    id: 'Program yang harus diikuti untuk JKP pada usaha menengah dan besar',
    en: 'Programmes needed for JKP in medium and large enterprises',
  },
  unit: 'list',
  rows: [
    {
      ...pp37('Pasal 4 ayat (3) huruf a'),
      ...high,
      from: '2021-02-02',
      amount: ['JKK', 'JKM', 'JHT', 'JP', 'JKN'],
    },
    {
      ...pp6('Pasal 4 ayat (3) huruf a'),
      ...high,
      from: '2025-02-07',
      amount: ['JKK', 'JKM', 'JHT', 'JP', 'JKN'],
    },
  ],
})

export const jkpProgrammesSmall = value('seg.jkp.programmes_micro_small', {
  title: {
    id: 'Program yang harus diikuti untuk JKP pada usaha mikro dan kecil',
    en: 'Programmes needed for JKP in micro and small enterprises',
  },
  unit: 'list',
  rows: [
    {
      ...pp37('Pasal 4 ayat (3) huruf b'),
      ...high,
      from: '2021-02-02',
      amount: ['JKK', 'JKM', 'JHT', 'JKN'],
    },
    { ...pp6('Pasal 4 ayat (3) huruf b'), ...high, from: '2025-02-07', amount: ['JKK', 'JKM', 'JHT', 'JKN'] },
  ],
})
