import type { Words } from '#base/words.ts'
import type { IconName } from '#ui/icon.tsx'
import { programmeNames } from '../programme-words.ts'

type Protection = {
  readonly icon: IconName
  readonly title: Words
  readonly text: Words
  readonly article: string
  /** Page of the regulation, by its slug. */
  readonly source: string
}

/** What the five programmes are for, as their regulations say. Amounts come with the benefits themselves. */
export const gives: readonly Protection[] = [
  {
    icon: 'hard-hat',
    title: programmeNames.jkk,
    text: {
      id: 'Perawatan sesuai kebutuhan medis, dan uang pengganti selama tidak bisa bekerja.',
      en: 'Care as medically needed, and money while you cannot work.',
    },
    article: 'PP 44/2015 Pasal 25',
    source: 'pp-44-2015',
  },
  {
    icon: 'heart-handshake',
    title: programmeNames.jkm,
    text: {
      id: 'Santunan bagi keluarga bila Anda meninggal, bukan karena kecelakaan kerja.',
      en: 'Money for the family if you die, other than by an accident at work.',
    },
    article: 'PP 44/2015 Pasal 34',
    source: 'pp-44-2015',
  },
  {
    icon: 'piggy-bank',
    title: programmeNames.jht,
    text: {
      id: 'Tabungan dari iuran Anda dan pemberi kerja, dengan hasil pengembangannya.',
      en: 'Savings from your contributions and your employer’s, with their returns.',
    },
    article: 'PP 46/2015 Pasal 22',
    source: 'pp-46-2015',
  },
  {
    icon: 'sunrise',
    title: programmeNames.jp,
    text: {
      id: 'Uang setiap bulan: bagi Anda sesudah usia pensiun atau bila cacat, bagi keluarga bila Anda meninggal.',
      en: 'Money every month: for you after pension age or in disability, for the family if you die.',
    },
    article: 'PP 45/2015 Pasal 16',
    source: 'pp-45-2015',
  },
  {
    icon: 'briefcase-business',
    title: programmeNames.jkp,
    text: {
      id: 'Uang tunai, info lowongan, dan pelatihan kerja setelah di-PHK.',
      en: 'Cash, job information and training after a dismissal.',
    },
    article: 'PP 37/2021 Pasal 18',
    source: 'pp-37-2021',
  },
]
