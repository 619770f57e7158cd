import { z } from 'zod'
import type { Words } from '#base/words.ts'
import * as fields from '#platform/fields.ts'
import { classNo, enrolmentId, invoiceNo, providerNo } from '../find-things.ts'

export const invoiceStates = ['submitted', 'withheld', 'approved', 'paid', 'refused'] as const
export type InvoiceState = (typeof invoiceStates)[number]

export const invoiceStateWords: Readonly<Record<InvoiceState, Words>> = {
  submitted: { id: 'Menunggu pemeriksaan', en: 'Waits to be checked' },
  withheld: { id: 'Ditahan', en: 'Withheld' },
  approved: { id: 'Disetujui, menunggu dibayar', en: 'Approved, to be paid' },
  paid: { id: 'Dibayar', en: 'Paid' },
  refused: { id: 'Ditolak', en: 'Refused' },
}

/** How a state stands with whoever reads it, as tags of pages tell it. */
export const invoiceStanding = {
  submitted: 'waiting',
  withheld: 'fault',
  approved: 'waiting',
  paid: 'done',
  refused: 'fault',
} as const satisfies Record<InvoiceState, string>

export const bases = ['attended', 'completed', 'certified'] as const
export type Basis = (typeof bases)[number]

/** What the price of a trainee is paid for. */
export const basisWords: Readonly<Record<Basis, Words>> = {
  attended: {
    id: 'Harga per peserta, sebanding dengan pertemuan yang dihadiri, dibulatkan ke bawah',
    en: 'The price of a trainee, in proportion to the sessions attended, rounded down',
  },
  completed: {
    id: 'Harga per peserta yang mencapai batas kehadiran',
    en: 'The price of each trainee who reached the attendance that is needed',
  },
  certified: {
    id: 'Harga per peserta yang memegang sertifikat',
    en: 'The price of each trainee who holds a certificate',
  },
}

export const invoice = z.object({
  invoiceNo,
  classNo,
  courseTitle: z.string(),
  providerNo,
  providerName: z.string(),
  basis: z.enum(bases),
  price: fields.rupiah,
  total: fields.rupiah,
  trainees: z.int(),
  state: z.enum(invoiceStates),
  withheldReason: z.string().nullable(),
  submittedAt: fields.instant,
  decidedAt: fields.instant.nullable(),
  decidedBy: z.string().nullable(),
  paidOn: fields.day.nullable(),
})
export type Invoice = z.output<typeof invoice>

export const invoiceLine = z.object({
  enrolmentId,
  name: z.string(),
  attended: z.int(),
  sessions: z.int(),
  amount: fields.rupiah,
})
