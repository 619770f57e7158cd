import type { Words } from '#base/words.ts'

/** How an input of a formula is typed. */
export type FieldKind =
  | 'rupiah'
  | 'rupiah list'
  | 'month'
  | 'day'
  | 'number'
  | 'decimal'
  | 'yes or no'
  | 'choice'
  | 'list'
  | 'text'

export type QuestionField = {
  readonly label: Words
  readonly kind: FieldKind
  readonly options?: readonly string[]
}

/** What a formula asks, by the names that the command line uses too, with a case of invented numbers to begin from. */
export type Question = {
  readonly inputs: Readonly<Record<string, string>>
  /** It is about one person: shown by its example only, because what is typed here would stand in the address. */
  readonly personal?: true
}

const words = (id: string, en: string): Words => ({ id, en })
const scales = ['mikro', 'kecil', 'menengah', 'besar']
const riskClasses = ['1', '2', '3', '4', '5']

export const questionFields: Readonly<Record<string, QuestionField>> = {
  wage: { label: words('Upah sebulan', 'Monthly wage'), kind: 'rupiah' },
  contribution_month: { label: words('Bulan iuran', 'Contribution month'), kind: 'month' },
  risk_class: { label: words('Kelas risiko', 'Risk class'), kind: 'number', options: riskClasses },
  programmes: { label: words('Program yang diikuti', 'Programmes taken part in'), kind: 'list' },
  labour_intensive: { label: words('Keringanan padat karya', 'Labour-intensive relief'), kind: 'yes or no' },
  covid_relief: { label: words('Keringanan COVID-19', 'COVID-19 relief'), kind: 'yes or no' },
  jp_deferred: { label: words('Menunda sebagian JP', 'Puts off part of JP'), kind: 'yes or no' },
  previous: { label: words('Batas upah JP sebelumnya', 'The previous JP ceiling'), kind: 'rupiah' },
  gdp_growth_pct: { label: words('Pertumbuhan PDB (persen)', 'GDP growth (percent)'), kind: 'decimal' },
  eligible: { label: words('Mendapat keringanan', 'Has the relief'), kind: 'yes or no' },
  daily_wage: { label: words('Upah sehari', 'Daily wage'), kind: 'rupiah' },
  last_months: {
    label: words('Upah bulan-bulan terakhir, yang terlama dahulu', 'Wages of the last months, oldest first'),
    kind: 'rupiah list',
  },
  weather_dependent: { label: words('Bergantung pada cuaca', 'Depends on the weather'), kind: 'yes or no' },
  employer_kind: {
    label: words('Jenis pemberi kerja', 'Kind of employer'),
    kind: 'choice',
    options: ['company', 'association', 'public_body', 'household', 'construction_project'],
  },
  scale: { label: words('Skala usaha', 'Size of enterprise'), kind: 'choice', options: scales },
  contribution_due: { label: words('Iuran yang terlambat', 'Contribution paid late'), kind: 'rupiah' },
  months_late: { label: words('Bulan keterlambatan', 'Months of delay'), kind: 'number' },
  due_date: { label: words('Batas waktu bayar', 'Due date'), kind: 'day' },
  paid_on: { label: words('Dibayar pada', 'Paid on'), kind: 'day' },
  segment: { label: words('Segmen peserta', 'Segment'), kind: 'choice', options: ['PU', 'BPU'] },
  programme: { label: words('Program', 'Programme'), kind: 'choice', options: ['JKK', 'JKM', 'JHT'] },
  nik: { label: words('NIK', 'NIK'), kind: 'text' },
  on: { label: words('Pada tanggal', 'On the day'), kind: 'day' },
  consecutive_months: {
    label: words('Bulan menunggak berturut-turut', 'Months of arrears in a row'),
    kind: 'number',
  },
  jkn: { label: words('Ikut JKN', 'Covered by JKN'), kind: 'yes or no' },
  citizen: { label: words('Warga negara Indonesia', 'Indonesian citizen'), kind: 'yes or no' },
  age_at_registration: { label: words('Usia saat didaftarkan', 'Age when registered'), kind: 'number' },
  birth: { label: words('Tanggal lahir', 'Birth date'), kind: 'day' },
  registered_on: { label: words('Terdaftar JP pada', 'Registered for JP on'), kind: 'day' },
  benefit_taken: {
    label: words('Manfaat pensiun sudah diambil', 'Pension already taken'),
    kind: 'yes or no',
  },
}

/** One question for each formula. */
export const questions: Readonly<Record<string, Question>> = {
  'pu.contribution': {
    inputs: {
      wage: '15.000.000',
      risk_class: '3',
      contribution_month: '2026-04',
      programmes: 'JKK, JKM, JHT, JP, JKP',
      labour_intensive: 'no',
      covid_relief: 'no',
      jp_deferred: 'no',
    },
  },
  'jp.contribution': { inputs: { wage: '15.000.000', contribution_month: '2026-04' } },
  'jp.ceiling_next': { inputs: { previous: '10.547.400', gdp_growth_pct: '5,11' } },
  'jkp.contribution_split': { inputs: { wage: '4.500.000', contribution_month: '2026-04' } },
  'jkp.jkk_left_after_recomposition': {
    inputs: { wage: '4.500.000', risk_class: '2', contribution_month: '2026-04' },
  },
  'covid.jkk_jkm': { inputs: { wage: '4.500.000', risk_class: '3', contribution_month: '2020-10' } },
  'covid.jp_deferral': { inputs: { wage: '4.500.000', contribution_month: '2020-10' } },
  'padatkarya.jkk': {
    inputs: { wage: '3.600.000', risk_class: '1', contribution_month: '2025-06', eligible: 'yes' },
  },
  'padatkarya.jkp_recomposition': {
    inputs: { wage: '3.600.000', risk_class: '1', contribution_month: '2025-06' },
  },
  'wage.daily_to_monthly': { inputs: { daily_wage: '160.000', on: '01-11-2026' } },
  'wage.piece_average': {
    inputs: {
      last_months: '4.100.000; 4.400.000; 4.550.000',
      weather_dependent: 'no',
      on: '01-11-2026',
    },
  },
  'pu.mandatory_programmes': { inputs: { employer_kind: 'company', scale: 'kecil', on: '01-11-2026' } },
  'penalty.late': {
    inputs: { contribution_due: '10.000.000', months_late: '3', contribution_month: '2026-06' },
  },
  'penalty.late_by_date': {
    inputs: { contribution_due: '10.000.000', due_date: '15-09-2026', paid_on: '20-10-2026' },
  },
  due_date: { inputs: { segment: 'PU', contribution_month: '2026-07', programme: '' } },
  'nik.parse': { inputs: { nik: '9915144508680002', on: '20-11-2026' }, personal: true },
  'arrears.pu_payer': { inputs: { programme: 'JKK', consecutive_months: '4', on: '01-11-2026' } },
  'jkp.eligible_membership': {
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
    inputs: { birth: '01-03-1970', registered_on: '01-07-2015', benefit_taken: 'no', on: '01-11-2026' },
    personal: true,
  },
}

const readers: Readonly<Record<FieldKind, (text: string) => unknown>> = {
  rupiah: digitsOf,
  'rupiah list': (text) =>
    text
      .split(/[;\s]+/)
      .filter(Boolean)
      .map(digitsOf),
  month: (text) => text,
  day: (text) => text.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1'),
  number: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text),
  decimal: (text) => text.replace(',', '.').replace('−', '-'),
  'yes or no': (text) => text === 'yes' || (text === 'no' ? false : text),
  choice: (text) => text,
  list: (text) => text.split(/[,;\s]+/).filter(Boolean),
  text: (text) => text,
}

/** The inputs as the law takes them. What cannot be read goes on as it was typed, and the law says what is wrong with it. */
export function readInputs(typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const given = Object.entries(typed).filter(([name, text]) => name in questionFields && text.trim() !== '')
  return Object.fromEntries(
    given.map(([name, text]) => [name, readers[questionFields[name]?.kind ?? 'text'](text.trim())]),
  )
}

function digitsOf(text: string): string {
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
}
