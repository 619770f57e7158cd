import { getEmployer, type Employer } from '#modules/registry'
import type { EmployerRole } from '#platform/actor.ts'
import type { Visit } from '#web/visit.ts'

/** Someone at work for the employer whose desk is open. */
export type AtDesk = Visit<'employer'>

export function ownEmployer({ app, employerId }: AtDesk): Promise<Employer> {
  return app.database.read((db) => getEmployer(db, employerId))
}

/** May prepare returns and report workers. The operations decide; pages only leave out what would be refused. */
export function mayPrepare(visit: AtDesk): boolean {
  return hasRole(visit, ['employer.owner', 'employer.filer'])
}

/** May hand in returns and ask for payment codes: everyone but readers. */
export function mayFile(visit: AtDesk): boolean {
  return hasRole(visit, ['employer.owner', 'employer.filer', 'employer.approver'])
}

/** May approve what a colleague has prepared. */
export function mayApprove(visit: AtDesk): boolean {
  return hasRole(visit, ['employer.owner', 'employer.approver'])
}

export function isOwner(visit: AtDesk): boolean {
  return hasRole(visit, ['employer.owner'])
}

function hasRole({ actor, employerId }: AtDesk, roles: readonly EmployerRole[]): boolean {
  return actor.grants.some(
    (grant) => 'employerId' in grant && grant.employerId === employerId && roles.includes(grant.role),
  )
}
