import { dayIn, type Day } from '@payung/law'
import type { Words } from '#base/words.ts'
import { formatAmount, formatChange, formatRupiah } from '#base/rupiah.ts'
import { viewStatement } from '#modules/contributions'
import { counted, formatDay, formatDayShort, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { whyPath } from './addresses.ts'
import { NotYetGrown } from './not-yet-grown.tsx'
import { balanceOn, bookedYears, statementOf, type SavingsLine, type YearStatement } from './savings.ts'

/** The old-age savings (JHT), line by line as the books have them, a year at a time. */
export const viewBalancePage = page('/member/balance', 'member', async (visit) => {
  const { view, perform, personId, query } = visit
  const { t } = view
  const today = dayIn(view.now)
  const { lines } = await perform(viewStatement, { personId: String(personId) })
  const years = bookedYears(lines)
  const year = years.find((one) => String(one) === query['year']) ?? years[0]
  const balance = formatRupiah(balanceOn(lines, today))
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="balance"
      title={t('Saldo hari tua (JHT)', 'Old-age savings (JHT)')}
    >
      <PageHead
        view={view}
        title={t(`Saldo JHT Anda ${balance}`, `Your JHT balance is ${balance}`)}
        lead={leadOf(view, lines)}
      >
        <NotYetGrown view={view} today={today} />
        {years.length > 1 && (
          <Tabs
            label={t('Tahun', 'Year')}
            tabs={years.map((one) => ({
              href: `/member/balance?year=${one}`,
              label: String(one),
              current: one === year,
            }))}
          />
        )}
      </PageHead>
      {year === undefined ? (
        <NothingBooked view={view} />
      ) : (
        <Columns aside={<About view={view} />}>
          <YearSection view={view} statement={statementOf(lines, year)} today={today} />
        </Columns>
      )}
    </Page>
  )
})

function leadOf({ t, lang }: View, lines: readonly SavingsLine[]): string | null {
  const last = lines.at(-1)
  if (!last) return null
  const months = counted(new Set(lines.map(({ month }) => month)).size, lang, 'bulan iuran', 'month')
  const on = formatDay(last.postedOn, lang)
  return t(
    `Dari ${months}. Terakhir dibukukan ${on}.`,
    `Out of ${months} of contributions. Last booked on ${on}.`,
  )
}

function NothingBooked({ view: { t } }: { view: View }) {
  return (
    <Section id="none" title={t('Belum ada mutasi', 'Nothing booked yet')} quiet>
      <Empty
        title={t('Belum ada iuran JHT yang dibayar', 'No JHT contribution has been paid yet')}
        action={
          <ButtonLink href="/member/months" variant="secondary">
            {t('Lihat iuran saya', 'See my contributions')}
          </ButtonLink>
        }
      >
        {t(
          'Saldo bertambah begitu perusahaan membayar iuran JHT Anda.',
          'The balance grows as soon as an employer pays your JHT contribution.',
        )}
      </Empty>
    </Section>
  )
}

type YearProps = { view: View; statement: YearStatement; today: Day }

function YearSection({ view, statement, today }: YearProps) {
  const { t, lang } = view
  const { year, opening, booked, closing, lines } = statement
  const end = `${year}-12-31` < today ? `${year}-12-31` : today
  return (
    <>
      <Section id="year" title={t(`Tahun ${year}`, `The year ${year}`)} size="md">
        <Rows
          rows={[
            {
              label: t(
                `Saldo ${formatDay(`${year - 1}-12-31`, lang)}`,
                `Balance on ${formatDay(`${year - 1}-12-31`, lang)}`,
              ),
              value: <Num>{formatRupiah(opening)}</Num>,
            },
            {
              label: t('Dibukukan tahun ini', 'Booked in the year'),
              value: <Num>{formatChange(booked)}</Num>,
            },
            {
              label: t(`Saldo ${formatDay(end, lang)}`, `Balance on ${formatDay(end, lang)}`),
              value: <Num>{formatRupiah(closing)}</Num>,
              total: true,
            },
          ]}
        />
      </Section>
      <Section id="lines" title={t('Baris demi baris', 'Line by line')} size="md">
        <LineTable view={view} year={year} lines={lines.toReversed()} />
      </Section>
    </>
  )
}

const kindWords: Readonly<Record<string, Words>> = {
  'bill-settled': { id: 'Iuran dibayar', en: 'Contribution paid' },
  'own-account-paid': { id: 'Iuran mandiri dibayar', en: 'Own-account contribution paid' },
  'entry-reversed': { id: 'Pembukuan ditarik kembali', en: 'Entry taken back' },
}

function LineTable({ view, year, lines }: { view: View; year: number; lines: readonly SavingsLine[] }) {
  const { t, say, lang } = view
  return (
    <Table
      caption={t(`Mutasi JHT ${year}, terbaru di atas`, `JHT account in ${year}, newest first`)}
      rows={lines}
      columns={[
        {
          head: t('Iuran', 'Contribution'),
          cell: (line) => (
            <>
              {formatMonth(line.month, lang)}
              {line.employerName && <Small>{line.employerName}</Small>}
              <Small>
                {say(kindWords[line.kind] ?? { id: line.kind, en: line.kind })}{' '}
                {formatDayShort(line.postedOn, lang)}
              </Small>
            </>
          ),
        },
        { head: t('Mutasi (Rp)', 'Booked (Rp)'), cell: (line) => <Booked line={line} />, number: true },
        {
          head: t('Saldo (Rp)', 'Balance (Rp)'),
          cell: ({ balance }) => formatAmount(balance),
          number: true,
        },
      ]}
    />
  )
}

/** What a line changed, as a way to why it is so much. */
function Booked({ line: { month, employerId, amount, kind } }: { line: SavingsLine }) {
  const change = formatChange(amount)
  return employerId !== null && kind === 'bill-settled' ? (
    <a href={whyPath({ month, employerId }, 'jht')}>{change}</a>
  ) : (
    <>{change}</>
  )
}

function About({ view: { t } }: { view: View }) {
  return (
    <>
      <Section id="yield" size="md" title={t('Hasil pengembangan', 'The yield')}>
        <p>
          {t(
            'Dana JHT dikembangkan, dan hasilnya dibagi ke setiap peserta. Pembagian itu belum dibukukan di sini, jadi saldo Anda nanti lebih besar daripada yang terlihat.',
            'The JHT fund is invested, and what it earns is shared among members. That share is not booked here yet, so your balance will be larger than what you see.',
          )}
        </p>
      </Section>
      <Section id="outlook" size="md" offPaper title={t('Nanti menjadi berapa?', 'What will it come to?')}>
        <p>
          <a href="/member/outlook">{t('Hitung dengan data saya', 'Compute with my data')}</a>
        </p>
      </Section>
      <Section id="check" size="md" title={t('Cocok sampai ke rupiah', 'Right to the rupiah')}>
        <p>
          {t(
            'Setiap baris berasal dari satu pembayaran perusahaan. Jumlah semua baris adalah saldo Anda, dan jumlah saldo semua peserta sama dengan buku besar dana JHT.',
            'Each line stems from one payment of an employer. All lines together are your balance, and all members’ balances together are what the ledger of the JHT fund says.',
          )}
        </p>
        <p>
          <IconLink href="/member/balance/csv" icon="download">
            {t('Unduh semua baris (CSV)', 'Download all lines (CSV)')}
          </IconLink>
        </p>
      </Section>
    </>
  )
}
