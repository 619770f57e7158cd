import type { Month } from '@payung/law'
import { present } from '#base/assert.ts'
import { formatAmount } from '#base/rupiah.ts'
import { yearOf } from '#ui/format.ts'

/** The months from `first` on, until the next stretch begins. */
export type Stretch = { readonly first: Month; readonly parts: readonly bigint[] }

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
const fills = ['var(--plum)', 'var(--plum-line)']

/**
 * Amounts through time: each stretch a block as wide as it lasted, its parts one on the other. Places across are percent
 * and places down are pixels, so the writing keeps its size on every screen.
 */
export function StepChart({ label, stretches, end }: Props) {
  const first = present(stretches[0], 'there is something to draw')
  const last = present(stretches.at(-1), 'there is something to draw')
  const tallest = Math.max(...stretches.map(({ parts }) => Number(sum(parts))))
  const across = (month: Month) => ((month - first.first) / (end - first.first)) * 100
  const down = (amount: bigint) => (Number(amount) / tallest) * room
  return (
    <svg width="100%" height={height} role="img" aria-label={label}>
      {stretches.map((stretch, place) => (
        <Block
          stretch={stretch}
          x={across(stretch.first)}
          width={across(stretches[place + 1]?.first ?? end) - across(stretch.first)}
          down={down}
        />
      ))}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} stroke="var(--edge)" />
      <Label x={0} y={floor - down(sum(first.parts)) - 8} text={formatAmount(sum(first.parts))} strong />
      {stretches.length > 1 && (
        <Label x={100} y={floor - down(sum(last.parts)) - 8} text={formatAmount(sum(last.parts))} strong />
      )}
      {years(first.first, end).map((year) => (
        <Label x={across(year * 12)} y={height - 6} text={String(year)} />
      ))}
    </svg>
  )
}

function Block(props: { stretch: Stretch; x: number; width: number; down: (amount: bigint) => number }) {
  const { stretch, x, width, down } = props
  return (
    <>
      {stretch.parts.map((part, place) => {
        const under = sum(stretch.parts.slice(0, place))
        return (
          <rect
            x={`${x.toFixed(2)}%`}
            width={`${width.toFixed(2)}%`}
            y={(floor - down(under) - down(part)).toFixed(1)}
            height={down(part).toFixed(1)}
            fill={fills[place]}
          />
        )
      })}
    </>
  )
}

function Label({ x, y, text, strong }: { x: number; y: number; text: string; strong?: boolean }) {
  const anchor = x < 4 ? 'start' : x > 96 ? 'end' : 'middle'
  return (
    <text
      x={`${x.toFixed(2)}%`}
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

function sum(parts: readonly bigint[]): bigint {
  return parts.reduce((total, part) => total + part, 0n)
}
