import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about the pension, and about what it is to those left behind. */
export const pensionQuestions: Readonly<Record<string, Question>> = {
  'jp.pension_monthly': {
    asks: words(
      'Berapa pensiun sebulan, menurut masa iur dan upah rata-rata?',
      'What is the monthly pension, by months of contributions and the average wage?',
    ),
    inputs: { contribution_months: '240', average_indexed_wage: '5.000.000', on: '01-11-2026' },
  },
  'jp.indexed_wage': {
    asks: words(
      'Berapa nilai upah masa lalu saat pensiun mulai dibayar?',
      'What is a past wage worth when the pension is first paid?',
    ),
    inputs: { monthly_wage: '4.000.000', year: '2020', paid_in: '2026' },
    labels: { year: words('Tahun upah', 'Year of the wage') },
  },
  'jp.average_indexed_wage': {
    asks: words(
      'Berapa upah rata-rata yang menjadi dasar pensiun?',
      'What is the average wage on which a pension is counted?',
    ),
    inputs: { indexed: '4.800.000; 5.100.000; 5.400.000', months_each: '6; 12; 12' },
  },
  'jp.pension_yearly_index': {
    asks: words(
      'Berapa pensiun tahun berikutnya, menurut inflasi?',
      'What will the pension be next year, by inflation?',
    ),
    inputs: { benefit: '1.250.000', inflation_pct: '2,92', on: '01-11-2026' },
    labels: { benefit: words('Pensiun sebulan tahun ini', 'Monthly pension this year') },
  },
  'jp.lump_sum': {
    asks: words(
      'Berapa yang dibayar sekaligus bila masa iur kurang dari 15 tahun?',
      'What is paid at once where contributions are less than 15 years?',
    ),
    inputs: {
      monthly_base: '4.500.000',
      months: '96',
      development: '5.400.000',
      contribution_month: '11-2026',
    },
    labels: { months: words('Bulan masa iur', 'Months of contributions') },
  },
  'jp.pension_date': {
    asks: words(
      'Kapan usia pensiun tercapai dan pensiun dimulai?',
      'When is pension age reached, and when does the pension begin?',
    ),
    inputs: { birth: '01-03-1970' },
    personal: true,
  },
  'jp.survivor_before_pension': {
    asks: words(
      'Berapa bagian ahli waris bila peserta meninggal sebelum pensiun?',
      'What is a survivor’s share when a participant dies before the pension?',
    ),
    inputs: {
      recipient: 'widow',
      average_indexed_wage: '6.000.000',
      contribution_months: '75',
      density_pct: '96',
      months_since_registration: '78',
      on: '01-11-2026',
    },
  },
  'jp.survivor_paid': {
    asks: words(
      'Berapa pensiun ahli waris yang dibayar, dengan batasnya?',
      'What is paid to a survivor, with its limits?',
    ),
    inputs: {
      recipient: 'parent',
      average_indexed_wage: '6.000.000',
      contribution_months: '75',
      density_pct: '96',
      months_since_registration: '78',
      has_spouse: 'no',
      has_child: 'no',
      works: 'no',
      married: 'no',
      on: '01-11-2026',
    },
  },
  'jp.survivor_after_pension': {
    asks: words(
      'Berapa pensiun ahli waris bila peserta meninggal setelah menerima pensiun?',
      'What is a survivor’s pension when a pensioner dies?',
    ),
    inputs: { recipient: 'widow', pension_in_payment: '1.250.000', remarried: 'no', on: '01-11-2026' },
  },
  'jp.child_after_widow': {
    asks: words(
      'Berapa pensiun anak bila janda atau duda meninggal atau menikah lagi?',
      'What is the children’s pension when a widow or widower dies or remarries?',
    ),
    inputs: { widow_pension: '1.250.000', works: 'no', married: 'no', on: '01-11-2026' },
  },
  'jp.disability': {
    asks: words(
      'Apakah cacat total tetap memberi pensiun bulanan, dan berapa?',
      'Does total permanent disability give a monthly pension, and how much?',
    ),
    inputs: {
      contribution_months: '60',
      density_pct: '85',
      months_since_registration: '62',
      average_indexed_wage: '5.000.000',
      on: '01-11-2026',
    },
  },
}

export const pensionFields: Readonly<Record<string, QuestionField>> = {
  contribution_months: { label: words('Bulan masa iur', 'Months of contributions'), kind: 'whole' },
  average_indexed_wage: {
    label: words('Upah rata-rata yang disesuaikan inflasi', 'Average wage raised by inflation'),
    kind: 'rupiah',
  },
  monthly_wage: { label: words('Upah sebulan tahun itu', 'Monthly wage of that year'), kind: 'rupiah' },
  year: { label: words('Tahun', 'Year'), kind: 'year' },
  paid_in: { label: words('Tahun pensiun mulai dibayar', 'Year the pension is first paid'), kind: 'year' },
  indexed: {
    label: words('Upah setiap tahun yang disesuaikan inflasi', 'Wage of each year, raised by inflation'),
    kind: 'rupiah list',
  },
  months_each: { label: words('Bulan iur setiap tahun', 'Months paid in each year'), kind: 'whole list' },
  monthly_base: { label: words('Upah dasar JP sebulan', 'Monthly wage counted for JP'), kind: 'rupiah' },
  development: { label: words('Hasil pengembangan', 'Returns'), kind: 'rupiah' },
  recipient: {
    label: words('Penerima', 'Recipient'),
    kind: 'choice',
    options: [
      option('widow', 'Janda atau duda', 'Widow or widower'),
      option('child', 'Anak, paling banyak dua', 'Children, two at most'),
      option('parent', 'Salah satu orang tua', 'One parent'),
    ],
  },
  density_pct: {
    label: words('Kepadatan iuran (persen)', 'Density of contributions (percent)'),
    kind: 'decimal',
  },
  months_since_registration: {
    label: words('Bulan terdaftar sampai kejadian', 'Months registered up to the event'),
    kind: 'whole',
  },
  pension_in_payment: {
    label: words('Pensiun peserta sebulan', 'The participant’s monthly pension'),
    kind: 'rupiah',
  },
  widow_pension: {
    label: words('Pensiun janda atau duda sebulan', 'Monthly pension of the widow or widower'),
    kind: 'rupiah',
  },
  remarried: { label: words('Menikah lagi', 'Remarried'), kind: 'yes or no' },
  has_spouse: {
    label: words('Ada janda atau duda yang menerima', 'A widow or widower receives it'),
    kind: 'yes or no',
  },
  has_child: { label: words('Ada anak yang menerima', 'A child receives it'), kind: 'yes or no' },
  works: { label: words('Anak sudah bekerja', 'The child works'), kind: 'yes or no' },
  married: { label: words('Anak sudah menikah', 'The child is married'), kind: 'yes or no' },
}

export const pensionResultNames: Readonly<Record<string, Words>> = {
  indexed: words('Upah yang disesuaikan inflasi', 'Wage raised by inflation'),
  average: words('Upah rata-rata', 'Average wage'),
  formula: words('Menurut formula', 'By the formula'),
  share: words('Bagian ahli waris', 'Survivor’s share'),
  paid: words('Dibayar setiap bulan', 'Paid each month'),
  next_year: words('Tahun berikutnya', 'Next year'),
  contributions: words('Seluruh iuran', 'Contributions in all'),
  lump_sum: words('Dibayar sekaligus', 'Paid at once'),
  pension_age: words('Usia pensiun', 'Pension age'),
  reached: words('Tercapai pada', 'Reached on'),
  first_benefit: words('Pensiun dihitung mulai', 'Pension counted from'),
  deferrable_until: words('Dapat ditunda sampai', 'Can be put off until'),
  monthly: words('Pensiun bulanan', 'Monthly pension'),
  years_used: words('Tahun masa iur yang dipakai', 'Years of contributions counted'),
  further_months: words('Bulan selebihnya', 'Months beyond'),
}
