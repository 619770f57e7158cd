import type { Actor } from '#platform/actor.ts'
import { operations, scopeOf } from '#platform/operation.ts'
import { scopeBeyond, unknownScope } from './problems.ts'

/** What a key can be given: `<module>:read` and `<module>:write`, wherever the API offers something, and rights that stand for themselves. */
export function knownScopes(): readonly string[] {
  const offered = operations().filter(({ route, scope }) => route || scope)
  return [...new Set(offered.map(scopeOf))].sort()
}

/**
 * Scopes as a key keeps them.
 * @throws Problem for a scope that nothing asks for, or that the key in use does not have itself
 */
export function checkScopes(scopes: readonly string[], actor: Actor): string[] {
  const known = knownScopes()
  const unknown = scopes.find((scope) => !known.includes(scope))
  if (unknown !== undefined) throw unknownScope(unknown, known)
  const beyond = scopes.find((scope) => actor.scopes && !actor.scopes.includes(scope))
  if (beyond !== undefined) throw scopeBeyond(beyond)
  return [...new Set(scopes)].sort()
}
