import { dayIn } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { monthsOn, sumOf, viewMonths, type PersonMonth } from '#modules/contributions'
import { formatDay, formatMonth, yearOf } from '#ui/format.ts'
import { Tabs } from '#ui/parts/file.tsx'
import { HeatTable } from '#ui/parts/heat.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { monthPath, personPath } from '../addresses.ts'
import { FilePage } from './file-page.tsx'
import { heatOf } from './heat-of.ts'
import { MonthTag } from './month-tag.tsx'
import { openFile } from './open-file.ts'

/** Every month, a year at a time: what was declared, what it came to, whether it is paid. */
export const viewMonthsPage = page('/officer/people/:personId/months', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  const months = monthsOn(dayIn(view.now), await perform(viewMonths, { personId: String(personId) }))
  const years = [...new Set(months.map(({ month }) => yearOf(month)))]
  const year = years.find((one) => String(one) === query['year']) ?? years[0]
  return (
    <FilePage visit={visit} file={file} tab="months">
      {year === undefined ? (
        <Section id="none" title={t('Iuran', 'Contributions')} quiet>
          <Empty title={t('Belum ada bulan iuran', 'No months yet')}>
            {t(
              'Bulan pertama muncul sesudah perusahaan melaporkan bahwa ia bekerja di sana.',
              'The first month appears once an employer reports that the person works there.',
            )}
          </Empty>
        </Section>
      ) : (
        <Columns aside={<Years view={view} months={months} />}>
          <Section id="months" title={t(`Iuran ${year}`, `Contributions in ${year}`)}>
            {years.length > 1 && (
              <Tabs
                label={t('Tahun', 'Year')}
                tabs={years.map((one) => ({
                  href: `${personPath(personId, 'months')}?year=${one}`,
                  label: String(one),
                  current: one === year,
                }))}
              />
            )}
            <MonthTable
              view={view}
              personId={personId}
              months={months.filter(({ month }) => yearOf(month) === year)}
            />
            <Source>
              {t(
                'Dari laporan perusahaan dan pembayaran yang diterima. Buka satu bulan untuk melihat asal angkanya.',
                'From employers’ returns and the payments received. Open a month to see where its figures come from.',
              )}
            </Source>
          </Section>
        </Columns>
      )}
    </FilePage>
  )
})

function Years({ view, months }: { view: View; months: readonly PersonMonth[] }) {
  const { t } = view
  return (
    <Section id="years" size="md" title={t('Semua tahun', 'All years')}>
      <HeatTable
        view={view}
        caption={t('Keadaan iuran tiap bulan', 'State of each month’s contribution')}
        months={heatOf(months)}
      />
    </Section>
  )
}

type TableProps = { view: View; personId: bigint; months: readonly PersonMonth[] }

function MonthTable({ view, personId, months }: TableProps) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Iuran bulan demi bulan, yang terbaru dulu', 'Contributions by month, the latest first')}
      rows={months}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: (one) => (
            <>
              <a href={monthPath(personId, one)}>{formatMonth(one.month, lang)}</a>
              <Small>{one.employerName}</Small>
            </>
          ),
        },
        {
          head: t('Keadaan', 'State'),
          cell: (one) => (
            <>
              <MonthTag view={view} state={one.state} />
              <Small>{whenOf(view, one)}</Small>
            </>
          ),
        },
        {
          head: t('Upah', 'Wage'),
          cell: ({ declared }) => (declared ? formatRupiah(declared.wage) : '–'),
          number: true,
        },
        {
          head: t('Iuran', 'Contribution'),
          cell: ({ declared }) => (declared ? formatRupiah(sumOf(declared)) : '–'),
          number: true,
        },
      ]}
    />
  )
}

function whenOf({ t, lang }: View, { state, declared, dueOn }: PersonMonth): string {
  if (state === 'taken-out') return t('lewat laporan perbaikan', 'by a revised return')
  return declared?.paidOn && (state === 'paid' || state === 'late')
    ? formatDay(declared.paidOn, lang)
    : t(`jatuh tempo ${formatDay(dueOn, lang)}`, `due ${formatDay(dueOn, lang)}`)
}
