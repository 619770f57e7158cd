import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { present } from '#base/assert.ts'
import { stylesheet } from './stylesheet.ts'

export type Asset = {
  readonly body: Uint8Array
  /** Ready compressed; null where the format is compressed already. */
  readonly br: Uint8Array | null
  readonly gzip: Uint8Array | null
  readonly type: string
  readonly etag: string
  /** The name changes with the content, so a browser may keep it for good. */
  readonly immutable: boolean
}

type Name = 'payung.css' | 'plus-jakarta-sans-400-800.woff2' | 'icons.svg' | 'favicon.svg' | 'app.webmanifest'

type Source = { readonly body: Buffer; readonly type: string; readonly path: string }

const sources = new Map<Name, Source>()
let packed: ReadonlyMap<string, Asset> | undefined

/** Where a page finds an asset: `/assets/icons.4f0c2a91b7.svg`. */
export function assetPath(name: Name): string {
  return source(name).path
}

/** Every asset by its path, compressed once, when the first is asked for. */
export function assets(): ReadonlyMap<string, Asset> {
  packed ??= new Map((Object.keys(make) as Name[]).map((name) => [assetPath(name), pack(source(name))]))
  return packed
}

const make: Record<Name, () => Buffer> = {
  'plus-jakarta-sans-400-800.woff2': () => read('plus-jakarta-sans-400-800.woff2'),
  'icons.svg': () => read('icons.svg'),
  'favicon.svg': () => read('favicon.svg'),
  'payung.css': () => {
    const font = 'plus-jakarta-sans-400-800.woff2'
    return Buffer.from(stylesheet().replaceAll(`url("${font}")`, `url("${assetPath(font)}")`))
  },
  'app.webmanifest': () => {
    const icon = { src: assetPath('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }
    const colours = { background_color: '#ffffff', theme_color: '#6b1d47' }
    return Buffer.from(
      JSON.stringify({
        name: 'Payung',
        short_name: 'Payung',
        lang: 'id',
        start_url: '/member',
        display: 'browser',
        icons: [icon],
        ...colours,
      }),
    )
  },
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
}

function source(name: Name): Source {
  const known = sources.get(name)
  if (known) return known
  const body = make[name]()
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1)
  const made = {
    body,
    type: present(types[extension], `${extension} has a type`),
    path: `/assets/${name.slice(0, dot)}.${fingerprint(body)}.${extension}`,
  }
  sources.set(name, made)
  return made
}

function pack({ body, type }: Source): Asset {
  const dense = type === 'font/woff2'
  return {
    body,
    type,
    br: dense ? null : brotli(body),
    gzip: dense ? null : gzipSync(body, { level: 9 }),
    etag: `"${fingerprint(body)}"`,
    immutable: true,
  }
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
}

function fingerprint(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 10)
}

function read(file: string): Buffer {
  return readFileSync(new URL(`assets/${file}`, import.meta.url))
}
