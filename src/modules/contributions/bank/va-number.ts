import { hasValidCheckDigit } from '#base/check-digit.ts'

/** The three numbers by which a bank names a virtual account. The third is the first two in one. */
export type VaNumber = {
  /** Eight characters, padded with blanks on the left: which biller. */
  readonly partnerServiceId: string
  /** At most 20 digits. Ours are payment codes. */
  readonly customerNo: string
  readonly virtualAccountNo: string
}

export function vaNumberOf(serviceId: string, code: string): VaNumber {
  return { partnerServiceId: serviceId, customerNo: code, virtualAccountNo: serviceId + code }
}

/** The payment code that a number stands for; null where it cannot be one of ours under this service. */
export function paymentCodeOf(number: VaNumber, serviceId: string): string | null {
  const { partnerServiceId, customerNo } = number
  return partnerServiceId === serviceId && isPaymentCode(customerNo) ? customerNo : null
}

/** Fifteen digits, the last of which checks the others. */
export function isPaymentCode(text: string): boolean {
  return text.length === 15 && hasValidCheckDigit(text)
}
