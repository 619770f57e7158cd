import { dayIn, law, monthOf, type AmountOf, type DatedValue, type Row, type Unit } from '@payung/law'
import { assert } from '#base/assert.ts'
import { formatDay, formatMonth, yearOf } from '#ui/format.ts'
import { Tag } from '#ui/parts/message.tsx'
import { StepChart } from '#ui/parts/step-chart.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { calendarPage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { Certainty } from './certainty.tsx'
import { InForce } from './in-force.tsx'
import { writeAmount } from './write-amount.ts'

type LawRow = Row<AmountOf[Unit]>

/** All rows of a value, newest first: when each holds, and since when it could be known. */
export function History({ view, value }: { view: View; value: DatedValue }) {
  const { t, say } = view
  const rows = law.history(value)
  const title = t('Riwayat', 'History')
  return (
    <Section id="history" title={title}>
      {value.unit === 'rupiah' && rows.length > 2 && <AmountsChart view={view} value={value} />}
      <Table
        caption={`${title}: ${say(value.title)}`}
        stack
        rows={rows.toReversed()}
        columns={[
          {
            head: t('Berlaku', 'In force'),
            cell: (row) => <InForce view={view} row={row} nextFrom={rows[rows.indexOf(row) + 1]?.from} />,
          },
          {
            head: t('Nilai', 'Value'),
            onPhone: 'line',
            cell: (row) => <Amount view={view} value={value} row={row} />,
          },
          {
            head: t('Terbit dan diperiksa', 'Published and checked'),
            onPhone: 'line',
            cell: (row) => <KnownSince view={view} row={row} />,
          },
          {
            head: t('Pasal', 'Article'),
            onPhone: 'line',
            cell: ({ article }) => <ArticleLink article={article} />,
          },
          {
            head: t('Kepastian', 'Certainty'),
            onPhone: 'line',
            cell: (row) => <Certainty view={view} row={row} />,
          },
        ]}
      />
      {notesOf(rows).map((note) => (
        <Small>{say(note)}</Small>
      ))}
    </Section>
  )
}

function Amount({ view, value, row }: { view: View; value: DatedValue; row: LawRow }) {
  const text = writeAmount(view, value.unit, row)
  if (value.unit !== 'days') return <>{text}</>
  return <a href={calendarPage(yearOf(monthOf(row.from)))}>{text}</a>
}

/** Rows that were published after they began to hold reach back; that is said. */
function KnownSince({ view, row }: { view: View; row: LawRow }) {
  const { t, lang } = view
  const { publishedOn, checkedOn, from } = row
  return (
    <>
      {publishedOn
        ? t(`Terbit ${formatDay(publishedOn, lang)}`, `Published ${formatDay(publishedOn, lang)}`)
        : t('Hari terbit belum ditemukan', 'Day of publication not found')}{' '}
      {publishedOn && publishedOn > from && <Tag kind="note">{t('berlaku surut', 'reaches back')}</Tag>}
      <Small>{t(`diperiksa ${formatDay(checkedOn, lang)}`, `checked ${formatDay(checkedOn, lang)}`)}</Small>
    </>
  )
}

function notesOf(rows: readonly LawRow[]) {
  const notes = rows.slice(0, -1).flatMap(({ note }) => note ?? []) // That of the last stands at the head of the page.
  return [...new Map(notes.map((note) => [note.en, note])).values()]
}

function AmountsChart({ view, value }: { view: View; value: DatedValue }) {
  const { t, say, lang } = view
  const stretches = value.rows.map(({ from, amount }) => {
    assert(typeof amount === 'number', 'rupiah are a number')
    return { first: monthOf(from), amount: BigInt(amount) }
  })
  const end = monthOf(dayIn(view.now)) + 1
  return (
    <StepChart
      label={`${say(value.title)}, ${t('dalam rupiah, dari', 'in rupiah, from')} ${formatMonth(stretches[0]?.first ?? end, lang)} ${t('sampai', 'to')} ${formatMonth(end - 1, lang)}`}
      stretches={stretches}
      end={end}
    />
  )
}
