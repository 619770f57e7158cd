import { dayIn } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { viewMonths, monthsOn, type PersonMonth } from '#modules/contributions'
import { counted, formatDayShort, formatMonth, formatMonths, yearOf } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { HeatTable } from '#ui/parts/heat.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { monthPath, newDisputePath, whyPath } from './addresses.ts'
import { countMonths, heatOf, totalOf, yearsOf } from './months.ts'
import { StateTag } from './state-tag.tsx'
import { nameMonths } from './verdict.tsx'

/** Every month, a year at a time: declared, due, paid, and what is missing. */
export const viewMonthsPage = page('/member/months', 'member', async (visit) => {
  const { view, perform, personId, query } = visit
  const { t } = view
  const known = await perform(viewMonths, { personId: String(personId) })
  const months = monthsOn(dayIn(view.now), known)
  const years = yearsOf(months)
  const year = years.find((one) => String(one) === query['year']) ?? years[0]
  const title = t('Iuran saya', 'My contributions')
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      {year === undefined ? (
        <NoMonths view={view} />
      ) : (
        <Months view={view} months={months} year={year} years={years} />
      )}
    </Page>
  )
})

function NoMonths({ view }: { view: View }) {
  const { t } = view
  return (
    <>
      <PageHead view={view} title={t('Belum ada bulan iuran', 'No months yet')} />
      <Section id="none" title={t('Belum ada', 'Nothing yet')} quiet>
        <Empty
          title={t('Menunggu perusahaan pertama', 'Waiting for the first employer')}
          action={
            <ButtonLink href="/member/more" variant="secondary">
              {t('Lihat tempat kerja saya', 'See where I work')}
            </ButtonLink>
          }
        >
          {t(
            'Bulan pertama muncul sesudah perusahaan melaporkan Anda bekerja.',
            'The first month appears once an employer reports that you work there.',
          )}{' '}
          <a href="/member/own-account">{t('Bekerja sendiri?', 'Work for yourself?')}</a>{' '}
          <a href="/member/contracts">{t('Bekerja di luar negeri?', 'Work abroad?')}</a>
        </Empty>
      </Section>
    </>
  )
}

type Props = { view: View; months: readonly PersonMonth[]; year: number; years: readonly number[] }

function Months({ view, months, year, years }: Props) {
  const { t } = view
  const shown = months.filter(({ month }) => yearOf(month) === year)
  return (
    <>
      <PageHead view={view} title={verdictOf(view, shown, year)}>
        {years.length > 1 && (
          <Tabs
            label={t('Tahun', 'Year')}
            tabs={years.map((one) => ({
              href: `/member/months?year=${one}`,
              label: String(one),
              current: one === year,
            }))}
          />
        )}
      </PageHead>
      <Columns aside={<Overview view={view} months={months} />}>
        <Section id="months" title={t(`Bulan-bulan ${year}`, `The months of ${year}`)} quiet>
          <MonthTable view={view} months={shown} year={year} />
          <Source>
            {t(
              'Dari laporan perusahaan dan pembayaran yang kami terima. Setiap angka bisa dibuka: dari mana asalnya, menurut pasal mana.',
              'From the returns of employers and the payments that we received. Each figure can be opened: where it comes from, by which article.',
            )}
          </Source>
        </Section>
        <Gaps view={view} months={shown} />
      </Columns>
    </>
  )
}

/** The year in a sentence. A month counts once, as its worst employer has it. */
function verdictOf({ t, lang }: View, shown: readonly PersonMonth[], year: number): string {
  const paid = countMonths(shown, ['paid', 'late'])
  const unpaid = countMonths(shown, ['overdue'])
  const untold = countMonths(shown, ['unreported'])
  const waiting = countMonths(shown, ['waiting'])
  const parts = [
    paid > 0 && `${counted(paid, lang, 'bulan', 'month')} ${t('lunas', 'paid')}`,
    unpaid > 0 && t(`${unpaid} belum dibayar`, `${unpaid} not paid`),
    untold > 0 && t(`${untold} belum dilaporkan`, `${untold} not reported`),
    waiting > 0 && t(`${waiting} menunggu perusahaan`, `${waiting} waiting for the employer`),
  ].filter(Boolean)
  return `${year}: ${parts.length > 0 ? parts.join(', ') : t('tidak ada iuran', 'no contributions')}`
}

function MonthTable({ view, months, year }: { view: View; months: readonly PersonMonth[]; year: number }) {
  const { t, lang } = view
  return (
    <Table
      caption={t(`Iuran ${year}, bulan demi bulan`, `Contributions in ${year}, month by month`)}
      stack
      rows={months}
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: (one) => (
            <>
              <a href={monthPath(one)}>{formatMonth(one.month, lang)}</a>
              <Small>
                {one.employerName}
                {one.declared && `, ${t('upah', 'wage')} ${formatRupiah(one.declared.wage)}`}
              </Small>
            </>
          ),
        },
        {
          head: t('Keadaan', 'State'),
          cell: (one) => (
            <>
              <StateTag view={view} state={one.state} />
              <Small>{whenOf(view, one)}</Small>
            </>
          ),
        },
        {
          head: t('Iuran', 'Contributions'),
          cell: (one) =>
            one.declared && one.state !== 'taken-out' ? (
              <a href={whyPath(one, 'all')}>{formatRupiah(totalOf(one.declared))}</a>
            ) : (
              '–'
            ),
          number: true,
        },
      ]}
    />
  )
}

/** The day that matters for a state: when it was paid, or when it is or was due. */
function whenOf({ t, lang }: View, { state, declared, dueOn }: PersonMonth): string {
  if (state === 'taken-out') return t('dicabut lewat laporan perbaikan', 'withdrawn by a revised return')
  if ((state === 'paid' || state === 'late') && declared?.paidOn)
    return `${formatDayShort(declared.paidOn, lang)} ${declared.paidOn.slice(0, 4)}`
  return `${t('jatuh tempo', 'due')} ${formatDayShort(dueOn, lang)} ${dueOn.slice(0, 4)}`
}

/** What is missing, employer by employer, and what the member can do about it. */
function Gaps({ view, months }: { view: View; months: readonly PersonMonth[] }) {
  const { t, lang } = view
  const missing = months.filter(({ state }) => state === 'overdue' || state === 'unreported')
  if (missing.length === 0) return null
  const groups = Map.groupBy(missing, ({ state, employerId }) => `${state} ${employerId}`)
  return (
    <Section id="gaps" title={t('Yang masih kurang', 'What is missing')}>
      <ItemList
        items={[...groups.values()].flatMap((own) => {
          const oldest = own.at(-1)
          if (!oldest) return []
          const names = nameMonths(
            own.toReversed().map(({ month }) => month),
            lang,
          )
          const unpaid = formatRupiah(own.reduce((sum, { declared }) => sum + (declared?.unpaid ?? 0n), 0n))
          const untold = oldest.state === 'unreported'
          return {
            icon: 'circle-alert',
            title: `${oldest.employerName}: ${names}`,
            text: untold
              ? t(
                  'Belum dilaporkan. Bekerja di sana waktu itu? Tanyakan.',
                  'Not reported. Did you work there then? Ask.',
                )
              : t(
                  `Dilaporkan, ${unpaid} belum dibayar perusahaan.`,
                  `Reported, ${unpaid} not paid by the employer.`,
                ),
            href: untold ? newDisputePath(oldest, 'missing') : monthPath(oldest),
          }
        })}
      />
    </Section>
  )
}

/** All years at a glance. */
function Overview({ view, months }: { view: View; months: readonly PersonMonth[] }) {
  const { t, lang } = view
  const paid = countMonths(months, ['paid', 'late'])
  return (
    <Section id="overview" size="md" title={t('Sepanjang masa kerja', 'Over all your working life')}>
      <HeatTable
        view={view}
        caption={t('Keadaan iuran tiap bulan', 'State of each month’s contribution')}
        months={heatOf(months)}
      />
      <p>
        {t(
          `Sudah lunas ${formatMonths(paid, lang)}. Satu bulan dihitung sekali, berapa pun perusahaannya.`,
          `${formatMonths(paid, lang)} paid. A month counts once, however many employers it had.`,
        )}
      </p>
    </Section>
  )
}
