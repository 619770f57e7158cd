import type { Day } from '../calendar/day.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import type { ScholarLevel } from '../values/scholarship.ts'
import { scholarChildren, scholarMonths, scholarshipOnce, scholarTerms } from '../values/scholarship.ts'
import { spell } from '../words.ts'

/**
 * The most that the children of one participant can get: for each level what a year of it pays, as many years as it can
 * last, for two children; before 2 December 2019 one sum for each participant. PP 82/2019 Pasal 25 and 34, annex III.
 */
export function scholarshipMost(
  children: number,
  levels: readonly ScholarLevel[],
  working: Working,
  day?: Day,
): bigint {
  if (children === 0) return 0n
  const once = day === undefined ? undefined : working.findOn(scholarshipOnce, day)
  if (once) {
    const amount = BigInt(once.amount)
    note(working, scholarshipOnce.title, spell(String(amount)), amount, scholarshipOnce)
    return amount
  }
  const perChild = levels.reduce((sum, level) => sum + levelMost(level, working, day), 0n)
  const counted = Math.min(children, working.asOf(scholarChildren, day))
  const total = BigInt(counted) * perChild
  const formula = `${counted} × ${spell(String(perChild))} = ${spell(String(total))}`
  note(working, { id: 'Beasiswa paling banyak', en: 'Scholarship at most' }, formula, total, scholarChildren)
  return total
}

function levelMost(level: ScholarLevel, working: Working, day?: Day): bigint {
  const { perYear, years } = scholarTerms[level]
  const [amount, most] = [working.asOf(perYear, day), working.asOf(years, day)]
  const sum = BigInt(amount) * BigInt(most)
  const formula = `${most} × ${spell(String(amount))} = ${spell(String(sum))}`
  note(working, perYear.title, formula, sum, perYear)
  return sum
}

function note(
  working: Working,
  title: { id: string; en: string },
  formula: string,
  amount: bigint,
  value: Parameters<Working['rowsOf']>[0],
): void {
  const rows = working.rowsOf(value)
  working.step({ title, formula: { id: formula, en: formula }, amount, unit: 'rupiah', rows })
}

/** That some children get nothing, where there are more than the scholarship is for. */
export function beyondLimit(children: number, working: Working, day?: Day): Obstacle[] {
  const isOnce = day !== undefined && working.findOn(scholarshipOnce, day) !== undefined
  if (isOnce) return children > 1 ? [onlyOnce] : []
  const most = working.asOf(scholarChildren, day)
  return children > most ? [onlySomeChildren(most)] : []
}

const onlyOnce: Obstacle = {
  code: 'scholarship-once',
  words: {
    id: 'Beasiswa diberikan satu kali untuk setiap peserta, bukan untuk setiap anak.',
    en: 'The scholarship is given once for each participant, not for each child.',
  },
  article: { regulation: 'PP 44/2015', article: 'Pasal 25 ayat (3); Pasal 34 ayat (2)' },
}

const onlySomeChildren = (most: number): Obstacle => ({
  code: 'scholarship-children',
  words: {
    id: `Beasiswa diberikan untuk paling banyak ${most} anak.`,
    en: `The scholarship is for ${most} children at most.`,
  },
  article: { regulation: 'PP 82/2019', article: 'Pasal 25 ayat (3); Pasal 34 ayat (3)' },
})

/**
 * Whether a death that was no work accident gives a scholarship: three years of contributions, five before 2 December
 * 2019, and a child. PP 44/2015 Pasal 34 ayat (1) huruf d.
 */
export function scholarshipAfterDeath(
  contributionMonths: number,
  children: number | undefined,
  working: Working,
  day: Day,
): Decision {
  const least = working.on(scholarMonths, day)
  working.step({
    title: scholarMonths.title,
    formula: {
      id: `${contributionMonths} bulan; paling singkat ${least} bulan`,
      en: `${contributionMonths} months; at least ${least} months`,
    },
    rows: working.rowsOf(scholarMonths),
  })
  return decide(
    contributionMonths < least && {
      code: 'scholarship-months',
      words: {
        id: `Masa iur ${contributionMonths} bulan, kurang dari ${least} bulan.`,
        en: `Contributions of ${contributionMonths} months, less than ${least}.`,
      },
      article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 34 ayat (1) huruf d' },
      mend: {
        id: 'Periksa apakah masa iur di tempat kerja lain sudah dihitung.',
        en: 'See whether contributions at other employers are counted.',
      },
    },
    children === 0 && {
      code: 'scholarship-no-child',
      words: { id: 'Tidak ada anak.', en: 'There is no child.' },
      article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 34 ayat (1) huruf d' },
    },
  )
}
