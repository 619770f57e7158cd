import type { Words } from '#base/words.ts'
import { operations } from '#platform/operation.ts'
import { roles } from './role.ts'

/** What an audit record says, for people. What has no words any more, such as an operation of an earlier version, keeps its name. */

export function roleWords(role: string): Words {
  return role in roles ? roles[role as keyof typeof roles].name : same(role) // An own key, as just checked.
}

/** Looks operations up by name, for as many records as there are. */
export function operationWords(): (operation: string) => Words {
  const summaries = new Map(operations().map(({ name, summary }) => [name, summary]))
  return (operation) => summaries.get(operation) ?? same(operation)
}

function same(text: string): Words {
  return { id: text, en: text }
}
