import type { Working } from '../kernel/working.ts'
import type { Language } from '../words.ts'

/** Lets an answer say which of the rows that it rests on are recalled rather than read. */
export function doubtRecalled(working: Working): void {
  const recalled = working.rows.filter(({ row }) => !row.seen && row.confidence === 'low')
  if (recalled.length === 0) return
  const list = (language: Language): string =>
    recalled.map(({ title, row }) => `${title[language]} (${row.article.regulation})`).join('; ')
  working.doubt({
    id: `Diingat, belum dibaca: ${list('id')}. Cocokkan sebelum dipakai.`,
    en: `Recalled, not read: ${list('en')}. Compare it before relying on it.`,
  })
}
