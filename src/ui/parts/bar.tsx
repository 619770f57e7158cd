import type { Child } from 'hono/jsx'

/** `you` is dark, `them` pale, `held` the colour of what waits. */
type SplitPart = { readonly amount: bigint | number; readonly kind: 'you' | 'them' | 'held' }

/**
 * One amount, cut into its parts. Say the same in words beside it; give `label` only where nothing beside it does.
 */
export function Split({ parts, label }: { parts: readonly SplitPart[]; label?: string | undefined }) {
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }
  return (
    <svg class="py-split" viewBox="0 0 100 10" preserveAspectRatio="none" {...meaning}>
      {cut(parts).map(({ kind, x, width }) => (
        <rect class={kind} x={x.toFixed(2)} width={width.toFixed(2)} height="10" />
      ))}
    </svg>
  )
}

const gap = 0.5

/** Places the parts that are not zero on a line of 100, a gap between each two. */
export function cut(parts: readonly SplitPart[]): { kind: SplitPart['kind']; x: number; width: number }[] {
  const drawn = parts.filter((part) => part.amount > 0)
  const total = drawn.reduce((sum, part) => sum + Number(part.amount), 0)
  const room = 100 - gap * (drawn.length - 1)
  let x = 0
  return drawn.map(({ amount, kind }) => {
    const width = (Number(amount) / total) * room
    const placed = { kind, x, width }
    x += width + gap
    return placed
  })
}

type Side = { readonly label: Child; readonly figure: Child }

/** The words for a bar of two parts, one at each end. */
export function SplitKey({ left, right }: { left: Side; right: Side }) {
  return (
    <div class="py-split-key">
      {[left, right].map((side) => (
        <p>
          <span>{side.label}</span>
          <b class="py-num">{side.figure}</b>
        </p>
      ))}
    </div>
  )
}

/** A change against the largest change in the same table, left of the axis when it takes away. */
export function DeltaBar({ change, largest }: { change: bigint; largest: bigint }) {
  const width = largest === 0n ? 0 : (Math.abs(Number(change)) / Math.abs(Number(largest))) * 50
  return (
    <svg class="py-delta" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="axis" x="49.5" width="1" height="10" />
      <rect
        class={change < 0n ? 'minus' : 'plus'}
        x={(change < 0n ? 50 - width : 50).toFixed(1)}
        width={width.toFixed(1)}
        y="1"
        height="8"
      />
    </svg>
  )
}
