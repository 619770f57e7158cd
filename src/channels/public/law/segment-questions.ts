import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about the segments that pay for themselves, by the project or before they leave. */
export const segmentQuestions: Readonly<Record<string, Question>> = {
  'bpu.contribution': {
    asks: words(
      'Berapa iuran sebulan orang yang bekerja sendiri, dan apakah keringanan berlaku?',
      'What does a month cost someone who works for their own account, and does the relief hold?',
    ),
    inputs: {
      income: '3.000.000',
      jht: 'yes',
      contribution_month: '11-2026',
      sector: 'transport',
      kind: 'own_account',
      paid_by: 'self',
      covid_relief: 'no',
    },
  },
  'covid.bpu': {
    asks: words(
      'Berapa JKK dan JKM yang tetap dibayar pekerja mandiri selama keringanan COVID-19?',
      'How much of JKK and JKM did own-account workers still pay under the COVID-19 relief?',
    ),
    inputs: { income_base: '1.200.000', contribution_month: '10-2020' },
  },
  'jakon.by_contract_value': {
    asks: words(
      'Berapa iuran proyek konstruksi menurut nilai kontraknya?',
      'What does a construction project pay by its contract value?',
    ),
    inputs: { contract_value_before_vat: '250.000.000', covid_relief: 'no', on: '01-11-2026' },
  },
  'jakon.by_wage': {
    asks: words(
      'Berapa iuran proyek konstruksi bila upahnya diketahui?',
      'What does a construction project pay where wages are known?',
    ),
    inputs: { monthly_payroll: '12.500.000', covid_relief: 'no', on: '01-11-2026' },
  },
  'pmi.contribution': {
    asks: words(
      'Berapa iuran pekerja migran untuk satu perjanjian kerja?',
      'What does a migrant worker pay for one contract?',
    ),
    inputs: { contract_months: '24', placed_by_agency_or_government: 'yes', on: '01-11-2026' },
  },
}

export const segmentFields: Readonly<Record<string, QuestionField>> = {
  income: { label: words('Penghasilan sebulan', 'Monthly income'), kind: 'rupiah' },
  contract_value_before_vat: {
    label: words('Nilai kontrak tanpa PPN', 'Contract value without VAT'),
    kind: 'rupiah',
  },
  monthly_payroll: {
    label: words('Upah sebulan seluruh pekerja', 'Wages of all workers for a month'),
    kind: 'rupiah',
  },
  contract_months: {
    label: words('Lama perjanjian kerja, bulan', 'Length of the contract, months'),
    kind: 'whole',
  },
  placed_by_agency_or_government: {
    label: words('Ditempatkan oleh pelaksana penempatan', 'Placed by an agency or the government'),
    kind: 'yes or no',
  },
  income_base: { label: words('Dasar iuran', 'Base counted'), kind: 'rupiah' },
  jht: { label: words('Ikut JHT', 'Takes part in JHT'), kind: 'yes or no' },
  sector: {
    label: words('Sektor', 'Sector'),
    kind: 'choice',
    options: [
      option('transport', 'Transportasi: pengemudi, kurir', 'Transport: drivers, couriers'),
      option('other', 'Lainnya', 'Any other'),
    ],
  },
  kind: {
    label: words('Jenis peserta', 'Kind of participant'),
    kind: 'choice',
    options: [
      option(
        'own_account',
        'Pekerja mandiri atau di luar hubungan kerja',
        'Self-employed, or no employment relation',
      ),
      option('employer', 'Pemberi kerja', 'Employer'),
      option(
        'other_unwaged',
        'Peserta magang dan lain yang tidak diupah',
        'Trainees and others without a wage',
      ),
    ],
  },
  paid_by: {
    label: words('Iuran dibayar oleh', 'Paid by'),
    kind: 'choice',
    options: [
      option('self', 'Peserta sendiri', 'The participant'),
      option('sponsor', 'Keluarga, perusahaan, atau sponsor lain', 'Family, a company or another sponsor'),
      option('regional_budget', 'APBD', 'A regional budget'),
      option('state_budget', 'APBN', 'The state budget'),
    ],
  },
}

export const segmentResultNames: Readonly<Record<string, Words>> = {
  jht: words('Iuran JHT', 'JHT contribution'),
  before: words('Sebelum bekerja', 'Before work'),
  during_and_after: words('Selama dan setelah bekerja', 'During and after work'),
}
