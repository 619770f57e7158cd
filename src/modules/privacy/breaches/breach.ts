import { breachNoticeHours, dayIn, law } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import * as fields from '#platform/fields.ts'

/**
 * Data got out, were changed or were lost. From when we know, 72 hours run in which everyone concerned and the institution are
 * told (UU 27/2022 Pasal 46).
 *
 *   open ──letters sent──▶ sent ──everyone reached, by message or post──▶ closed
 */
const breachStates = ['open', 'sent', 'closed'] as const

/** What data got out, as the letters name them. */
export const dataKinds = {
  identity: { id: 'nama, tempat dan tanggal lahir', en: 'name, place and date of birth' },
  nik: { id: 'NIK', en: 'NIK' },
  mother: { id: 'nama ibu kandung', en: 'mother’s maiden name' },
  contact: { id: 'nomor HP, email, alamat', en: 'mobile number, e-mail, address' },
  work: { id: 'tempat kerja dan upah', en: 'employers and wages' },
  savings: { id: 'iuran dan saldo', en: 'contributions and savings' },
  evidence: { id: 'foto dan berkas bukti', en: 'pictures and files sent as evidence' },
  account: { id: 'nama untuk masuk dan perangkat', en: 'sign-in name and devices' },
} as const satisfies Record<string, Words>

export type DataKind = keyof typeof dataKinds
const dataKind = z.enum(Object.keys(dataKinds) as [DataKind, ...DataKind[]]) // The names of what stands above.

/** What a case says; it goes into the letters. */
export const description = z.object({
  knownAt: fields.instant,
  happenedFrom: fields.instant,
  happenedTo: fields.instant,
  dataKinds: z.array(dataKind).min(1),
  /** How it happened. */
  how: fields.line(10, 2000),
  /** What we do about it. */
  handling: fields.line(10, 2000),
  /** What those concerned had best do. */
  advice: fields.line(10, 2000),
  authorityName: fields.line(3, 200),
  authorityEmail: z.email().max(254).toLowerCase(),
})
export type Description = z.output<typeof description>

export const breachShape = description.extend({
  how: z.string(),
  handling: z.string(),
  advice: z.string(),
  authorityName: z.string(),
  authorityEmail: z.string(),
  breachId: z.uuid(),
  number: z.string(),
  state: z.enum(breachStates),
  dueAt: fields.instant,
  openedBy: z.string(),
  openedAt: fields.instant,
  sentBy: z.string().nullable(),
  sentAt: fields.instant.nullable(),
  authorityReachedAt: fields.instant.nullable(),
  outcome: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedAt: fields.instant.nullable(),
  /** How many people it concerns, and how far each has been told. */
  people: fields.count,
  /** Their letters have been written. */
  written: fields.count,
  /** The message gateway has taken the message to them. */
  reached: fields.count,
  /** Written, and nobody knows a number or an address: these go by post. */
  byPost: fields.count,
  /** Given to the post. */
  posted: fields.count,
})
export type Breach = z.output<typeof breachShape>

/** When the time is over in which everyone must have been told. */
export function noticeDueAt(knownAt: Date): Date {
  const { amount } = present(law.on(breachNoticeHours, dayIn(knownAt)), 'the law sets a time for the notice')
  return new Date(knownAt.getTime() + amount * 3_600_000)
}
