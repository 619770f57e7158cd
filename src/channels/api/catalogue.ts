import { z } from 'zod'
import { assert, present } from '#base/assert.ts'
import { rupiah } from '#platform/fields.ts'
import type { Operation } from '#platform/operation.ts'
import { describeSchemas, referTo, type Schema } from './describe.ts'
import { copySchema, rewriteSchema } from './rewrite-schema.ts'

/** An operation as this interface offers it. */
export type Offer = {
  /** The declared operation, except that it refuses fields that it does not know. */
  readonly operation: Operation
  /** The module, which is also the first half of its scope. */
  readonly module: string
  /** What a key needs; null where no key is needed. */
  readonly scope: string | null
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/bills/{billId}`, below `/api/v1`. */
  readonly path: string
  /** The fields of the input that stand in the path. */
  readonly pathFields: Readonly<Record<string, Schema>>
  /** Every other field of the input: in the query of a GET or DELETE, else in the body. */
  readonly fields: Schema
  /** The field that takes a file. */
  readonly fileField: string | null
  /** The field that asks for the next page of a list. */
  readonly cursorField: string | null
  /** How the answer is written. */
  readonly writer: z.ZodType
  readonly answer: Schema
}

export type Catalogue = {
  readonly offers: readonly Offer[]
  /** What the offers refer to, by name: kinds of value, request bodies, answers. */
  readonly schemas: Readonly<Record<string, Schema>>
}

/** Every operation that has a route, in the order of their paths. */
export function createCatalogue(operations: readonly Operation[]): Catalogue {
  const offered = operations.filter(({ route }) => route).map((one) => ({ ...one, input: strict(one.input) }))
  // Operations that answer alike share one description, under the name of the first.
  const answers = Map.groupBy(offered, ({ output }) => output)
  const names = new Map([...answers].map(([output, [first]]) => [output, answerName(first?.name ?? '')]))
  const requests = offered.map(({ name, input }): [string, z.ZodType] => [requestName(name), input])
  const schemas = describeSchemas(
    new Map([...requests, ...[...names].map(([output, name]) => [name, output] as const)]),
  )
  const offers = offered
    .map((one) => createOffer(one, schemas, referTo(names.get(one.output) ?? '')))
    .sort(byPlace)
  for (const offer of offers) {
    delete schemas[requestName(offer.operation.name)]
    if (hasBody(offer)) schemas[requestName(offer.operation.name)] = offer.fields
  }
  return { offers, schemas }
}

/** Whether anything is sent beside the path. */
export function hasBody({ method, fields }: Offer): boolean {
  return takesBody(method) && Object.keys(fields.properties ?? {}).length > 0
}

export function takesBody(method: Offer['method']): boolean {
  return method === 'POST' || method === 'PUT'
}

/** `contributions.view-bill` → `ContributionsViewBillRequest`. */
export function requestName(operation: string): string {
  return `${pascal(operation)}Request`
}

function answerName(operation: string): string {
  return `${pascal(operation)}Answer`
}

function pascal(name: string): string {
  return name.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function createOffer(operation: Operation, schemas: Record<string, Schema>, answer: Schema): Offer {
  const { name, allowed, effect, route } = operation
  const module = name.split('.')[0] ?? name
  assert(route, `${name} has a route`)
  const input = schemas[requestName(name)] ?? {}
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, field]) => String(field))
  const pathFields = Object.fromEntries(
    inPath.map((field) => [field, present(input.properties?.[field], `${field} is a field of ${name}`)]),
  )
  const fields = without(input, inPath)
  const names = Object.keys(fields.properties ?? {})
  return {
    operation,
    module,
    scope: allowed === 'anyone' ? null : `${module}:${effect}`,
    ...route,
    pathFields,
    fields,
    fileField: names.find((field) => isFile(fields.properties?.[field])) ?? null,
    cursorField: ['cursor', 'after'].find((field) => names.includes(field)) ?? null,
    writer: exact(operation.output),
    answer,
  }
}

export function without(schema: Schema, names: readonly string[]): Schema {
  const { properties = {}, required = [], ...rest } = schema
  const left = required.filter((name) => !names.includes(name))
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))),
    ...(left.length > 0 && { required: left }),
  }
}

function isFile(schema: Schema | undefined): boolean {
  return schema?.format === 'binary' || (schema?.anyOf?.some(isFile) ?? false)
}

/** The same input, but an object takes only the fields that it names. */
function strict(input: z.ZodType): z.ZodType {
  return rewriteSchema(input, (part) =>
    part instanceof z.ZodObject && !part.def.catchall ? copySchema(part, { catchall: z.never() }) : part,
  ) as z.ZodType // Of the kind that it was.
}

/** The same output, with amounts as they are: integers in JSON have no end, JavaScript's numbers end at 2^53. */
function exact(output: z.ZodType): z.ZodType {
  return rewriteSchema(output, (part) => (part._zod.def === rupiah._zod.def ? z.bigint() : part)) as z.ZodType // Of the kind that it was.
}

/** A fixed part of a path comes before a field in its place, so that it is found first. */
function byPlace(a: Offer, b: Offer): number {
  const [left, right] = [a, b].map(({ path, method }) => `${path.replaceAll('{', '~')} ${method}`)
  return String(left) < String(right) ? -1 : 1
}
