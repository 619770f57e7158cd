import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about old-age savings: how they grow, are paid and taxed. */
export const savingsQuestions: Readonly<Record<string, Question>> = {
  'jht.development': {
    asks: words(
      'Menjadi berapa saldo JHT setelah beberapa tahun?',
      'What does a JHT balance become in years?',
    ),
    inputs: { balance: '20.000.000', rate_pct: '', from_year: '2016', years: '5' },
  },
  'jht.partial': {
    asks: words(
      'Berapa JHT yang dapat diambil sebagian, dan kapan?',
      'How much of JHT can be taken early, and when?',
    ),
    inputs: {
      balance: '80.000.000',
      purpose: 'home',
      member_since: '01-07-2016',
      taken_before: 'no',
      on: '01-11-2026',
    },
  },
  'jht.tax_final': {
    asks: words(
      'Berapa pajak atas JHT yang dibayar dalam dua tahun kalender?',
      'What tax is withheld from JHT paid within two calendar years?',
    ),
    inputs: { payments: '40.000.000; 40.000.000', same_two_calendar_years: 'yes' },
  },
  'jht.tax_third_year': {
    asks: words(
      'Berapa pajak atas JHT yang dibayar pada tahun ketiga atau sesudahnya?',
      'What tax is withheld from JHT paid in the third year or later?',
    ),
    inputs: { payment: '100.000.000', paid_earlier_that_year: '', tax_number: 'yes', year: '2026' },
  },
  'jht.pension_date': {
    asks: words('Kapan usia memberi hak atas seluruh JHT?', 'When does age give a right to all of JHT?'),
    inputs: { birth: '21-11-1970', on: '01-11-2026' },
    personal: true,
  },
  'heirs.jht': {
    asks: words('Siapa menerima JHT peserta yang meninggal?', 'Who is paid the JHT of someone who died?'),
    inputs: {
      spouse_or_child: 'no',
      direct_line_2nd_degree: 'yes',
      sibling: 'yes',
      parent_in_law: 'no',
      will: 'no',
    },
  },
}

export const savingsFields: Readonly<Record<string, QuestionField>> = {
  balance: { label: words('Saldo JHT', 'JHT balance'), kind: 'rupiah' },
  rate_pct: {
    label: words('Hasil pengembangan setahun (persen)', 'Earnings of a year (percent)'),
    kind: 'decimal',
  },
  from_year: {
    label: words(
      'Tahun pertama, bila memakai hasil yang diumumkan',
      'First year, where announced earnings are used',
    ),
    kind: 'year',
  },
  years: { label: words('Lama, tahun', 'How long, years'), kind: 'whole' },
  purpose: {
    label: words('Untuk', 'For'),
    kind: 'choice',
    options: [
      option('home', 'Kepemilikan rumah', 'Owning a home'),
      option('other', 'Persiapan pensiun lainnya', 'Preparing for retirement otherwise'),
    ],
  },
  member_since: { label: words('Peserta sejak', 'Member since'), kind: 'day' },
  taken_before: { label: words('Pernah mengambil sebagian', 'Took a part before'), kind: 'yes or no' },
  payments: {
    label: words('JHT bruto yang dibayar, yang terlama dahulu', 'Gross JHT paid, oldest first'),
    kind: 'rupiah list',
  },
  same_two_calendar_years: {
    label: words('Semua dalam dua tahun kalender', 'All within two calendar years'),
    kind: 'yes or no',
  },
  payment: { label: words('JHT bruto yang dibayar', 'Gross JHT paid'), kind: 'rupiah' },
  paid_earlier_that_year: {
    label: words('JHT yang sudah dibayar tahun itu', 'JHT already paid that year'),
    kind: 'rupiah',
  },
  tax_number: { label: words('Punya NPWP', 'Has a tax number'), kind: 'yes or no' },
  year: { label: words('Tahun pembayaran', 'Year of the payment'), kind: 'year' },
  spouse_or_child: {
    label: words('Ada janda, duda, atau anak', 'A widow, widower or child'),
    kind: 'yes or no',
  },
  direct_line_2nd_degree: {
    label: words('Ada orang tua, kakek-nenek, atau cucu', 'Parents, grandparents or grandchildren'),
    kind: 'yes or no',
  },
  sibling: { label: words('Ada saudara kandung', 'Siblings'), kind: 'yes or no' },
  parent_in_law: { label: words('Ada mertua', 'Parents-in-law'), kind: 'yes or no' },
  will: { label: words('Ada yang ditunjuk dalam wasiat', 'Someone named in a will'), kind: 'yes or no' },
}

export const savingsResultNames: Readonly<Record<string, Words>> = {
  balance: words('Saldo sesudahnya', 'Balance afterwards'),
  development: words('Hasil pengembangan', 'Earnings'),
  max_claim: words('Paling banyak', 'At most'),
  tax: words('Pajak yang dipotong', 'Tax withheld'),
  net: words('Diterima', 'Received'),
  age: words('Usia', 'Age'),
  reached: words('Tercapai', 'Reached'),
  pays_to: words('Dibayarkan kepada', 'Paid to'),
}

export const savingsChoices: Readonly<Record<string, Words>> = {
  spouse_or_child: words('janda, duda, atau anak', 'the widow, widower or children'),
  direct_line_2nd_degree: words(
    'keluarga sedarah garis lurus sampai derajat kedua',
    'blood relatives in direct line to the second degree',
  ),
  sibling: words('saudara kandung', 'the siblings'),
  parent_in_law: words('mertua', 'the parents-in-law'),
  will: words('yang ditunjuk dalam wasiat', 'who is named in the will'),
}
