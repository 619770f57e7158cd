import { Bug } from '#base/assert.ts'
import type { Subject } from '#platform/actor.ts'

/** The person whom an operation concerns. */
export function personIn(subject: Subject): bigint {
  if (subject.kind !== 'person') throw new Bug('this operation concerns a person')
  return subject.personId
}
