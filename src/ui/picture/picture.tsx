import { formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { draw } from '../draw.ts'
import { ribPath } from '../parts/canopy.tsx'
import { printable } from '../paper/pen.ts'
import { fitText, widthOf, type Fitted } from './fit-text.ts'

/** The size that chat programs show whole, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const

export type PictureProps = {
  /** The answer. */
  readonly title: string
  /** What it was computed for. */
  readonly lead: string
  /** Amounts beside each other: a few as bars that are named, many as a row of columns. */
  readonly bars: readonly { readonly label: string; readonly amount: Rupiah }[]
  /** Where it can be computed: `payung.example/calculate`. */
  readonly place: string
}

const colour = {
  night: '#3d0d27',
  text: '#ffffff',
  pale: '#ecc9da',
  gold: '#f5b521',
  rib: '#b04f82',
} as const
const family = 'Plus Jakarta Sans'
const margin = 72
const room = pictureSize.width - 2 * margin

/** More bars than these cannot be named. */
const namedBars = 4
/** More columns than these cannot be told apart. */
const mostColumns = 60

/** An answer as a picture that is sent on: SVG in which everything is text, path or rectangle. */
export function drawPicture({ title, lead, bars, place }: PictureProps): string {
  const figured = bars.some(({ amount }) => amount > 0n)
  const column = figured ? room : 720
  const verdict = fitText(title, {
    sizes: figured ? [60, 52, 44] : [76, 64, 52, 44],
    bold: true,
    room: column,
    most: figured ? 2 : 4,
  })
  const why = fitText(lead, { sizes: [32, 28], room: column, most: figured ? 2 : 3 })
  const [from = ''] = fitText(place, { sizes: [26], room: 760, most: 1 }).lines
  const top = 150 + verdict.size * 0.75
  const below = top + heightOf(verdict) + 2
  const { width, height } = pictureSize
  return draw(
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={colour.night} />
      {!figured && <Umbrella x={1010} y={440} size={420} faint />}
      <Umbrella x={margin + 26} y={80} size={52} />
      <Line x={margin + 68} y={91} size={32} bold text="Payung" />
      <Line x={margin + room} y={90} size={26} fill={colour.pale} anchor="end" text={from} />
      <Lines fitted={verdict} y={top} bold fill={colour.text} />
      <Lines fitted={why} y={below} fill={colour.pale} />
      {figured && <Bars bars={bars} top={below + heightOf(why)} />}
    </svg>,
  )
}

/** Lines stand closer than in a text that is read on. */
const leading = 1.22

function heightOf({ lines, size }: Fitted): number {
  return lines.length * size * leading
}

function Lines({ fitted, y, bold, fill }: { fitted: Fitted; y: number; bold?: boolean; fill: string }) {
  const { lines, size } = fitted
  return (
    <>
      {lines.map((text, place) => (
        <Line x={margin} y={y + place * size * leading} size={size} bold={bold} fill={fill} text={text} />
      ))}
    </>
  )
}

type LineProps = {
  x: number
  y: number
  size: number
  text: string
  bold?: boolean | undefined
  fill?: string
  anchor?: 'end'
}

function Line({ x, y, size, text, bold = false, fill = colour.text, anchor }: LineProps) {
  return (
    <text
      x={x}
      y={Math.round(y)}
      fill={fill}
      font-family={family}
      font-size={size}
      font-weight={bold ? 700 : 400}
      text-anchor={anchor}
    >
      {printable(text)}
    </text>
  )
}

function Umbrella({ x, y, size, faint }: { x: number; y: number; size: number; faint?: boolean }) {
  const cloth = faint ? ['#84315f', '#6b1d47'] : [colour.text, colour.pale]
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 100})`}>
      {Array.from({ length: 12 }, (_, rib) => (
        <path d={ribPath(rib)} fill={rib === 1 ? colour.gold : cloth[rib % 2]} />
      ))}
      <circle r="5" fill={colour.night} />
    </g>
  )
}

type BarsProps = { bars: PictureProps['bars']; top: number }

function Bars({ bars, top }: BarsProps) {
  const bottom = pictureSize.height - 60
  const largest = bars.reduce((most, { amount }) => (amount > most ? amount : most), 1n)
  const drawn = bars.slice(0, mostColumns).map(({ label, amount }) => ({
    label,
    amount,
    share: amount <= 0n ? 0 : Number((amount * 10_000n) / largest) / 10_000,
  }))
  return drawn.length <= namedBars ? (
    <NamedBars bars={drawn} top={top} bottom={bottom} />
  ) : (
    <Columns bars={drawn} top={top} bottom={bottom} />
  )
}

type DrawnProps = {
  bars: readonly { label: string; amount: Rupiah; share: number }[]
  top: number
  bottom: number
}

function NamedBars({ bars, top, bottom }: DrawnProps) {
  const row = Math.min(72, (bottom - top) / bars.length)
  const first = (top + bottom - row * bars.length) / 2
  const names = Math.min(
    300,
    Math.max(...bars.map(({ label }) => widthOf(printable(label), { size: 28 }))) + 32,
  )
  const figures =
    Math.max(...bars.map(({ amount }) => widthOf(formatRupiah(amount), { size: 28, bold: true }))) + 24
  const longest = room - names - figures
  return (
    <>
      {bars.map(({ label, amount, share }, place) => {
        const y = first + row * place
        const width = Math.max(6, share * longest)
        const [name = ''] = fitText(label, { sizes: [28], room: names - 24, most: 1 }).lines
        return (
          <>
            <Line x={margin} y={y + row * 0.62} size={28} fill={colour.pale} text={name} />
            <rect
              x={margin + names}
              y={y + row * 0.16}
              width={width.toFixed(1)}
              height={(row * 0.66).toFixed(1)}
              rx="6"
              fill={place === 0 ? colour.gold : colour.rib}
            />
            <Line
              x={margin + names + width + 20}
              y={y + row * 0.62}
              size={28}
              bold
              text={formatRupiah(amount)}
            />
          </>
        )
      })}
    </>
  )
}

/** The last is what it comes to, so it is the one that is written out. */
function Columns({ bars, top, bottom }: DrawnProps) {
  const step = room / bars.length
  const names = 36
  const tallest = bottom - names - top
  const [first, last] = [bars[0], bars.at(-1)]
  return (
    <>
      {bars.map(({ share }, place) => {
        const height = Math.max(3, share * tallest)
        return (
          <rect
            x={(margin + place * step).toFixed(1)}
            y={(bottom - names - height).toFixed(1)}
            width={(step * 0.8).toFixed(1)}
            height={height.toFixed(1)}
            rx="3"
            fill={place === bars.length - 1 ? colour.gold : colour.rib}
          />
        )
      })}
      {first && <Line x={margin} y={bottom} size={26} fill={colour.pale} text={first.label} />}
      {last && <Line x={margin + room} y={bottom} size={26} bold anchor="end" text={last.label} />}
    </>
  )
}
