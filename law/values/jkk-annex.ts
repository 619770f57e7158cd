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

const line = (part: string, name: Words, amount: Percent): AnnexLine => ({
  part,
  name,
  percent: percentOf(part, name, amount, seen),
})
const fromMemory = (part: string, name: Words, amount: Percent): AnnexLine => ({
  part,
  name,
  percent: percentOf(part, name, amount, { ...recalled, sources: [] }),
})

const decibels = { id: 'setiap 10 desibel', en: 'for every 10 decibels' }
const tenths = { id: 'setiap 10 persen', en: 'for every 10 per cent' }

export const annexLines: readonly AnnexLine[] = [
  line('both eyes', { id: 'kedua belah mata', en: 'both eyes' }, '70'),
  line(
    'one eye',
    { id: 'sebelah mata, atau diplopia pada penglihatan dekat', en: 'one eye, or double vision near by' },
    '35',
  ),
  line('hearing both ears', { id: 'pendengaran kedua belah telinga', en: 'hearing of both ears' }, '40'),
  line('hearing one ear', { id: 'pendengaran sebelah telinga', en: 'hearing of one ear' }, '20'),
  {
    ...line('scalp', { id: 'kulit kepala terkelupas, paling sedikit', en: 'scalp torn off, at least' }, '10'),
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
      {
        id: 'penurunan daya dengar kedua belah telinga, setiap 10 desibel',
        en: 'loss of hearing of both ears, for every 10 decibels',
      },
      '6',
    ),
    each: decibels,
  },
  {
    ...line(
      'hearing loss one ear',
      {
        id: 'penurunan daya dengar sebelah telinga, setiap 10 desibel',
        en: 'loss of hearing of one ear, for every 10 decibels',
      },
      '3',
    ),
    each: decibels,
  },
  line('one auricle', { id: 'daun telinga sebelah', en: 'one auricle' }, '5'),
  line('both auricles', { id: 'kedua belah daun telinga', en: 'both auricles' }, '10'),
  line('tip of nose', { id: 'cuping hidung', en: 'tip of nose' }, '30'),
  line('nasal septum', { id: 'perforasi sekat rongga hidung', en: 'perforation of the nasal septum' }, '15'),
  line('smell', { id: 'daya penciuman', en: 'smell' }, '10'),
  line('part of sight', { id: 'sebagian fungsi penglihatan', en: 'part of sight' }, '7'),
  line('colour vision', { id: 'penglihatan warna', en: 'colour vision' }, '10'),
  {
    ...line(
      'visual field',
      { id: 'lapangan pandang, setiap 10 persen', en: 'visual field, for every 10 per cent' },
      '7',
    ),
    each: tenths,
  },
  line(
    'right arm from shoulder',
    { id: 'lengan kanan dari sendi bahu ke bawah', en: 'right arm from shoulder' },
    '40',
  ),
  line(
    'left arm from shoulder',
    { id: 'lengan kiri dari sendi bahu ke bawah', en: 'left arm from shoulder' },
    '35',
  ),
  fromMemory(
    'right arm above elbow',
    { id: 'lengan kanan dari atas siku ke bawah', en: 'right arm above elbow' },
    '35',
  ),
  fromMemory(
    'left arm above elbow',
    { id: 'lengan kiri dari atas siku ke bawah', en: 'left arm above elbow' },
    '30',
  ),
  fromMemory(
    'right hand from wrist',
    { id: 'tangan kanan dari pergelangan ke bawah', en: 'right hand from wrist' },
    '32',
  ),
  fromMemory(
    'left hand from wrist',
    { id: 'tangan kiri dari pergelangan ke bawah', en: 'left hand from wrist' },
    '28',
  ),
  fromMemory(
    'both legs from groin',
    { id: 'kedua belah kaki dari pangkal paha ke bawah', en: 'both legs from groin' },
    '70',
  ),
  fromMemory(
    'one leg from groin',
    { id: 'sebelah kaki dari pangkal paha ke bawah', en: 'one leg from groin' },
    '35',
  ),
  fromMemory(
    'both feet from ankle',
    { id: 'kedua belah kaki dari mata kaki ke bawah', en: 'both feet from ankle' },
    '50',
  ),
  fromMemory(
    'one foot from ankle',
    { id: 'sebelah kaki dari mata kaki ke bawah', en: 'one foot from ankle' },
    '25',
  ),
  fromMemory('right thumb', { id: 'ibu jari tangan kanan', en: 'right thumb' }, '15'),
  fromMemory('left thumb', { id: 'ibu jari tangan kiri', en: 'left thumb' }, '12'),
  fromMemory('right index finger', { id: 'telunjuk tangan kanan', en: 'right index finger' }, '9'),
  fromMemory('left index finger', { id: 'telunjuk tangan kiri', en: 'left index finger' }, '7'),
  fromMemory(
    'other right finger',
    { id: 'salah satu jari lain tangan kanan', en: 'another right finger' },
    '4',
  ),
  fromMemory('other left finger', { id: 'salah satu jari lain tangan kiri', en: 'another left finger' }, '3'),
  fromMemory(
    'right index finger first joint',
    { id: 'ruas pertama telunjuk kanan', en: 'first joint of the right index finger' },
    '4.5',
  ),
  fromMemory(
    'left index finger first joint',
    { id: 'ruas pertama telunjuk kiri', en: 'first joint of the left index finger' },
    '3.5',
  ),
  fromMemory(
    'other right finger first joint',
    { id: 'ruas pertama jari lain tangan kanan', en: 'first joint of another right finger' },
    '2',
  ),
  fromMemory(
    'other left finger first joint',
    { id: 'ruas pertama jari lain tangan kiri', en: 'first joint of another left finger' },
    '1.5',
  ),
  fromMemory('one big toe', { id: 'salah satu ibu jari kaki', en: 'one big toe' }, '5'),
  fromMemory('one index toe', { id: 'salah satu jari telunjuk kaki', en: 'one index toe' }, '3'),
  fromMemory('other toe', { id: 'salah satu jari kaki lain', en: 'another toe' }, '2'),
  fromMemory(
    'leg shorter 1 to 5 cm',
    { id: 'kaki memendek 1 sampai 5 cm', en: 'leg shorter 1 to 5 cm' },
    '10',
  ),
  fromMemory(
    'leg shorter 5 to 7.5 cm',
    { id: 'kaki memendek lebih dari 5 sampai 7,5 cm', en: 'leg shorter 5 to 7.5 cm' },
    '20',
  ),
  fromMemory(
    'leg shorter over 7.5 cm',
    { id: 'kaki memendek lebih dari 7,5 cm', en: 'leg shorter over 7.5 cm' },
    '30',
  ),
  fromMemory('impotence', { id: 'impotensi', en: 'impotence' }, '30'),
  fromMemory(
    'work capacity loss 51 to 70',
    { id: 'penurunan daya kerja 51 sampai 70 persen', en: 'loss of 51 to 70 per cent of working capacity' },
    '40',
  ),
  fromMemory(
    'work capacity loss 26 to 50',
    { id: 'penurunan daya kerja 26 sampai 50 persen', en: 'loss of 26 to 50 per cent of working capacity' },
    '20',
  ),
  fromMemory(
    'work capacity loss 10 to 25',
    { id: 'penurunan daya kerja 10 sampai 25 persen', en: 'loss of 10 to 25 per cent of working capacity' },
    '5',
  ),
  fromMemory(
    'permanent mental loss',
    { id: 'hilangnya kemampuan kerja mental yang tetap', en: 'permanent loss of mental working capacity' },
    '70',
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
