import type { Rupiah } from '#base/rupiah.ts'

/** `you` is dark, `them` pale, `held` the colour of what waits. The first part stands on the floor. */
type Part = { readonly amount: Rupiah; readonly kind: 'you' | 'them' | 'held' }

export type ChartColumn = {
  /** Below the column; where it is empty nothing is written. */
  readonly label: string
  /** Above it: few words, and only where they have room. */
  readonly figure?: string | undefined
  readonly parts: readonly Part[]
}

type Props = {
  /** What the picture says, for those who hear it. The figures stand in a table beside it. */
  label: string
  columns: readonly ChartColumn[]
}

const height = 212
const floor = 184
const room = 156
const gap = 0.18
/** Half a sign of the writing, in percent of the narrowest picture. */
const halfOfSign = 1.2

/**
 * Amounts side by side, each made of parts. Places across are percent and places down are pixels, so the writing keeps its size
 * on every screen.
 */
export function ColumnChart({ label, columns }: Props) {
  const tallest = Math.max(1, ...columns.map(total))
  const wide = 100 / columns.length
  return (
    <svg class="py-columns-chart" width="100%" height={height} role="img" aria-label={label}>
      {columns.map((column, place) => {
        const centre = (place + 0.5) * wide
        const tops = stack(column.parts, room / tallest)
        return (
          <>
            {tops.map(({ kind, y, tall }) => (
              <rect
                class={kind}
                x={percent(place * wide + (wide * gap) / 2)}
                width={percent(wide * (1 - gap))}
                y={y.toFixed(1)}
                height={tall.toFixed(1)}
              />
            ))}
            {column.figure && (
              <Label at={centre} y={(tops.at(-1)?.y ?? floor) - 7} text={column.figure} strong />
            )}
            {column.label && <Label at={centre} y={height - 6} text={column.label} />}
          </>
        )
      })}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} />
    </svg>
  )
}

const total = ({ parts }: ChartColumn): number => parts.reduce((sum, { amount }) => sum + Number(amount), 0)

/** Each part upon the one before it. */
function stack(parts: readonly Part[], scale: number): { kind: Part['kind']; y: number; tall: number }[] {
  let y = floor
  return parts.map(({ amount, kind }) => {
    const tall = Number(amount) * scale
    y -= tall
    return { kind, y, tall }
  })
}

type LabelProps = { at: number; y: number; text: string; strong?: boolean }

function Label({ at, y, text, strong }: LabelProps) {
  const half = text.length * halfOfSign
  const anchor = at < half ? 'start' : at > 100 - half ? 'end' : 'middle'
  const x = anchor === 'start' ? 0 : anchor === 'end' ? 100 : at
  return (
    <text class={strong ? 'strong' : undefined} x={percent(x)} y={y.toFixed(1)} text-anchor={anchor}>
      {text}
    </text>
  )
}

function percent(place: number): string {
  return `${place.toFixed(2)}%`
}
