import { value } from '../kernel/dated-value.ts'
import { medium, pp45 } from './regulations.ts'

// How the least and the most pension of a year follow from those of the year before. The limits themselves stand with JP.

const letters = [
  'https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/',
  'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat',
]

export const limitsFormula = value('ben.jp.minmax.formula', {
  title: { id: 'Rumus batas manfaat pensiun', en: 'Formula of the limits of a pension' },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 18 ayat (3)'),
      ...medium,
      from: '2016-03-01',
      amount: {
        id: 'Batas sebelumnya × (1 + inflasi umum tahun sebelumnya), dinaikkan ke kelipatan yang dipakai.',
        en: 'The previous limit × (1 + general inflation of the year before), up to a multiple of the step used.',
      },
      note: {
        id: 'Pengalinya ada dalam pasal. Pembulatan ke atas diamati dari batas yang terbit.',
        en: 'The multiplier is in the article. Rounding up is observed in the limits published.',
      },
      sources: letters,
    },
  ],
})

export const limitsStep = value('ben.jp.minmax.step', {
  title: { id: 'Kelipatan batas manfaat pensiun', en: 'Step of the limits of a pension' },
  unit: 'rupiah',
  rows: [
    {
      ...pp45('Pasal 18 ayat (3)'),
      ...medium,
      from: '2016-03-01',
      amount: 50,
      note: {
        id: 'Diamati sampai 2019. Batas 2020 sampai 2022 cocok dengan 50 maupun 100.',
        en: 'Observed up to 2019. The limits of 2020 to 2022 fit 50 as well as 100.',
      },
      sources: letters,
    },
    { ...pp45('Pasal 18 ayat (3)'), ...medium, from: '2023-03-01', amount: 100, sources: letters },
  ],
})
