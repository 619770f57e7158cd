import { createWriteStream } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  dayIn,
  lastDayOf,
  law,
  mandatoryProgrammes,
  parseMonth,
  riskClassNumbers,
  type Month,
  type Scale,
} from '@payung/law'
import { errorFileHeader, errorFileRow, type Layout } from '#modules/contributions/files'
import { clockOf, readConfig } from '#platform/config.ts'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { command, exit, UsageFault } from '../command.ts'
import { Progress } from '../progress.ts'
import { oneOf, required, someOf } from '../read-option.ts'
import { say } from '../terminal.ts'
import { Totals } from './amounts.ts'
import { assessRows, programmes, type AssessedRow, type Terms } from './assess-rows.ts'
import { readTable } from './read-table.ts'
import { jsonReport, textReport, type RefusedRow, type Report } from './report.ts'

const scales = ['mikro', 'kecil', 'menengah', 'besar'] as const

export const assess = command({
  usage:
    'FILE --month YYYY-MM --risk-class N [--programmes jkk,jkm,jht,jp] [--scale SCALE] [--out FILE] [--json]',
  about: `Computes what a wage file or a worker file comes to for a month, row by row, with totals by programme and payer. Nothing
is kept and no database is needed. Rows that cannot be taken are listed with what to mend; then the exit code is 1.`,
  example: './payung assess upah.xlsx --month 2026-10 --risk-class 3 --out perbaikan.xlsx',
  options: {
    month: { type: 'string', value: 'YYYY-MM', about: 'the contribution month' },
    'risk-class': { type: 'string', value: 'N', about: 'the class of work risk, 1 to 5' },
    programmes: {
      type: 'string',
      value: 'LIST',
      about: 'such as jkk,jkm; without it those that the scale owes',
    },
    scale: { type: 'string', value: 'SCALE', about: 'mikro, kecil, menengah (without it) or besar' },
    out: { type: 'string', value: 'FILE', about: 'write the rows back with what to mend, as .xlsx or .csv' },
    json: { type: 'boolean', about: 'rows, refused rows and totals as JSON' },
  },
  takes: [1, 1],
  async run(given, file = '') {
    const terms = termsOf(given)
    const { out } = given
    if (out !== undefined && resolve(out) === resolve(file))
      throw new UsageFault('--out must be another file.')
    const table = await readTable(file)
    if (table.others.length > 0) say(`Only the first worksheet is read, not ${table.others.join(', ')}.`)
    const report = given.json ? jsonReport(terms) : textReport(terms)
    const today = dayIn(clockOf(readConfig())())
    const refused = await run(assessRows(table.rows, table.layout, terms, today), report, {
      out,
      layout: table.layout,
    })
    return refused === 0 ? exit.done : exit.no
  },
})

function termsOf(given: {
  month?: string
  'risk-class'?: string
  scale?: string
  programmes?: string
}): Terms {
  const month = parseMonth(required(given.month, '--month'), '--month')
  const scale = oneOf(scales, given.scale ?? 'menengah', '--scale')
  return {
    month,
    scale,
    riskClass: oneOf(riskClassNumbers, Number(required(given['risk-class'], '--risk-class')), '--risk-class'),
    programmes:
      given.programmes === undefined
        ? owed(scale, month)
        : someOf(programmes, given.programmes, '--programmes'),
  }
}

function owed(scale: Scale, month: Month): Terms['programmes'] {
  const names = mandatoryProgrammes({ kind: 'company', scale }, law.working(), lastDayOf(month))
  return programmes.filter((programme) => names.includes(programme.toUpperCase()))
}

/** Reports the rows as they come, and on their way writes them back where that is wanted. @returns how many were refused */
async function run(
  rows: AsyncGenerator<AssessedRow>,
  report: Report,
  to: { out: string | undefined; layout: Layout },
): Promise<number> {
  const refused: RefusedRow[] = []
  const totals = new Totals()
  const progress = new Progress()
  async function* reported() {
    for await (const row of rows) {
      if (row.amounts) {
        totals.add(row.amounts)
        report.row(row, row.amounts)
      } else refused.push({ number: row.number, name: row.name, findings: row.findings })
      progress.show(totals.workers + refused.length, 'rows')
      yield errorFileRow(to.layout, row.cells, row.findings, 'id')
    }
  }
  if (to.out === undefined) for await (const _ of reported());
  else await writeBack(to.out, to.layout, reported())
  progress.end()
  report.end(refused, totals)
  return refused.length
}

async function writeBack(path: string, layout: Layout, rows: AsyncIterable<string[]>): Promise<void> {
  const format =
    extname(path).toLowerCase() === '.csv'
      ? ({ kind: 'csv', delimiter: ';' } as const)
      : ({ kind: 'xlsx' } as const)
  const columns = errorFileHeader(layout).map((header) => ({ header, kind: 'text' as const }))
  await pipeline(
    Readable.from(writeSheet({ format, name: 'Perbaikan', columns, rows })),
    createWriteStream(path),
  )
}
