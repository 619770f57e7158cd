import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { operations } from '#platform/operation.ts'
import '../fixtures/every-module.ts'
import { createCatalogue, takesBody } from '../catalogue.ts'
import { documentedReader } from '../fixtures/documented.ts'
import { addNote } from '../fixtures/offered.ts'
import { type DocumentedOperation, openApi } from '../fixtures/openapi-shape.ts'
import { rewriteSchema } from '../rewrite-schema.ts'
import { exampleOf, requestExample, withFile } from './example.ts'
import { moduleNames, writeDocument } from './write-document.ts'

const catalogue = createCatalogue(operations())
const { offers, schemas } = catalogue
const written: unknown = JSON.parse(writeDocument(catalogue))
const document = openApi.parse(written)
const documented = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, described]) =>
    described ? [{ path, method: method.toUpperCase(), described }] : [],
  ),
)

function describedOf(name: string): DocumentedOperation {
  return present(
    documented.find(({ described }) => described.operationId === name),
    `${name} is documented`,
  ).described
}

/** Parameters of the operation itself, by where they stand. */
function parametersOf(described: DocumentedOperation, where: string) {
  return described.parameters.flatMap((one) => ('in' in one && one.in === where ? [one] : []))
}

test('the document is OpenAPI 3.1 and nothing else', () => {
  assert.deepEqual(openApi.safeParse(written).error?.issues ?? [], [])
})

test('every reference in the document leads to something in it, and every part of it is referred to', () => {
  const references = new Set(
    [...JSON.stringify(written).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w.-]+)"/g)].map(
      ([, kind, name]) => `${kind}/${name}`,
    ),
  )
  const { securitySchemes: _schemes, ...components } = document.components
  const parts = Object.entries(components).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `${kind}/${name}`),
  )
  for (const reference of references) assert.ok(parts.includes(reference), reference)
  for (const part of parts) assert.ok(references.has(part), `${part} is not used`)
})

test('every operation with a route is documented once, where it is served, under a name of its own', () => {
  const offered = operations().flatMap(({ name, route }) =>
    route ? [`${route.method} ${route.path} ${name}`] : [],
  )
  const found = documented.map(({ path, method, described }) => `${method} ${path} ${described.operationId}`)
  assert.deepEqual(found.sort(), offered.sort())
  assert.equal(new Set(offered.map((one) => one.split(' ').slice(0, 2).join(' '))).size, offered.length)
})

test('every operation says what it does in both languages, who may ask, and with which scope', () => {
  for (const { operation, scope, module } of offers) {
    const described = describedOf(operation.name)
    assert.deepEqual(
      [described['x-summary-id'], described.summary],
      [operation.summary.id, operation.summary.en],
    )
    assert.deepEqual(
      described.security,
      scope === null ? [{}, { key: [] }] : [{ key: [scope] }],
      operation.name,
    )
    assert.deepEqual(described['x-roles'] ?? 'anyone', operation.allowed)
    assert.ok(moduleNames[module] || module === 'testing', `${module} has a name for people`)
  }
})

test('each part of a path is a field of the input, and is documented as one', () => {
  for (const { operation, path } of offers) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    assert.deepEqual(
      parametersOf(describedOf(operation.name), 'path').map(({ name }) => name),
      inPath,
      operation.name,
    )
    assert.match(path, /^(\/[a-z][a-z-]*|\/\{\w+\})+$/, 'paths are made of words and fields')
  }
})

/** What is read, but asked with more than fits into an address. */
const askedInBody: ReadonlySet<string> = new Set(['law.calculate'])

test('what is read with GET changes nothing, and what changes something takes an idempotency key', () => {
  for (const { operation, method } of offers) {
    const isRead = method === 'GET' || askedInBody.has(operation.name)
    assert.equal(isRead, operation.effect === 'read', operation.name)
    const { parameters } = describedOf(operation.name)
    const key = parameters.some((one) => '$ref' in one && one.$ref.endsWith('/IdempotencyKey'))
    assert.equal(key, operation.effect === 'write', operation.name)
  }
})

test('every field beside the path is documented: in the query of a read, in the body of a write', () => {
  for (const { operation, method, fields, fileField } of offers) {
    const described = describedOf(operation.name)
    const names = Object.keys(fields.properties ?? {})
    if (!takesBody(method))
      assert.deepEqual(
        parametersOf(described, 'query').map(({ name }) => name),
        names,
        operation.name,
      )
    else if (names.length === 0) assert.equal(described.requestBody, undefined)
    else
      assert.ok(
        described.requestBody?.content[fileField ? 'multipart/form-data' : 'application/json'],
        operation.name,
      )
  }
})

test('a field in an address can be written there: text, a number, a choice, or a list of them', () => {
  for (const { operation } of offers) {
    const described = describedOf(operation.name)
    for (const { name, schema } of [
      ...parametersOf(described, 'path'),
      ...parametersOf(described, 'query'),
    ]) {
      const given = documentedReader(schema, schemas)
      assert.ok(!given.safeParse({}).success && !given.safeParse(null).success, `${operation.name} ${name}`)
    }
  }
})

test('a list that goes on has a field that asks for its next page', () => {
  for (const { operation, answer, cursorField } of offers) {
    const example = exampleOf(answer, schemas)
    if (example instanceof Object && 'next' in example) assert.ok(cursorField, operation.name)
  }
})

test('every example of a request is taken by its operation and fits its description', () => {
  for (const offer of offers) {
    const { operation, fileField, pathFields } = offer
    const described = describedOf(operation.name)
    const inAddress = [
      ...parametersOf(described, 'path'),
      ...(takesBody(offer.method) ? [] : parametersOf(described, 'query')),
    ]
    const json = described.requestBody?.content['application/json']
    const body = (json?.example ?? {}) as Record<string, unknown> // The example of an object.
    if (json)
      assert.deepEqual(
        documentedReader(json.schema, schemas).safeParse(body).error,
        undefined,
        operation.name,
      )
    for (const { name, schema, example } of inAddress) {
      if (example !== undefined)
        assert.ok(documentedReader(schema, schemas).safeParse(example).success, `${operation.name} ${name}`)
    }
    const input = {
      ...body,
      ...Object.fromEntries(
        inAddress.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example]])),
      ),
    }
    const whole =
      fileField && !json
        ? {
            ...requestExample(offer, schemas),
            ...Object.fromEntries(Object.keys(pathFields).map((name) => [name, input[name]])),
          }
        : input
    const parsed = operation.input.safeParse(withFile(whole, fileField))
    assert.ok(parsed.success, `${operation.name} ${JSON.stringify(parsed.error?.issues)}`)
  }
})

test('whatever an operation answers can be written: nothing in it can only be read', () => {
  for (const { operation } of offers) {
    rewriteSchema(operation.output, (part) => {
      assert.notEqual(part._zod.def.type, 'transform', operation.name)
      return part
    })
  }
})

test('every example of an answer is one that its operation could give, and fits its description', () => {
  for (const { operation } of offers) {
    const answer = describedOf(operation.name).responses['200']
    assert.ok(answer && 'content' in answer && answer.content)
    const { schema, example } = answer.content['application/json'] ?? {}
    assert.ok(operation.output.safeParse(example).success, operation.name)
    assert.ok(documentedReader(schema, schemas).safeParse(example).success, operation.name)
  }
})

test('the examples of kinds of value and of problems fit their descriptions', () => {
  const kinds = Object.values(document.components.schemas) as { examples?: unknown[] }[] // As their shape says.
  const named = kinds.flatMap((schema) => (schema.examples ?? []).map((example) => ({ schema, example })))
  const refused = Object.values(document.components.responses).flatMap(({ content = {} }) =>
    Object.values(content).flatMap(({ schema, examples = {} }) =>
      Object.values(examples).map(({ value }) => ({ schema, example: value })),
    ),
  )
  assert.ok(named.length > 0 && refused.length > 0)
  for (const { schema, example } of [...named, ...refused])
    assert.ok(
      documentedReader(schema, document.components.schemas).safeParse(example).success,
      JSON.stringify(example),
    )
})

test('an operation stays as it was declared: only its copy here is strict', () => {
  const { input } = addNote
  const given = { employerId: '7', text: 'catatan', more: 'x', lines: [{ size: 1, colour: 'red' }] }
  const copy = present(
    offers.find(({ operation }) => operation.name === addNote.name),
    'the note is offered',
  )
  const issues = copy.operation.input.safeParse(given).error?.issues ?? []
  assert.ok(input.safeParse(given).success)
  assert.deepEqual(issues.map(({ code, path }) => `${code} ${path.join('.')}`).sort(), [
    'unrecognized_keys ',
    'unrecognized_keys lines.0',
  ])
})
