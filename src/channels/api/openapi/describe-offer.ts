import { type Catalogue, hasBody, type Offer, requestName, takesBody, without } from '../catalogue.ts'
import { formsOf, referTo as referToSchema, type Schema } from '../describe.ts'
import { takesJson } from '../read-request.ts'
import { exampleOf, requestExample } from './example.ts'
import { type parameters, referTo, refusalName, refusals, usualHeaders } from './parts.ts'

type Schemas = Catalogue['schemas']

/** An operation as OpenAPI has it. */
export function describeOffer(offer: Offer, schemas: Schemas): object {
  const { operation, module, scope } = offer
  const example = requestExample(offer, schemas) ?? {}
  const { allowed } = operation
  return {
    operationId: operation.name,
    tags: [module],
    summary: operation.summary.en,
    'x-summary-id': operation.summary.id,
    ...(allowed !== 'anyone' && { 'x-roles': allowed }),
    security: scope === null ? [{}, { key: [] }] : [{ key: [scope] }],
    parameters: [
      ...fieldParameters(offer, example),
      ...[...headersFor(offer), ...headersOfAll(offer)].map((name) => referTo('parameters', name)),
    ],
    ...(hasBody(offer) && { requestBody: describeBody(offer, example) }),
    responses: describeResponses(offer, schemas),
  }
}

function fieldParameters(offer: Offer, example: Record<string, unknown>): object[] {
  const inPath = Object.entries(offer.pathFields).map(([name, schema]) => ({
    ...parameter(name, schema, example),
    in: 'path',
    required: true,
  }))
  return [...inPath, ...queryParameters(offer, example)]
}

/** Of a request without a body; and beside a file that is sent as it is, which leaves no room for other fields. */
function queryParameters({ method, fields, fileField }: Offer, example: Record<string, unknown>): object[] {
  if (takesBody(method) && !fileField) return []
  return Object.entries(fields.properties ?? {})
    .filter(([name]) => name !== fileField)
    .map(([name, schema]) => ({
      ...parameter(name, schema, example),
      ...(fileField && {
        description: 'Only beside a file that is sent as it is (`application/octet-stream`).',
      }),
      in: 'query',
      required: !fileField && (fields.required ?? []).includes(name),
    }))
}

function parameter(name: string, schema: Schema, example: Record<string, unknown>): object {
  const { description, ...rest } = withoutNull(schema)
  return {
    name,
    ...(description && { description }),
    schema: rest,
    ...(name in example && { example: example[name] }),
  }
}

/** In an address there is no null: a parameter is left out. */
function withoutNull(schema: Schema): Schema {
  const { anyOf: _, type, ...rest } = schema
  const forms = formsOf(schema)
  const only = [type].flat().find((one) => one !== 'null')
  if (forms.length > 1) return { ...rest, anyOf: forms }
  return { ...rest, ...forms[0], ...(only && { type: only }) }
}

/** The headers that this operation takes and another may not. */
export function headersFor({ operation, fileField }: Offer): (keyof typeof parameters)[] {
  return [
    ...(operation.effect === 'write' ? (['IdempotencyKey'] as const) : []),
    ...(operation.looksAtPerson ? (['Purpose'] as const) : []),
    ...(fileField ? (['FileName'] as const) : []),
  ]
}

function headersOfAll({ method }: Offer): (keyof typeof parameters)[] {
  return method === 'GET' ? ['IfNoneMatch', 'Language'] : ['Language']
}

/** A body; one with a file has two more forms: a form with a part for each field, and the file as it is. */
function describeBody(offer: Offer, example: Record<string, unknown>): object {
  const { fields, fileField, pathFields, operation } = offer
  const inBody = Object.fromEntries(Object.entries(example).filter(([name]) => !(name in pathFields)))
  const whole = referToSchema(requestName(operation.name))
  const json = fileField ? without(fields, [fileField]) : whole
  return {
    required: (fields.required ?? []).length > 0,
    content: {
      ...(takesJson(offer) && { 'application/json': { schema: json, example: inBody } }),
      ...(fileField && {
        'multipart/form-data': { schema: whole },
        'application/octet-stream': { schema: { contentMediaType: 'application/octet-stream' } },
      }),
    },
  }
}

function describeResponses(offer: Offer, schemas: Schemas): object {
  const { method, answer, cursorField } = offer
  const tag = { ETag: referTo('headers', 'ETag') }
  return {
    200: {
      description: 'Done.',
      headers: {
        ...usualHeaders,
        ...(method === 'GET' && tag),
        ...(cursorField && { Link: referTo('headers', 'Link') }),
      },
      content: { 'application/json': { schema: answer, example: exampleOf(answer, schemas) } },
    },
    ...(method === 'GET' && { 304: { description: 'What you have still holds.', headers: tag } }),
    ...Object.fromEntries(
      applicableRefusals(offer).map((status) => [status, referTo('responses', refusalName(status))]),
    ),
    default: referTo('responses', 'Refused'),
  }
}

/** The refusals that a caller of this operation should be ready for. */
export function applicableRefusals({ operation, method, scope, pathFields }: Offer) {
  const applies: Record<(typeof refusals)[number], boolean> = {
    400: method !== 'GET',
    401: true,
    403: scope !== null,
    404: Object.keys(pathFields).length > 0 || operation.concerns !== undefined,
    409: operation.effect === 'write',
    413: takesBody(method),
    415: takesBody(method),
    422: true,
    429: true,
    503: true,
  }
  return refusals.filter((status) => applies[status])
}
