import { emptyCell } from '#platform/sheet/sheet.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import type { ColumnName } from './columns.ts'
import type { Layout } from './layouts.ts'

/**
 * The cells of a row after someone has typed or chosen a column's value; the row is then checked again as a whole.
 * Null when the file has no such column: then only the file can be mended.
 */
export function mendRow(
  cells: readonly Cell[],
  layout: Layout,
  column: ColumnName,
  value: string,
): Cell[] | null {
  const mended = Array.from(
    { length: Math.max(cells.length, layout.header.length) },
    (_, at) => cells[at] ?? emptyCell,
  )
  // A whole name goes into the first of the three columns that older files have for it.
  const isSplitName = column === 'NAMA_LENGKAP' && !layout.columns.has(column)
  const at = layout.columns.get(isSplitName ? 'NAMA_DEPAN' : column)
  if (at === undefined) return null
  mended[at] = { kind: 'text', text: value }
  for (const part of ['NAMA_TENGAH', 'NAMA_BELAKANG'] as const) {
    const rest = layout.columns.get(part)
    if (isSplitName && rest !== undefined) mended[rest] = emptyCell
  }
  return mended
}
