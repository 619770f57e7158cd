import { z } from 'zod'

type Part = z.core.$ZodType
type Change = (part: Part) => Part

/**
 * A copy of a schema in which `change` has replaced what it wants, from the inside out. What does not change stays the
 * very same object, so that its name and its description stay with it.
 */
export function rewriteSchema(schema: Part, change: Change): Part {
  const { def } = schema._zod
  const parts = Object.entries(def).map(([name, part]): [string, unknown] => [
    name,
    name === 'checks' ? part : rewritePart(part, change),
  ])
  const same = parts.every(([name, part]) => part === def[name as keyof typeof def])
  return change(same ? schema : copySchema(schema, Object.fromEntries(parts)))
}

/** A schema of the same kind that differs in some parts; descriptions and examples go with it. */
export function copySchema<S extends Part>(schema: S, parts: object): S {
  const copy = z.core.clone(schema, { ...schema._zod.def, ...parts })
  const meta = z.globalRegistry.get(schema)
  if (meta) z.globalRegistry.add(copy, meta)
  return copy
}

/** Schemas stand in a definition alone, in lists (the options of a union) and under names (the shape of an object). */
function rewritePart(part: unknown, change: Change): unknown {
  if (part instanceof z.core.$ZodType) return rewriteSchema(part, change)
  if (Array.isArray(part))
    return keepSame(
      part,
      part.map((one) => rewritePart(one, change)),
    )
  if (!z.core.util.isPlainObject(part)) return part
  const rewritten = Object.fromEntries(
    Object.entries(part).map(([name, one]) => [name, rewritePart(one, change)]),
  )
  return Object.keys(part).every((name) => rewritten[name] === part[name]) ? part : rewritten
}

function keepSame(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((one, place) => one === before[place]) ? before : after
}
