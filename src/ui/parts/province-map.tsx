import { formatCount } from '../format.ts'
import type { View } from '../view.ts'
import { Legend } from './list.tsx'
import { outlines } from './province-outlines.ts'
import { placeOf, sheets, type Sheet } from './province-places.ts'

export type MappedProvince = {
  /** As the ministry numbers provinces: `32`. */
  readonly code: string
  readonly name: string
  readonly value: number
  /** Where its rows stand. */
  readonly href: string
}

export type ProvinceMapProps = {
  view: View
  /** What the picture says, for those who hear it. The figures stand in a table beside it. */
  label: string
  /** A value with its unit: `12 kelas`. */
  unit: (value: number) => string
  /** What a province without a value is called in the legend. */
  none: string
  /** Only those of which there is something to tell; the others are drawn pale. */
  provinces: readonly MappedProvince[]
}

/**
 * Figures of provinces where they lie, each written on its province and leading to its rows. The country is three times as wide as it is
 * tall: it is drawn in two sheets, side by side where there is room and one below the other on a phone.
 */
export function ProvinceMap({ view, label, unit, none, provinces }: ProvinceMapProps) {
  const byCode = new Map(provinces.filter(({ value }) => value > 0).map((one) => [one.code, one]))
  const steps = stepsOf([...byCode.values()].map(({ value }) => value))
  return (
    <>
      <div class="py-map" role="group" aria-label={label}>
        {sheets.map((sheet) => (
          <MapSheet view={view} sheet={sheet} byCode={byCode} steps={steps} unit={unit} />
        ))}
      </div>
      <Legend
        inline
        items={[
          ...steps.map(({ from, to, shade }) => ({
            swatch: shade,
            label: from === to ? formatCount(to) : `${formatCount(from)}–${formatCount(to)}`,
          })),
          { swatch: 'm0' as const, label: none },
        ]}
      />
      <p class="py-small py-sub">
        {view.t('Garis besar wilayah, bukan batas resmi.', 'Rough outlines, not official boundaries.')}
      </p>
    </>
  )
}

type SheetProps = {
  view: View
  sheet: Sheet
  byCode: ReadonlyMap<string, MappedProvince>
  steps: readonly Step[]
  unit: (value: number) => string
}

/**
 * Provinces without a value lie undermost. A figure that has room on its province is drawn after all of them, so that no neighbour covers
 * it; one that stands beside its province is part of the link, which makes the smallest as easy to press as the others.
 */
function MapSheet({ view, sheet, byCode, steps, unit }: SheetProps) {
  const filled = sheet.codes.flatMap((code) => {
    const province = byCode.get(code)
    const shade = steps.find(({ to }) => province && province.value <= to)?.shade
    return province ? [{ ...province, shade, place: placeOf(code) }] : []
  })
  return (
    <svg viewBox={sheet.viewBox} role="group" aria-label={view.say(sheet.name)}>
      {sheet.codes.map((code) => !byCode.has(code) && <path class="m0" d={outlines[code]} />)}
      {filled.map(({ code, name, value, href, shade, place: { x, y, from } }) => (
        <a class={shade} href={href} aria-label={`${name}: ${unit(value)}`}>
          <path d={outlines[code]} />
          {from && (
            <>
              <line x1={from.x} y1={from.y} x2={x} y2={y - 5} />
              <text class="out" x={x} y={y}>
                {formatCount(value)}
              </text>
            </>
          )}
        </a>
      ))}
      <g aria-hidden="true">
        {filled.map(
          ({ value, shade, place: { x, y, from } }) =>
            !from && (
              <text class={shade} x={x} y={y}>
                {formatCount(value)}
              </text>
            ),
        )}
      </g>
    </svg>
  )
}

const shades = ['m1', 'm2', 'm3', 'm4', 'm5'] as const
type Step = { readonly from: number; readonly to: number; readonly shade: (typeof shades)[number] }

/** Five shades at most, each for about as many provinces as the others; the same value never has two. */
export function stepsOf(values: readonly number[]): Step[] {
  const sorted = values.toSorted((one, other) => one - other)
  const tops = shades.map((_, place) => sorted[Math.ceil(((place + 1) * sorted.length) / shades.length) - 1])
  const ends = [...new Set(tops.filter((top) => top !== undefined))]
  const far = (shades.length - 1) / Math.max(1, ends.length - 1)
  return ends.map((to, place) => ({
    from: place === 0 ? (sorted[0] ?? to) : (ends[place - 1] ?? 0) + 1,
    to,
    shade: shades[ends.length === 1 ? 2 : Math.round(place * far)] ?? 'm3',
  }))
}
