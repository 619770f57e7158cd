import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { viewBill } from '#modules/contributions'
import { billDocument, programmeNames, receiptDocument } from '#modules/credentials'
import { counted, formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, IconLink } from '#ui/parts/action.tsx'
import { Rows, Track, type TrackStop } from '#ui/parts/list.tsx'
import { Columns, Num, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { download, page } from '#web/page.ts'
import { billPath, codePath, employerPath } from '../addresses.ts'
import { idIn } from '../desk.ts'
import { returnKindWords } from '../words.ts'
import { BillTag } from './bill-tag.tsx'

type Bill = z.output<(typeof viewBill)['output']>

/** A bill as its employer sees it, for the one who answers the employer’s call. */
export const viewBillPage = page('/officer/bills/:billId', 'officer', async (visit) => {
  const { view, perform, params } = visit
  const { t, lang, say } = view
  const bill = await perform(viewBill, { billId: idIn(params.billId) })
  const month = formatMonth(bill.month, lang)
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="employers"
      title={t(`Tagihan ${month}`, `Bill ${month}`)}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: employerPath(bill.npp), label: bill.employerName },
          { href: employerPath(bill.npp, 'bills'), label: t('Tagihan', 'Bills') },
          { href: billPath(bill.billId), label: month },
        ]}
        state={<BillTag view={view} state={bill.state} />}
        title={verdictOf(view, bill)}
        lead={t(
          `${say(returnKindWords[bill.kind])}, ${counted(bill.workers, lang, 'pekerja', 'worker')}, nomor ${bill.number}.`,
          `${say(returnKindWords[bill.kind])}, ${counted(bill.workers, lang, 'pekerja', 'worker')}, number ${bill.number}.`,
        )}
      />
      <Columns
        aside={
          <Section id="way" size="md" title={t('Perjalanan tagihan', 'The way of the bill')}>
            <Track stops={stopsOf(view, bill)} />
          </Section>
        }
      >
        <Section id="parts" title={t('Isi tagihan', 'What it is made of')}>
          <Parts view={view} bill={bill} />
          <Source>
            {t(
              `Upah ${formatRupiah(bill.wages)}, dihitung dengan hukum yang diketahui pada ${formatDay(bill.lawKnownOn, lang)}.`,
              `Wages of ${formatRupiah(bill.wages)}, by the law as known on ${formatDay(bill.lawKnownOn, lang)}.`,
            )}
          </Source>
          <Actions>
            <IconLink href={`${billPath(bill.billId)}/bill.pdf`} icon="download">
              {t('Tagihan (PDF)', 'Bill (PDF)')}
            </IconLink>
            {bill.receiptNo && (
              <IconLink href={`${billPath(bill.billId)}/receipt.pdf`} icon="download">
                {t('Bukti bayar (PDF)', 'Receipt (PDF)')}
              </IconLink>
            )}
          </Actions>
        </Section>
      </Columns>
    </Page>
  )
})

export const downloadBill = page(
  '/officer/bills/:billId/bill.pdf',
  'officer',
  async ({ params, perform, view }) => {
    const asked = { billId: idIn(params.billId), language: view.lang }
    const { name, type, bytes } = await perform(billDocument, asked)
    return download(name, type, bytes)
  },
)

export const downloadReceipt = page(
  '/officer/bills/:billId/receipt.pdf',
  'officer',
  async ({ params, perform, view }) => {
    const asked = { billId: idIn(params.billId), language: view.lang }
    const { name, type, bytes } = await perform(receiptDocument, asked)
    return download(name, type, bytes)
  },
)

function verdictOf({ t, lang }: View, bill: Bill): string {
  const total = formatRupiah(bill.total)
  const paid = formatRupiah(bill.codeAmount ?? bill.total)
  const due = formatDay(bill.dueOn, lang)
  const settled = formatDay(bill.settledOn ?? bill.dueOn, lang)
  const verdicts: Record<Bill['state'], string> = {
    paid: t(`${paid} lunas ${settled}`, `${paid} paid ${settled}`),
    'settled-by-credit': t('Lunas dari kelebihan bayar', 'Settled by what was paid too much'),
    cancelled: t('Dibatalkan, tidak perlu dibayar', 'Cancelled, not to be paid'),
    overdue: t(`${total} belum dibayar sejak ${due}`, `${total} not paid since ${due}`),
    waiting: t(`${total} jatuh tempo ${due}`, `${total} due ${due}`),
    'code-expired': t(`${total} jatuh tempo ${due}`, `${total} due ${due}`),
  }
  return verdicts[bill.state]
}

function Parts({ view, bill }: { view: View; bill: Bill }) {
  const { t, say } = view
  const rows = [
    { label: say(programmeNames.jkk), amount: bill.jkk },
    { label: say(programmeNames.jkm), amount: bill.jkm },
    { label: say(programmeNames.jht), amount: bill.jhtEmployer + bill.jhtWorker },
    { label: say(programmeNames.jp), amount: bill.jpEmployer + bill.jpWorker },
    { label: t('Denda bulan lalu', 'Earlier penalties'), amount: bill.penalties },
    { label: t('Kelebihan bayar dipakai', 'Credit used'), amount: -bill.creditUsed },
    { label: t('Denda JP di kode', 'JP penalty in the code'), amount: bill.codePenalty ?? 0n },
  ]
  return (
    <Rows
      rows={[
        ...rows
          .filter(({ amount }) => amount !== 0n)
          .map(({ label, amount }) => ({ label, value: formatRupiah(amount) })),
        {
          label: t('Jumlah', 'Total'),
          value: formatRupiah(bill.total + (bill.codePenalty ?? 0n)),
          total: true,
        },
      ]}
    />
  )
}

function stopsOf({ t, lang, now }: View, bill: Bill): TrackStop[] {
  const made: TrackStop = {
    title: t(
      `Dibuat ${formatDay(dayIn(bill.issuedAt), lang)}`,
      `Made ${formatDay(dayIn(bill.issuedAt), lang)}`,
    ),
    text: bill.issuedBy,
    state: 'done',
  }
  const running = bill.codeExpiresAt !== null && bill.codeExpiresAt >= now
  const code: TrackStop[] =
    bill.code && bill.codeExpiresAt
      ? [
          {
            title: (
              <>
                {t('Kode iuran', 'Payment code')}{' '}
                <a href={codePath(bill.code)}>
                  <Num>{bill.code}</Num>
                </a>
              </>
            ),
            text: running
              ? t(
                  `Berlaku sampai ${formatInstant(bill.codeExpiresAt, lang)}`,
                  `Good until ${formatInstant(bill.codeExpiresAt, lang)}`,
                )
              : t(
                  `Habis ${formatInstant(bill.codeExpiresAt, lang)}`,
                  `Ran out ${formatInstant(bill.codeExpiresAt, lang)}`,
                ),
            state: bill.settledAt ? 'done' : 'now',
          },
        ]
      : []
  return [made, ...code, endOf(bill, { t, lang })]
}

function endOf(bill: Bill, { t, lang }: Pick<View, 't' | 'lang'>): TrackStop {
  if (bill.state === 'cancelled')
    return {
      title: t('Finalisasi dibatalkan', 'Finalising was cancelled'),
      text: t('Kodenya tidak berlaku lagi.', 'Its code no longer works.'),
      state: 'done',
    }
  if (bill.settledOn)
    return {
      title: t(`Dibayar ${formatDay(bill.settledOn, lang)}`, `Paid ${formatDay(bill.settledOn, lang)}`),
      text: bill.receiptNo
        ? t(`Bukti bayar ${bill.receiptNo}`, `Receipt ${bill.receiptNo}`)
        : t('Tertutup kelebihan bayar', 'Covered by credit'),
      state: 'done',
    }
  return {
    title: t('Dibayar perusahaan', 'Paid by the employer'),
    text:
      bill.late.months > 0
        ? t(
            `Terlambat ${counted(bill.late.months, lang, 'bulan', 'month')}, denda sampai hari ini ${formatRupiah(bill.late.penalty)}`,
            `${counted(bill.late.months, lang, 'bulan', 'month')} late, penalty up to today ${formatRupiah(bill.late.penalty)}`,
          )
        : t(`Paling lambat ${formatDay(bill.dueOn, lang)}`, `By ${formatDay(bill.dueOn, lang)}`),
    state: 'next',
  }
}
