import { payeeNames } from '@payung/law'
import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about what is paid after a death, to whom, and for the children. */
export const deathQuestions: Readonly<Record<string, Question>> = {
  'jkm.death': {
    asks: words(
      'Berapa yang diterima keluarga bila peserta meninggal dunia bukan karena kecelakaan kerja?',
      'What does the family receive when a participant dies otherwise than by a work accident?',
    ),
    inputs: {
      date_of_death: '10-11-2026',
      contribution_months: '40',
      children: '2',
      active: 'yes',
      work_accident: 'no',
    },
  },
  'pmi.jkm_death': {
    asks: words(
      'Berapa yang diterima keluarga pekerja migran yang meninggal dunia?',
      'What does the family of a migrant worker who died receive?',
    ),
    inputs: { phase: 'during', date_of_death: '10-11-2026' },
  },
  'heirs.jkm': {
    asks: words('Siapa yang menerima JKM, dan kapan?', 'Who is paid JKM, and when?'),
    inputs: {
      spouse_or_child: 'no',
      direct_line_2nd_degree: 'yes',
      sibling: 'yes',
      parent_in_law: 'no',
      will: 'no',
      date_of_death: '10-11-2026',
      papers_complete_on: '20-11-2026',
    },
  },
  'heirs.jkk': {
    asks: words(
      'Siapa yang menerima santunan kematian JKK, dan kapan?',
      'Who is paid the death benefit of JKK, and when?',
    ),
    inputs: {
      spouse_or_child: 'yes',
      direct_line_2nd_degree: 'yes',
      sibling: 'no',
      parent_in_law: 'no',
      will: 'no',
      date_of_death: '10-11-2026',
      papers_complete_on: '20-11-2026',
    },
  },
  'scholarship.maximum': {
    asks: words('Berapa beasiswa anak paling banyak?', 'What is the most that the scholarship can pay?'),
    inputs: { children: '2', levels: 'SMP, SMA, S1', on: '10-11-2026' },
  },
  'scholarship.plan': {
    asks: words(
      'Kapan seorang anak mendapat beasiswa, berapa, dan sampai kapan?',
      'When does a child get the scholarship, how much, and until when?',
    ),
    inputs: {
      event_on: '10-11-2026',
      born_on: '05-05-2012',
      level: 'smp',
      year: '3',
      first_year_on: '01-07-2027',
      married_on: '',
      works_from: '',
      works_until: '',
      works_as: '',
    },
    personal: true,
  },
}

export const deathFields: Readonly<Record<string, QuestionField>> = {
  contribution_months: { label: words('Masa iur, bulan', 'Months of contributions'), kind: 'whole' },
  active: {
    label: words(
      'Masih bekerja dan membayar iuran saat meninggal',
      'At work and paying at the time of death',
    ),
    kind: 'yes or no',
  },
  work_accident: { label: words('Karena kecelakaan kerja', 'By a work accident'), kind: 'yes or no' },
  phase: {
    label: words('Meninggal dunia', 'Died'),
    kind: 'choice',
    options: [
      option('before', 'Sebelum bekerja', 'Before work'),
      option('during', 'Selama bekerja', 'During work'),
      option('after', 'Setelah bekerja', 'After work'),
    ],
  },
  spouse_or_child: {
    label: words('Ada janda, duda, atau anak', 'A widow, widower or child is left'),
    kind: 'yes or no',
  },
  direct_line_2nd_degree: {
    label: words('Ada orang tua, kakek, nenek, atau cucu', 'A parent, grandparent or grandchild is left'),
    kind: 'yes or no',
  },
  sibling: { label: words('Ada saudara kandung', 'A sibling is left'), kind: 'yes or no' },
  parent_in_law: { label: words('Ada mertua', 'A parent-in-law is left'), kind: 'yes or no' },
  will: { label: words('Ada wasiat', 'There is a will'), kind: 'yes or no' },
  papers_complete_on: {
    label: words('Permohonan lengkap diterima', 'Complete application received'),
    kind: 'day',
  },
  levels: {
    label: words('Jenjang sekolah', 'Levels of schooling'),
    kind: 'list',
    options: ['TK', 'SD', 'SMP', 'SMA', 'S1'].map((level) => option(level, level, level)),
  },
  event_on: { label: words('Kematian atau kecelakaan', 'Death or accident'), kind: 'day' },
  born_on: { label: words('Anak lahir', 'Child born'), kind: 'day' },
  level: {
    label: words('Jenjang pada tahun pertama', 'Level in the first year'),
    kind: 'choice',
    options: [
      option('tk', 'TK', 'Kindergarten'),
      option('sd', 'SD', 'Primary school'),
      option('smp', 'SMP', 'Junior secondary school'),
      option('sma', 'SMA', 'Senior secondary school'),
      option('s1', 'S1', 'University'),
    ],
  },
  year: { label: words('Tahun keberapa pada jenjang itu', 'Which year of that level'), kind: 'whole' },
  first_year_on: { label: words('Tahun pertama mulai', 'First year begins'), kind: 'day' },
  married_on: { label: words('Anak menikah', 'Child marries'), kind: 'day' },
  works_from: { label: words('Anak bekerja sejak', 'Child works from'), kind: 'day' },
  works_until: { label: words('Anak bekerja sampai', 'Child works until'), kind: 'day' },
  works_as: {
    label: words('Bekerja sebagai', 'Works as'),
    kind: 'choice',
    options: [
      option('wage_earner', 'Penerima upah', 'Wage earner'),
      option('own_account', 'Bukan penerima upah', 'Own-account worker'),
      option('intern', 'Peserta magang', 'Intern'),
    ],
  },
}

export const deathResultNames: Readonly<Record<string, Words>> = {
  entitled: words('Berhak', 'Entitled'),
  death: words('Santunan kematian', 'Death benefit'),
  scholarship: words('Ada hak beasiswa anak', 'Right to a scholarship'),
  scholarship_reasons: words('Tentang beasiswa', 'About the scholarship'),
  pays_to: words('Dibayarkan kepada', 'Paid to'),
  years: words('Tahun demi tahun', 'Year by year'),
  stops_on: words('Berhenti', 'Stops'),
}

export const deathChoices: Readonly<Record<string, Words>> = payeeNames
