import { dayIn, dayInMonth, formatMonth as monthText, latePenalty, monthOf } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { viewArrears, writtenDay } from '#modules/contributions'
import { parseInput } from '#platform/input.ts'
import { counted, formatDay, formatDayDigits, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { Basis } from './basis.tsx'
import { mayFile, ownEmployer, type AtDesk } from './desk.ts'
import { penaltyRate } from './figures.ts'

type Arrears = z.output<(typeof viewArrears)['output']>

const asked = z.object({
  on: z.string().transform((text, context) => {
    const read = writtenDay('TGL_NONAKTIF').safeParse(text)
    if (read.success) return read.data
    const words = { id: 'Isi seperti 31-12-2026.', en: 'Write it like 31-12-2026.' }
    context.addIssue({ code: 'custom', params: { words } })
    return z.NEVER
  }),
})

/** What is owed on any day, past or to come: bills past their day, what the delay costs, months never filed. */
export const viewArrearsPage = page(
  '/employer/arrears',
  'employer',
  async (visit) => {
    const { query } = visit
    return draw(visit, query['on'] ? parseInput(asked, { on: query['on'] }).on : null)
  },
  { onProblem: (visit, problem) => draw(visit, null, problem) },
)

async function draw(visit: AtDesk, on: string | null, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t, lang } = view
  const { npp } = await ownEmployer(visit)
  const arrears = await perform(viewArrears, { npp, on })
  const field = entries(view, { on: query['on'] ?? formatDayDigits(dayIn(view.now)) }, problem)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="bills"
      title={t('Tunggakan', 'Arrears')}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/bills', label: t('Tagihan', 'Bills') },
          { href: '/employer/arrears', label: t('Tunggakan', 'Arrears') },
        ]}
        title={verdict(view, arrears)}
        lead={
          arrears.bills.length > 0 &&
          t(
            `Iuran ${formatRupiah(arrears.contributions)} dan denda ${formatRupiah(arrears.penalties)}.`,
            `Contributions of ${formatRupiah(arrears.contributions)} and penalties of ${formatRupiah(arrears.penalties)}.`,
          )
        }
      >
        <Form view={view} action="/employer/arrears" method="get" look="inline">
          <DateField {...field('on')} label={t('Per tanggal', 'On')} />
          <Button variant="secondary">{t('Hitung', 'Work out')}</Button>
        </Form>
      </PageHead>
      <Section id="late" title={t('Tagihan yang lewat', 'Bills past their day')}>
        {arrears.bills.length > 0 ? (
          <LateBills view={view} arrears={arrears} />
        ) : (
          <Empty title={t('Tidak ada yang terlambat', 'Nothing is late')}>
            {t(
              `Per ${formatDay(arrears.on, lang)} semua tagihan yang jatuh tempo sudah dibayar.`,
              `On ${formatDay(arrears.on, lang)} every bill that was due is paid.`,
            )}
          </Empty>
        )}
        <Small>
          {t(
            'Denda dihitung dari iuran tiap program dan dibulatkan sendiri-sendiri. Bulan yang baru mulai dihitung penuh. Yang dibayar sesudah tanggal itu masih terhitung.',
            'Penalties are worked out on each programme’s contribution and rounded by themselves. A month that has begun counts in full. What was paid after that day still counts.',
          )}
        </Small>
        <p>
          <Basis article={latePenalty.article} rule={latePenalty.id} />
        </p>
      </Section>
      <Unfiled visit={visit} arrears={arrears} />
    </Page>
  )
}

function verdict({ t, lang }: View, arrears: Arrears): string {
  const day = formatDay(arrears.on, lang)
  const owed = arrears.contributions + arrears.penalties
  if (owed > 0n)
    return t(`Tunggakan ${formatRupiah(owed)} per ${day}`, `Arrears of ${formatRupiah(owed)} on ${day}`)
  if (arrears.unfiled.length > 0) {
    const months = counted(arrears.unfiled.length, lang, 'bulan', 'month')
    return t(`${months} belum dilaporkan per ${day}`, `${months} not filed on ${day}`)
  }
  return t(`Tidak ada tunggakan per ${day}`, `No arrears on ${day}`)
}

function LateBills({ view, arrears }: { view: View; arrears: Arrears }) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Tagihan yang lewat jatuh tempo', 'Bills past their day')}
      rows={arrears.bills}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ billId, month }) => <a href={`/employer/bills/${billId}`}>{formatMonth(month, lang)}</a>,
        },
        { head: t('Jatuh tempo', 'Due'), cell: ({ dueOn }) => formatDay(dueOn, lang), onPhone: 'line' },
        {
          head: t('Hitungan denda', 'Penalty worked out'),
          cell: ({ month, monthsLate }) =>
            `${penaltyRate(month)} × ${counted(monthsLate, lang, 'bulan', 'month')}`,
          onPhone: 'line',
        },
        { head: t('Iuran', 'Contribution'), cell: ({ total }) => formatRupiah(total), number: true },
        { head: t('Denda', 'Penalty'), cell: ({ penalty }) => formatRupiah(penalty), number: true },
      ]}
      foot={[
        t('Jumlah', 'Total'),
        '',
        '',
        formatRupiah(arrears.contributions),
        formatRupiah(arrears.penalties),
      ]}
    />
  )
}

/** Months in which people worked and nothing final was filed. */
function Unfiled({ visit, arrears }: { visit: AtDesk; arrears: Arrears }) {
  const { view } = visit
  const { t, lang } = view
  if (arrears.unfiled.length === 0) return null
  return (
    <Section id="unfiled" title={t('Bulan yang belum dilaporkan', 'Months not filed')}>
      <Table
        caption={t('Bulan tanpa laporan final', 'Months without a final return')}
        rows={arrears.unfiled}
        columns={[
          { head: t('Bulan', 'Month'), cell: ({ month }) => formatMonth(month, lang) },
          { head: t('Pekerja', 'Workers'), cell: ({ workers }) => workers, number: true },
          {
            head: t('Tindakan', 'Action'),
            cell: ({ month }) =>
              month > monthOf(dayIn(view.now)) ? (
                t(
                  `Mulai ${formatDay(dayInMonth(month, 1), lang)}`,
                  `From ${formatDay(dayInMonth(month, 1), lang)}`,
                )
              ) : mayFile(visit) ? (
                <Form
                  view={view}
                  action="/employer/returns"
                  look="inline"
                  hidden={{ month: monthText(month), kind: 'regular' }}
                >
                  <Button variant="secondary" small>
                    {t('Buka laporan', 'Open the return')}
                  </Button>
                </Form>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Section>
  )
}
