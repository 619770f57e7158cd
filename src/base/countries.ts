import type { Language } from './words.ts'

/** Codes that name no country, or this one. */
const left = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'ID',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
])
const names = {
  id: new Intl.DisplayNames('id', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
}
const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at))

/** Every country but Indonesia, by its code of ISO 3166-1. */
export const countryCodes: ReadonlySet<string> = new Set(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !left.has(code) && isCurrent(code) && countryName(code, 'en') !== code),
)

/** A former country's code is read as that of the one that came after it. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code
}

export function countryName(code: string, lang: Language): string {
  return names[lang].of(code) ?? code
}
