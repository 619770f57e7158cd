import { monthOf, type Day } from '@payung/law'
import { type PersonMonth } from '#modules/contributions'
import { formatMonth, yearOf } from '#ui/format.ts'
import { Canopy, CanopyKey, type RibWords } from '#ui/parts/canopy.tsx'
import type { View } from '#ui/view.ts'
import { ribsOf } from './months.ts'

type YearProps = { view: View; months: readonly PersonMonth[]; today: Day }

/** This year's months as an umbrella. */
export function Year({ view, months, today }: YearProps) {
  const { t } = view
  const { year, ribs, words } = yearAt(months, today)
  return (
    <Canopy
      view={view}
      ribs={ribs}
      words={words}
      subject={t(`Iuran ${year}`, `Contributions ${year}`)}
      unit={t(`bulan ${year}`, `in ${year}`)}
    />
  )
}

/** Its colours in words, and the way to all other months. */
export function YearKey({ view, months, today }: YearProps) {
  const { t, lang } = view
  const { ribs, words } = yearAt(months, today)
  const first = months.at(-1)?.month
  return (
    <>
      <CanopyKey view={view} ribs={ribs} words={words} />
      {first !== undefined && (
        <p>
          <a href="/member/months">
            {t(
              `Lihat semua bulan sejak ${formatMonth(first, lang)}`,
              `See every month since ${formatMonth(first, lang)}`,
            )}
          </a>
        </p>
      )}
    </>
  )
}

/** Months without work and months to come look alike; where there are both, one word has to be true of both. */
function yearAt(months: readonly PersonMonth[], today: Day) {
  const year = yearOf(monthOf(today))
  const ribs = ribsOf(year, months)
  const idle = ribs.some(({ month, state }) => state === 'rest' && month <= monthOf(today))
  const words: RibWords = {
    now: { id: 'menunggu perusahaan', en: 'waiting for the employer' },
    ...(idle && { rest: { id: 'tidak ada iuran', en: 'no contributions' } }),
  }
  return { year, ribs, words }
}
