import { formatMonth } from '@payung/law'
import { describeFinding, holds, type Finding } from '#modules/contributions/files'
import { table, type Cell } from '../table.ts'
import { count, print, toJson } from '../terminal.ts'
import { payable, type Amounts, type Totals } from './amounts.ts'
import type { AssessedRow, Terms } from './assess-rows.ts'

/** Where a row's results go as soon as they are known; the rest follows at the end. */
export type Report = {
  row(row: AssessedRow, amounts: Amounts): void
  end(refused: readonly RefusedRow[], totals: Totals): void
}

/** A row that is not taken, with what is to be said about it. */
export type RefusedRow = Pick<AssessedRow, 'number' | 'name' | 'findings'>

/** One JSON document, written as the rows come. */
export function jsonReport({ month, riskClass, scale, programmes }: Terms): Report {
  const head = toJson({ month: formatMonth(month), risk_class: riskClass, scale, programmes })
  let separator = `${head.slice(0, -1)},"rows":[\n`
  const list = (items: readonly object[]) => items.map((item) => toJson(item)).join(',\n')
  return {
    row({ number, name, findings }, amounts) {
      const notes = findings.length > 0 ? { notes: findings.map(inJson) } : {}
      process.stdout.write(`${separator}${toJson({ row: number, name, ...amounts, ...notes })}`)
      separator = ',\n'
    },
    end(refused, totals) {
      const sums = { workers: totals.workers, ...totals.all, programmes: totals.byProgramme }
      const opening = totals.workers === 0 ? separator : ''
      print(`${opening}\n],"refused":[\n${list(refused.map(refusal))}\n],"totals":${toJson(sums)}}`)
    },
  }
}

function refusal({ number, name, findings }: RefusedRow) {
  const reason = findings.find(holds)
  return { row: number, name, ...(reason && inJson(reason)), findings: findings.map(inJson) }
}

/** Texts as `calc` has them: Indonesian under the plain name, English beside it. */
function inJson(finding: Finding) {
  const { message, suggestion } = describeFinding(finding)
  return {
    code: finding.code,
    column: finding.column,
    value: finding.value ?? null,
    message: message.id,
    message_en: message.en,
    suggestion: suggestion.id,
    suggestion_en: suggestion.en,
  }
}

const widths = payable.map((name) => Math.max(name.length, 11))

/** A line for each row, then what was refused and why, then who pays what. */
export function textReport({ month, riskClass, programmes }: Terms): Report {
  const line = (row: string, cells: readonly string[], name: string) =>
    `${row.padStart(7)}${cells.map((cell, at) => cell.padStart((widths[at] ?? 0) + 2)).join('')}  ${name}`.trimEnd()
  print(`${formatMonth(month)}, risk class ${riskClass}, ${programmes.join(' ').toUpperCase()}`)
  print(line('row', payable, 'name'))
  return {
    row({ number, name }, amounts) {
      print(
        line(
          String(number),
          payable.map((column) => count(amounts[column])),
          name ?? '',
        ),
      )
    },
    end(refused, totals) {
      print(`\n${sums(totals)}`)
      if (refused.length > 0) print(`\nRefused: ${refused.length} rows\n${refusals(refused)}`)
    },
  }
}

function sums(totals: Totals): string {
  const split = Object.entries(totals.byProgramme).map(([name, { employer, worker, total }]): Cell[] => [
    name.toUpperCase(),
    ...[employer, worker, total].map((amount) => ({ right: count(amount) })),
  ])
  const [employer, worker, total] = (['employer', 'worker', 'total'] as const).map((name) => ({
    right: count(totals.of(name)),
  }))
  return table([
    [`${count(totals.workers)} workers`, { right: 'employer' }, { right: 'worker' }, { right: 'together' }],
    ...split,
    ['Together', employer ?? '', worker ?? '', total ?? ''],
  ])
}

function refusals(refused: readonly RefusedRow[]): string {
  return table(
    refused.flatMap(({ number, name, findings }) =>
      findings.filter(holds).map((finding) => {
        const { message, suggestion } = describeFinding(finding)
        const who: Cell[] = [{ right: String(number) }, name ?? '', finding.code]
        return [...who, `${message.en} ${suggestion.en}`]
      }),
    ),
  )
}
