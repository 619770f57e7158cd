import type { Words } from '#base/words.ts'
import { capital, monthName, yearOf } from '../format.ts'
import type { View } from '../view.ts'
import { Legend } from './list.tsx'

/** What a contribution month looks like in a file. `none` is a month without work, so nothing was owed. */
export type HeatState = 'paid' | 'late' | 'sponsored' | 'waiting' | 'missing' | 'rest' | 'none'

export type HeatMonth = { readonly month: number; readonly state: HeatState }

type Look = { swatch: 'paid' | 'late' | 'spon' | 'now' | 'miss' | null; mark: Words | null; word: Words }

const looks: Record<HeatState, Look> = {
  paid: { swatch: 'paid', mark: null, word: { id: 'lunas', en: 'paid' } },
  late: { swatch: 'late', mark: { id: 'T', en: 'L' }, word: { id: 'terlambat', en: 'late' } },
  sponsored: {
    swatch: 'spon',
    mark: { id: 'S', en: 'S' },
    word: { id: 'dibayar sponsor', en: 'paid by a sponsor' },
  },
  waiting: { swatch: 'now', mark: { id: '…', en: '…' }, word: { id: 'menunggu', en: 'waiting' } },
  missing: { swatch: 'miss', mark: { id: '!', en: '!' }, word: { id: 'belum dibayar', en: 'not paid' } },
  rest: { swatch: null, mark: null, word: { id: 'belum jatuh tempo', en: 'not due yet' } },
  none: { swatch: null, mark: null, word: { id: 'tidak bekerja', en: 'not working' } },
}

export type HeatTableProps = {
  view: View
  caption: string
  /** Any order, gaps allowed: a month that is not here is a month without work. */
  months: readonly HeatMonth[]
}

/** Month by month over the years, newest year first; a letter beside each colour. */
export function HeatTable({ view, caption, months }: HeatTableProps) {
  if (months.length === 0) return null
  const states = new Map(months.map(({ month, state }) => [month, state]))
  const years = months.map(({ month }) => yearOf(month))
  const newest = Math.max(...years)
  const rows = Array.from({ length: newest - Math.min(...years) + 1 }, (_, back) => newest - back)
  return (
    <>
      <table class="py-heat">
        <caption class="py-hide">{caption}</caption>
        <colgroup>
          <col />
          <col span={12} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="py-hide">{view.t('Tahun', 'Year')}</span>
            </th>
            {twelve.map((place) => (
              <th scope="col">
                <abbr title={monthName(place, view.lang)}>{monthName(place, view.lang).charAt(0)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((year) => (
            <tr>
              <th scope="row">{year}</th>
              {twelve.map((place) => (
                <Cell view={view} state={states.get(year * 12 + place) ?? 'none'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <HeatLegend view={view} present={new Set(states.values())} />
    </>
  )
}

const twelve = Array.from({ length: 12 }, (_, place) => place)

function Cell({ view, state }: { view: View; state: HeatState }) {
  const { swatch, mark, word } = looks[state]
  return (
    <td class={swatch ?? undefined}>
      {mark && <span aria-hidden="true">{view.say(mark)}</span>}
      <span class="py-hide">{view.say(word)}</span>
    </td>
  )
}

function HeatLegend({ view, present }: { view: View; present: ReadonlySet<HeatState> }) {
  const items = Object.entries(looks).flatMap(([state, { swatch, mark, word }]) => {
    if (!swatch || !present.has(state as HeatState)) return []
    const text = view.say(word)
    return [{ swatch, label: mark ? `${view.say(mark)} = ${text}` : capital(text) }]
  })
  return <Legend items={items} inline />
}
