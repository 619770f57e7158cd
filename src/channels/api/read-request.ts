import { badInput, type FieldFault, notFound, Problem } from '#base/problem.ts'
import type { UploadedFile } from '#platform/fields.ts'
import type { WebContext } from '#web/env.ts'
import { type Offer, takesBody } from './catalogue.ts'
import { formsOf } from './describe.ts'
import { brokenOff, malformedBody, notThisType, tooLarge, unwantedBody } from './problems.ts'
import { readFileName } from './read-headers.ts'
import { readJson } from './read-json.ts'

const jsonLimit = 1 << 20
const fileLimit = 25 << 20

type Fields = Record<string, unknown>

/**
 * The input of an operation as a request has it: the path, and what stands in the query or in the body.
 * @throws Problem when the content cannot be read, or says a thing twice
 */
export async function readRequest(c: WebContext, offer: Offer): Promise<Fields> {
  const inPath = Object.keys(offer.pathFields)
  const path = Object.fromEntries(inPath.map((name) => [name, c.req.param(name)]))
  if (findUnreadable(path, []).length > 0) throw notFound()
  const query = [...new URL(c.req.url).searchParams]
  const content = await readContent(c, offer)
  const inQuery = takesBody(offer.method) && content.kind !== 'file' ? refuse(query) : gather(query, offer)
  const rest = { ...inQuery, ...content.fields }
  const faults = [
    ...inPath.filter((name) => Object.hasOwn(rest, name)).map((name) => faultAt(name, 'unknown')),
    ...findUnreadable(rest, []).map((field) => faultAt(field, 'unreadable')),
  ]
  if (faults.length > 0) throw badInput(faults)
  return { ...rest, ...path }
}

type Content = { readonly kind: 'none' | 'json' | 'form' | 'file'; readonly fields: Fields }

async function readContent(c: WebContext, offer: Offer): Promise<Content> {
  const { raw } = c.req
  const { fileField } = offer
  const type = mediaType(raw)
  const isForm = type === 'multipart/form-data'
  const limit = fileField && type !== 'application/json' ? fileLimit + (isForm ? jsonLimit : 0) : jsonLimit
  const bytes = await readBytes(raw, limit)
  if (!takesBody(offer.method)) {
    if (bytes.length > 0) throw unwantedBody()
    return { kind: 'none', fields: {} }
  }
  if ((raw.headers.get('content-encoding') ?? 'identity') !== 'identity') throw notThisType(typesOf(offer))
  if (bytes.length === 0 && (type === null || type === 'application/json'))
    return { kind: 'none', fields: {} }
  if (type === 'application/json' && takesJson(offer))
    return { kind: 'json', fields: readFields(bytes, fileField) }
  if (fileField && isForm) return { kind: 'form', fields: await readForm(raw, bytes, offer) }
  if (fileField && type && !isText(type)) {
    const name = readFileName(c.req.header('x-file-name'), c.req.header('content-disposition'))
    return { kind: 'file', fields: { [fileField]: { name, bytes } satisfies UploadedFile } }
  }
  throw notThisType(typesOf(offer))
}

/** Forms of text, which are no file. */
function isText(type: string): boolean {
  return (
    type === 'application/json' ||
    type === 'application/x-www-form-urlencoded' ||
    type.startsWith('multipart/')
  )
}

/** A file that must be there cannot be sent in JSON. */
export function takesJson({ fileField, fields }: Offer): boolean {
  return fileField === null || !fields.required?.includes(fileField)
}

function typesOf(offer: Offer): string[] {
  const types = takesJson(offer) ? ['application/json'] : []
  return offer.fileField ? [...types, 'multipart/form-data', 'application/octet-stream'] : types
}

/** Lower case, without parameters; null where nothing is said. JSON in another charset than UTF-8 is another type. */
function mediaType({ headers }: Request): string | null {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => /^\s*charset="?([^"\s]*)/.exec(one)?.[1]).find(Boolean) ?? 'utf-8'
  if (type.trim() === 'application/json' && charset !== 'utf-8') return `${type};charset=${charset}`
  return type.trim() || null
}

function readFields(bytes: Uint8Array, fileField: string | null): Fields {
  const fields = readJson(bytes)
  if (fileField && fields[fileField] !== undefined && fields[fileField] !== null)
    throw badInput([faultAt(fileField, 'not-in-json')])
  return fields
}

async function readForm(raw: Request, bytes: Uint8Array<ArrayBuffer>, offer: Offer): Promise<Fields> {
  const headers = { 'content-type': raw.headers.get('content-type') ?? '' }
  const data = await new Response(bytes, { headers }).formData().catch(() => {
    throw malformedBody({
      id: 'Isinya bukan multipart/form-data yang utuh.',
      en: 'The content is not well-formed multipart/form-data.',
    })
  })
  const parts = [...data].map(async ([name, value]): Promise<[string, unknown]> => [
    name,
    typeof value === 'string'
      ? value
      : ({ name: value.name, bytes: await value.bytes() } satisfies UploadedFile),
  ])
  return gather(await Promise.all(parts), offer)
}

/** Names with their values: one for each, unless the field is a list. */
function gather(entries: readonly (readonly [string, unknown])[], { fields }: Offer): Fields {
  const isList = (name: string) => {
    const schema = fields.properties?.[name] ?? {}
    return [schema, ...formsOf(schema)].some(({ type }) => type === 'array')
  }
  const given = [...Map.groupBy(entries, ([name]) => name)]
  const twice = given.filter(([name, same]) => same.length > 1 && !isList(name))
  if (twice.length > 0) throw badInput(twice.map(([name]) => faultAt(name, 'twice')))
  return Object.fromEntries(
    given.map(([name, same]) => [name, isList(name) ? same.map(([, value]) => value) : same[0]?.[1]]),
  )
}

/** A write says what it is about in its path and its body; a parameter in its query would be overlooked. */
function refuse(query: readonly (readonly [string, string])[]): Fields {
  if (query.length > 0) throw badInput(query.map(([name]) => faultAt(name, 'unknown')))
  return {}
}

/** Where text holds what PostgreSQL cannot keep: NUL, or half of a character. */
function findUnreadable(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path.join('.')] : []
  if (!(value instanceof Object) || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([name, part]) => [
    ...findUnreadable(name, path),
    ...findUnreadable(part, [...path, name]),
  ])
}

const faultWords = {
  unknown: { id: 'Isian ini tidak dikenal di sini.', en: 'This field is not known here.' },
  twice: { id: 'Isian ini tertulis lebih dari sekali.', en: 'This field stands there more than once.' },
  unreadable: {
    id: 'Ada tanda yang tidak bisa disimpan.',
    en: 'This holds a character that cannot be kept.',
  },
  'not-in-json': {
    id: 'Berkas tidak bisa dikirim dalam JSON. Pakai multipart/form-data.',
    en: 'A file cannot be sent in JSON. Use multipart/form-data.',
  },
}

function faultAt(field: string, code: keyof typeof faultWords): FieldFault {
  return { field: field || 'body', code, message: faultWords[code] }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > limit) throw tooLarge(limit)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Problem ? error : brokenOff() // Theirs, and no failure of ours.
  }
  return Buffer.concat(chunks)
}
