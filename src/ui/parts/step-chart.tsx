import type { Month } from '@payung/law'
import { present } from '#base/assert.ts'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { yearOf } from '../format.ts'

/** The months from `first` on, until the next stretch begins. */
type Stretch = { readonly first: Month; readonly amount: Rupiah }

type Props = {
  /** What the picture says, for those who hear it. */
  label: string
  stretches: readonly Stretch[]
  /** The month after the last one drawn. */
  end: Month
}

const height = 196
const floor = 168
const room = 136
/** How far the first amount reaches across a telephone, in percent: it stands above every block below it. */
const labelReach = 22

/**
 * An amount through time: each stretch a block as wide as it lasted. Places across are percent and places down are pixels,
 * so the writing keeps its size on every screen.
 */
export function StepChart({ label, stretches, end }: Props) {
  const first = present(stretches[0], 'there is something to draw')
  const last = present(stretches.at(-1), 'there is something to draw')
  const tallest = Math.max(...stretches.map(({ amount }) => Number(amount)))
  const across = (month: Month) => ((month - first.first) / (end - first.first)) * 100
  const down = (amount: Rupiah) => (Number(amount) / tallest) * room
  const under = stretches
    .filter((stretch) => across(stretch.first) < labelReach)
    .map(({ amount }) => down(amount))
  return (
    <svg width="100%" height={height} role="img" aria-label={label}>
      {stretches.map((stretch, place) => (
        <rect
          x={percent(across(stretch.first))}
          width={percent(across(stretches[place + 1]?.first ?? end) - across(stretch.first))}
          y={(floor - down(stretch.amount)).toFixed(1)}
          height={down(stretch.amount).toFixed(1)}
          fill="var(--plum)"
        />
      ))}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} stroke="var(--edge)" />
      <Label x={0} y={floor - Math.max(...under) - 8} text={formatAmount(first.amount)} strong />
      {stretches.length > 1 && (
        <Label x={100} y={floor - down(last.amount) - 8} text={formatAmount(last.amount)} strong />
      )}
      {years(first.first, end).map((year) => (
        <Label x={across(year * 12)} y={height - 6} text={String(year)} />
      ))}
    </svg>
  )
}

function Label({ x, y, text, strong }: { x: number; y: number; text: string; strong?: boolean }) {
  const anchor = x < 4 ? 'start' : x > 96 ? 'end' : 'middle'
  return (
    <text
      x={percent(x)}
      y={y.toFixed(1)}
      text-anchor={anchor}
      font-size="13"
      font-weight={strong ? 700 : 400}
      fill={strong ? 'var(--ink)' : 'var(--ink-2)'}
    >
      {text}
    </text>
  )
}

/** Four or five years to read the axis by: enough for a telephone. */
function years(first: Month, end: Month): number[] {
  const from = Math.ceil(first / 12)
  const to = yearOf(end - 1)
  const step = Math.max(1, Math.ceil((to - from) / 4))
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step)
}

function percent(place: number): string {
  return `${place.toFixed(2)}%`
}
