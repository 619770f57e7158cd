import type { Offer } from '../catalogue.ts'
import { takesJson } from '../read-request.ts'

type Input = Readonly<Record<string, unknown>>

/** A request of this operation, as one would type it. The key stands in the environment, so that it is in no history. */
export function writeCurl(offer: Offer, input: Input, publicUrl: string): string {
  const { operation, method, scope, fields, fileField } = offer
  const sent = Object.entries(input).filter(([name]) => !(name in offer.pathFields))
  const inBody = method === 'POST' || method === 'PUT'
  const must = sent.filter(([name]) => fields.required?.includes(name))
  const parts = [
    `curl ${quote(addressOf(offer, input, publicUrl) + (inBody ? '' : queryOf(must)))}`,
    method === 'GET' || (method === 'POST' && sent.length > 0) ? null : `-X ${method}`,
    scope === null ? null : '-H "Authorization: Bearer $PAYUNG_KEY"',
    operation.looksAtPerson ? header('X-Purpose', 'Periksa berkas') : null,
    operation.effect === 'write' ? header('Idempotency-Key', '"0199a8f2-7c00-7000-8000-000000000001"') : null,
    ...(inBody ? bodyOf(offer, sent, fileField) : []),
  ]
  return parts.filter((part) => part !== null).join(' \\\n  ')
}

function bodyOf(offer: Offer, sent: [string, unknown][], fileField: string | null): string[] {
  if (fileField && !takesJson(offer)) {
    return [
      ...sent.map(([name, value]) => `-F ${quote(`${name}=${value}`)}`),
      `-F ${quote(`${fileField}=@berkas.xlsx`)}`,
    ]
  }
  if (sent.length === 0) return []
  return [
    header('Content-Type', 'application/json'),
    `-d ${quote(JSON.stringify(Object.fromEntries(sent), null, 2))}`,
  ]
}

function addressOf({ path }: Offer, input: Input, publicUrl: string): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  return `${publicUrl}/api/v1${filled}`
}

function queryOf(fields: [string, unknown][]): string {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}

function header(name: string, value: string): string {
  return `-H ${quote(`${name}: ${value}`)}`
}

/** Inside single quotes a shell changes nothing. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
