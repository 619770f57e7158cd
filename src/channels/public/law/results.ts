import { isDay } from '@payung/law'
import type { Words } from '#base/words.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { formatCount, formatDay } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import type { View } from '#ui/view.ts'
import { accidentResultNames } from './accident-questions.ts'
import { deadlineChoices, deadlineResultNames } from './deadline-questions.ts'
import { deathChoices, deathResultNames } from './death-questions.ts'
import { jobLossChoices, jobLossResultNames } from './job-loss-questions.ts'
import { pensionResultNames } from './pension-questions.ts'
import { savingsChoices, savingsResultNames } from './savings-questions.ts'
import { segmentResultNames } from './segment-questions.ts'
import { trainingChoices, trainingResultNames } from './training-questions.ts'
import { writeFraction, writePercent } from './write-amount.ts'
import { words } from './option.ts'

/** What the results of formulas are called, by the names that the command line uses too. */
export const resultNames: Readonly<Record<string, Words>> = {
  ...segmentResultNames,
  ...deadlineResultNames,
  ...accidentResultNames,
  ...deathResultNames,
  ...jobLossResultNames,
  ...pensionResultNames,
  ...savingsResultNames,
  ...trainingResultNames,
  jkk: words('Iuran JKK', 'JKK contribution'),
  jkm: words('Iuran JKM', 'JKM contribution'),
  jht_employer: words('Iuran JHT pemberi kerja', 'JHT contribution, employer'),
  jht_worker: words('Iuran JHT pekerja', 'JHT contribution, worker'),
  jp_base: words('Upah dasar JP', 'Wage counted for JP'),
  jp_employer: words('Iuran JP pemberi kerja', 'JP contribution, employer'),
  jp_worker: words('Iuran JP pekerja', 'JP contribution, worker'),
  jp_deferred_employer: words('JP pemberi kerja yang ditunda', 'JP put off, employer'),
  jp_deferred_worker: words('JP pekerja yang ditunda', 'JP put off, worker'),
  jkp_base: words('Upah dasar JKP', 'Wage counted for JKP'),
  jkp_state: words('Iuran JKP dari pemerintah', 'JKP contribution of the state'),
  jkp_from_jkk: words('Dialihkan dari JKK ke JKP', 'Moved from JKK to JKP'),
  jkp_from_jkm: words('Dialihkan dari JKM ke JKP', 'Moved from JKM to JKP'),
  employer: words('Bagian pemberi kerja', 'Employer’s part'),
  worker: words('Bagian pekerja', 'Worker’s part'),
  total: words('Jumlah', 'Total'),
  base: words('Upah dasar', 'Wage counted'),
  ceiling: words('Batas upah', 'Wage ceiling'),
  state: words('Dari pemerintah', 'From the state'),
  from_jkk: words('Dialihkan dari JKK', 'Moved from JKK'),
  from_jkm: words('Dialihkan dari JKM', 'Moved from JKM'),
  employer_pays_jkk: words('JKK yang dibayar', 'JKK paid'),
  moved_to_jkp: words('Dialihkan ke JKP', 'Moved to JKP'),
  left_in_jkk: words('Tersisa di JKK', 'Left in JKK'),
  jkk_full: words('JKK tanpa keringanan', 'JKK without relief'),
  jkk_payable: words('JKK yang dibayar', 'JKK to be paid'),
  jkm_full: words('JKM tanpa keringanan', 'JKM without relief'),
  jkm_payable: words('JKM yang dibayar', 'JKM to be paid'),
  relieved: words('Keringanan berlaku', 'Relief holds'),
  jp_full: words('JP seluruhnya', 'JP in full'),
  pay_now: words('Dibayar sekarang', 'Paid now'),
  deferred: words('Ditunda', 'Put off'),
  rate_pct: words('Tarif', 'Rate'),
  monthly_wage: words('Upah sebulan', 'Monthly wage'),
  programmes: words('Program wajib', 'Mandatory programmes'),
  penalty: words('Denda', 'Penalty'),
  months_late: words('Bulan keterlambatan', 'Months of delay'),
  due: words('Paling lambat', 'Due'),
  valid: words('Susunannya benar', 'Well formed'),
  region: words('Kode wilayah', 'Region code'),
  birth: words('Tanggal lahir', 'Birth date'),
  sex: words('Jenis kelamin', 'Sex'),
  serial: words('Nomor urut', 'Serial number'),
  pays: words('Yang membayar dahulu', 'Who pays first'),
  eligible: words('Memenuhi syarat', 'Meets the conditions'),
  reasons: words('Alasan', 'Reasons'),
}

const choices: Readonly<Record<string, Words>> = {
  ...deadlineChoices,
  ...deathChoices,
  ...jobLossChoices,
  ...savingsChoices,
  ...trainingChoices,
  male: words('laki-laki', 'male'),
  female: words('perempuan', 'female'),
  insurer: words('BPJS Ketenagakerjaan', 'the insurer'),
  employer_first: words('pemberi kerja', 'the employer'),
}

/** Results that count something; every other number is rupiah. */
const counts = new Set([
  'months_late',
  'sessions_needed',
  'sessions_missing',
  'age',
  'pension_age',
  'years_used',
  'further_months',
])

/** One result as people read it. */
export function writeResult(view: View, name: string, result: unknown): string {
  const { t, say, lang } = view
  if (typeof result === 'boolean') return result ? t('ya', 'yes') : t('tidak', 'no')
  if (typeof result === 'number') return counts.has(name) ? formatCount(result) : formatRupiah(BigInt(result))
  if (Array.isArray(result)) {
    const parts = result.map((part: unknown) => reasonIn(view, part) ?? writeResult(view, name, part))
    return parts.join(betweenParts(name)) || t('tidak ada', 'none')
  }
  const text = String(result)
  if (text === 'null') return t('tidak ada', 'none')
  if (name === 'average') return writeFraction(text)
  if (name === 'rate_pct') return writePercent(text)
  if (isDay(text)) return formatDay(text, lang)
  if (isDay(text.slice(0, 10))) return say(inWords({ id: text, en: text })) // a day and a time of it
  const choice = choices[text]
  return choice ? say(choice) : text
}

/** Reasons are sentences; the years of a plan have commas inside them. */
function betweenParts(name: string): string {
  if (name.endsWith('reasons')) return ' '
  return name === 'years' ? '; ' : ', '
}

/** Why the answer is no, and what would change it. */
function reasonIn({ say }: View, part: unknown): string | null {
  if (typeof part !== 'object' || part === null || !('words' in part)) return null
  const { words: reason, mend } = part as { words: Words; mend?: Words } // A decision's reasons carry both languages.
  return [reason, ...(mend ? [mend] : [])].map((one) => say(inWords(one))).join(' ')
}
