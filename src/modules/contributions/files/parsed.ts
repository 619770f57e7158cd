import type { Cell } from '#platform/sheet/sheet.ts'
import { fault } from './findings.ts'
import type { Fault, FaultArguments } from './findings.ts'

/** What a cell says, or why it cannot be taken. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** The same arguments as `fault`, as the answer of a parser. */
export function refused(...reason: FaultArguments): Parsed<never> {
  return { ok: false, fault: fault(...reason) }
}

/** Nearly no cell does, and every cell is asked several times. */
const mayNeedCleaning = /^[\s'‘’`]|[\u200b-\u200d\u2060\ufeff]|[^\S ]|\s\s|\s$/

/**
 * The text of a cell without what nobody sees: blanks around it, odd blanks inside, and the apostrophe with which
 * Excel users keep digits as text.
 */
export function cleanText({ text }: Cell): string {
  if (!mayNeedCleaning.test(text)) return text
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^['‘’`]\s*/, '')
}

/** Letters and digits alone, in capitals: for words that may be written in several ways. */
export function wordKey(cell: Cell): string {
  return cleanText(cell)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}
