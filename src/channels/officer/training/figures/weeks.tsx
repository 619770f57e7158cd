import { formatCount, formatDay } from '#ui/format.ts'
import { ColumnChart, type ChartColumn } from '#ui/parts/column-chart.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Figures } from './figures.page.tsx'

type Week = Figures['weeks'][number]

/** How many got a seat in each week of the year, drawn and in figures. */
export function Weeks({ view, weeks }: { view: View; weeks: readonly Week[] }) {
  const { t, lang } = view
  const total = weeks.reduce((sum, { confirmed }) => sum + confirmed, 0)
  const caption = t('Menurut minggu, mulai Senin', 'By week, from Monday')
  return (
    <>
      <ColumnChart
        label={t(
          `${formatCount(total)} kursi dipastikan dalam ${weeks.length} minggu`,
          `${formatCount(total)} seats confirmed in ${weeks.length} weeks`,
        )}
        columns={columnsOf(view, weeks)}
      />
      <Details summary={t('Angka tiap minggu', 'The figures of each week')}>
        <Table
          caption={caption}
          rows={weeks.toReversed()}
          columns={[
            { head: t('Minggu', 'Week'), cell: ({ weekOn }) => formatDay(weekOn, lang) },
            { head: t('Kursi', 'Seats'), cell: ({ confirmed }) => formatCount(confirmed), number: true },
            { head: t('Mulai', 'Began'), cell: ({ began }) => formatCount(began), number: true },
            {
              head: t('Selesai', 'Completed'),
              cell: ({ completed }) => formatCount(completed),
              number: true,
            },
            {
              head: t('Sertifikat', 'Certified'),
              cell: ({ certified }) => formatCount(certified),
              number: true,
            },
          ]}
        />
      </Details>
    </>
  )
}

/** Every week between the first and the last, also those in which nobody came; the first of each quarter is named. */
function columnsOf({ lang }: View, weeks: readonly Week[]): ChartColumn[] {
  const byWeek = new Map(weeks.map((week) => [String(week.weekOn), week.confirmed]))
  const first = Date.parse(weeks[0]?.weekOn ?? '')
  const last = Date.parse(weeks.at(-1)?.weekOn ?? '')
  const count = Math.round((last - first) / weekMs) + 1
  const days = Array.from({ length: count }, (_, at) =>
    new Date(first + at * weekMs).toISOString().slice(0, 10),
  )
  const each = Math.ceil(count / 4)
  return days.map((day, at) => ({
    label: at % each === 0 ? formatDay(day, lang).split(' ').slice(0, 2).join(' ') : '',
    parts: [{ amount: BigInt(byWeek.get(day) ?? 0), kind: 'you' as const }],
  }))
}

const weekMs = 7 * 86_400_000
