import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assetPath, assets } from './assets.ts'
import { iconNames } from './icon.tsx'

test('an asset is named after its content and may be kept for good', () => {
  for (const [path, asset] of assets()) {
    assert.match(path, /^\/assets\/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z0-9]+$/)
    assert.ok(asset.immutable)
    assert.ok(path.includes(asset.etag.replaceAll('"', '')))
  }
})

test('what is sent compressed is what is sent plain', () => {
  for (const { body, br, gzip } of assets().values()) {
    if (br) assert.deepEqual(brotliDecompressSync(br), body)
    if (gzip) assert.deepEqual(gunzipSync(gzip), body)
  }
})

test('the stylesheet finds the font where it is served', () => {
  const css = Buffer.from(assets().get(assetPath('payung.css'))?.body ?? []).toString()
  assert.ok(css.includes(`url("${assetPath('plus-jakarta-sans-400-800.woff2')}")`))
})

test('stylesheet, font, icons and favicon fit in 42 kilobytes on the wire', () => {
  const names = ['payung.css', 'plus-jakarta-sans-400-800.woff2', 'icons.svg', 'favicon.svg'] as const
  const sizes = names.map((name) => {
    const asset = assets().get(assetPath(name))
    return (asset?.br ?? asset?.body)?.length ?? Infinity
  })
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 42 * 1024, sizes.join(' + '))
})

test('the sprite holds exactly the signs that have a name', () => {
  const sprite = readFileSync(new URL('assets/icons.svg', import.meta.url), 'utf8')
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(symbols, ['canopy', ...iconNames])
})
