import { z } from 'zod'
import { never, present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import type { EmployerRole, Grant, ProviderRole, Role } from '#platform/actor.ts'

/** A role, as people know it, and what it is for. Who may do which operation stands with the operation. */
export type RoleWords = { readonly name: Words; readonly purpose: Words }

export const roles: Readonly<Record<Role, RoleWords>> = {
  member: {
    name: { id: 'Peserta', en: 'Member' },
    purpose: { id: 'Melihat data dan hak sendiri.', en: 'Sees their own data and rights.' },
  },
  'employer.owner': {
    name: { id: 'Pemilik akun perusahaan', en: 'Owner of the employer’s account' },
    purpose: {
      id: 'Melakukan semuanya untuk perusahaan, dan memberi hak kepada orang lain.',
      en: 'Does everything for the employer, and gives rights to others.',
    },
  },
  'employer.filer': {
    name: { id: 'Penyusun laporan', en: 'Filer' },
    purpose: {
      id: 'Mengisi data pekerja dan menyusun laporan upah.',
      en: 'Enters workers and prepares wage reports.',
    },
  },
  'employer.approver': {
    name: { id: 'Penyetuju laporan', en: 'Approver' },
    purpose: {
      id: 'Memeriksa laporan orang lain dan menetapkannya.',
      en: 'Checks reports made by others and makes them final.',
    },
  },
  'employer.reader': {
    name: { id: 'Pembaca', en: 'Reader' },
    purpose: {
      id: 'Melihat laporan dan tagihan, tidak mengubah apa pun.',
      en: 'Sees reports and bills, changes nothing.',
    },
  },
  'provider.owner': {
    name: { id: 'Pengelola lembaga pelatihan', en: 'Manager of a training body' },
    purpose: {
      id: 'Mengelola kelas, program, dan tagihan lembaga, dan memberi hak kepada orang lain.',
      en: 'Manages classes, courses and invoices of the training body, and gives rights to others.',
    },
  },
  'provider.trainer': {
    name: { id: 'Pelatih', en: 'Trainer' },
    purpose: { id: 'Menjalankan kelas dan mencatat kehadiran.', en: 'Runs classes and notes attendance.' },
  },
  'provider.assessor': {
    name: { id: 'Asesor', en: 'Assessor' },
    purpose: { id: 'Mencatat hasil uji kompetensi.', en: 'Records results of assessments.' },
  },
  officer: {
    name: { id: 'Petugas', en: 'Officer' },
    purpose: {
      id: 'Melayani peserta dan perusahaan. Menulis keperluan sebelum membuka data orang.',
      en: 'Serves members and employers. States a purpose before opening anyone’s data.',
    },
  },
  supervisor: {
    name: { id: 'Penyelia', en: 'Supervisor' },
    purpose: {
      id: 'Menyetujui langkah yang perlu dua orang, dan mengelola kunci API.',
      en: 'Approves what takes two people, and manages API keys.',
    },
  },
  auditor: {
    name: { id: 'Auditor', en: 'Auditor' },
    purpose: { id: 'Membaca semuanya, tidak mengubah apa pun.', en: 'Reads everything, changes nothing.' },
  },
  system: {
    name: { id: 'Sistem', en: 'System' },
    purpose: { id: 'Pekerjaan yang berjalan sendiri.', en: 'Work that runs by itself.' },
  },
}

export const employerRoles = [
  'employer.owner',
  'employer.filer',
  'employer.approver',
  'employer.reader',
] as const satisfies EmployerRole[]

export const employerRole = z.enum(employerRoles)

export const providerRoles = [
  'provider.owner',
  'provider.trainer',
  'provider.assessor',
] as const satisfies ProviderRole[]

export const providerRole = z.enum(providerRoles)

/** Every role that an account or a key can have. */
export const accountRole = z.enum([
  'member',
  ...employerRoles,
  ...providerRoles,
  'officer',
  'supervisor',
  'auditor',
])

/** A role and over whom, as the tables have it. */
export type RoleRow = {
  readonly role: z.output<typeof accountRole>
  readonly employerId: bigint | null
  readonly providerId: bigint | null
  readonly officeCode: string | null
  readonly personId: bigint | null
}

export function toGrant({ role, employerId, providerId, officeCode, personId }: RoleRow): Grant {
  switch (role) {
    case 'member':
      return { role, personId: present(personId, 'a member’s grant names the person') }
    case 'officer':
    case 'supervisor':
      return { role, officeCode: present(officeCode, 'an officer’s grant names the office') }
    case 'auditor':
      return { role }
    case 'employer.owner':
    case 'employer.filer':
    case 'employer.approver':
    case 'employer.reader':
      return { role, employerId: present(employerId, 'an employer’s grant names the employer') }
    case 'provider.owner':
    case 'provider.trainer':
    case 'provider.assessor':
      return { role, providerId: present(providerId, 'a grant at a training body names it') }
    default:
      return never(role)
  }
}
