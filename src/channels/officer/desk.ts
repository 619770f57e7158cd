import { isId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import type { Role } from '#platform/actor.ts'
import type { Visit } from '#web/visit.ts'

/** Someone at work in an office, or an auditor. */
export type AtDesk = Visit<'officer'>

/** May change things. The operations decide; pages only leave out what would be refused, and say who may. */
export function mayServe(visit: Pick<AtDesk, 'actor'>): boolean {
  return hasRole(visit, ['officer', 'supervisor'])
}

/** May do what takes more than one officer’s word: give money back, undo a merge. */
export function maySupervise(visit: Pick<AtDesk, 'actor'>): boolean {
  return hasRole(visit, ['supervisor'])
}

/** May read who did what. */
export function mayAudit(visit: Pick<AtDesk, 'actor'>): boolean {
  return hasRole(visit, ['supervisor', 'auditor'])
}

function hasRole({ actor }: Pick<AtDesk, 'actor'>, roles: readonly Role[]): boolean {
  return actor.grants.some(({ role }) => roles.includes(role))
}

/**
 * A key of ours in an address.
 * @throws Problem when it is none: there is nothing at such an address
 */
export function keyIn(text: string): string {
  if (!/^\d{1,18}$/.test(text)) throw notFound()
  return text
}

/** The same for documents. */
export function idIn(text: string): string {
  if (!isId(text)) throw notFound()
  return text
}
