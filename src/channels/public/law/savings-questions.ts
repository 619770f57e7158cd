import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about old-age savings, how they grow, are paid and taxed, and about the insurer’s vocational training. */
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
  'vok.eligible': {
    asks: words(
      'Siapa boleh mengikuti pelatihan vokasi, dan mulai kapan?',
      'Who may take the vocational training, and from when?',
    ),
    inputs: {
      rule_set: '2019',
      has_card: 'yes',
      citizen: 'yes',
      contribution_months: '14',
      last_wage_at_least_lowest_umk: 'yes',
      last_job_ended_on: '10-09-2019',
      age: '33',
      active_member: 'no',
      jht_withdrawn: 'no',
      trained_before: 'no',
      on: '01-10-2019',
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
  rule_set: {
    label: words('Menurut syarat tahun', 'By the conditions of'),
    kind: 'choice',
    options: [option('2019', '2019', '2019'), option('2020', '2020', '2020')],
  },
  has_card: { label: words('Punya kartu peserta', 'Has a member card'), kind: 'yes or no' },
  contribution_months: { label: words('Bulan iuran', 'Contribution months'), kind: 'whole' },
  last_wage_at_least_lowest_umk: {
    label: words(
      'Upah terakhir paling sedikit UMK terendah di Indonesia',
      'Last wage at least the lowest district minimum wage',
    ),
    kind: 'yes or no',
  },
  last_job_ended_on: { label: words('Pekerjaan terakhir berakhir', 'Last job ended'), kind: 'day' },
  age: { label: words('Usia', 'Age'), kind: 'whole' },
  active_member: { label: words('Masih peserta aktif', 'Still an active member'), kind: 'yes or no' },
  jht_withdrawn: { label: words('JHT sudah diambil', 'JHT has been taken'), kind: 'yes or no' },
  trained_before: { label: words('Pernah ikut vokasi', 'Trained before'), kind: 'yes or no' },
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
  rule_set: words('Menurut syarat tahun', 'By the conditions of'),
  qualifies_on: words('Memenuhi syarat mulai', 'Meets the conditions from'),
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
