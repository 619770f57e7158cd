import { assert } from '#base/assert.ts'
import type { Subject } from '#platform/actor.ts'

/** The person whom an operation concerns. */
export function personIn(subject: Subject): bigint {
  assert(subject.kind === 'person', 'what a trainee does concerns that person')
  return subject.personId
}

/** The training body that an operation concerns. */
export function providerIn(subject: Subject): bigint {
  assert(subject.kind === 'provider', 'what a training body does concerns that body')
  return subject.providerId
}
