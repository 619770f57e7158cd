import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Words } from '#base/words.ts'

/** What someone types to say who they are. */
export type SignInName = { readonly kind: 'phone' | 'email'; readonly value: string }

const phoneWords: Words = {
  id: 'Tulis nomor HP seperti 0812 3456 7890.',
  en: 'Write a mobile number such as 0812 3456 7890.',
}

/** A mobile number as people write it (`0812-3456-7890`, `+62 812…`), kept as `+628…`. */
export const phoneNumber = z
  .string()
  .max(30)
  .transform((text, context) => {
    const phone = readPhone(text)
    if (phone) return phone
    context.addIssue({ code: 'custom', params: { words: phoneWords } })
    return z.NEVER
  })

/** @returns null when it is no mobile number of Indonesia */
function readPhone(text: string): string | null {
  const digits = text.replace(/[\s().-]/g, '').replace(/^(\+62|62|0)(?=8)/, '')
  return /^8\d{7,11}$/.test(digits) ? `+62${digits}` : null
}

/** A phone number or an e-mail address. */
export function readName(text: string): SignInName | null {
  const phone = readPhone(text)
  if (phone) return { kind: 'phone', value: phone }
  const email = text.trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254
    ? { kind: 'email', value: email }
    : null
}

/** Under which tries are counted, so that names that nobody has are not collected. */
export function hashName({ value }: SignInName): string {
  return createHash('sha256').update(value).digest('hex')
}
