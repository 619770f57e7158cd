import {
  dueDay,
  isDay,
  jointLeave,
  law,
  monthOf,
  publicHolidays,
  Working,
  type Day,
  type DatedValue,
} from '@payung/law'
import { present } from '#base/assert.ts'
import { notFound } from '#base/problem.ts'
import { formatDay, formatDayShort, formatMonth, yearOf } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { calendarPage, sourcePage, valuePage } from './addresses.ts'
import { leading } from './regulations.ts'

const years: readonly number[] = [...new Set(publicHolidays.rows.map(({ from }) => yearOf(monthOf(from))))]

/** One year as the law counts it: days off, joint leave, and the days on which contributions fall due. */
export const viewCalendar = page('/law/calendar/:year', 'anyone', async (visit) => {
  const { view, params } = visit
  const { t } = view
  const year = years.find((one) => String(one) === params.year)
  if (year === undefined) throw notFound()
  const end = lastDayOfYear(year)
  const holidays = law.on(publicHolidays, end)?.amount ?? []
  const leave = law.on(jointLeave, end)?.amount ?? []
  const title = t(
    `${year}: ${holidays.length} hari libur nasional, ${leave.length} hari cuti bersama`,
    `${year}: ${holidays.length} public holidays, ${leave.length} days of joint leave`,
  )
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: calendarPage(year), label: t(`Kalender ${year}`, `Calendar ${year}`) },
        ]}
        lead={t(
          'Batas bayar yang jatuh pada akhir pekan atau libur nasional pindah ke hari kerja berikutnya. Cuti bersama tidak memindahkannya.',
          'A due day on a weekend or public holiday moves to the next working day. Joint leave does not move it.',
        )}
      >
        <Actions>
          {years.map((one) => (
            <a href={calendarPage(one)} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>
          ))}
        </Actions>
      </PageHead>
      <Columns aside={<DueDays view={view} year={year} />}>
        <Days view={view} value={publicHolidays} id="holidays" end={end} />
        <Days view={view} value={jointLeave} id="joint-leave" end={end} />
        <Small>
          {t('Semua tahun:', 'All years:')}{' '}
          <a href={valuePage(publicHolidays.id)}>{view.say(publicHolidays.title)}</a>,{' '}
          <a href={valuePage(jointLeave.id)}>{view.say(jointLeave.title)}</a>.
        </Small>
      </Columns>
    </Page>
  )
})

function lastDayOfYear(year: number): Day {
  const day = `${year}-12-31`
  return present(isDay(day) ? day : null, 'every year ends on 31 December')
}

type DaysProps = { view: View; value: DatedValue<'days'>; id: string; end: Day }

function Days({ view, value, id, end }: DaysProps) {
  const { t, say, lang } = view
  const row = law.on(value, end)
  const title = say(value.title)
  if (!row) return null
  const { article, publishedOn, checkedOn, amount } = row
  return (
    <Section id={id} size="md" title={title}>
      <Table
        caption={title}
        rows={amount}
        columns={[
          { head: t('Hari', 'Day'), cell: ({ on }) => <Num>{formatDayShort(on, lang)}</Num> },
          {
            head: t('Libur', 'Holiday'),
            cell: ({ name, confidence }) => (
              <>
                {say(name)}{' '}
                {confidence !== 'high' && <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>}
              </>
            ),
          },
        ]}
      />
      <p>
        <Cite href={sourcePage(leading(article).slug)}>{article.regulation}</Cite>
      </p>
      <Small>
        {publishedOn
          ? t(`Terbit ${formatDay(publishedOn, lang)}, `, `Published ${formatDay(publishedOn, lang)}, `)
          : t('Hari terbit belum ditemukan, ', 'Day of publication not found, ')}
        {t(`diperiksa ${formatDay(checkedOn, lang)}.`, `checked ${formatDay(checkedOn, lang)}.`)}
      </Small>
    </Section>
  )
}

/** When each month's contribution falls due in this year. */
function DueDays({ view, year }: { view: View; year: number }) {
  const { t, lang } = view
  const title = t('Batas bayar pemberi kerja', 'Due days of employers')
  const months = Array.from({ length: 12 }, (_, place) => year * 12 - 1 + place)
  return (
    <Section id="due" size="md" title={title}>
      <Table
        caption={title}
        rows={months}
        columns={[
          { head: t('Iuran', 'Contribution'), cell: (month) => formatMonth(month, lang) },
          {
            head: t('Paling lambat', 'Due'),
            cell: (month) => formatDayShort(dueDay({ segment: 'PU' }, month, new Working()), lang),
            number: true,
          },
        ]}
      />
      <p>
        <a href="/calculate/due">{t('Hitung batas bayar', 'Compute a due date')}</a>
      </p>
    </Section>
  )
}
