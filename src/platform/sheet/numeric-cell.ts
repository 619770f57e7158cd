import { serialDay } from './dates.ts'
import { numberText } from './number-text.ts'
import type { Cell } from './sheet.ts'

/** Workbooks keep days as numbers; only the cell's style tells. What is no number at all is shown as it stands. */
export function numericCell(raw: string, style: { isDate: boolean; from1904: boolean }): Cell {
  const day = style.isDate ? serialDay(Number(raw), style.from1904) : null
  if (day !== null) return { kind: 'date', text: day }
  const text = numberText(raw)
  return text === null ? { kind: 'text', text: raw } : { kind: 'number', text }
}
