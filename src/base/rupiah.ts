/** Money is whole rupiah. There is no smaller unit anywhere in the system. */
export type Rupiah = bigint

const hardSpace = '\u00a0'

/** `1234567n` → `1.234.567`; a minus sign, not a hyphen, before a debt. */
export function formatAmount(amount: Rupiah): string {
  const digits = (amount < 0n ? -amount : amount).toString().replace(/\B(?=(\d{3})+$)/g, '.')
  return amount < 0n ? `−${digits}` : digits
}

/** `1234567n` → `Rp 1.234.567` with a hard space, as printed everywhere. */
export function formatRupiah(amount: Rupiah): string {
  return amount < 0n ? `−Rp${hardSpace}${formatAmount(-amount)}` : `Rp${hardSpace}${formatAmount(amount)}`
}

/** `+ 5.966.000` or `− 3.835.200`: a change, always with its sign. */
export function formatChange(amount: Rupiah): string {
  return `${amount < 0n ? '−' : '+'}${hardSpace}${formatAmount(amount < 0n ? -amount : amount)}`
}
