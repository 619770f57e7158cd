import {
  amountWords,
  dayIn,
  isTable,
  law,
  parseDay,
  values,
  type AmountOf,
  type Day,
  type DatedValue,
  type Law,
  type Row,
  type Unit,
} from '@payung/law'
import { clockOf, readConfig } from '#platform/config.ts'
import { exit, NoSuchThing, type Exit } from '../command.ts'
import { table } from '../table.ts'
import { count, print, printJson } from '../terminal.ts'

type LawRow = Row<AmountOf[Unit]>
type Read = { readonly value: DatedValue; readonly rows: readonly LawRow[] }

type Given = { readonly on?: string; readonly 'known-on'?: string; readonly json?: boolean }

/** The values of the law: all on a day, or one with its history. */
export function showValues({ on, 'known-on': knownOn, json }: Given, id: string | undefined): Exit {
  const read = knownOn === undefined ? law : law.asKnownOn(parseDay(knownOn, '--known-on'))
  const day = on === undefined ? undefined : parseDay(on, '--on')
  const found = find(read, id).map(({ value, rows }) => ({ value, rows: inForce(read, value, rows, day) }))
  if (id !== undefined && found.every(({ rows }) => rows.length === 0))
    throw new NoSuchThing(`${id}: nothing is in force or known on that day.`)
  if (json) printJson(found.length === 1 && id !== undefined ? asJson(found[0]) : found.map(asJson))
  else if (id === undefined) print(overview(read, day ?? dayIn(clockOf(readConfig())())))
  else print(found.map(history).join('\n\n'))
  return exit.done
}

function find(read: Law, id: string | undefined): Read[] {
  const exact = id === undefined ? undefined : read.find(id)
  if (exact) return [exact]
  const begun = values.filter((value) => id === undefined || value.id.startsWith(`${id}.`))
  if (begun.length === 0) throw new NoSuchThing(`There is no value “${id}”: ./payung law lists them.`)
  return begun.map((value) => ({ value, rows: read.history(value) }))
}

/** Of the rows meant, the one that holds on a day; all of them where no day is asked about. */
function inForce(
  read: Law,
  value: DatedValue,
  rows: readonly LawRow[],
  day: Day | undefined,
): readonly LawRow[] {
  if (day === undefined) return rows
  const holding = read.on(value, day)
  return rows.filter((row) => row === holding)
}

/** Every value as it stands on a day. */
function overview(read: Law, day: Day): string {
  const lines = values.map((value) => {
    const row = read.on(value, day)
    if (!row) return ['', value.id, 'not in force', '', '', value.title.en]
    return [star(row), value.id, cut(amountOf(row)), row.from, cut(articleOf(row)), value.title.en]
  })
  return `${table([['', 'ID', `ON ${day}`, 'SINCE', 'ARTICLE', 'VALUE'], ...lines])}\n\n${legend}`
}

function history({ value, rows }: Read): string {
  const lines = rows.map((row) => [
    star(row),
    row.from,
    row.to ?? '',
    amountOf(row),
    articleOf(row),
    row.publishedOn ?? '',
    row.checkedOn,
    row.confidence,
  ])
  const header = ['', 'FROM', 'TO', 'AMOUNT', 'ARTICLE', 'PUBLISHED', 'CHECKED', 'CONFIDENCE']
  const notes = rows.flatMap(({ from, note }) => (note ? [`${from}: ${note.en}`] : []))
  const isStarred = rows.some((row) => star(row) !== '')
  return [
    `${value.id}: ${value.title.en} (${value.unit})`,
    table([header, ...lines]),
    ...rows.flatMap(linesOf),
    ...notes,
    ...(isStarred ? [legend] : []),
  ].join('\n')
}

const legend = '* not certain: read again before relying on it'

/** A row is certain when its article was read or two sources agree, and an opened source shows the amount. */
function star({ confidence, seen }: LawRow): string {
  return confidence === 'high' && seen ? '' : '*'
}

/** Lists of holidays are long; the table says how many. */
function amountOf(row: LawRow): string {
  const { amount } = row
  if (isTable(amount)) return amountWords(row).en
  return Array.isArray(amount) && typeof amount[0] === 'object'
    ? `${amount.length} days`
    : amountWords(row).en
}

/** The lines of a row that is itself a table by amount. */
function linesOf({ from, amount }: LawRow): string[] {
  if (!isTable(amount)) return []
  const lines = amount.map((line) => [line.seen ? '' : '*', count(line.from), count(line.amount)])
  return [`${from}:\n${table([['', 'FROM', 'AMOUNT'], ...lines])}`]
}

/** So that the table stays a table. */
function cut(text: string): string {
  return text.length <= 45 ? text : `${text.slice(0, 44)}…`
}

function articleOf({ article: { regulation, article } }: LawRow): string {
  return `${regulation} ${article}`
}

function asJson(read: Read | undefined) {
  if (!read) return null
  const { value, rows } = read
  return {
    id: value.id,
    title: value.title,
    unit: value.unit,
    rows: rows.map((row) => ({
      ids: row.ids,
      from: row.from,
      to: row.to ?? null,
      amount: row.amount,
      ...row.article,
      published_on: row.publishedOn,
      checked_on: row.checkedOn,
      confidence: row.confidence,
      seen: row.seen,
      certain: star(row) === '',
      note: row.note ?? null,
      sources: row.sources,
    })),
  }
}
