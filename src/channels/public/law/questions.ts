import { dayIn, formatMonth } from '@payung/law'
import { never, present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { riskWords } from '../risk-words.ts'
import { Typed, type Query } from '../typed.ts'
import { accidentFields } from './accident-questions.ts'
import { deadlineFields } from './deadline-questions.ts'
import { deathFields } from './death-questions.ts'
import { jobLossFields } from './job-loss-questions.ts'
import { pensionFields } from './pension-questions.ts'
import { savingsFields } from './savings-questions.ts'
import { segmentFields } from './segment-questions.ts'
import { trainingFields } from './training-questions.ts'
import { option, words } from './option.ts'

/** How an input of a formula is typed. */
type FieldKind =
  | 'rupiah'
  | 'rupiah list'
  | 'whole list'
  | 'month'
  | 'day'
  | 'whole'
  | 'year'
  | 'decimal'
  | 'yes or no'
  | 'choice'
  | 'class'
  | 'stage'
  | 'list'
  | 'text'

export type QuestionField = {
  readonly label: Words
  readonly kind: FieldKind
  /** What can be chosen, by the names that the command line uses too. */
  readonly options?: readonly { readonly value: string; readonly label: Words }[]
}

/** What a formula asks, by the names that the command line uses too, with a case of invented numbers to begin from. */
export type Question = {
  /** The question in everyday words. */
  readonly asks: Words
  readonly inputs: Query
  /** What an input is called here, where its name means something else in other questions. */
  readonly labels?: Readonly<Record<string, Words>>
  /** It is about one person: shown by its example only, because what is typed here would stand in the address. */
  readonly personal?: true
}

const same = (value: string) => option(value, value, value)

const scales = [
  option('mikro', 'Mikro', 'Micro'),
  option('kecil', 'Kecil', 'Small'),
  option('menengah', 'Menengah', 'Medium'),
  option('besar', 'Besar', 'Large'),
]
const employers = [
  option('company', 'Perusahaan', 'Company'),
  option('association', 'Perkumpulan atau yayasan', 'Association or foundation'),
  option('public_body', 'Penyelenggara negara', 'Public body'),
  option('household', 'Rumah tangga', 'Household'),
  option('construction_project', 'Proyek konstruksi', 'Construction project'),
]
const segments = [
  option('PU', 'Penerima upah', 'Wage earner'),
  option('BPU', 'Bukan penerima upah', 'Self-employed'),
]
const classes = ([1, 2, 3, 4, 5] as const).map((riskClass) => ({
  value: String(riskClass),
  label: riskWords(riskClass),
}))

export const questionFields: Readonly<Record<string, QuestionField>> = {
  ...segmentFields,
  ...deadlineFields,
  ...accidentFields,
  ...deathFields,
  ...jobLossFields,
  ...pensionFields,
  ...savingsFields,
  ...trainingFields,
  wage: { label: words('Upah sebulan', 'Monthly wage'), kind: 'rupiah' },
  contribution_month: { label: words('Bulan iuran', 'Contribution month'), kind: 'month' },
  risk_class: { label: words('Kelas risiko', 'Risk class'), kind: 'class', options: classes },
  programmes: {
    label: words('Program yang diikuti', 'Programmes taken part in'),
    kind: 'list',
    options: ['JKK', 'JKM', 'JHT', 'JP', 'JKP'].map(same),
  },
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
  employer_kind: { label: words('Pemberi kerja', 'Employer'), kind: 'choice', options: employers },
  scale: { label: words('Skala usaha', 'Size of enterprise'), kind: 'choice', options: scales },
  contribution_due: { label: words('Iuran yang terlambat', 'Contribution paid late'), kind: 'rupiah' },
  months_late: { label: words('Bulan keterlambatan', 'Months of delay'), kind: 'whole' },
  due_date: { label: words('Batas waktu bayar', 'Due date'), kind: 'day' },
  paid_on: { label: words('Dibayar pada', 'Paid on'), kind: 'day' },
  segment: { label: words('Segmen peserta', 'Segment'), kind: 'choice', options: segments },
  programme: {
    label: words('Program', 'Programme'),
    kind: 'choice',
    options: ['JKK', 'JKM', 'JHT'].map(same),
  },
  nik: { label: words('NIK', 'NIK'), kind: 'text' },
  on: { label: words('Pada tanggal', 'On the day'), kind: 'day' },
  consecutive_months: {
    label: words('Bulan menunggak berturut-turut', 'Months of arrears in a row'),
    kind: 'whole',
  },
  jkn: { label: words('Ikut JKN', 'Covered by JKN'), kind: 'yes or no' },
  citizen: { label: words('Warga negara Indonesia', 'Indonesian citizen'), kind: 'yes or no' },
  age_at_registration: { label: words('Usia saat didaftarkan', 'Age when registered'), kind: 'whole' },
  birth: { label: words('Tanggal lahir', 'Birth date'), kind: 'day' },
  registered_on: { label: words('Terdaftar JP pada', 'Registered for JP on'), kind: 'day' },
  benefit_taken: {
    label: words('Manfaat pensiun sudah diambil', 'Pension already taken'),
    kind: 'yes or no',
  },
}

/** What an input is called in a question. */
export function labelIn({ labels }: Question, name: string): Words {
  return labels?.[name] ?? present(questionFields[name], `the input ${name} has words`).label
}

/** Stands in for a day that cannot be read, until the faults are told. */
const anyDay = dayIn(new Date(0))

/** The largest amount that JSON carries exactly. */
const mostRupiah = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * The inputs of a question as the law takes them; what was left empty is left out.
 * @throws Problem that names every field to be mended
 */
export function readInputs(question: Question, typedValues: Query): Record<string, unknown> {
  const typed = new Typed(typedValues)
  const given = Object.keys(question.inputs).filter((name) => typed.text(name) !== '')
  const inputs = given.map((name) => [name, read(typed, name)] as const)
  typed.check()
  return Object.fromEntries(inputs)
}

/** The inputs of the example. */
export function readExample(question: Question): Record<string, unknown> {
  return readInputs(question, question.inputs)
}

function read(typed: Typed, name: string): unknown {
  const { kind, options = [] } = present(questionFields[name], `the input ${name} has words`)
  const choices = options.map(({ value }) => value)
  switch (kind) {
    case 'rupiah':
      return Number(typed.rupiah(name, { most: mostRupiah }))
    case 'rupiah list':
      return typed.rupiahList(name, { most: mostRupiah }).map(Number)
    case 'month':
      return formatMonth(typed.month(name, 0))
    case 'day':
      return typed.day(name, anyDay)
    case 'whole':
      return typed.whole(name, 0, 600)
    case 'whole list':
      return typed.wholeList(name, 600)
    case 'year':
      return typed.whole(name, 0, 2100)
    case 'decimal':
      return typed.decimal(name)
    case 'yes or no':
      return typed.choice(name, ['yes', 'no'], 'no') === 'yes'
    case 'class':
    case 'stage':
      return Number(typed.choice(name, choices, ''))
    case 'choice':
      return typed.choice(name, choices, '')
    case 'list':
      return typed.list(name, choices)
    case 'text':
      return typed.text(name)
    default:
      return never(kind)
  }
}
