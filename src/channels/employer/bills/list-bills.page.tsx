import type { Day } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { listBills, viewArrears } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ownEmployer, type AtDesk } from '../desk.ts'
import { trailOf } from '../trail.ts'
import { kindWords } from '../words.ts'
import { BillTag } from './bill-tag.tsx'

type Bill = z.output<(typeof listBills)['output']>['bills'][number]

/** An employer's bills, the newest month first, and the one that is to be paid next. */
export const viewBills = page('/employer/bills', 'employer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const { npp } = await ownEmployer(visit)
  const trail = trailOf('/employer/bills', query['at'])
  const { bills, next } = await perform(listBills, { npp, cursor: trail.current?.replace('_', ' ') ?? null })
  const owed = trail.current === null ? await findOwed(visit, npp, bills) : []
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={t('Tagihan', 'Bills')}>
      <PageHead
        view={view}
        title={trail.current === null ? verdict(view, bills, owed) : t('Tagihan sebelumnya', 'Earlier bills')}
      >
        <p>
          <a href="/employer/arrears">
            {t('Tunggakan dan denda per tanggal', 'Arrears and penalties on a day')}
          </a>
          {' · '}
          <a href="/employer/projects">{t('Proyek jasa konstruksi', 'Building projects')}</a>
        </p>
      </PageHead>
      <PayTask view={view} owed={owed} />
      <Section id="bills" title={t('Semua tagihan', 'All bills')}>
        {bills.length > 0 ? <BillTable view={view} bills={bills} /> : <NoBills view={view} />}
        <Pagination
          view={view}
          label={t('Halaman tagihan', 'Pages of bills')}
          previous={trail.previous()}
          next={trail.next(next?.replace(' ', '_') ?? null)}
        />
      </Section>
    </Page>
  )
})

type Owed = {
  readonly billId: string
  readonly month: number
  readonly dueOn: Day
  readonly total: bigint
  readonly late: boolean
}

/** What is unpaid, oldest first: overdue bills from the books, however old, and those whose day is still to come. */
async function findOwed({ perform }: AtDesk, npp: string, bills: readonly Bill[]): Promise<Owed[]> {
  const { bills: overdue } = await perform(viewArrears, { npp })
  const waiting = bills.filter(({ state }) => state === 'waiting' || state === 'code-expired')
  return [
    ...overdue.map((bill) => ({ ...bill, late: true })),
    ...waiting.map((bill) => ({ ...bill, late: false })),
  ].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

function verdict({ t, lang }: View, bills: readonly Bill[], owed: readonly Owed[]): string {
  const [first] = owed
  if (!first) {
    return bills.length > 0
      ? t('Semua tagihan lunas', 'All bills are paid')
      : t('Belum ada tagihan', 'No bills yet')
  }
  const total = formatRupiah(owed.reduce((sum, bill) => sum + bill.total, 0n))
  const day = formatDay(first.dueOn, lang)
  return first.late
    ? t(`${total} belum dibayar, lewat sejak ${day}`, `${total} unpaid, overdue since ${day}`)
    : t(`Bayar ${total} paling lambat ${day}`, `Pay ${total} by ${day}`)
}

function PayTask({ view, owed }: { view: View; owed: readonly Owed[] }) {
  const { t, lang } = view
  const [first] = owed
  if (!first) return null
  const month = formatMonth(first.month, lang)
  const day = formatDay(first.dueOn, lang)
  return (
    <Task
      id="next"
      title={t(`Bayar tagihan ${month}`, `Pay the bill for ${month}`)}
      action={
        <ButtonLink href={`/employer/bills/${first.billId}`}>
          {t('Lihat kode iuran', 'See the payment code')}
        </ButtonLink>
      }
    >
      {first.late
        ? t(
            `${formatRupiah(first.total)}, jatuh temponya ${day}. Setiap bulan keterlambatan menambah denda.`,
            `${formatRupiah(first.total)}, due on ${day}. Each month of delay adds a penalty.`,
          )
        : t(
            `${formatRupiah(first.total)}, paling lambat ${day}.`,
            `${formatRupiah(first.total)}, by ${day}.`,
          )}
    </Task>
  )
}

function BillTable({ view, bills }: { view: View; bills: readonly Bill[] }) {
  const { t, lang, say } = view
  return (
    <Table
      caption={t('Tagihan, bulan terbaru dulu', 'Bills, newest month first')}
      rows={bills}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ billId, month }) => <a href={`/employer/bills/${billId}`}>{formatMonth(month, lang)}</a>,
        },
        { head: t('Laporan', 'Return'), cell: ({ kind }) => say(kindWords[kind]), onPhone: 'line' },
        { head: t('Keadaan', 'State'), cell: ({ state }) => <BillTag view={view} state={state} /> },
        {
          head: t('Jatuh tempo', 'Due'),
          cell: ({ dueOn, settledOn }) =>
            settledOn
              ? t(`dibayar ${formatDay(settledOn, lang)}`, `paid ${formatDay(settledOn, lang)}`)
              : formatDay(dueOn, lang),
          onPhone: 'line',
        },
        { head: t('Jumlah', 'Amount'), cell: ({ total }) => formatRupiah(total), number: true },
      ]}
    />
  )
}

function NoBills({ view }: { view: View }) {
  const { t } = view
  return (
    <Empty
      title={t('Belum ada tagihan', 'No bills yet')}
      action={
        <ButtonLink variant="secondary" href="/employer/returns">
          {t('Kirim laporan upah', 'Send a wage return')}
        </ButtonLink>
      }
    >
      {t('Tagihan dibuat dari laporan upah pertama Anda.', 'A bill is made from your first wage return.')}
    </Empty>
  )
}
