import { accidentQuestions } from './accident-questions.ts'
import { deathQuestions } from './death-questions.ts'
import { deadlineQuestions } from './deadline-questions.ts'
import { jobLossQuestions } from './job-loss-questions.ts'
import { pensionQuestions } from './pension-questions.ts'
import type { Question } from './questions.ts'
import { savingsQuestions } from './savings-questions.ts'
import { segmentQuestions } from './segment-questions.ts'
import { trainingQuestions } from './training-questions.ts'
import { words } from './option.ts'

/** One question for each formula. */
export const questions: Readonly<Record<string, Question>> = {
  ...segmentQuestions,
  ...deadlineQuestions,
  ...accidentQuestions,
  ...deathQuestions,
  ...jobLossQuestions,
  ...pensionQuestions,
  ...savingsQuestions,
  ...trainingQuestions,
  'pu.contribution': {
    asks: words(
      'Berapa iuran sebulan seorang penerima upah, dan siapa membayar apa?',
      'What does a wage earner’s month cost, and who pays what?',
    ),
    inputs: {
      wage: '15.000.000',
      risk_class: '3',
      contribution_month: '04-2026',
      programmes: 'JKK, JKM, JHT, JP, JKP',
      labour_intensive: 'no',
      covid_relief: 'no',
      jp_deferred: 'no',
    },
  },
  'jp.contribution': {
    asks: words('Berapa iuran pensiun dari suatu upah?', 'What is the pension contribution on a wage?'),
    inputs: { wage: '15.000.000', contribution_month: '04-2026' },
  },
  'jp.ceiling_next': {
    asks: words(
      'Berapa batas upah JP tahun berikutnya, menurut pertumbuhan ekonomi?',
      'What will the next JP ceiling be, by the growth of the economy?',
    ),
    inputs: { previous: '10.547.400', gdp_growth_pct: '5,11' },
  },
  'jkp.contribution_split': {
    asks: words('Dari mana iuran JKP berasal?', 'Where does the JKP contribution come from?'),
    inputs: { wage: '4.500.000', contribution_month: '04-2026' },
  },
  'jkp.jkk_left_after_recomposition': {
    asks: words(
      'Berapa iuran JKK yang tersisa setelah sebagian dialihkan ke JKP?',
      'How much of JKK is left once a part has moved to JKP?',
    ),
    inputs: { wage: '4.500.000', risk_class: '2', contribution_month: '04-2026' },
  },
  'covid.jkk_jkm': {
    asks: words(
      'Berapa JKK dan JKM yang tetap dibayar selama keringanan COVID-19?',
      'How much of JKK and JKM was still paid under the COVID-19 relief?',
    ),
    inputs: { wage: '4.500.000', risk_class: '3', contribution_month: '10-2020' },
  },
  'covid.jp_deferral': {
    asks: words(
      'Berapa iuran JP yang dibayar tepat waktu dan berapa yang ditunda?',
      'How much of JP was paid in time, and how much was put off?',
    ),
    inputs: { wage: '4.500.000', contribution_month: '10-2020' },
  },
  'padatkarya.jkk': {
    asks: words(
      'Berapa iuran JKK perusahaan padat karya yang mendapat keringanan?',
      'What is the JKK of a labour-intensive company with the relief?',
    ),
    inputs: { wage: '3.600.000', risk_class: '1', contribution_month: '06-2025', eligible: 'yes' },
  },
  'padatkarya.jkp_recomposition': {
    asks: words(
      'Berapa JKK padat karya yang tersisa setelah pengalihan ke JKP?',
      'How much of labour-intensive JKK is left after the move to JKP?',
    ),
    inputs: { wage: '3.600.000', risk_class: '1', contribution_month: '06-2025' },
  },
  'wage.daily_to_monthly': {
    asks: words(
      'Upah harian dihitung berapa sebulan sebagai dasar iuran?',
      'What monthly wage does a daily wage make for contributions?',
    ),
    inputs: { daily_wage: '160.000', on: '01-11-2026' },
  },
  'wage.piece_average': {
    asks: words(
      'Upah borongan dihitung berapa sebulan sebagai dasar iuran?',
      'What monthly wage does piece work make for contributions?',
    ),
    inputs: {
      last_months: '4.100.000; 4.400.000; 4.550.000',
      weather_dependent: 'no',
      on: '01-11-2026',
    },
  },
  'pu.mandatory_programmes': {
    asks: words(
      'Program apa yang wajib diikuti pemberi kerja?',
      'Which programmes must an employer take part in?',
    ),
    inputs: { employer_kind: 'company', scale: 'kecil', on: '01-11-2026' },
  },
  'penalty.late': {
    asks: words(
      'Berapa denda iuran yang terlambat sekian bulan?',
      'What is the penalty for a contribution some months late?',
    ),
    inputs: { contribution_due: '10.000.000', months_late: '3', contribution_month: '06-2026' },
  },
  'penalty.late_by_date': {
    asks: words(
      'Berapa denda bila dibayar pada hari tertentu?',
      'What is the penalty if it is paid on a certain day?',
    ),
    inputs: { contribution_due: '10.000.000', due_date: '15-09-2026', paid_on: '20-10-2026' },
  },
  due_date: {
    asks: words('Kapan iuran suatu bulan jatuh tempo?', 'When is a month’s contribution due?'),
    inputs: { segment: 'PU', contribution_month: '07-2026', programme: '' },
  },
  'nik.parse': {
    asks: words('Apa yang bisa dibaca dari sebuah NIK?', 'What can be read from a NIK?'),
    inputs: { nik: '9915144508680002', on: '20-11-2026' },
    personal: true,
  },
  'arrears.pu_payer': {
    asks: words(
      'Siapa yang membayar manfaat dahulu bila iuran menunggak?',
      'Who pays a benefit first while contributions are in arrears?',
    ),
    inputs: { programme: 'JKK', consecutive_months: '4', on: '01-11-2026' },
  },
  'jkp.eligible_membership': {
    asks: words('Apakah seorang pekerja ikut JKP?', 'Does a worker take part in JKP?'),
    inputs: {
      scale: 'menengah',
      programmes: 'JKK, JKM, JHT',
      jkn: 'no',
      citizen: 'yes',
      age_at_registration: '30',
      on: '01-11-2026',
    },
  },
  'jp.eligible_membership': {
    asks: words('Apakah seorang pekerja ikut JP?', 'Does a worker take part in JP?'),
    inputs: { birth: '01-03-1970', registered_on: '01-07-2015', benefit_taken: 'no', on: '01-11-2026' },
    personal: true,
  },
}
