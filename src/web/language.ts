import type { Language } from '#base/words.ts'

/** Indonesian, unless the browser prefers English to it. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
    const weight = Number(
      rest
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    return { language: tag.split('-')[0], weight }
  })
  const weigh = (wanted: Language) =>
    Math.max(0, ...wishes.filter(({ language }) => language === wanted).map(({ weight }) => weight))
  return weigh('en') > weigh('id') ? 'en' : 'id'
}

export function isLanguage(text: string | null | undefined): text is Language {
  return text === 'id' || text === 'en'
}
