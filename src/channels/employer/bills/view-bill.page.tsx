import { dayIn, latePenalty } from '@payung/law'
import type { z } from 'zod'
import { never } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { renewPaymentCode, viewBill } from '#modules/contributions'
import { counted, formatDay, formatDaysLeft, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { StateCard } from '#ui/parts/message.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Basis } from '../basis.tsx'
import { mayFile } from '../desk.ts'
import { penaltyRate } from '../figures.ts'
import { BillTag } from './bill-tag.tsx'
import { BillTicket, BillTrack, Charged, WaysToPay } from './bill-parts.tsx'

type OfBill = Visit<'employer', '/employer/bills/:billId'>
export type Bill = z.output<(typeof viewBill)['output']>

/** A bill in whatever state it is: what to pay and how, or what became of it. */
export const viewBillPage = page('/employer/bills/:billId', 'employer', (visit) => draw(visit))

export const submitNewCode = action(
  '/employer/bills/:billId/code',
  'employer',
  async ({ params, perform, form, view }) => {
    const { billId } = params
    await perform(renewPaymentCode, { billId }, { key: form.requestKey })
    return redirect(`/employer/bills/${billId}`, {
      notice: view.t('Kode iuran baru sudah bisa dibayar.', 'The new payment code can be paid now.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfBill, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const bill = await perform(viewBill, { billId: params.billId })
  const month = formatMonth(bill.month, lang)
  const usable = canBePaid(bill, view.now)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="bills"
      title={`${t('Tagihan', 'Bill')} ${month}`}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/bills', label: t('Tagihan', 'Bills') },
          { href: `/employer/bills/${bill.billId}`, label: month },
        ]}
        state={<BillTag view={view} state={bill.state} />}
        title={headline(view, bill, usable)}
        lead={leadOf(view, bill)}
      />
      <Columns
        aside={
          <>
            <Section id="track" size="md" title={t('Perjalanan tagihan ini', 'The way of this bill')}>
              <BillTrack view={view} bill={bill} />
            </Section>
            <Late view={view} bill={bill} />
          </>
        }
      >
        {!usable && isOwed(bill) && <NewCode visit={visit} bill={bill} />}
        {usable && <WrongAmount view={view} bill={bill} />}
        <BillTicket visit={visit} bill={bill} usable={usable} />
        {usable && <WaysToPay view={view} bill={bill} />}
        <Charged view={view} bill={bill} />
      </Columns>
    </Page>
  )
}

function canBePaid({ state, code, codeExpiresAt }: Bill, now: Date): boolean {
  return (
    (state === 'waiting' || state === 'overdue') &&
    code !== null &&
    codeExpiresAt !== null &&
    codeExpiresAt >= now
  )
}

function isOwed({ state }: Bill): boolean {
  return state === 'waiting' || state === 'overdue' || state === 'code-expired'
}

function headline({ t, lang, now }: View, bill: Bill, usable: boolean): string {
  const due = formatDay(bill.dueOn, lang)
  const total = formatRupiah(bill.total)
  switch (bill.state) {
    case 'waiting':
    case 'code-expired':
      return t(`Bayar ${total} paling lambat ${due}`, `Pay ${total} by ${due}`)
    case 'overdue': {
      const asked = formatRupiah(bill.codeAmount ?? bill.total)
      const until = bill.codeExpiresAt ? formatDay(dayIn(bill.codeExpiresAt), lang) : due
      if (usable) return t(`Bayar ${asked} paling lambat ${until}`, `Pay ${asked} by ${until}`)
      const late = counted(bill.late.months, lang, 'bulan', 'month')
      return t(`${total} terlambat ${late}, sejak ${due}`, `${total} is ${late} late, since ${due}`)
    }
    case 'paid': {
      const on = formatDay(bill.settledOn ?? dayIn(now), lang)
      const paid = formatRupiah(bill.codeAmount ?? bill.total)
      return t(`Lunas: ${paid}, ${on}`, `Paid: ${paid}, ${on}`)
    }
    case 'settled-by-credit':
      return t('Tidak ada yang perlu dibayar', 'There is nothing to pay')
    case 'cancelled':
      return t('Tagihan ini dibatalkan, jangan dibayar', 'This bill is cancelled: do not pay it')
    default:
      return never(bill.state)
  }
}

function leadOf({ t, lang, now }: View, bill: Bill): string {
  const workers = counted(bill.workers, lang, 'pekerja', 'worker')
  const month = formatMonth(bill.month, lang)
  const what = t(
    `Iuran ${month} untuk ${workers} ${bill.employerName}.`,
    `Contributions for ${month}, ${workers} of ${bill.employerName}.`,
  )
  if (bill.state === 'waiting') return `${what} ${formatDaysLeft(dayIn(now), bill.dueOn, lang)}.`
  if (bill.state === 'settled-by-credit') {
    return bill.total < 0n
      ? `${what} ${t(`Kelebihan ${formatRupiah(-bill.total)} dipakai untuk tagihan berikutnya.`, `What was too much, ${formatRupiah(-bill.total)}, pays later bills.`)}`
      : `${what} ${t('Semuanya tertutup kelebihan bayar sebelumnya.', 'All of it is covered by what was paid too much before.')}`
  }
  if (bill.state === 'cancelled')
    return t(
      `${what} Finalisasinya dibatalkan; buka laporannya untuk tagihan baru.`,
      `${what} Finalising was cancelled; open the return for a new bill.`,
    )
  return what
}

function hasPension({ jpEmployer, jpWorker }: Bill): boolean {
  return jpEmployer + jpWorker > 0n
}

/** What being late costs, or has cost. */
function Late({ view, bill }: { view: View; bill: Bill }) {
  const { t, lang } = view
  const { firstMonth, months, penalty } = bill.late
  if (!isOwed(bill) || firstMonth === 0n) return null
  const rate = penaltyRate(bill.month)
  return (
    <Section
      id="late"
      size="md"
      title={
        months > 0 ? t('Denda sampai hari ini', 'Penalty up to today') : t('Jika terlambat', 'If it is late')
      }
    >
      <p>
        {months > 0
          ? t(
              `Denda ${rate} sebulan dari iuran yang belum dibayar: ${formatRupiah(penalty)} untuk ${counted(months, lang, 'bulan', 'month')}.`,
              `A penalty of ${rate} a month of what is unpaid: ${formatRupiah(penalty)} for ${counted(months, lang, 'bulan', 'month')}.`,
            )
          : t(
              `Denda ${rate} sebulan dari iuran yang belum dibayar: ${formatRupiah(firstMonth)} untuk bulan pertama.`,
              `A penalty of ${rate} a month of what is unpaid: ${formatRupiah(firstMonth)} for the first month.`,
            )}
      </p>
      {months > 0 && (
        <p>
          {hasPension(bill)
            ? t(
                'Denda JP dibayar bersama tunggakannya. Denda JKK, JKM, dan JHT ditagih bersama iuran bulan berikutnya.',
                'The penalty of JP is paid with the arrears. Those of JKK, JKM and JHT are billed with the next month.',
              )
            : t(
                'Dendanya ditagih bersama iuran bulan berikutnya.',
                'The penalty is billed with the next month.',
              )}
        </p>
      )}
      <p>
        <Basis article={latePenalty.article} rule={latePenalty.id} />
      </p>
    </Section>
  )
}

/** A bank wanted to pay something else: nothing was taken, and only the exact amount will be. */
function WrongAmount({ view, bill }: { view: View; bill: Bill }) {
  const { t, lang } = view
  const { wrongAmount: tried, codeAmount } = bill
  if (!tried) return null
  const at = formatInstant(tried.at, lang)
  const exact = formatRupiah(codeAmount ?? bill.total)
  return (
    <StateCard kind="danger" icon="circle-x" title={t('Jumlah tidak sama', 'Not the same amount')}>
      {t(
        `${tried.bank} mencoba membayar jumlah lain, ${at}. Uang tidak dipotong. Bayar tepat ${exact}.`,
        `${tried.bank} tried to pay another amount, ${at}. No money was taken. Pay exactly ${exact}.`,
      )}
    </StateCard>
  )
}

/** The bill is owed, and there is no code that a bank would take. */
function NewCode({ visit, bill }: { visit: OfBill; bill: Bill }) {
  const { view } = visit
  const { t } = view
  return (
    <Task
      id="new-code"
      title={t('Kode lama tidak berlaku lagi', 'The old code no longer works')}
      action={
        mayFile(visit) ? (
          <Form view={view} action={`/employer/bills/${bill.billId}/code`}>
            <Button>{t('Buat kode baru', 'Make a new code')}</Button>
          </Form>
        ) : (
          <ButtonLink variant="secondary" href="/employer/bills">
            {t('Semua tagihan', 'All bills')}
          </ButtonLink>
        )
      }
    >
      {bill.late.months > 0 && hasPension(bill)
        ? t(
            'Tagihannya tetap ada. Kode baru memuat denda JP sampai hari ini.',
            'The bill is still there. The new code takes in the penalty of JP up to today.',
          )
        : t('Tagihannya tetap ada, jumlahnya sama.', 'The bill is still there, for the same amount.')}
    </Task>
  )
}
