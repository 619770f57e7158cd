import { amountWords, isTable, unsure } from '@payung/law'
import { readAll } from '../../../law-book/readings.ts'
import { exit, type Exit } from '../command.ts'
import { table } from '../table.ts'
import { count, print, printJson } from '../terminal.ts'

const order = ['low', 'medium', 'high'] as const

/** Every row to be read again before anyone relies on it, the least sure first, and how many formulas read its value. */
export function showUnsure(json = false): Exit {
  const rows = allUnsure()
  if (json) printJson(rows)
  else print(`${table([header, ...rows.map(lineOf)])}\n\n${summary(rows)}`)
  return exit.done
}

function allUnsure() {
  const readings = readAll()
  return unsure()
    .map(({ value, row }) => ({
      value: value.id,
      title: value.title,
      from: row.from,
      amount: isTable(row.amount) || Array.isArray(row.amount) ? null : amountWords(row),
      ...row.article,
      confidence: row.confidence,
      seen: row.seen,
      formulas: readings.filter(({ values }) => values.has(value.id)).map(({ formula }) => formula),
      sources: row.sources,
    }))
    .toSorted((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence))
}

type Unsure = ReturnType<typeof allUnsure>[number]

const header = ['CONFIDENCE', 'SEEN', 'ID', 'FROM', 'ARTICLE', 'FORMULAS', 'VALUE']

function lineOf({ value, title, from, regulation, article, confidence, seen, formulas }: Unsure): string[] {
  const where = `${regulation} ${article}`
  return [
    confidence,
    seen ? 'yes' : 'no',
    value,
    from,
    where.length > 45 ? `${where.slice(0, 44)}…` : where,
    count(formulas.length),
    title.en,
  ]
}

function summary(rows: readonly Unsure[]): string {
  const low = rows.filter(({ confidence }) => confidence === 'low').length
  const unseen = rows.filter(({ seen }) => !seen).length
  return `${count(rows.length)} rows are not certain: ${count(low)} of low confidence, ${count(unseen)} seen in no opened source.`
}
