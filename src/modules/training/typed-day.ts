import type { Day } from '@payung/law'
import { z } from 'zod'
import type { Words } from '#base/words.ts'
import { parseDateCell } from '#modules/contributions/files'

/** A day as people type it into a form of ours: `31-12-2026`, `31 Desember 2026`, `2026-12-31`. */
export const typedDay = z
  .string()
  .max(60)
  .transform((text, context): Day => {
    const trimmed = text.trim()
    const read = trimmed === '' ? null : parseDateCell({ kind: 'text', text: trimmed })
    if (read?.ok) return read.value as Day // A date cell is read as a day that exists.
    context.addIssue({ code: 'custom', params: { words: likeThis } })
    return z.NEVER
  })

const likeThis: Words = {
  id: 'Tulis tanggalnya seperti 31-12-2026.',
  en: 'Write the day as 31-12-2026.',
}
