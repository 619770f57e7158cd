import type { z } from 'zod'
import type { Catalogue, Offer } from '../catalogue.ts'
import { formsOf, resolve, type Schema } from '../describe.ts'

type Schemas = Catalogue['schemas']

/** What stands in an example where a schema only says that it is text. Everyone is invented. */
const samples: Readonly<Record<string, string>> = {
  activity: 'Menjahit pakaian jadi',
  address: 'Jalan Soekarno Hatta 5',
  birthPlace: 'Bontang',
  budgetCode: '1.02.01',
  code: '992611000482617',
  contactName: 'Dewi Lestari',
  contactPhone: '0812 9999 0101',
  cursor: '0199a8f2',
  employeeNo: 'P-0107',
  employerName: 'PT Citra Benang Nusantara',
  evidence: 'KTP asli diperiksa di loket',
  fileName: 'upah-november.xlsx',
  kbli: '14111',
  membershipNo: '99001234567',
  motherName: 'Aminah',
  name: 'Rina Kusumawati',
  nib: '9120000000001',
  nik: '9901014405900001',
  npp: '99000010',
  officeCode: 'KC1',
  personName: 'Rina Kusumawati',
  phone: '0812 9999 0102',
  province: '64',
  reason: 'Sesuai bukti setoran',
  regionCode: '64.71',
  scopes: 'contributions:read',
  search: 'rina',
  story: 'Upah saya bulan itu lima juta rupiah.',
  taxNo: '01.234.567.8-901.000',
}

const formats: Readonly<Record<string, string>> = {
  uuid: '0199a8f2-7c00-7000-8000-000000000001',
  date: '2026-11-20',
  'date-time': '2026-11-20T02:14:00.000Z',
  email: 'dewi@contoh.id',
  uri: 'https://contoh.id/berita',
}

/** Values as a schema has them: the example that it gives itself, else one made from what it says. */
export function exampleOf(given: Schema, schemas: Schemas, name = ''): unknown {
  const schema = resolve(given, schemas)
  const [own] = schema.examples ?? schema.enum ?? []
  if (own !== undefined) return own
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  const [form] = formsOf(schema)
  if (form) return exampleOf(form, schemas, name)
  const [type = 'string'] = [schema.type ?? 'string'].flat()
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([field, part]) => [
          field,
          exampleOf(part, schemas, field),
        ]),
      )
    case 'array':
      return schema.items ? [exampleOf(schema.items, schemas, name)] : []
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    default:
      return textLike(schema, name)
  }
}

function textLike({ format, minLength = 0 }: Schema, name: string): string {
  return (
    (format && formats[format]) ?? samples[name] ?? (minLength > 6 ? 'contoh keterangan singkat' : 'contoh')
  )
}

/** The input of an operation: with everything that can be said, else with what must be; null where neither would be taken. */
export function requestExample(offer: Offer, schemas: Schemas): Record<string, unknown> | null {
  const { fields, pathFields, fileField, operation } = offer
  const properties = Object.entries({ ...pathFields, ...fields.properties }).filter(
    ([name]) => name !== fileField,
  )
  const must = new Set([...Object.keys(pathFields), ...(fields.required ?? [])])
  const input = (entries: typeof properties) =>
    Object.fromEntries(entries.map(([name, schema]) => [name, exampleOf(schema, schemas, name)]))
  const candidates = [input(properties), input(properties.filter(([name]) => must.has(name)))]
  return candidates.find((one) => isTaken(operation.input, withFile(one, fileField))) ?? null
}

export function withFile(input: Record<string, unknown>, fileField: string | null): Record<string, unknown> {
  return fileField ? { ...input, [fileField]: { name: 'contoh.csv', bytes: new Uint8Array([65]) } } : input
}

function isTaken(schema: z.ZodType, input: unknown): boolean {
  return schema.safeParse(input).success
}
