import type { Language } from '#base/words.ts'

const hardSpace = '\u00a0'

/** How someone is spoken to: `Bu Rina`, `Pak Yusuf`; by name alone in English, and where nobody has said which. */
export function callName(
  { name, sex }: { readonly name: string; readonly sex: 'female' | 'male' | null },
  lang: Language,
): string {
  const words = name.split(/\s+/).filter(Boolean)
  const own = words.find((word) => word.length > 2 && !word.includes('.')) ?? name
  if (lang === 'en' || !sex) return own
  return `${sex === 'female' ? 'Bu' : 'Pak'}${hardSpace}${own}`
}
