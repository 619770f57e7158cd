import type { Words } from '#base/words.ts'
import type { Catalogue } from '../catalogue.ts'
import { formsOf, resolve, type Schema } from '../describe.ts'

/** One value of a request or an answer, as a line of a table. */
export type SchemaRow = {
  /** `bills[].total` */
  readonly name: string
  readonly kind: Words
  readonly required: boolean
  readonly description: string | null
}

type Schemas = Catalogue['schemas']

/** Every value of a schema, the outer ones before what is in them. What stands in several forms of it is one line. */
export function schemaRows(given: Schema, schemas: Schemas, prefix = ''): SchemaRow[] {
  const schema = resolve(given, schemas)
  if (schema.items) return schemaRows(schema.items, schemas, `${prefix}[]`)
  const required = new Set(schema.required)
  const own = Object.entries(schema.properties ?? {}).flatMap(([field, part]) => {
    const name = prefix ? `${prefix}.${field}` : field
    const row = {
      name,
      kind: kindOf(part, schemas),
      required: required.has(field),
      description: part.description ?? null,
    }
    return [row, ...schemaRows(part, schemas, name)]
  })
  const inForms = formsOf(schema).flatMap((form) => schemaRows(form, schemas, prefix))
  return [...Map.groupBy([...own, ...inForms], ({ name }) => name).values()].flatMap(mergeRows)
}

function mergeRows([first, ...others]: readonly SchemaRow[]): SchemaRow[] {
  if (!first) return []
  const kinds = new Map([first, ...others].map(({ kind }) => [kind.en, kind]))
  return [
    {
      ...first,
      kind: join([...kinds.values()], same(' · ')),
      required: [first, ...others].every(({ required }) => required),
    },
  ]
}

/** The kinds of value that have a name of their own. */
const named: Readonly<Record<string, Words>> = {
  Rupiah: { id: 'rupiah, bilangan bulat', en: 'rupiah, an integer' },
  Month: { id: 'bulan, YYYY-MM', en: 'month, YYYY-MM' },
  Day: { id: 'tanggal, YYYY-MM-DD', en: 'day, YYYY-MM-DD' },
  Instant: { id: 'saat, ISO 8601 UTC', en: 'instant, ISO 8601 UTC' },
  Key: { id: 'kunci: angka dalam teks', en: 'key: digits in a text' },
}

const formats: Readonly<Record<string, Words>> = {
  uuid: { id: 'UUID', en: 'UUID' },
  date: { id: 'tanggal, YYYY-MM-DD', en: 'day, YYYY-MM-DD' },
  email: { id: 'alamat email', en: 'e-mail address' },
  binary: { id: 'berkas', en: 'file' },
}

const types: Readonly<Record<string, Words>> = {
  string: { id: 'teks', en: 'text' },
  integer: { id: 'bilangan bulat', en: 'integer' },
  number: { id: 'bilangan', en: 'number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  object: { id: 'objek', en: 'object' },
}

/** What a value looks like, in a few words. */
export function kindOf(schema: Schema, schemas: Schemas): Words {
  const isNullable =
    schema.anyOf?.some(({ type }) => type === 'null') || [schema.type].flat().includes('null')
  const forms = formsOf(schema)
  const kinds = (forms.length > 0 ? forms : [schema]).map((form) => plainKind(form, schemas))
  const kind = join([...new Map(kinds.map((one) => [one.en, one])).values()], { id: ' atau ', en: ' or ' })
  return isNullable ? { id: `${kind.id}, atau null`, en: `${kind.en}, or null` } : kind
}

function plainKind(schema: Schema, schemas: Schemas): Words {
  const name = schema.$ref?.split('/').at(-1) ?? ''
  if (named[name]) return named[name]
  const { format, items, type, pattern, ...rest } = resolve(schema, schemas)
  const values = rest.const === undefined ? rest.enum : [rest.const]
  if (values) return same(values.join(' · '))
  if (format && formats[format]) return formats[format]
  if (formsOf(rest).length > 0) return kindOf(rest, schemas)
  if (items) return join([{ id: 'daftar', en: 'list of' }, kindOf(items, schemas)], same(' '))
  const plain = types[[type].flat()[0] ?? ''] ?? same('JSON')
  return pattern
    ? { id: `${plain.id}, ${pattern}`, en: `${plain.en}, ${pattern}` }
    : join(
        [plain, limits(rest)].filter(({ en }) => en),
        same(', '),
      )
}

function limits({ minimum, maximum, minLength, maxLength }: Schema): Words {
  const range = [minimum ?? minLength, maximum ?? maxLength]
  const [least, most] = range
  if (least === undefined && most === undefined) return same('')
  const signs = minLength !== undefined || maxLength !== undefined
  const text = most === undefined ? `≥ ${least}` : least === undefined ? `≤ ${most}` : `${least}–${most}`
  return signs ? { id: `${text} tanda`, en: `${text} characters` } : same(text)
}

function join(parts: readonly Words[], by: Words): Words {
  return { id: parts.map(({ id }) => id).join(by.id), en: parts.map(({ en }) => en).join(by.en) }
}

function same(text: string): Words {
  return { id: text, en: text }
}
