import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { formatMonth, monthOf } from '../calendar/month.ts'
import { LawProblem } from '../problem.ts'
import type { Language, Words } from '../words.ts'
import { inBoth, spell } from '../words.ts'
import type { AmountOf, Article, Bracket, Confidence, DatedValue, KnownOn, Row, Unit } from './dated-value.ts'
import { isKnown, isStale, isTable, lowest, rowIn, rowOn } from './dated-value.ts'
import { Overlay } from './overlay.ts'

/** A dated row that an answer rests on. */
export interface RowRead {
  readonly value: string
  readonly title: Words
  readonly unit: Unit
  readonly row: Row<AmountOf[Unit]>
  /** False where a newer row was due and is not known, or where the row began in the middle of the month. */
  readonly certain: boolean
  readonly confidence: Confidence
}

/** One line of a working, as a person would write it down. */
export interface Step {
  readonly title: Words
  /** With the numbers filled in: `1% × 11.086.300 = 110.863`. */
  readonly formula: Words
  /** What the step comes to, where that is an amount. */
  readonly amount?: bigint
  readonly unit?: 'rupiah' | 'percent' | 'count'
  readonly article?: Article
  readonly because?: Words
  readonly rows: readonly RowRead[]
  readonly confidence: Confidence
}

/** The ids of what was looked at, whether or not a row was in force or anything came of it: what a change of the law can touch. */
interface Looked {
  readonly values: Set<string>
  readonly rules: Set<string>
}

/** What an answer was worked out from: rows read, steps taken, and what is uncertain about them. */
export class Working {
  readonly knownOn: KnownOn
  readonly overlay: Overlay
  readonly rows: RowRead[] = []
  readonly steps: Step[] = []
  readonly notes: Words[] = []
  readonly looked: Looked

  constructor(
    knownOn: KnownOn = null,
    overlay = Overlay.none,
    looked: Looked = { values: new Set(), rules: new Set() },
  ) {
    this.knownOn = knownOn
    this.overlay = overlay
    this.looked = looked
  }

  /** A sheet for working out beside the answer, by the same law; its rows and doubts are not the answer’s. */
  aside(): Working {
    return new Working(this.knownOn, this.overlay, this.looked)
  }

  /** The value as this law states it, all rows of it, known or not. */
  lookAt<U extends Unit>(value: DatedValue<U>): DatedValue<U> {
    this.looked.values.add(value.id)
    return this.overlay.of(value)
  }

  /** The row in force on a day, where the answer does not rest on it but has to know. */
  peekOn<U extends Unit>(value: DatedValue<U>, day: Day): Row<AmountOf[U]> | undefined {
    return rowOn(this.lookAt(value), day, this.knownOn)
  }

  /** The row in force in a contribution month, likewise. */
  peekIn<U extends Unit>(value: DatedValue<U>, month: Month): Row<AmountOf[U]> | undefined {
    return rowIn(this.lookAt(value), month, this.knownOn)
  }

  /** The amount in force in a contribution month. Throws `law-not-in-force`. */
  in<U extends Unit>(value: DatedValue<U>, month: Month): AmountOf[U] {
    const row = this.peekIn(value, month)
    if (!row) throw notInForce(value, month)
    this.read(value, row, month)
    return row.amount
  }

  /** The amount in force on a day. Throws `law-not-in-force`. */
  on<U extends Unit>(value: DatedValue<U>, day: Day): AmountOf[U] {
    const row = this.findOn(value, day)
    if (!row) throw notInForce(value, monthOf(day))
    return row.amount
  }

  /** The row in force on a day, if there is one. */
  findOn<U extends Unit>(value: DatedValue<U>, day: Day): Row<AmountOf[U]> | undefined {
    const row = this.peekOn(value, day)
    if (row) this.#note(value, row, isStale(value, row, monthOf(day)) ? staleNote(value, row) : undefined)
    return row
  }

  /** The amount in force on a day; without a day, the newest that is known. */
  asOf<U extends Unit>(value: DatedValue<U>, day?: Day): AmountOf[U] {
    if (day !== undefined) return this.on(value, day)
    const { rows } = this.lookAt(value)
    const row = rows.findLast((row) => isKnown(row, this.knownOn))
    if (!row) throw notInForce(value, monthOf(rows[0]?.from ?? ('0000-01-01' as Day)))
    this.#note(value, row, undefined)
    return row.amount
  }

  /** Notes that a row was read for a contribution month. */
  read(value: DatedValue, row: Row<AmountOf[Unit]>, month: Month): RowRead {
    const begunInside = month === monthOf(row.from) && !row.from.endsWith('-01')
    const doubt = isStale(value, row, month)
      ? staleNote(value, row)
      : begunInside
        ? insideNote(value, row)
        : undefined
    return this.#note(value, row, doubt)
  }

  /** The rows read so far of a value. */
  rowsOf(value: DatedValue): RowRead[] {
    return this.rows.filter((read) => read.value === value.id)
  }

  /** Adds a reservation that the answer carries. */
  doubt(note: Words): void {
    if (!this.notes.some(({ en }) => en === note.en)) this.notes.push(note)
  }

  /** Writes a step down; where it names no article, that of the first row it read is cited. */
  step(step: Omit<Step, 'rows' | 'confidence'> & { readonly rows?: readonly RowRead[] }): void {
    const rows = step.rows ?? []
    const article = step.article ?? rows[0]?.row.article
    const confidence = lowest(rows.map(({ confidence }) => confidence))
    this.steps.push({ ...step, ...(article && { article }), rows, confidence })
  }

  /** Whether nothing had to be assumed. */
  get certain(): boolean {
    return this.notes.length === 0
  }

  get confidence(): Confidence {
    return lowest(this.rows.map(({ confidence }) => confidence))
  }

  #note(value: DatedValue, row: Row<AmountOf[Unit]>, doubt: Words | undefined): RowRead {
    if (doubt) this.doubt(doubt)
    if (row.supposed) this.doubt(supposedNote(value, row))
    const at = this.rows.findIndex((read) => read.row === row)
    const known = this.rows[at]
    if (known && (!doubt || !known.certain)) return known
    const confidence = doubt ? lowest([row.confidence, 'medium']) : row.confidence
    const { id, title, unit } = value
    const read: RowRead = { value: id, title, unit, row, certain: !doubt, confidence }
    // A row that was certain for one day can be carried on for a later one: the doubt counts.
    this.rows.splice(known ? at : this.rows.length, known ? 1 : 0, read)
    return read
  }
}

export const notInForce = (value: DatedValue, month: Month): LawProblem =>
  new LawProblem('law-not-in-force', {
    id: `${value.title.id}: tidak ada ketentuan yang berlaku pada ${formatMonth(month)}.`,
    en: `${value.title.en}: no provision is in force in ${formatMonth(month)}.`,
  })

const staleNote = (value: DatedValue, row: Row<unknown>): Words => ({
  id: `${value.title.id} yang lebih baru dari ${row.from} belum diketahui; yang terakhir dipakai terus.`,
  en: `${value.title.en}: nothing newer than ${row.from} is known; the last one is carried on.`,
})

const supposedNote = (value: DatedValue, { from, article }: Row<unknown>): Words => ({
  id: `Andaian, bukan hukum: ${value.title.id} sejak ${from} (${article.regulation}).`,
  en: `Supposed, not law: ${value.title.en} since ${from} (${article.regulation}).`,
})

const insideNote = (value: DatedValue, row: Row<unknown>): Words => ({
  id: `${value.title.id} berlaku sejak ${row.from}; seluruh bulan iuran itu dihitung menurutnya.`,
  en: `${value.title.en} holds since ${row.from}; the whole of that contribution month is counted by it.`,
})

/** An amount as it stands in its row, for people. */
export function amountWords({ amount }: Row<AmountOf[Unit]>): Words {
  const same = (text: string): Words => ({ id: text, en: text })
  if (typeof amount === 'number') return same(spell(String(amount)))
  if (typeof amount === 'string') return same(/^-?\d+(\.\d+)?$/.test(amount) ? `${spell(amount)}%` : amount)
  if ('id' in amount) return amount
  if (isTable(amount)) return inBoth((language) => tableWords(amount, language))
  const parts = Object.values(amount).map((part) => (typeof part === 'string' ? same(part) : part.name))
  return inBoth((language) => parts.map((part) => part[language]).join(', '))
}

/** `33 baris: 1.000.000 sampai 20.700.000`. */
function tableWords(table: readonly Bracket[], language: Language): string {
  const [lines, to] = language === 'id' ? ['baris', 'sampai'] : ['lines', 'to']
  const [least, most] = [table.at(0), table.at(-1)].map((line) => spell(String(line?.amount ?? 0)))
  return `${table.length} ${lines}: ${least} ${to} ${most}`
}
