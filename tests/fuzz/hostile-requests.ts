import fc from 'fast-check'
import { takesBody, type Catalogue, type Offer } from '../../src/channels/api/catalogue.ts'
import { hostileObject, hostileValue, type Pool } from './hostile-values.ts'

export type HostileRequest = {
  readonly path: string
  readonly method: string
  readonly key: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

const someHeaders = fc.record(
  {
    'idempotency-key': fc.constantFrom('"a"', 'a', '"', '', 'x'.repeat(256), '"\\"', '1', 'ä'),
    'x-purpose': fc.constantFrom(
      'pemeriksaan berkas',
      '%00%00%00%00%00',
      '%ff%fe',
      'x',
      ' ',
      '%',
      'x'.repeat(3000),
      '%ED%A0%80abcd',
    ),
    'accept-language': fc.constantFrom('en', 'id;q=0.1,en;q=2', '*', ',,;;', 'x'.repeat(200)),
    'if-none-match': fc.constantFrom('*', 'W/"x"', ','),
    'x-file-name': fc.constantFrom('upah.csv', '../../x', '%00', '%E0%A4%A', ''),
    'content-disposition': fc.constantFrom(
      "attachment; filename*=UTF-8''%ff",
      'attachment; filename="a\\"b"',
      ';',
    ),
    traceparent: fc.constantFrom('00-x-y-z', 'x'.repeat(100)),
  },
  { requiredKeys: ['x-purpose'] },
)

const oddHeaders = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Record<string, string>>({ 'x-purpose': 'pemeriksaan berkas' }) },
  { weight: 1, arbitrary: someHeaders },
)

const oddTypes = fc.constantFrom(
  'application/json; charset=utf-16',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'text/csv',
  '',
  'x',
)

/** Content that is no JSON object, or pretends to be one. */
const brokenBodies = fc.oneof(
  fc.constantFrom<string>(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"a":1,"a":2}',
    '\uFEFF{}',
    '{"a":1}{"b":2}',
    '{"a":NaN}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `{"a":${'{"a":'.repeat(500)}1${'}'.repeat(501)}`,
    `{"a":"${'x'.repeat(1_100_000)}"}`,
    '{"\\u0000":1}',
    '{"month":"\\ud800"}',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nNIK;UPAH\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data\r\n\r\n',
  ),
  fc.uint8Array({ maxLength: 200 }),
)

/** Requests to one operation, from nearly right to not at all. */
export function hostileRequest(
  offer: Offer,
  { schemas }: Catalogue,
  pool: Pool,
  keys: { readonly all: number; readonly fit: readonly number[] },
): fc.Arbitrary<HostileRequest> {
  const path = fc
    .tuple(
      ...Object.entries(offer.pathFields).map(([name, schema]) =>
        hostileValue(schema, schemas, pool(name)).map((value) => [name, value] as const),
      ),
    )
    .map((values) =>
      values.reduce((all, [name, value]) => all.replace(`{${name}}`, segment(value)), offer.path),
    )
  const fields = hostileObject(offer.fields, schemas, pool)
  const key = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...keys.fit) },
    { weight: 1, arbitrary: fc.nat(keys.all) },
  )
  if (!takesBody(offer.method)) {
    const query = fields.map((values) => `?${Object.entries(values).flatMap(parameter).join('&')}`)
    return fc
      .record({ path, query, key, headers: oddHeaders, twice: fc.integer({ min: 0, max: 19 }) })
      .map(({ path, query, twice, ...rest }) => ({
        ...rest,
        path: path + query + (twice === 0 ? `&${query.slice(1)}&%` : ''),
        method: offer.method,
        body: undefined,
      }))
  }
  const right = fields.map((values) => ({ type: 'application/json', body: toJson(values) }))
  const wrong = fc.record({ type: oddTypes, body: brokenBodies })
  const confused = fc.record({ type: fc.constant('application/json'), body: brokenBodies })
  const file = fields.map(() => ({
    type: 'text/csv',
    body: 'NIK;NAMA;UPAH\n9901010405900001;Rina;4.100.000\n',
  }))
  const content = fc.oneof(
    { weight: 16, arbitrary: offer.fileField ? fc.oneof(right, file) : right },
    { weight: 1, arbitrary: wrong },
    { weight: 1, arbitrary: confused },
  )
  return fc
    .record({ path, key, headers: oddHeaders, content })
    .map(({ content: { type, body }, headers, ...rest }) => ({
      ...rest,
      method: offer.method,
      headers: { ...headers, ...(type && { 'content-type': type }) },
      body,
    }))
}

/** As one part of an address; what cannot be written there at all is left as something that can. */
function segment(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent(text.toWellFormed()).slice(0, 3000) || '%20'
}

function parameter([name, value]: [string, unknown]): string[] {
  return [value]
    .flat()
    .slice(0, 20)
    .map((one) => `${segment(name)}=${segment(one)}`)
}

/** Half characters and all: JSON can say what text cannot hold. */
function toJson(value: unknown): string {
  return JSON.stringify(value)
}
