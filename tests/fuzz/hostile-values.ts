import fc from 'fast-check'
import { formsOf, resolve, type Schema } from '../../src/channels/api/describe.ts'

type Schemas = Readonly<Record<string, Schema>>

/** Things that there are, by the name of the field that asks for one, so that requests come past the first door. */
export type Pool = (field: string) => readonly string[]

/** Text that has broken programs before. */
const oddText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\t\n',
    '0',
    '-1',
    'null',
    'NaN',
    "'; drop table registry.person; --",
    '%',
    '_%\\',
    '\\',
    '"',
    '${7*7}',
    '=1+1',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '\u0000',
    'a\u0000b',
    '\uD800',
    '\uDC00x',
    '\uFEFF',
    '\u202Eabc',
    '\u0130\u0131',
    'ﬁ',
    '👩‍👩‍👧',
    '1e400',
    '9999999999999999999',
    '９９０１',
    'x'.repeat(5000),
    'é'.repeat(300),
    '(((((((((((',
    '{"a":1}',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)

const oddNumber = fc.constantFrom(
  0,
  -0,
  -1,
  1,
  1.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e21,
  1e308,
  200,
  201,
  1e-7,
)

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: { b: { c: [] } } }, ['a', 'a']),
  fc.array(fc.integer(), { minLength: 600, maxLength: 600 }),
)

const edges: Readonly<Record<string, readonly string[]>> = {
  Month: [
    '0000-01',
    '0001-01',
    '2015-06',
    '2015-07',
    '2026-10',
    '2026-11',
    '9999-12',
    '2026-13',
    '99999-01',
    '-001-01',
  ],
  Day: [
    '0000-01-01',
    '0001-01-01',
    '2015-06-30',
    '2026-02-29',
    '2026-11-20',
    '2024-02-29',
    '9999-12-31',
    '2026-1-1',
  ],
  Instant: [
    '2026-11-20T02:14:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-11-20',
    '2026-11-20T02:14:00+07:00',
  ],
  Key: [
    '0',
    '1',
    '00',
    '9223372036854775807',
    '9223372036854775808',
    '9999999999999999999',
    '-1',
    '1.0',
    ' 1',
  ],
}

const uuids = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0199a8f2-7c00-7000-8000-00000000dead',
  '0199A8F2-7C00-7000-8000-00000000DEAD',
  '0199a8f27c00700080000000000000ff',
]

/** Values that a schema describes, at its edges, and just outside. */
export function hostileValue(
  given: Schema,
  schemas: Schemas,
  pool: readonly string[],
): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: likely(given, schemas, pool) }, { weight: 1, arbitrary: oddValue })
}

/** Values that mostly are what is asked for. */
function likely(given: Schema, schemas: Schemas, pool: readonly string[]): fc.Arbitrary<unknown> {
  const kind = given.$ref?.split('/').at(-1) ?? ''
  const schema = resolve(given, schemas)
  if (kind in edges) return fc.oneof(fc.constantFrom(...pool), fc.constantFrom(...(edges[kind] ?? [])))
  if (kind === 'Rupiah')
    return fc.oneof(
      fc.integer({ min: 0 }),
      oddNumber,
      fc.constantFrom('5.000.000', '9'.repeat(18), '1.000'.repeat(8)),
    )
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const forms = formsOf(schema)
  if (forms.length > 0) return fc.oneof(...forms.map((form) => hostileValue(form, schemas, pool)))
  switch ([schema.type ?? 'string'].flat()[0] ?? 'string') {
    case 'object':
      return hostileObject(schema, schemas, () => pool)
    case 'array':
      return fc.array(hostileValue(schema.items ?? {}, schemas, pool), { maxLength: 4 })
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 500 }), oddNumber)
    case 'boolean':
      return fc.boolean()
    default:
      return text(schema, pool)
  }
}

function text({ format, pattern }: Schema, pool: readonly string[]): fc.Arbitrary<unknown> {
  const known = fc.constantFrom(...pool)
  if (format === 'uuid') return fc.oneof(known, fc.constantFrom(...uuids))
  if (format === 'date') return fc.constantFrom(...(edges['Day'] ?? []))
  if (format === 'date-time') return fc.constantFrom(...(edges['Instant'] ?? []))
  if (format === 'email') return fc.oneof(fc.emailAddress(), oddText)
  if (pattern) return fc.oneof(known, fc.stringMatching(new RegExp(pattern)), oddText)
  return fc.oneof(known, fc.lorem({ maxCount: 4 }), oddText)
}

/** Each field there or not, as it should be or not, and now and then one that nobody knows. */
export function hostileObject(
  schema: Schema,
  schemas: Schemas,
  pool: Pool,
): fc.Arbitrary<Record<string, unknown>> {
  const { properties = {}, required = [] } = schema
  const fields = Object.entries(properties).map(([name, part]) => {
    const value = hostileValue(part, schemas, pool(name))
    const there = required.includes(name) ? 30 : 2
    return fc.oneof(
      { weight: there, arbitrary: value.map((one): [string, unknown][] => [[name, one]]) },
      { weight: 1, arbitrary: fc.constant<[string, unknown][]>([]) },
    )
  })
  const stray = fc.oneof(
    { weight: 20, arbitrary: fc.constant<[string, unknown][]>([]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('__proto__', 'constructor', 'x', '', 'toString'), oddValue)
        .map((one) => [one]),
    },
  )
  const values =
    schema.additionalProperties instanceof Object ? freeFields(schema, schemas, pool('')) : fc.constant([])
  return fc.tuple(...fields, stray, values).map((parts) => Object.fromEntries(parts.flat()))
}

function freeFields(
  schema: Schema,
  schemas: Schemas,
  pool: readonly string[],
): fc.Arbitrary<[string, unknown][]> {
  const value = schema.additionalProperties instanceof Object ? schema.additionalProperties : {}
  const name = fc.constantFrom(
    'NIK',
    'UPAH',
    'NAMA_LENGKAP',
    'TGL_NONAKTIF',
    'KODE_SEBAB',
    'TANGGAL_LAHIR',
    '',
    'x',
  )
  return fc.array(fc.tuple(name, hostileValue(value, schemas, pool)), { maxLength: 6 })
}
