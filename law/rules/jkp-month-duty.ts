import type { Day } from '../calendar/day.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import { scaled } from '../kernel/node.ts'
import type { Working } from '../kernel/working.ts'
import { jkpCashMonths } from '../values/jkp-benefits.ts'
import { jkpApplications, jkpAttendance, jkpCalls } from '../values/jkp-conditions.ts'
import { spell } from '../words.ts'

/** What someone did for one month of JKP cash. */
export interface BenefitMonth {
  /** From 1 up to the most months of cash. */
  readonly number: number
  readonly isEmployedAgain: boolean
  /** Applications sent, and calls to a test or interview received, in the month. */
  readonly applications: number
  readonly calls: number
  /** Attendance of training in the month before, as decimal percent; null without training. */
  readonly attendance: string | null
  /** The assessment of oneself that follows the first claim. */
  readonly hasAssessment: boolean
  /** The form on being employed that the last month asks. */
  readonly hasStatusForm: boolean
}

/**
 * Whether a month of JKP cash can be paid. The first follows the claim and the assessment of oneself; later ones ask for five
 * applications or one call in the month or, of those in training, 80% attendance in the month before; the sixth always for
 * proof of the search, and for a form. Permenaker 15/2021 as amended by Permenaker 2/2025, Pasal 13.
 */
export function mayPayJkpMonth(month: BenefitMonth, working: Working, day?: Day): Decision {
  const last = working.asOf(jkpCashMonths, day)
  const employed = month.isEmployedAgain && employedAgain
  if (month.number === 1) return decide(employed, !month.hasAssessment && notAssessed)
  const asked = limits(working, day)
  if (working.rowsOf(jkpApplications).some(({ confidence }) => confidence !== 'high'))
    working.doubt(fromPress)
  const isSearching = searched(month, asked, working)
  const hasAttended = attended(month, asked, working)
  const isLast = month.number === last
  if (!isLast && hasAttended !== null && hasAttended !== isSearching) working.doubt(andOr)
  return decide(
    employed,
    isLast ? !isSearching && searchNotProven(asked) : undone(isSearching, hasAttended, asked),
    isLast && !month.hasStatusForm && formMissing,
  )
}

interface Limits {
  readonly applications: number
  readonly calls: number
  readonly attendance: string
}
const limits = (working: Working, day?: Day): Limits => ({
  applications: working.asOf(jkpApplications, day),
  calls: working.asOf(jkpCalls, day),
  attendance: working.asOf(jkpAttendance, day),
})

function searched({ applications, calls }: BenefitMonth, least: Limits, working: Working): boolean {
  compare(jkpApplications, String(applications), String(least.applications), working)
  compare(jkpCalls, String(calls), String(least.calls), working)
  return applications >= least.applications || calls >= least.calls
}

/** Null for someone who takes no training. */
function attended({ attendance }: BenefitMonth, least: Limits, working: Working): boolean | null {
  if (attendance === null) return null
  compare(jkpAttendance, `${spell(attendance)}%`, `${spell(least.attendance)}%`, working)
  return scaled(attendance, decimals) >= scaled(least.attendance, decimals)
}

function compare(limit: DatedValue, done: string, least: string, working: Working): void {
  working.step({
    title: limit.title,
    formula: { id: `${done}; paling sedikit ${least}`, en: `${done}; at least ${least}` },
    rows: working.rowsOf(limit),
  })
}

/** As many as an input can have. */
const decimals = 9

function undone(isSearching: boolean, hasAttended: boolean | null, limits: Limits): Obstacle | false {
  if (isSearching || hasAttended === true) return false
  return hasAttended === null ? searchNotProven(limits) : neitherDone(limits)
}

const pasal13 = (paragraph: string) => ({
  regulation: 'Permenaker 15/2021; Permenaker 2/2025',
  article: `Pasal 13 ${paragraph}`,
})

const employedAgain: Obstacle = {
  code: 'jkp-employed-again',
  words: { id: 'Sudah bekerja lagi, sehingga uang tunai berhenti.', en: 'Employed again, so the cash ends.' },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 40 huruf b' },
}

const notAssessed: Obstacle = {
  code: 'jkp-not-assessed',
  words: { id: 'Asesmen diri belum dilakukan.', en: 'The assessment of oneself has not been done.' },
  article: pasal13('ayat (2)'),
  mend: {
    id: 'Lakukan asesmen diri di Sistem Informasi Ketenagakerjaan.',
    en: 'Do the assessment of oneself in the labour ministry’s system.',
  },
}

const searchNotProven = ({ applications, calls }: Limits): Obstacle => ({
  code: 'jkp-search-not-proven',
  words: {
    id: `Belum ada bukti ${applications} lamaran, atau ${calls} panggilan tes atau wawancara, dalam bulan itu.`,
    en: `There is no proof of ${applications} applications, or ${calls} call to a test or interview, in the month.`,
  },
  article: pasal13('ayat (3) huruf a; ayat (4); ayat (5) huruf a'),
  mend: { id: 'Unggah bukti lamaran atau panggilan.', en: 'Upload proof of applications or of a call.' },
})

const neitherDone = ({ applications, calls, attendance }: Limits): Obstacle => ({
  code: 'jkp-attendance-too-low',
  words: {
    id: `Kehadiran pelatihan bulan sebelumnya kurang dari ${attendance}%, dan tidak ada bukti ${applications} lamaran atau ${calls} panggilan.`,
    en: `Attendance of training in the month before was below ${attendance}%, and there is no proof of ${applications} applications or ${calls} call.`,
  },
  article: pasal13('ayat (3)-(4)'),
  mend: { id: 'Unggah bukti lamaran atau panggilan.', en: 'Upload proof of applications or of a call.' },
})

const formMissing: Obstacle = {
  code: 'jkp-form-missing',
  words: {
    id: 'Formulir status kebekerjaan belum diisi.',
    en: 'The form on being employed has not been filled in.',
  },
  article: pasal13('ayat (5) huruf b'),
  mend: { id: 'Isi formulir status kebekerjaan.', en: 'Fill in the form on being employed.' },
}

const fromPress = {
  id: 'Pasal 13 sebelum PP 6/2025 diketahui dari berita; teksnya belum dibaca.',
  en: 'Pasal 13 before PP 6/2025 is known from the press; its text has not been read.',
}

const andOr = {
  id: 'Pasal 13 ayat (3) menghubungkan mencari kerja dan kehadiran pelatihan dengan “dan/atau”; kami baca salah satu cukup.',
  en: 'Pasal 13 ayat (3) joins the search for work and the attendance of training by “and/or”; we read it as either one.',
}
