/** `{ "value": "10000.00", "currency": "IDR" }`: always text, always two decimals. */
export type Amount = { readonly value: string; readonly currency: 'IDR' }

/** Whole rupiah, or null for anything else: cents, other decimals, other money. */
export function readAmount(amount: { value: string; currency: string }): bigint | null {
  const digits = /^(\d{1,16})\.00$/.exec(amount.value)?.[1]
  return digits && amount.currency === 'IDR' ? BigInt(digits) : null
}

export function writeAmount(rupiah: bigint): Amount {
  return { value: `${rupiah}.00`, currency: 'IDR' }
}
