/**
 * Who asks, and what they may do. Built by the channel that recognised them (a session, an API key, the command line);
 * judged in one place, `operation.ts`.
 */
export type Role =
  | 'member'
  | 'employer.owner'
  | 'employer.filer'
  | 'employer.approver'
  | 'employer.reader'
  | 'provider.owner'
  | 'provider.trainer'
  | 'provider.assessor'
  | 'officer'
  | 'supervisor'
  | 'auditor'
  | 'system'

export type Grant =
  | { readonly role: 'member'; readonly personId: bigint }
  | { readonly role: EmployerRole; readonly employerId: bigint }
  | { readonly role: ProviderRole; readonly providerId: bigint }
  | { readonly role: OfficeRole; readonly officeCode: string }
  | { readonly role: 'auditor' | 'system' }

export type EmployerRole = 'employer.owner' | 'employer.filer' | 'employer.approver' | 'employer.reader'
/** Roles at a training body. */
export type ProviderRole = 'provider.owner' | 'provider.trainer' | 'provider.assessor'
export type OfficeRole = 'officer' | 'supervisor'

export type Actor = {
  /** As it stands in audit records, readable by the person concerned. */
  readonly name: string
  readonly accountId: string | null
  readonly grants: readonly Grant[]
  /** `<module>:read` and `<module>:write`; null means everything that the grants allow (a person, not a key). */
  readonly scopes: readonly string[] | null
  /** When a person proved who they are; programs do not. */
  readonly signedInAt?: Date
  /** Under whose name repeated requests are recognised. */
  readonly caller: string
}

export const visitor: Actor = {
  name: 'Pengunjung',
  accountId: null,
  grants: [],
  scopes: null,
  caller: 'visitor',
}

/** The program itself: jobs, subscriptions, the command line on the machine. */
export const system: Actor = {
  name: 'Sistem',
  accountId: null,
  grants: [{ role: 'system' }],
  scopes: null,
  caller: 'system',
}

/** What an operation is about; decides who may do it. */
export type Subject =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'employer'; readonly employerId: bigint }
  | { readonly kind: 'person'; readonly personId: bigint }
  | { readonly kind: 'provider'; readonly providerId: bigint }

export const nobody: Subject = { kind: 'nobody' }

/** The first grant that covers the subject, among the roles allowed; null if none does. */
export function coveringGrant(actor: Actor, allowed: readonly Role[], subject: Subject): Grant | null {
  return actor.grants.find((grant) => allowed.includes(grant.role) && covers(grant, subject)) ?? null
}

function covers(grant: Grant, subject: Subject): boolean {
  switch (grant.role) {
    case 'member':
      return subject.kind === 'nobody' || (subject.kind === 'person' && subject.personId === grant.personId)
    case 'employer.owner':
    case 'employer.filer':
    case 'employer.approver':
    case 'employer.reader':
      return (
        subject.kind === 'nobody' || (subject.kind === 'employer' && subject.employerId === grant.employerId)
      )
    case 'provider.owner':
    case 'provider.trainer':
    case 'provider.assessor':
      return (
        subject.kind === 'nobody' || (subject.kind === 'provider' && subject.providerId === grant.providerId)
      )
    case 'officer':
    case 'supervisor':
    case 'auditor':
    case 'system':
      return true
    default:
      return false
  }
}

/** The training bodies that someone acts for, each once. */
export function providersOf(grants: readonly Grant[]): bigint[] {
  return [...new Set(grants.flatMap((grant) => ('providerId' in grant ? [grant.providerId] : [])))]
}

/** The employers that someone acts for, each once. */
export function employersOf(grants: readonly Grant[]): bigint[] {
  return [...new Set(grants.flatMap((grant) => ('employerId' in grant ? [grant.employerId] : [])))]
}
