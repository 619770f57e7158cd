import { dayIn, law, monthOf, parseMonth, type DatedValue } from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { yearOf } from '#ui/format.ts'
import { compare, type Comparison } from '../../../what-if/compare.ts'
import { Typed, type Query } from '../typed.ts'

/** How many are asked about, whoever asks: so few that nobody waits, and always the same ones. */
export const population = { members: 20_000, seed: 1, months: 12 } as const

/** What can be tried of a programme: the values that stand for the employer’s and the worker’s rate, and for the ceiling. */
export const programmes = {
  jp: { name: 'JP', employer: 'con.jp.employer', worker: 'con.jp.worker', ceiling: 'con.jp.ceiling' },
  jht: { name: 'JHT', employer: 'con.jht.pu.employer', worker: 'con.jht.pu.worker', ceiling: null },
  jkm: { name: 'JKM', employer: 'con.jkm.pu', worker: null, ceiling: null },
} as const
export type TriedProgramme = keyof typeof programmes
const codes = ['jp', 'jht', 'jkm'] as const satisfies readonly TriedProgramme[]

const parts = ['employer', 'worker', 'ceiling'] as const
export type TriedPart = (typeof parts)[number]

export type Tried = {
  readonly programme: TriedProgramme
  readonly year: number
  /** What was typed: percent of the wage as the law writes it, or rupiah. */
  readonly changes: readonly {
    readonly part: TriedPart
    readonly value: DatedValue
    readonly amount: string | number
  }[]
  readonly compared: Comparison
}

/** The first whole year of the programmes, up to this one. */
export function yearsFrom(now: Date): readonly number[] {
  const last = yearOf(monthOf(dayIn(now)))
  return Array.from({ length: last - firstYear + 1 }, (_, back) => last - back)
}

const firstYear = 2016
const mostCeiling = 10_000_000_000n

export function asksWhatIf(query: Query): boolean {
  return parts.some((part) => part in query)
}

/**
 * What a year would have cost everyone, had the rates and the ceiling been others from its first month on.
 * @throws Problem at every field that cannot be taken
 */
export function tryLaw(query: Query, now: Date): Tried {
  const typed = new Typed(query)
  const programme = typed.choice('programme', codes, 'jp')
  const years = yearsFrom(now)
  const year = typed.whole('year', present(years[0], 'there are years'), 9999)
  if (!years.includes(year)) typed.refuse('year', unknownYear)
  const changes = parts.flatMap((part) => {
    const amount = amountOf(typed, part)
    const id = programmes[programme][part]
    if (amount === null) return []
    if (id === null) typed.refuse(part, hasNone(programmes[programme].name, part))
    return id === null ? [] : [{ part, value: valueOf(id), amount }]
  })
  if (parts.every((part) => typed.text(part) === '')) typed.refuse('employer', nothingTried)
  typed.check()
  const from = `${year}-01`
  const overlay = {
    name: 'Andaian',
    changes: changes.map(({ value, amount }) => ({ value: value.id, from, amount })),
  }
  const compared = compare({ ...population, firstMonth: parseMonth(from), overlay })
  return { programme, year, changes, compared }
}

/** @returns null where the field was left empty */
function amountOf(typed: Typed, part: TriedPart): string | number | null {
  if (typed.text(part) === '') return null
  if (part === 'ceiling') return Number(typed.rupiah(part, { most: mostCeiling }))
  const text = typed.text(part).replace(/%$/, '').trim().replace(',', '.')
  if (/^\d{1,2}(\.\d{1,3})?$/.test(text)) return text
  typed.refuse(part, unclearRate)
  return null
}

export function valueOf(id: string): DatedValue {
  return present(law.find(id), `the law has ${id}`).value
}

const unclearRate: Words = {
  id: 'Isi persen dari 0 sampai 99, paling banyak tiga angka di belakang koma, seperti 2,5.',
  en: 'Write percent from 0 to 99, with three decimals at most, such as 2,5.',
}
const nothingTried: Words = {
  id: 'Isi paling sedikit satu tarif atau batas upah yang lain.',
  en: 'Fill in at least one other rate or ceiling.',
}
const unknownYear: Words = { id: 'Pilih tahun dari daftar.', en: 'Choose a year from the list.' }

function hasNone(programme: string, part: TriedPart): Words {
  return part === 'worker'
    ? {
        id: `${programme} tidak dibayar pekerja. Kosongkan.`,
        en: `Workers do not pay ${programme}. Leave it empty.`,
      }
    : {
        id: `${programme} tidak mempunyai batas upah. Kosongkan.`,
        en: `${programme} has no wage ceiling. Leave it empty.`,
      }
}
