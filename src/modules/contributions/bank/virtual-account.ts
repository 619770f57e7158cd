import { z } from 'zod'
import { readAmount } from './amount.ts'
import { SnapRefusal } from './snap-refusal.ts'
import { readTimestamp } from './snap-time.ts'
import type { VaNumber } from './va-number.ts'

/** What a bank asks before a payer decides: whose code is this, and how much? (Service 24.) */
export type Inquiry = VaNumber & { readonly inquiryRequestId: string }

/** A bank says that it has taken money for a code. (Service 25.) */
export type PaymentRequest = VaNumber & {
  readonly paymentRequestId: string
  readonly paidAmount: bigint
  /** When the bank took the money: trxDateTime, or where it is left out the time of the call. */
  readonly paidAt: Date
  readonly referenceNo: string | null
}

/**
 * Read as real senders write: numbers where text is meant, any form of timestamp, empty text for nothing, fields that we
 * do not know. Written strictly, elsewhere.
 * @throws SnapRefusal naming the first field that is missing, else the first that is malformed
 */
export function readInquiry(body: Record<string, unknown>): Inquiry {
  return read(inquirySchema, body)
}

/** @param calledAt X-TIMESTAMP, the bank's own clock */
export function readPaymentRequest(body: Record<string, unknown>, calledAt: Date): PaymentRequest {
  const { trxDateTime, ...request } = read(paymentSchema, body)
  return { ...request, paidAt: trxDateTime ?? calledAt }
}

/** No control signs, and no half of a sign either: JSON can write both, the database keeps neither. */
const visible = /^[^\p{Cc}\p{Cs}]+$/u
const text = (max: number) =>
  z.union([z.string(), z.int()]).transform(String).pipe(z.string().max(max).regex(visible))
const optionalText = (max: number) => z.preprocess(emptyAsNull, text(max).nullable())
const optionalTime = z.preprocess(
  emptyAsNull,
  z
    .string()
    .transform(readTimestamp)
    .refine((at) => at !== null)
    .nullable(),
)
const amount = z.object({ value: z.string(), currency: z.string() }).transform(readAmount).pipe(z.bigint())

const numbers = {
  partnerServiceId: z.union([z.string(), z.int().transform((number) => String(number).padStart(8))]).pipe(
    z
      .string()
      .regex(/^ *\d+$/)
      .length(8),
  ),
  customerNo: text(20),
  virtualAccountNo: text(28),
}

const inquirySchema = z.object({ ...numbers, inquiryRequestId: text(128) })
const paymentSchema = z.object({
  ...numbers,
  paymentRequestId: text(128),
  paidAmount: amount,
  trxDateTime: optionalTime,
  referenceNo: optionalText(64),
})

function read<T extends VaNumber>(schema: z.ZodType<T>, body: Record<string, unknown>): T {
  const result = schema.safeParse(body)
  if (result.success) return joined(result.data)
  const paths = result.error.issues.map(({ path }) => path)
  const missing = paths.find((path) => emptyAsNull(valueAt(body, path)) === null)
  throw missing
    ? new SnapRefusal('missingField', missing.join('.'))
    : new SnapRefusal('invalidFormat', paths[0]?.join('.'))
}

/** The third number is the first two in one, in digits. */
function joined<T extends VaNumber>(request: T): T {
  const { partnerServiceId, customerNo, virtualAccountNo } = request
  if (virtualAccountNo === partnerServiceId + customerNo && /^\d+$/.test(customerNo)) return request
  throw new SnapRefusal('invalidFormat', 'virtualAccountNo')
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<PropertyKey, unknown> | null | undefined)?.[name],
    body,
  )
}

function emptyAsNull(value: unknown): unknown {
  return value === undefined || value === '' ? null : value
}
