/** A text for people, in both languages of the system. */
export interface Words {
  readonly id: string
  readonly en: string
}

export type Language = keyof Words

/** The same sentence built twice, once in each language. */
export const inBoth = (write: (language: Language) => string): Words => ({ id: write('id'), en: write('en') })

/**
 * Plain decimal text for people: `-1234.5` becomes `-1.234,5`. The marks are Indonesian in both languages, so that on
 * one page no mark has two meanings.
 */
export function spell(plain: string): string {
  const [whole = '0', fraction] = plain.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** The decimal text of `amount` / 10^`scale`, without trailing zeros: (2900, 4) is `0.29`. */
export function decimalText(amount: bigint, scale: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, '0')
  const cut = digits.length - scale
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction && `.${fraction}`}`
}
