import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { drawProvinces, target } from '../../../scripts/draw-provinces.ts'
import { draw } from '../draw.ts'
import { sampleView } from '../sample-view.ts'
import { ProvinceMap, stepsOf, type MappedProvince } from './province-map.tsx'
import { outlines } from './province-outlines.ts'
import { placeOf, sheets } from './province-places.ts'

const reference = readFileSync(new URL('../../../data/reference/regions.csv', import.meta.url), 'utf8')
const provinces = [...reference.matchAll(/^(\d\d),1,/gm)].map(([, code = '']) => code).toSorted()
const drawn = sheets.flatMap(({ codes }) => codes)

const mapOf = (some: readonly Pick<MappedProvince, 'code' | 'value'>[], lang: 'id' | 'en' = 'id') =>
  draw(
    <ProvinceMap
      view={sampleView({ lang })}
      label="Kelas menurut provinsi"
      unit={(value) => `${value} kelas`}
      none="Belum ada"
      provinces={some.map((one) => ({
        ...one,
        name: `Provinsi ${one.code}`,
        href: `/training?region=${one.code}`,
      }))}
    />,
  )

test('the map has every province of the reference once, and none that is not there', () => {
  assert.equal(provinces.length, 38)
  assert.deepEqual(drawn.toSorted(), provinces)
  assert.deepEqual(Object.keys(outlines).toSorted(), provinces)
})

test('no two provinces have their figure in one place, and each stands on its sheet', () => {
  const wide = 20
  const tall = 11
  for (const { codes, viewBox } of sheets) {
    const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number)
    const places = codes.map((code) => ({ code, ...placeOf(code) }))
    for (const one of places) {
      assert.ok(one.x > left && one.x < left + width && one.y > top + tall && one.y < top + height, one.code)
      for (const other of places)
        assert.ok(
          one === other || Math.abs(one.x - other.x) >= wide || Math.abs(one.y - other.y) >= tall,
          `${one.code} and ${other.code}`,
        )
    }
  }
})

test('the outlines are those of the reference, as the script draws them', () => {
  assert.equal(readFileSync(target, 'utf8'), drawProvinces())
})

test('a province leads to its rows and says its name and its figure; one without a figure leads nowhere', () => {
  const markup = mapOf([
    { code: '32', value: 1200 },
    { code: '31', value: 7 },
    { code: '64', value: 0 },
  ])
  assert.equal(markup.match(/<path/g)?.length, 38)
  assert.equal(markup.match(/<a /g)?.length, 2)
  assert.match(markup, /href="\/training\?region=32" aria-label="Provinsi 32: 1200 kelas"/)
  assert.match(markup, /<text class="m5" x="202" y="213">1\.200<\/text>/)
  assert.match(
    markup,
    /aria-label="Provinsi 31: 7 kelas"><path[^>]+><\/path><line[^>]+><\/line><text class="out"[^>]+>7</,
  )
  assert.doesNotMatch(markup, /region=64/)
  assert.match(markup, /m0"><\/span>Belum ada/)
})

test('what the map does not know is left to the table: a code that is no province is not drawn', () => {
  assert.doesNotMatch(mapOf([{ code: '99', value: 4 }]), /<a /)
})

test('shades grow with the figure, each covers about as many provinces, and none covers what another does', () => {
  const shown = (values: number[]) => stepsOf(values).map(({ from, to, shade }) => [from, to, shade])
  assert.deepEqual(shown([]), [])
  assert.deepEqual(shown([4, 4, 4]), [[4, 4, 'm3']])
  assert.deepEqual(shown([1, 9]), [
    [1, 1, 'm1'],
    [2, 9, 'm5'],
  ])
  assert.deepEqual(shown([10, 1, 2, 3, 4, 5, 6, 7, 8, 90]), [
    [1, 2, 'm1'],
    [3, 4, 'm2'],
    [5, 6, 'm3'],
    [7, 8, 'm4'],
    [9, 90, 'm5'],
  ])
})
