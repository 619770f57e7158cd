import { monthOf, type Day } from '@payung/law'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { shortMonthName } from '#ui/format.ts'
import type { View } from '#ui/view.ts'

type Props = {
  view: View
  /** What the picture says, for those who hear it; the table beside it has the figures. */
  label: string
  months: readonly { readonly from: Day; readonly cash: Rupiah }[]
}

const height = 196
const floor = 168
const room = 136
const gap = 2

/**
 * A column for each month of cash. Places across are percent and places down are pixels, so the writing keeps its size on
 * every screen; an amount is written once, above the first of the months that pay it.
 */
export function CashChart({ view: { lang }, label, months }: Props) {
  const tallest = Math.max(...months.map(({ cash }) => Number(cash)))
  const wide = 100 / months.length
  return (
    <svg width="100%" height={height} role="img" aria-label={label}>
      {months.map(({ from, cash }, at) => {
        const tall = (Number(cash) / tallest) * room
        const left = percent(at * wide + gap / 2)
        return (
          <>
            <rect
              x={left}
              width={percent(wide - gap)}
              y={(floor - tall).toFixed(1)}
              height={tall.toFixed(1)}
              fill="var(--plum)"
            />
            {cash !== months[at - 1]?.cash && (
              <text
                x={left}
                y={(floor - tall - 8).toFixed(1)}
                font-size="13"
                font-weight={700}
                fill="var(--ink)"
              >
                {formatAmount(cash)}
              </text>
            )}
            <text
              x={percent((at + 0.5) * wide)}
              y={height - 6}
              text-anchor="middle"
              font-size="13"
              fill="var(--ink-2)"
            >
              {shortMonthName(monthOf(from), lang)}
            </text>
          </>
        )
      })}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} stroke="var(--edge)" />
    </svg>
  )
}

const percent = (place: number): string => `${place.toFixed(2)}%`
