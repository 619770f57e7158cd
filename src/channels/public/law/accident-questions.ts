import { annexLines } from '@payung/law'
import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { words } from './option.ts'

/** Questions about what a work accident pays. */
export const accidentQuestions: Readonly<Record<string, Question>> = {
  'jkk.stmb': {
    asks: words(
      'Berapa yang dibayar selama pekerja sementara tidak mampu bekerja?',
      'What is paid while a worker is unable to work?',
    ),
    inputs: {
      wage: '5.000.000',
      months: '18',
      wage_paid_by_employer: '60.000.000',
      accident_on: '02-03-2026',
    },
    labels: { months: words('Bulan tidak mampu bekerja', 'Months of being unable to work') },
  },
  'jkk.partial_anatomic': {
    asks: words(
      'Berapa santunan bila sebagian anggota badan hilang?',
      'What is paid when a part of the body is lost?',
    ),
    inputs: {
      part: 'right arm from shoulder',
      table_pct: '',
      units: '',
      left_handed: 'no',
      wage: '5.000.000',
      accident_on: '02-03-2026',
    },
  },
  'jkk.partial_functional': {
    asks: words(
      'Berapa santunan bila fungsi anggota badan berkurang?',
      'What is paid when a part of the body works less than before?',
    ),
    inputs: {
      part: 'right arm from shoulder',
      loss_pct: '50',
      table_pct: '',
      units: '',
      left_handed: 'no',
      wage: '5.000.000',
      accident_on: '02-03-2026',
    },
  },
  'jkk.total_disability': {
    asks: words(
      'Berapa santunan bila pekerja tidak dapat bekerja lagi untuk selamanya?',
      'What is paid when a worker can never work again?',
    ),
    inputs: { wage: '5.000.000', children: '2', accident_on: '02-03-2026' },
  },
  'jkk.death': {
    asks: words(
      'Berapa yang diterima keluarga bila pekerja meninggal dunia karena kecelakaan kerja?',
      'What does the family receive when a worker dies of a work accident?',
    ),
    inputs: { wage: '6.000.000', children: '2', accident_on: '02-03-2026' },
  },
  'jkk.transport': {
    asks: words(
      'Berapa biaya pengangkutan korban yang diganti?',
      'How much of the transport of an injured worker is given back?',
    ),
    inputs: { land_cost: '3.000.000', sea_cost: '', air_cost: '12.000.000', accident_on: '02-03-2026' },
  },
  'jkk.orthosis': {
    asks: words(
      'Berapa biaya alat bantu atau alat pengganti yang diganti?',
      'How much of an aid or a prosthesis is given back?',
    ),
    inputs: { centre_price: '10.000.000', bill: '12.000.000', accident_on: '02-03-2026' },
  },
}

export const accidentFields: Readonly<Record<string, QuestionField>> = {
  accident_on: { label: words('Kecelakaan atau diagnosis', 'Accident or diagnosis'), kind: 'day' },
  wage_paid_by_employer: {
    label: words(
      'Upah yang tetap dibayar pemberi kerja, jumlahnya',
      'Wage the employer went on paying, in all',
    ),
    kind: 'rupiah',
  },
  part: {
    label: words('Bagian badan menurut lampiran', 'Part of the body, as the annex names it'),
    kind: 'choice',
    options: annexLines.map(({ part, name }) => ({ value: part, label: name })),
  },
  table_pct: {
    label: words('Persentase dari dokter, bila ada', 'Percentage from the doctor, if there is one'),
    kind: 'decimal',
  },
  units: {
    label: words('Berapa kali, bila dihitung per bagian', 'How many times, where counted by units'),
    kind: 'whole',
  },
  loss_pct: { label: words('Fungsi yang hilang (persen)', 'Function lost (percent)'), kind: 'decimal' },
  left_handed: { label: words('Kidal', 'Left-handed'), kind: 'yes or no' },
  children: { label: words('Jumlah anak', 'Number of children'), kind: 'whole' },
  land_cost: { label: words('Biaya darat, sungai, danau', 'Cost by land, river, lake'), kind: 'rupiah' },
  sea_cost: { label: words('Biaya laut', 'Cost by sea'), kind: 'rupiah' },
  air_cost: { label: words('Biaya udara', 'Cost by air'), kind: 'rupiah' },
  centre_price: {
    label: words('Harga pusat rehabilitasi', 'Price of the rehabilitation centre'),
    kind: 'rupiah',
  },
  bill: { label: words('Tagihan', 'Bill'), kind: 'rupiah' },
}

export const accidentResultNames: Readonly<Record<string, Words>> = {
  first_half_year: words('Setengah tahun pertama', 'First half year'),
  second_half_year: words('Setengah tahun kedua', 'Second half year'),
  after_a_year: words('Sesudah setahun', 'After a year'),
  to_employer: words('Untuk pemberi kerja', 'To the employer'),
  to_worker: words('Untuk pekerja', 'To the worker'),
  formula: words('Menurut upah', 'By the wage'),
  benefit: words('Santunan', 'Benefit'),
  periodic: words('Santunan berkala, sekaligus', 'Periodic benefit, at once'),
  funeral: words('Biaya pemakaman', 'Funeral cost'),
  together: words('Seluruhnya', 'In all'),
  scholarship_max: words('Beasiswa anak, paling banyak', 'Scholarship of children, at most'),
  land: words('Darat, sungai, danau', 'Land, river, lake'),
  sea: words('Laut', 'Sea'),
  air: words('Udara', 'Air'),
  cap: words('Batas', 'Limit'),
}
