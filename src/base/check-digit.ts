/**
 * ISO/IEC 7064 MOD 11,10: one decimal check digit that catches every single wrong digit and nearly every swap of
 * neighbours. Used for membership numbers, employer numbers and payment codes.
 */
export function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

export function withCheckDigit(digits: string): string {
  return digits + checkDigit(digits)
}

/** Whether the last digit is the right one for those before it. */
export function hasValidCheckDigit(code: string): boolean {
  return /^\d{2,}$/.test(code) && checkDigit(code.slice(0, -1)) === code.at(-1)
}
