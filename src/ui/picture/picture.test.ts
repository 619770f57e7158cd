import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitText, widthOf } from './fit-text.ts'
import { drawPicture, pictureSize, type PictureProps } from './picture.tsx'
import { pngOf } from './png.ts'

const plain: PictureProps = {
  title: 'Iuran Anda Rp 8.400 sebulan',
  lead: 'November 2026, penghasilan Rp 1.000.000.',
  bars: [],
  place: 'payung.example/calculate',
}

const barsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ label: `${2026 + place}`, amount: BigInt(place) * 1_000n }))

/** Width and height as the head of a PNG has them. */
function sizeOf(png: Uint8Array) {
  const bytes = Buffer.from(png)
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

test('every picture is a PNG of the size that chat programs show whole, without bars, with named ones, and with columns', async () => {
  for (const count of [0, 2, 4, 5, 61]) {
    const png = await pngOf(drawPicture({ ...plain, bars: barsOf(count) }))
    assert.ok(png)
    assert.deepEqual(sizeOf(png), pictureSize)
    assert.ok(png.length < 200_000, `${png.length} bytes`)
  }
})

test('the same picture is drawn once, and other words make another picture', async () => {
  const svg = drawPicture(plain)
  const [first, again] = await Promise.all([pngOf(svg), pngOf(svg)])
  assert.equal(first, again)
  const other = await pngOf(drawPicture({ ...plain, title: 'Iuran Anda Rp 8.401 sebulan' }))
  assert.notDeepEqual(first, other)
})

test('when too many wait for a picture, the next is told so at once, and those who wait get theirs', async () => {
  const asked = Array.from({ length: 60 }, (_, place) =>
    pngOf(drawPicture({ ...plain, title: `Rp ${place}` })),
  )
  const drawn = await Promise.all(asked)
  assert.equal(drawn.filter((png) => png === null).length, 20)
  assert.ok(await pngOf(drawPicture({ ...plain, title: 'Rp 59' })))
})

test('what cannot be drawn fails, and the next picture is drawn all the same', async () => {
  await assert.rejects(pngOf('<svg'), /the picture was not drawn/)
  assert.ok(await pngOf(drawPicture({ ...plain, title: 'Sesudahnya' })))
})

test('named bars are as long as their amounts, and beyond four only the first and the last column have a name', () => {
  const svg = drawPicture({
    ...plain,
    bars: [
      { label: 'Anda', amount: 150_000n },
      { label: 'Perusahaan', amount: 300_000n },
    ],
  })
  const widths = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  )
  assert.equal(widths.length, 2)
  assert.ok(Math.abs((widths[1] ?? 0) - 2 * (widths[0] ?? 0)) < 0.2)
  const columns = drawPicture({ ...plain, bars: barsOf(20) })
  assert.match(columns, />2026</)
  assert.match(columns, />2045</)
  assert.doesNotMatch(columns, />2035</)
})

test('whatever stands in a text stays text, and every line has room', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.constantFrom(
      '"><script>',
      '</text><image href="http://jahat.example/x.png"/>',
      'x'.repeat(5_000),
      '&#0;',
      '',
    ),
  )
  fc.assert(
    fc.property(text, text, (title, lead) => {
      const svg = drawPicture({ ...plain, title, lead, bars: [{ label: title, amount: 1n }] })
      for (const [, tag = ''] of svg.matchAll(/<([a-z]+)/gi))
        assert.ok(['circle', 'g', 'path', 'rect', 'svg', 'text'].includes(tag), tag)
      assert.ok(svg.length < 20_000)
      for (const most of [1, 3]) {
        const fitted = fitText(title, { sizes: [40, 30], room: 500, most })
        assert.ok(fitted.lines.length <= most)
        for (const line of fitted.lines) assert.ok(widthOf(line, { size: fitted.size }) <= 500.01, line)
      }
    }),
    { numRuns: 60 },
  )
})

test('a text takes the largest type in which it has room, and is cut with a sign where it has none', () => {
  const sizes = [60, 40]
  assert.equal(fitText('Pendek', { sizes, room: 500, most: 1 }).size, 60)
  assert.equal(fitText('Sedikit lebih panjang', { sizes, room: 500, most: 1 }).size, 40)
  const cut = fitText('Terlalu panjang untuk satu baris saja', { sizes, room: 500, most: 1 })
  assert.match(cut.lines[0] ?? '', /…$/)
})
