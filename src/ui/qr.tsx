import { encode } from 'uqr'

/** How much of the code may be dirty or torn and still be read: L 7%, M 15%, Q 25%, H 30%. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H'

export type QrProps = {
  text: string
  /** Says what the code is for; its content is no use to those who hear the page. */
  label: string
  level?: QrLevel | undefined
  /** To be read from another screen: a page of its own for the card. */
  large?: boolean | undefined
}

/** White around the code, in modules, as the standard asks (ISO/IEC 18004, 4 modules). */
const quiet = 4

/** A QR code on white ground with its quiet zone, in light and in dark. */
export function Qr({ text, label, level, large }: QrProps) {
  const { size, path } = qrPath(text, level)
  const side = size + 2 * quiet
  return (
    <div class={large ? 'py-qr large' : 'py-qr'}>
      <svg
        viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
        role="img"
        aria-label={label}
        shape-rendering="crispEdges"
      >
        <path d={path} />
      </svg>
    </div>
  )
}

/**
 * One of the eight patterns that keep large areas from being all dark or all light. Any is read; to find the one that suits a text best
 * takes six times as long as all the rest, for a difference that only a text of one repeated letter shows.
 */
const maskPattern = 2

/** The code as one path of horizontal bars, one unit to a module, without the quiet zone. */
export function qrPath(text: string, level: QrLevel = 'M'): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: level, border: 0, maskPattern })
  const path = data.flatMap((row, y) => barsOf(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`))
  return { size, path: path.join('') }
}

function barsOf(row: readonly boolean[]): { x: number; width: number }[] {
  const bars: { x: number; width: number }[] = []
  row.forEach((dark, x) => {
    const bar = bars.at(-1)
    if (dark && bar && bar.x + bar.width === x) bar.width += 1
    else if (dark) bars.push({ x, width: 1 })
  })
  return bars
}
