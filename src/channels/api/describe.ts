import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/** The part of JSON Schema (2020-12) that our values are described with. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  description?: string
  format?: string
  contentMediaType?: string
  pattern?: string
  enum?: (string | number | boolean | null)[]
  const?: string | number | boolean | null
  default?: unknown
  examples?: unknown[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
}

/** The kinds of value that have a name of their own in the document. */
const kinds = {
  Rupiah: fields.rupiah,
  Month: fields.month,
  Day: fields.day,
  Instant: fields.instant,
  Key: fields.key,
}

const place = '#/components/schemas/'

/**
 * Describes schemas as a caller sees them, by the names given. Those that stand in one another refer to each other, and
 * the kinds of value are among them.
 */
export function describeSchemas(named: ReadonlyMap<string, z.core.$ZodType>): Record<string, Schema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of [...Object.entries(kinds), ...named]) {
    if (!registry.has(schema)) registry.add(schema, { id })
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => place + id,
    override: ({ zodSchema, jsonSchema }) => tidy(zodSchema, jsonSchema as Schema & Extra), // Zod writes 2020-12.
  })
  const described = schemas as Record<string, Schema & Extra>
  return Object.fromEntries(
    Object.entries(described).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  )
}

/** What zod writes beside what we keep. */
type Extra = { $schema?: string; $id?: string; example?: unknown }

function tidy(zodSchema: z.core.$ZodType, schema: Schema & Extra): void {
  // A kind that takes several forms is written in the first. The others are for what people type into pages.
  const forms = isCodec(zodSchema) ? schema.anyOf : undefined
  if (forms) {
    delete schema.anyOf
    Object.assign(schema, { ...forms[0], ...schema })
  }
  if (schema.example !== undefined) schema.examples = [schema.example]
  delete schema.example
  if (schema.format === 'binary')
    Object.assign(schema, { type: 'string', contentMediaType: 'application/octet-stream' })
  Object.assign(schema, lengthsOf(zodSchema))
  // The format says it shorter, and zod's bounds of an integer are those of JavaScript.
  if (schema.format) delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

/** Text that is tidied when it comes in: how long it may be afterwards. */
function lengthsOf({ _zod: { def } }: z.core.$ZodType): Pick<Schema, 'minLength' | 'maxLength'> {
  if (def.type !== 'pipe') return {}
  const { out } = def as z.core.$ZodPipeDef // As its type says.
  return out instanceof z.ZodString
    ? {
        ...(out.minLength && { minLength: out.minLength }),
        ...(out.maxLength && { maxLength: out.maxLength }),
      }
    : {}
}

/** Reads and writes, as against a transform, which only reads. */
function isCodec({ _zod: { def } }: z.core.$ZodType): boolean {
  return def.type === 'pipe' && 'reverseTransform' in def
}

/** The schema itself where another one refers to it. */
export function resolve(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  if (!schema.$ref) return schema
  const { $ref, ...own } = schema
  return { ...schemas[$ref.slice(place.length)], ...own }
}

/** The forms that a value may have, apart from null and from a field of a page that was left empty. */
export function formsOf({ anyOf, oneOf }: Schema): Schema[] {
  return (anyOf ?? oneOf ?? []).filter((form) => form.type !== 'null' && form.const !== '')
}

export function referTo(id: string): Schema {
  return { $ref: place + id }
}
