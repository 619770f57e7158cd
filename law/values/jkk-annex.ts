import type { DatedValue, Percent, RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'
import { medium, pp44, pp82, recalled } from './regulations.ts'

// Annex III of PP 44/2015, carried on by PP 82/2019: what a part of the body counts for. No copy of the annex itself was
// found; head, senses and arms from the shoulder stand on one page of the press, the rest is recalled.

/** One line of the annex. */
export interface AnnexLine {
  /** The part by the name that a question uses: `right arm from shoulder`. */
  readonly part: string
  readonly name: Words
  readonly percent: DatedValue<'percent'>
  /** Where the annex leaves a span to the doctor, its upper end. */
  readonly most?: DatedValue<'percent'>
  /** Where the percentage is for each unit of a loss, that unit. */
  readonly each?: Words
}

const annex = pp44('Lampiran III')
const carriedOn = pp82('Pasal I angka 5; Lampiran III')
const seen = {
  ...medium,
  sources: ['https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html'],
}

const percentOf = (part: string, title: Words, amount: Percent, origin: Partial<RowText<Percent>>) => {
  const row = { ...annex, ...medium, ...origin, from: '2015-07-01', amount } as const
  return value(`ben.jkk.table.${part.replaceAll(' ', '_')}`, {
    title: { id: `Persentase cacat: ${title.id}`, en: `Percentage of disability: ${title.en}` },
    unit: 'percent',
    rows: [row, { ...row, ...carriedOn, ...origin, from: '2019-12-02' }],
  })
}

const line = (part: string, id: string, amount: Percent, en = part): AnnexLine => ({
  part,
  name: { id, en },
  percent: percentOf(part, { id, en }, amount, seen),
})
const fromMemory = (part: string, id: string, amount: Percent, en = part): AnnexLine => ({
  part,
  name: { id, en },
  percent: percentOf(part, { id, en }, amount, { ...recalled, sources: [] }),
})

const decibels = { id: 'setiap 10 desibel', en: 'for every 10 decibels' }
const tenths = { id: 'setiap 10 persen', en: 'for every 10 per cent' }

export const annexLines: readonly AnnexLine[] = [
  line('both eyes', 'kedua belah mata', '70'),
  line(
    'one eye',
    'sebelah mata, atau diplopia pada penglihatan dekat',
    '35',
    'one eye, or double vision near by',
  ),
  line('hearing both ears', 'pendengaran kedua belah telinga', '40', 'hearing of both ears'),
  line('hearing one ear', 'pendengaran sebelah telinga', '20', 'hearing of one ear'),
  {
    ...line('scalp', 'kulit kepala terkelupas, paling sedikit', '10', 'scalp torn off, at least'),
    most: percentOf(
      'scalp most',
      { id: 'kulit kepala terkelupas, paling banyak', en: 'scalp torn off, at most' },
      '30',
      seen,
    ),
  },
  {
    ...line(
      'hearing loss both ears',
      'penurunan daya dengar kedua belah telinga, setiap 10 desibel',
      '6',
      'loss of hearing of both ears, for every 10 decibels',
    ),
    each: decibels,
  },
  {
    ...line(
      'hearing loss one ear',
      'penurunan daya dengar sebelah telinga, setiap 10 desibel',
      '3',
      'loss of hearing of one ear, for every 10 decibels',
    ),
    each: decibels,
  },
  line('one auricle', 'daun telinga sebelah', '5'),
  line('both auricles', 'kedua belah daun telinga', '10'),
  line('tip of nose', 'cuping hidung', '30'),
  line('nasal septum', 'perforasi sekat rongga hidung', '15', 'perforation of the nasal septum'),
  line('smell', 'daya penciuman', '10'),
  line('part of sight', 'sebagian fungsi penglihatan', '7'),
  line('colour vision', 'penglihatan warna', '10'),
  {
    ...line('visual field', 'lapangan pandang, setiap 10 persen', '7', 'visual field, for every 10 per cent'),
    each: tenths,
  },
  line('right arm from shoulder', 'lengan kanan dari sendi bahu ke bawah', '40'),
  line('left arm from shoulder', 'lengan kiri dari sendi bahu ke bawah', '35'),
  fromMemory('right arm above elbow', 'lengan kanan dari atas siku ke bawah', '35'),
  fromMemory('left arm above elbow', 'lengan kiri dari atas siku ke bawah', '30'),
  fromMemory('right hand from wrist', 'tangan kanan dari pergelangan ke bawah', '32'),
  fromMemory('left hand from wrist', 'tangan kiri dari pergelangan ke bawah', '28'),
  fromMemory('both legs from groin', 'kedua belah kaki dari pangkal paha ke bawah', '70'),
  fromMemory('one leg from groin', 'sebelah kaki dari pangkal paha ke bawah', '35'),
  fromMemory('both feet from ankle', 'kedua belah kaki dari mata kaki ke bawah', '50'),
  fromMemory('one foot from ankle', 'sebelah kaki dari mata kaki ke bawah', '25'),
  fromMemory('right thumb', 'ibu jari tangan kanan', '15'),
  fromMemory('left thumb', 'ibu jari tangan kiri', '12'),
  fromMemory('right index finger', 'telunjuk tangan kanan', '9'),
  fromMemory('left index finger', 'telunjuk tangan kiri', '7'),
  fromMemory('other right finger', 'salah satu jari lain tangan kanan', '4', 'another right finger'),
  fromMemory('other left finger', 'salah satu jari lain tangan kiri', '3', 'another left finger'),
  fromMemory(
    'right index finger first joint',
    'ruas pertama telunjuk kanan',
    '4.5',
    'first joint of the right index finger',
  ),
  fromMemory(
    'left index finger first joint',
    'ruas pertama telunjuk kiri',
    '3.5',
    'first joint of the left index finger',
  ),
  fromMemory(
    'other right finger first joint',
    'ruas pertama jari lain tangan kanan',
    '2',
    'first joint of another right finger',
  ),
  fromMemory(
    'other left finger first joint',
    'ruas pertama jari lain tangan kiri',
    '1.5',
    'first joint of another left finger',
  ),
  fromMemory('one big toe', 'salah satu ibu jari kaki', '5'),
  fromMemory('one index toe', 'salah satu jari telunjuk kaki', '3'),
  fromMemory('other toe', 'salah satu jari kaki lain', '2', 'another toe'),
  fromMemory('leg shorter 1 to 5 cm', 'kaki memendek 1 sampai 5 cm', '10'),
  fromMemory('leg shorter 5 to 7.5 cm', 'kaki memendek lebih dari 5 sampai 7,5 cm', '20'),
  fromMemory('leg shorter over 7.5 cm', 'kaki memendek lebih dari 7,5 cm', '30'),
  fromMemory('impotence', 'impotensi', '30'),
  fromMemory(
    'work capacity loss 51 to 70',
    'penurunan daya kerja 51 sampai 70 persen',
    '40',
    'loss of 51 to 70 per cent of working capacity',
  ),
  fromMemory(
    'work capacity loss 26 to 50',
    'penurunan daya kerja 26 sampai 50 persen',
    '20',
    'loss of 26 to 50 per cent of working capacity',
  ),
  fromMemory(
    'work capacity loss 10 to 25',
    'penurunan daya kerja 10 sampai 25 persen',
    '5',
    'loss of 10 to 25 per cent of working capacity',
  ),
  fromMemory(
    'permanent mental loss',
    'hilangnya kemampuan kerja mental yang tetap',
    '70',
    'permanent loss of mental working capacity',
  ),
]

export const annexSides = value('ben.jkk.table.sides', {
  title: { id: 'Kanan dan kiri dalam lampiran cacat', en: 'Right and left in the annex of disability' },
  unit: 'rule',
  rows: [
    {
      ...annex,
      ...seen,
      from: '2015-07-01',
      amount: {
        id: 'Bagi yang kidal, persentase kanan berlaku untuk kiri, dan sebaliknya.',
        en: 'For the left-handed the percentage of the right holds for the left, and the other way round.',
      },
      ids: ['ben.jkk.table.seen'],
    },
  ],
})

export const mostPercent = value('ben.jkk.table.most', {
  title: {
    id: 'Persentase paling banyak untuk beberapa cacat sebagian dari satu kecelakaan',
    en: 'Most that several partial disabilities of one accident count for',
  },
  unit: 'percent',
  rows: [
    {
      ...annex,
      ...recalled,
      from: '2015-07-01',
      amount: '70',
      ids: ['ben.jkk.table.recalled'],
      note: {
        id: 'Lampiran 2015 lazim dibaca menjumlahkannya, paling banyak 70%.',
        en: 'The annex of 2015 is commonly read as adding them up, to at most 70%.',
      },
    },
  ],
})
