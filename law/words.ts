/** A text for people, in both languages of the system. */
export interface Words {
  readonly id: string
  readonly en: string
}

export type Language = keyof Words

/** The same sentence built twice, once in each language. */
export const inBoth = (write: (language: Language) => string): Words => ({ id: write('id'), en: write('en') })

const separators = { id: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const

/** Plain decimal text for people: `-1234.5` becomes `-1.234,5` in Indonesian and `-1,234.5` in English. */
export function spell(plain: string, language: Language): string {
  const { thousands, decimal } = separators[language]
  const [whole = '0', fraction] = plain.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return fraction === undefined ? grouped : grouped + decimal + fraction
}

/** The decimal text of `amount` / 10^`scale`, without trailing zeros: (2900, 4) is `0.29`. */
export function decimalText(amount: bigint, scale: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, '0')
  const cut = digits.length - scale
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction && `.${fraction}`}`
}
