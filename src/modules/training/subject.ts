import { assert } from '#base/assert.ts'
import type { Subject } from '#platform/actor.ts'

/** The training body that an operation concerns. */
export function providerIn(subject: Subject): bigint {
  assert(subject.kind === 'provider', 'what a training body does concerns that body')
  return subject.providerId
}
