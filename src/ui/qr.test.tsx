import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { draw } from './draw.ts'
import { encode } from 'uqr'
import { Qr, qrPath } from './qr.tsx'
import { valuesOf } from './read-markup.ts'

/** Reads the modules back from the path. */
function modulesOf({ size, path }: { size: number; path: string }): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return dark
}

test('the path draws exactly the modules of the code', () => {
  const levels = fc.constantFrom('L', 'M', 'Q', 'H')
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120 }), levels, (text, level) => {
      assert.deepEqual(
        modulesOf(qrPath(text, level)),
        encode(text, { ecc: level, border: 0, maskPattern: 2 }).data,
      )
    }),
    { numRuns: 40 },
  )
})

test('a code that may be torn more is larger', () => {
  const text = 'PAYUNG:99001234567'.repeat(4)
  assert.ok(qrPath(text, 'H').size > qrPath(text, 'L').size)
})

test('four modules around the code stay white', () => {
  const { size } = qrPath('PAYUNG')
  const [box] = valuesOf(draw(<Qr text="PAYUNG" label="Kartu" />), 'viewBox')
  assert.equal(box, `-4 -4 ${size + 8} ${size + 8}`)
})
