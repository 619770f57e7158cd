import type { Language } from '#base/words.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import { describeFinding } from './findings.ts'
import type { Finding } from './findings.ts'
import { isColumnName } from './columns.ts'
import { errorColumns } from './layouts.ts'
import type { Layout } from './layouts.ts'

/**
 * The sender's own columns with ours after them. The file can be mended and sent again as it is: our columns are
 * recognised and left out.
 */
export function errorFileHeader(layout: Layout): string[] {
  return [...layout.header.filter((_, at) => !layout.ours.includes(at)), ...errorColumns]
}

/** One row of an error file: what was sent, and everything that is to be said about it. */
export function errorFileRow(
  layout: Layout,
  cells: readonly Cell[],
  findings: readonly Finding[],
  language: Language,
): string[] {
  const sent = layout.header
    .map((_, at) => cells[at]?.text ?? '')
    .filter((_, at) => !layout.ours.includes(at))
  const described = findings.map(describeFinding)
  return [
    ...sent,
    unique(findings.map(({ code }) => code)).join(', '),
    unique(findings.map(({ column }) => headerOf(layout, column))).join(', '),
    described.map(({ message }) => message[language]).join(' '),
    unique(described.map(({ suggestion }) => suggestion[language])).join(' '),
  ]
}

/** The column as the sender calls it. */
function headerOf({ columns, header }: Layout, column: string | null): string {
  const at = column !== null && isColumnName(column) ? columns.get(column) : undefined
  return (at === undefined ? column : header[at]) ?? ''
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
