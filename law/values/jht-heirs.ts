import { value } from '../kernel/dated-value.ts'
import { high, pp46 } from './regulations.ts'

/** The classes of heirs of JHT, the first that is there takes it. */
export const jhtHeirs = [
  {
    heirs: 'spouse_or_child',
    words: { id: 'janda, duda, atau anak', en: 'widow, widower or child' },
    paragraph: 'ayat (2)',
  },
  {
    heirs: 'direct_line_2nd_degree',
    words: {
      id: 'keturunan sedarah garis lurus ke atas dan ke bawah sampai derajat kedua',
      en: 'blood relatives in direct line, up and down, to the second degree',
    },
    paragraph: 'ayat (3) huruf a',
  },
  { heirs: 'sibling', words: { id: 'saudara kandung', en: 'siblings' }, paragraph: 'ayat (3) huruf b' },
  { heirs: 'parent_in_law', words: { id: 'mertua', en: 'parents-in-law' }, paragraph: 'ayat (3) huruf c' },
  {
    heirs: 'will',
    words: { id: 'pihak yang ditunjuk dalam wasiat', en: 'who is named in the will' },
    paragraph: 'ayat (3) huruf d',
  },
] as const

export const jhtHeirOrder = value('heirs.jht', {
  title: { id: 'Urutan ahli waris JHT', en: 'Order of the heirs of JHT' },
  unit: 'list',
  rows: [
    {
      ...pp46('Pasal 23 ayat (2)-(3)'),
      ...high,
      from: '2015-07-01',
      amount: jhtHeirs.map(({ words }) => words.id),
      note: {
        id: 'Orang tua, kakek-nenek, dan cucu satu golongan: pasal tidak mengurutkannya dan tidak menyebut pembagian.',
        en: 'Parents, grandparents and grandchildren are one class: the article neither ranks them nor says how they share.',
      },
    },
  ],
})

export const jhtWithoutHeirs = value('heirs.jht.none', {
  title: { id: 'JHT tanpa ahli waris', en: 'JHT without heirs' },
  unit: 'rule',
  rows: [
    {
      ...pp46('Pasal 23 ayat (4)'),
      ...high,
      from: '2015-07-01',
      amount: { id: 'Balai Harta Peninggalan', en: 'Balai Harta Peninggalan' },
    },
  ],
})
