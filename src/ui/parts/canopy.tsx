import { assert } from '#base/assert.ts'
import type { Language, Words } from '#base/words.ts'
import { capital, monthName, shortMonthName } from '../format.ts'
import type { View } from '../view.ts'
import { Legend } from './list.tsx'

/** Paid; waiting now; not due yet; owed and missing. */
export type RibState = 'paid' | 'now' | 'rest' | 'miss'

/** `month` is counted as year × 12 + month − 1. */
export type Rib = { readonly month: number; readonly state: RibState }

export type RibWords = Partial<Record<RibState, Words>>

export type CanopyProps = {
  view: View
  /** Twelve months in a row. */
  ribs: readonly Rib[]
  /** What the twelve months are of: `Iuran 2026`. Begins the description for those who hear it. */
  subject: string
  /** Below the count in the middle: `bulan 2026`. */
  unit: string
  /** Where a state has a better word here: `menunggu perusahaan`. */
  words?: RibWords | undefined
}

const plainWords: Record<RibState, Words> = {
  paid: { id: 'lunas', en: 'paid' },
  now: { id: 'menunggu', en: 'waiting' },
  rest: { id: 'belum jatuh tempo', en: 'not due yet' },
  miss: { id: 'belum dibayar', en: 'not paid' },
}

/** An umbrella seen from above: twelve ribs, twelve months of protection. */
export function Canopy({ view, ribs, subject, unit, words }: CanopyProps) {
  assert(ribs.length === 12, 'a canopy has twelve ribs')
  const paid = ribs.filter((rib) => rib.state === 'paid').length
  return (
    <svg
      class="py-canopy"
      viewBox="-51 -51 102 102"
      role="img"
      aria-label={describeRibs(ribs, subject, view.lang, words)}
    >
      {ribs.map((rib, place) => (
        <path class={place % 2 === 0 ? rib.state : `${rib.state} alt`} d={ribPath(place)} />
      ))}
      <g aria-hidden="true">
        {ribs.map((rib, place) => {
          const [x, y] = labelPoint(place)
          return (
            <text class={rib.state} x={x} y={y}>
              {shortMonthName(rib.month, view.lang)}
            </text>
          )
        })}
        <circle class="hub" r="16.5" />
        <text class="hub-text" y="1.6">
          {`${paid}/12`}
        </text>
        <text class="hub-sub" y="8">
          {unit}
        </text>
      </g>
    </svg>
  )
}

export type CanopyKeyProps = Pick<CanopyProps, 'view' | 'ribs' | 'words'>

/** The colours of a canopy, in words. */
export function CanopyKey({ view, ribs, words }: CanopyKeyProps) {
  const states = [...new Set(ribs.map((rib) => rib.state))]
  const runs = runsOf(ribs)
  const items = states.map((state) => {
    const months = runs.filter((run) => run.state === state).map((run) => nameRun(run, view.lang))
    return { swatch: state, label: `${capital(wordFor(state, view.lang, words))}: ${months.join(', ')}` }
  })
  return <Legend items={items} />
}

/** `Iuran 2026: Januari sampai Oktober lunas, November menunggu, Desember belum jatuh tempo`. */
export function describeRibs(
  ribs: readonly Rib[],
  subject: string,
  lang: Language,
  words?: RibWords,
): string {
  const runs = runsOf(ribs).map((run) => `${nameRun(run, lang)} ${wordFor(run.state, lang, words)}`)
  return `${subject}: ${runs.join(', ')}`
}

/** A rib: from the hub to two points on a circle of radius 50, the cloth between them drawn in to 45. */
export function ribPath(place: number): string {
  const points = [at(50, place - 0.5), at(45, place), at(50, place + 0.5)].map((point) => point.join(' '))
  return `M0 0L${points[0]}Q${points[1]} ${points[2]}Z`
}

function labelPoint(place: number): [number, number] {
  const [x, y] = at(36.5, place)
  return [x, round(y + 2.2)]
}

/** A point on a circle, counted in twelfths from the top, clockwise. */
function at(radius: number, twelfth: number): [number, number] {
  const angle = (twelfth * Math.PI) / 6
  return [round(radius * Math.sin(angle)), round(-radius * Math.cos(angle))]
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

type Run = { first: number; last: number; state: RibState }

function runsOf(ribs: readonly Rib[]): Run[] {
  const runs: Run[] = []
  for (const { month, state } of ribs) {
    const run = runs.at(-1)
    if (run?.state === state) run.last = month
    else runs.push({ first: month, last: month, state })
  }
  return runs
}

function nameRun({ first, last }: Run, lang: Language): string {
  const months = [monthName(first, lang), monthName(last, lang)]
  if (first === last) return monthName(first, lang)
  const joint = last - first === 1 ? { id: ' dan ', en: ' and ' } : { id: ' sampai ', en: ' to ' }
  return months.join(joint[lang])
}

function wordFor(state: RibState, lang: Language, words: RibWords | undefined): string {
  return (words?.[state] ?? plainWords[state])[lang]
}
