import { Problem } from '#base/problem.ts'
import type { UploadedFile } from '#platform/fields.ts'

/** A form as it was sent. */
export type PostedForm = {
  /** One value for each field; the last one where a field came several times. */
  readonly values: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, UploadedFile>>
  /** The same for a double click or a reload, so that an operation acts once: `perform(…, { key })`. */
  readonly requestKey: string
}

export type FormParts = { readonly fields: [string, string][]; readonly files: [string, UploadedFile][] }

const kilobyte = 1024
const fieldsLimit = 256 * kilobyte
const filesLimit = 25 * kilobyte * kilobyte
const partsLimit = 5000
const patience = 30_000 // Milliseconds without a byte: a slow line may be slow, but not silent.

/**
 * Reads a form within its limits: 256 KB of fields, 25 MB of files.
 * @throws Problem when it is too large, too slow, or no form
 */
export async function readForm(request: Request, upload: boolean): Promise<FormParts> {
  const type = request.headers.get('content-type') ?? ''
  const kind = type.split(';')[0]?.trim().toLowerCase()
  if (kind === 'application/x-www-form-urlencoded') {
    const text = new TextDecoder().decode(await readBody(request, fieldsLimit))
    return { fields: checkCount([...new URLSearchParams(text)]).map(cleanField), files: [] }
  }
  if (kind !== 'multipart/form-data' || !upload) throw notAForm()
  const body = await readBody(request, fieldsLimit + filesLimit)
  const data = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw notAForm()
  })
  const parts = checkCount([...data])
  const fields = parts.flatMap(([name, value]) =>
    typeof value === 'string' ? [cleanField([name, value])] : [],
  )
  if (fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > fieldsLimit)
    throw tooLarge(fieldsLimit)
  const files: [string, UploadedFile][] = []
  for (const [name, value] of parts) {
    if (typeof value !== 'string' && value.size > 0)
      files.push([name, { name: clean(value.name), bytes: await value.bytes() }])
  }
  return { fields, files }
}

/** Text as PostgreSQL can keep it: no NUL, no half characters, one kind of line break. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n')
}

function cleanField([name, value]: [string, string]): [string, string] {
  return [clean(name), clean(value)]
}

function checkCount<T>(parts: T[]): T[] {
  if (parts.length > partsLimit) throw tooLarge(fieldsLimit)
  return parts
}

async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await inTime(reader)
    if (done) return new Uint8Array(Buffer.concat(chunks))
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    chunks.push(value)
  }
}

async function inTime(reader: ReadableStreamDefaultReader<Uint8Array>) {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(tooSlow()), patience)
  try {
    return await Promise.race([reader.read(), promise])
  } catch (error) {
    throw error instanceof Problem ? error : tooSlow() // The line broke.
  } finally {
    clearTimeout(timer)
  }
}

function tooLarge(limit: number): Problem {
  const megabytes = limit > fieldsLimit
  return new Problem({
    code: 'request.too-large',
    status: 413,
    message: megabytes
      ? { id: 'Berkas ini terlalu besar. Paling besar 25 MB.', en: 'This file is too large. At most 25 MB.' }
      : { id: 'Isian ini terlalu panjang.', en: 'What was filled in is too long.' },
    remedy: megabytes
      ? {
          id: 'Bagi berkasnya, lalu kirim satu per satu.',
          en: 'Split the file and send the parts one by one.',
        }
      : {
          id: 'Kirim sebagai berkas, atau dalam beberapa bagian.',
          en: 'Send it as a file, or in several parts.',
        },
  })
}

function tooSlow(): Problem {
  return new Problem({
    code: 'request.too-slow',
    status: 400,
    message: { id: 'Kiriman Anda terputus di tengah jalan.', en: 'What you sent broke off on its way.' },
    remedy: {
      id: 'Periksa sambungan internet, lalu kirim lagi.',
      en: 'Check the connection and send it again.',
    },
  })
}

function notAForm(): Problem {
  return new Problem({
    code: 'request.not-a-form',
    status: 415,
    message: {
      id: 'Kiriman ini bukan formulir yang kami kenal.',
      en: 'What was sent is not a form that we know.',
    },
    remedy: {
      id: 'Buka halamannya, lalu kirim dari sana.',
      en: 'Open the page and send the form from there.',
    },
  })
}
