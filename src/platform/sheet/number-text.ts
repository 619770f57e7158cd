const numeral = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/

/** Excel computes and shows fifteen significant digits; what its files hold beyond them is noise. */
const shownDigits = 15

/**
 * The digits of a number as a person sees them: whole numbers exactly as they stand, exponents written out,
 * fractions as Excel shows them. Null when it is no number at all.
 */
export function numberText(raw: string): string | null {
  const match = numeral.exec(raw)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponent] = match
  const plain = exponent === undefined ? join(whole, fraction) : shift(whole, fraction, Number(exponent))
  if (plain.includes('.') && plain.replace('.', '').replace(/^0+/, '').length > shownDigits) {
    return numberText(Number(sign + plain).toPrecision(shownDigits))
  }
  return plain === '0' ? '0' : sign + plain
}

function shift(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction
  const point = whole.length + places
  if (point <= 0) return join('0', '0'.repeat(-point) + digits)
  return join(digits.slice(0, point).padEnd(point, '0'), digits.slice(point))
}

function join(whole: string, fraction: string): string {
  const head = whole.replace(/^0+(?=\d)/, '')
  const tail = fraction.replace(/0+$/, '')
  return tail === '' ? head : `${head}.${tail}`
}
