import { z } from 'zod'
import type { Day } from '@payung/law'
import type { Words } from '#base/words.ts'
import type { ColumnName } from './columns.ts'
import { describeFinding, fault, type Fault } from './findings.ts'
import { parseDateCell } from './parse-date-cell.ts'
import { parseMoneyCell } from './parse-money-cell.ts'
import type { Parsed } from './parsed.ts'

/**
 * Values that people type into a form, read as strictly as those in a file and answered in the same words.
 */

/** Whole rupiah as people write it: `4100000`, `4.100.000`, `Rp 4.100.000,00`. Nothing is guessed. */
export const writtenWage = z.union([z.int(), z.string().max(60)]).transform((given, context): bigint => {
  const text = String(given)
  return read(context, 'UPAH', text, text === '' ? missingWage : parseMoneyCell({ kind: 'text', text }))
})

const missingWage: Parsed<bigint> = { ok: false, fault: fault('WAGE_MISSING') }

/** A day as people write it: `31-12-2026`, `31 Desember 2026`, `2026-12-31`. */
export function writtenDay(column: ColumnName) {
  return z
    .string()
    .max(60)
    .transform((text, context): Day => {
      const missing = { ok: false, fault: fault('FIELD_MISSING') } as const
      const found = read(context, column, text, text === '' ? missing : parseDateCell({ kind: 'text', text }))
      return found as Day // A date cell is read as a day that exists.
    })
}

function read<T>(context: z.RefinementCtx, column: ColumnName, text: string, found: Parsed<T>): T {
  if (found.ok) return found.value
  context.addIssue({ code: 'custom', params: { words: explainFault(found.fault, column, text) } })
  return z.NEVER
}

/** What is wrong and what to do, in one breath, as it stands below a field. */
export function explainFault(found: Fault, column: ColumnName | null, value: string): Words {
  const { message, suggestion } = describeFinding({ ...found, column, value })
  return { id: `${message.id} ${suggestion.id}`, en: `${message.en} ${suggestion.en}` }
}
