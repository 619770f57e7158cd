import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Draws `src/ui/parts/province-outlines.ts` from `data/reference/map_provinces_38.geojson`: lines that are read on a screen, in whole units,
 * without the bends that no screen shows. What two provinces have in common stays in common, so no gap opens between them.
 */

/** Units to a degree, and the place of the corner that is 0, 0. */
const scale = 16
const west = 95
const north = 6.1

/** Bends that enclose less, in square units, are straightened; islands that are smaller are left out, but never the last of a province. */
const leastBend = 4
const leastIsland = 2.5

type Point = { x: number; y: number; key: string }
type Ring = Point[]
type Shape = { properties: { code: string }; geometry: Geometry }
type Geometry =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }

const source = new URL('../data/reference/map_provinces_38.geojson', import.meta.url)
export const target = new URL('../src/ui/parts/province-outlines.ts', import.meta.url)

export function drawProvinces(): string {
  const { features } = JSON.parse(readFileSync(source, 'utf8')) as { features: Shape[] }
  const rings = features.map(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat().map(snap),
  )
  while (straighten(rings.flat()));
  const lines = features.map(
    ({ properties }, place) => `  ${properties.code}: '${pathOf(rings[place] ?? [])}',`,
  )
  return `${head}export const outlines: Readonly<Record<string, string>> = {\n${lines.toSorted().join('\n')}\n} // prettier-ignore\n`
}

const head = `/**
 * The outline of each province by its code, as a path of SVG: ${scale} units to a degree, 0, 0 is ${west}° east, ${north}° north. Drawn by
 * \`scripts/draw-provinces.ts\` from \`data/reference/map_provinces_38.geojson\` (MIT, see SOURCES.md there); not official boundaries.
 */
`

/** On whole units, without repetition; a ring does not say its first point again. */
function snap(ring: number[][]): Ring {
  const points = ring.map(([east = 0, up = 0]) => {
    const [x, y] = [Math.round((east - west) * scale), Math.round((north - up) * scale)]
    return { x, y, key: `${x} ${y}` }
  })
  return points.filter(({ key }, place) => key !== points[(place || points.length) - 1]?.key)
}

/** Takes out the slight bends once, in every ring that has them, and says whether there were any. Where three lines meet stays. */
function straighten(rings: Ring[]): boolean {
  const beside = new Map<string, Set<string>>()
  for (const ring of rings)
    for (const [before, { key }, after] of bendsOf(ring)) {
      const keys = beside.get(key) ?? new Set()
      beside.set(key, keys.add(before.key).add(after.key))
    }
  const gone = new Set<string>()
  for (const ring of rings)
    for (const [before, point, after] of ring.length > 4 ? bendsOf(ring) : []) {
      const isSlight = area([before, point, after]) < leastBend && beside.get(point.key)?.size === 2
      if (isSlight && !gone.has(before.key) && !gone.has(after.key)) gone.add(point.key)
    }
  for (const ring of rings) {
    const kept = ring.filter(({ key }) => !gone.has(key))
    ring.splice(0, ring.length, ...kept)
  }
  return gone.size > 0
}

const bendsOf = (ring: Ring): [Point, Point, Point][] =>
  ring.map((point, place) => [ring.at(place - 1) ?? point, point, ring[(place + 1) % ring.length] ?? point])

function area(ring: Ring): number {
  const twice = ring.reduce((sum, { x, y }, place) => {
    const next = ring[(place + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  return Math.abs(twice) / 2
}

/** The largest first; each from one point to the next, which takes fewer signs than places do. */
function pathOf(rings: Ring[]): string {
  return rings
    .toSorted((one, other) => area(other) - area(one))
    .filter((ring, place) => place === 0 || area(ring) >= leastIsland)
    .map((ring) => {
      const steps = ring
        .slice(1)
        .map(({ x, y }, place) => [x - (ring[place]?.x ?? 0), y - (ring[place]?.y ?? 0)])
      return `M${ring[0]?.key}l${steps.flat().join(' ').replaceAll(' -', '-')}z`
    })
    .join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, drawProvinces())
