import {
  birthday,
  dayInMonth,
  law,
  monthOf,
  scholarLevels,
  scholarTerms,
  type Day,
  type Pupil,
  type ScholarLevel,
} from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'

/** Where a child stands: `sd-3` is the third year of primary school. */
export type Schooling = string

/** Neither of these is a class. */
export const notYet = 'before'
export const noMore = 'done'

/** Children usually enter kindergarten in the July after this birthday; no law says so, and the answer says that. */
export const kindergartenAge = 5

type Class = { readonly level: ScholarLevel; readonly year: number }

/** Every class for which the law has a scholarship, lowest first. */
const classes: readonly Class[] = scholarLevels.flatMap((level) =>
  Array.from({ length: yearsOf(level) }, (_, place) => ({ level, year: place + 1 })),
)

export const schoolings: readonly { readonly value: Schooling; readonly label: Words }[] = [
  { value: notYet, label: { id: 'Belum sekolah', en: 'Not yet at school' } },
  ...classes.map(({ level, year }) => ({ value: `${level}-${year}`, label: className(level, year) })),
  { value: noMore, label: { id: 'Tidak sekolah lagi', en: 'No longer at school' } },
]

function yearsOf(level: ScholarLevel): number {
  return present(law.history(scholarTerms[level].years).at(-1), 'every level has its years').amount
}

/** `SMP kelas 8`, `S1 tahun ke-2`: classes are counted on from primary school. */
export function className(level: ScholarLevel, year: number): Words {
  const { id, en } = scholarTerms[level].name
  if (level === 'tk' || level === 's1') return { id: `${id} tahun ke-${year}`, en: `${en}, year ${year}` }
  const before = scholarLevels.slice(scholarLevels.indexOf('sd'), scholarLevels.indexOf(level))
  const grade = before.reduce((sum, one) => sum + yearsOf(one), year)
  return { id: `${id} kelas ${grade}`, en: `${en}, class ${grade}` }
}

/** The pupil whose years of scholarship are planned; null for a child that is at school no more. */
export function pupilOf(bornOn: Day, schooling: Schooling, diedOn: Day): Pupil | null {
  if (schooling === notYet) return { bornOn, level: 'tk', year: 1, firstOn: schoolBegins(bornOn, diedOn) }
  const found = classes.find(({ level, year }) => schooling === `${level}-${year}`)
  return found ? { bornOn, ...found, firstOn: diedOn } : null
}

function schoolBegins(bornOn: Day, diedOn: Day): Day {
  const old = birthday(bornOn, kindergartenAge)
  const from = old > diedOn ? old : diedOn
  const month = monthOf(from)
  const july = dayInMonth(month - (month % 12) + 6, 1)
  return july >= from ? july : dayInMonth(monthOf(july) + 12, 1)
}
