import type { Words } from '#base/words.ts'
import { option, words } from './option.ts'
import type { Question, QuestionField } from './questions.ts'

/** Questions about the insurer’s vocational training: who may take it, who may give it, and how it is held. */
export const trainingQuestions: Readonly<Record<string, Question>> = {
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
      once_only: '',
      wage_earner: 'yes',
      on: '01-10-2019',
    },
  },
  'vok.provider': {
    asks: words(
      'Lembaga pelatihan mana yang dapat bergabung, dan mulai kapan?',
      'Which training body may join, and from when?',
    ),
    inputs: { licence_expires_on: '30-09-2027', experience_since: '15-01-2026', on: '15-12-2026' },
  },
  'vok.attendance': {
    asks: words(
      'Berapa sesi harus dihadiri sebelum uji kompetensi?',
      'How many sessions have to be attended before the test?',
    ),
    inputs: { sessions: '40', attended: '31' },
  },
  'vok.modes': {
    asks: words(
      'Dengan cara apa kelas vokasi dapat diadakan di wilayah yang dibatasi?',
      'How can a class be held in a region that is restricted?',
    ),
    inputs: {
      starts_on: '01-06-2020',
      ends_on: '30-06-2020',
      restricted_from: '28-04-2020',
      restricted_to: '08-06-2020',
    },
  },
}

export const trainingFields: Readonly<Record<string, QuestionField>> = {
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
  once_only: {
    label: words('Program tahun itu melatih setiap orang satu kali', 'The programme trains each person once'),
    kind: 'yes or no',
  },
  wage_earner: { label: words('Penerima upah', 'Wage earner'), kind: 'yes or no' },
  licence_expires_on: {
    label: words('Izin Dinas Ketenagakerjaan berakhir', 'Licence of the manpower office ends'),
    kind: 'day',
  },
  experience_since: { label: words('Melatih sejak', 'Has trained since'), kind: 'day' },
  sessions: { label: words('Banyaknya sesi', 'Sessions'), kind: 'whole' },
  attended: { label: words('Sesi yang dihadiri', 'Sessions attended'), kind: 'whole' },
  starts_on: { label: words('Kelas dimulai', 'The class begins'), kind: 'day' },
  ends_on: { label: words('Kelas berakhir', 'The class ends'), kind: 'day' },
  restricted_from: { label: words('Wilayah dibatasi sejak', 'Region restricted from'), kind: 'day' },
  restricted_to: { label: words('Wilayah dibatasi sampai', 'Region restricted to'), kind: 'day' },
}

export const trainingResultNames: Readonly<Record<string, Words>> = {
  rule_set: words('Menurut syarat tahun', 'By the conditions of'),
  qualifies_on: words('Memenuhi syarat mulai', 'Meets the conditions from'),
  licence: words('Izin', 'Licence'),
  sessions_needed: words('Sesi yang harus dihadiri', 'Sessions to be attended'),
  sessions_missing: words('Sesi yang masih kurang', 'Sessions still missing'),
  modes: words('Dapat diadakan', 'Can be held'),
}

export const trainingChoices: Readonly<Record<string, Words>> = {
  online: words('daring', 'online'),
  offline: words('tatap muka', 'in person'),
  blended: words('campuran', 'blended'),
  valid: words('berlaku', 'valid'),
  'expires-in-60': words('berakhir dalam 60 hari', 'ends within 60 days'),
  'expires-in-30': words('berakhir dalam 30 hari', 'ends within 30 days'),
  expired: words('tidak berlaku lagi', 'no longer valid'),
}
