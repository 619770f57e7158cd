import { z } from 'zod'
import type { Words } from '#base/words.ts'
import * as fields from '#platform/fields.ts'

/** At most so many keys stand in one message; how many there were is a figure of its own. */
export const mostKeys = 200

const npp = z.string()
const employmentIds = z.array(fields.key).max(mostKeys)
const workers = z.object({ npp, workers: fields.count, employmentIds })

/**
 * What an endpoint can be told of: the fact it follows from, and what a message about it holds. Keys and figures only; whoever needs
 * more asks for it with a key of their own, and that is on record.
 */
export const messageTypes = {
  'bill.issued': {
    fact: 'contributions.bills-issued',
    words: { id: 'Tagihan terbit', en: 'A bill is issued' },
    data: z.object({
      npp,
      billId: z.uuid(),
      returnId: z.uuid(),
      number: z.string(),
      month: fields.month,
      total: fields.rupiah,
      workers: fields.count,
      dueOn: fields.day,
    }),
  },
  'bill.paid': {
    fact: 'contributions.bill-paid',
    words: { id: 'Tagihan lunas', en: 'A bill is paid' },
    data: z.object({
      npp,
      billId: z.uuid(),
      number: z.string(),
      month: fields.month,
      total: fields.rupiah,
      paidOn: fields.day,
      paymentId: z.uuid().nullable(),
    }),
  },
  'upload.checked': {
    fact: 'contributions.upload-checked',
    words: { id: 'Berkas selesai diperiksa', en: 'A file has been checked' },
    data: z.object({
      npp,
      uploadId: z.uuid(),
      returnId: z.uuid(),
      rows: fields.count,
      accepted: fields.count,
    }),
  },
  'worker.enrolled': {
    fact: 'registry.workers-enrolled',
    words: { id: 'Pekerja terdaftar', en: 'Workers are enrolled' },
    data: workers,
  },
  'worker.left': {
    fact: 'registry.workers-left',
    words: { id: 'Pekerja keluar', en: 'Workers have left' },
    data: workers,
  },
  'worker.leaving_undone': {
    fact: 'registry.leaving-undone',
    words: { id: 'Laporan keluar dibatalkan', en: 'A leaving is taken back' },
    data: workers,
  },
  'worker.voided': {
    fact: 'registry.spell-voided',
    words: { id: 'Hubungan kerja dihapus petugas', en: 'An officer has voided a spell of work' },
    data: workers,
  },
  'worker.merged': {
    fact: 'registry.people-merged',
    words: { id: 'Kartu pekerja digabung', en: 'A worker’s records are merged' },
    data: workers,
  },
  'worker.merge_undone': {
    fact: 'registry.merge-undone',
    words: { id: 'Penggabungan kartu dibatalkan', en: 'A merge is undone' },
    data: workers,
  },
  'question.asked': {
    fact: 'registry.former-employer-asked',
    words: { id: 'Ada pertanyaan tentang pekerja', en: 'A question about a worker waits' },
    data: z.object({ npp, waiting: fields.count }),
  },
  'dispute.opened': {
    fact: 'contributions.dispute-opened',
    words: { id: 'Pekerja mengajukan keberatan', en: 'A worker disputes a month' },
    data: z.object({ npp, disputeId: z.uuid(), month: fields.month, answerBy: fields.day }),
  },
  'dispute.decided': {
    fact: 'contributions.dispute-decided',
    words: { id: 'Keberatan diputuskan', en: 'A dispute is decided' },
    data: z.object({
      npp,
      disputeId: z.uuid(),
      month: fields.month,
      outcome: z.enum(['corrected', 'will-be-corrected', 'not-upheld', 'withdrawn']),
    }),
  },
} as const satisfies Record<string, { fact: string; words: Words; data: z.ZodType }>

export type MessageType = keyof typeof messageTypes

export const messageTypeNames = Object.keys(messageTypes) as [MessageType, ...MessageType[]] // There is at least one.

/** Sent when an owner asks for it, to every endpoint. */
export const testType = 'test'

export const typeWords: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(Object.entries(messageTypes).map(([name, { words }]) => [name, words])),
  [testType]: { id: 'Pesan coba', en: 'A test' },
}

/** The body as it is sent and kept: read by its schema and written by it, so that nothing else is in it. */
export function writeBody(type: MessageType, happenedAt: Date, data: unknown): string {
  const schema: z.ZodType = messageTypes[type].data
  return bodyOf(type, happenedAt, z.encode(schema, schema.parse(data)))
}

export function bodyOf(type: string, happenedAt: Date, data: unknown): string {
  return JSON.stringify({ type, timestamp: happenedAt.toISOString(), data })
}
