import type { Words } from '#base/words.ts'
import type { StateOf, Thing } from './machine.ts'
import type { ProviderState } from './states.ts'

const words: { readonly [T in Thing]: Readonly<Record<StateOf[T], Words>> } = {
  provider: {
    draft: { id: 'Belum dikirim', en: 'Not sent yet' },
    'not-yet-eligible': { id: 'Belum memenuhi syarat', en: 'Not yet eligible' },
    submitted: { id: 'Terkirim', en: 'Sent' },
    'document-check': { id: 'Berkas diperiksa', en: 'Documents being checked' },
    'needs-completion': { id: 'Perlu dilengkapi', en: 'To be completed' },
    'site-check': { id: 'Pemeriksaan tempat', en: 'Site check' },
    approved: { id: 'Disetujui', en: 'Approved' },
    'agreement-signed': { id: 'Perjanjian ditandatangani', en: 'Agreement signed' },
    active: { id: 'Aktif', en: 'Active' },
    suspended: { id: 'Dibekukan', en: 'Suspended' },
    terminated: { id: 'Kerja sama berakhir', en: 'Ended' },
    rejected: { id: 'Ditolak', en: 'Refused' },
  },
  course: {
    draft: { id: 'Draf', en: 'Draft' },
    review: { id: 'Ditinjau', en: 'In review' },
    listed: { id: 'Terbit', en: 'Listed' },
    retired: { id: 'Ditarik', en: 'Retired' },
  },
  class: {
    planned: { id: 'Direncanakan', en: 'Planned' },
    open: { id: 'Pendaftaran dibuka', en: 'Open' },
    full: { id: 'Penuh', en: 'Full' },
    confirmed: { id: 'Pasti berjalan', en: 'Confirmed' },
    running: { id: 'Berlangsung', en: 'Running' },
    assessing: { id: 'Uji kompetensi', en: 'Being assessed' },
    completed: { id: 'Selesai', en: 'Completed' },
    settled: { id: 'Lunas', en: 'Settled' },
    cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  },
  enrolment: {
    applied: { id: 'Diajukan', en: 'Applied' },
    'not-eligible': { id: 'Tidak memenuhi syarat', en: 'Not eligible' },
    'not-yet-eligible': { id: 'Belum memenuhi syarat', en: 'Not yet eligible' },
    eligible: { id: 'Memenuhi syarat', en: 'Eligible' },
    waitlisted: { id: 'Daftar tunggu', en: 'On the waiting list' },
    offered: { id: 'Kursi ditawarkan', en: 'A seat is offered' },
    confirmed: { id: 'Kursi dipastikan', en: 'Seat confirmed' },
    attending: { id: 'Mengikuti pelatihan', en: 'Attending' },
    dropped: { id: 'Berhenti', en: 'Dropped out' },
    completed: { id: 'Selesai pelatihan', en: 'Training completed' },
    assessed: { id: 'Sudah diuji', en: 'Assessed' },
    certified: { id: 'Bersertifikat', en: 'Certified' },
    'outcome-3m': { id: 'Hasil 3 bulan tercatat', en: 'Outcome at 3 months noted' },
    'outcome-6m': { id: 'Hasil 6 bulan tercatat', en: 'Outcome at 6 months noted' },
    'outcome-12m': { id: 'Hasil 12 bulan tercatat', en: 'Outcome at 12 months noted' },
    withdrawn: { id: 'Mengundurkan diri', en: 'Withdrawn' },
    expired: { id: 'Lewat waktu', en: 'Expired' },
  },
  budget: {
    draft: { id: 'Draf', en: 'Draft' },
    approved: { id: 'Disetujui', en: 'Approved' },
    open: { id: 'Dibuka', en: 'Open' },
    exhausted: { id: 'Habis', en: 'Exhausted' },
    closed: { id: 'Ditutup', en: 'Closed' },
  },
}

/** A state as people read it. */
export function stateWords<T extends Thing>(thing: T, state: StateOf[T]): Words {
  return words[thing][state]
}

/** How a state stands with whoever reads it, as tags of pages tell it. */
export const providerStanding = {
  draft: 'quiet',
  'not-yet-eligible': 'waiting',
  submitted: 'waiting',
  'document-check': 'waiting',
  'needs-completion': 'unsure',
  'site-check': 'waiting',
  approved: 'note',
  'agreement-signed': 'note',
  active: 'done',
  suspended: 'fault',
  terminated: 'quiet',
  rejected: 'fault',
} as const satisfies Record<ProviderState, string>
