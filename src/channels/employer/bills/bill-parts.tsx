import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatCount, formatInstant, formatMonth } from '#ui/format.ts'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Ticket } from '#ui/parts/card.tsx'
import { List, Track, type TrackStop } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PayInDemo } from '#ui/parts/code-ticket.tsx'
import { Details, Num, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { mayFile, type AtDesk } from '../desk.ts'
import { penaltyRate } from '../figures.ts'
import { ProgrammeRows, type Extra } from '../programme-rows.tsx'
import { programmeWords } from '../words.ts'
import type { Bill } from './view-bill.page.tsx'

/** `992611000482617` → `99261 10004 82617`: in groups that can be read out. */
function grouped(code: string): string {
  return code.replace(/(\d{5})(?=\d)/g, '$1 ')
}

type TicketProps = { visit: AtDesk; bill: Bill; usable: boolean }

/** What the bill is made of, with its code while a bank takes it. */
export function BillTicket({ visit, bill, usable }: TicketProps) {
  const { view } = visit
  const { t } = view
  const parts = (
    <>
      <Parts view={view} bill={bill} />
      <Downloads visit={visit} bill={bill} usable={usable} />
    </>
  )
  if (usable && bill.code) {
    return (
      <Ticket
        id="code"
        title={t('Kode iuran', 'Payment code')}
        code={grouped(bill.code)}
        note={t(
          'Ketuk angkanya untuk memilih semua. Satu kode untuk satu tagihan, sekali bayar, jumlahnya harus tepat.',
          'Tap the digits to select them all. One code for one bill, paid once, for the exact amount.',
        )}
      >
        {parts}
      </Ticket>
    )
  }
  return (
    <Section id="parts" title={t('Isi tagihan', 'What the bill is made of')}>
      {parts}
    </Section>
  )
}

/** What it is made of, programme by programme. */
export function Parts({ view, bill }: { view: View; bill: Bill }) {
  const { t } = view
  const jpPenalty = bill.codePenalty ?? 0n
  const extras: Extra[] = [
    { label: t('Denda bulan lalu', 'Earlier penalties'), amount: bill.penalties },
    { label: t('Kelebihan bayar sebelumnya', 'Paid too much before'), amount: -bill.creditUsed },
    { label: t('Denda JP tagihan ini', 'Penalty of JP on this bill'), amount: jpPenalty },
  ].filter(({ amount }) => amount !== 0n)
  return <ProgrammeRows view={view} amounts={bill} extras={extras} total={bill.total + jpPenalty} />
}

function Downloads({ visit, bill, usable }: TicketProps) {
  const { view } = visit
  const { t } = view
  const { state, billId, returnId } = bill
  const base = `/employer/bills/${billId}`
  const unpaid = state === 'waiting' || state === 'overdue' || state === 'code-expired'
  return (
    <Actions>
      {state === 'paid' && (
        <ButtonLink href={`${base}/receipt`}>{t('Lihat bukti bayar', 'See the receipt')}</ButtonLink>
      )}
      {usable && (
        <ButtonLink variant="secondary" icon="download" href={`${base}/bill.pdf`}>
          {t('Unduh tagihan PDF', 'Download the bill as PDF')}
        </ButtonLink>
      )}
      <a href={`${base}/lines`}>{t('Mengapa jumlahnya ini?', 'Why this amount?')}</a>
      {state === 'cancelled' ? (
        <a href={`/employer/returns/${returnId}`}>{t('Buka laporannya', 'Open the return')}</a>
      ) : (
        unpaid &&
        mayFile(visit) && (
          <a href={`/employer/returns/${returnId}/cancel`}>{t('Batalkan finalisasi', 'Cancel finalising')}</a>
        )
      )}
    </Actions>
  )
}

/** Behind it, here, still to come. */
export function BillTrack({ view, bill }: { view: View; bill: Bill }) {
  const { t, lang } = view
  const final: TrackStop = {
    title: t('Laporan final', 'Return final'),
    text: t(
      `${formatInstant(bill.issuedAt, lang)}, oleh ${bill.issuedBy}`,
      `${formatInstant(bill.issuedAt, lang)}, by ${bill.issuedBy}`,
    ),
    state: 'done',
  }
  if (bill.state === 'cancelled') {
    return (
      <Track
        stops={[
          final,
          {
            title: t('Dibatalkan', 'Cancelled'),
            text: t('Sebelum dibayar', 'Before it was paid'),
            state: 'now',
          },
        ]}
      />
    )
  }
  const booked = t(
    `Masuk ke ${formatCount(bill.workers)} rekening peserta`,
    `Into ${formatCount(bill.workers)} members’ accounts`,
  )
  if (bill.settledAt) {
    const at = formatInstant(bill.settledAt, lang)
    const bank = bill.paidAt && {
      title: t('Diterima bank', 'Received by the bank'),
      text: formatInstant(bill.paidAt, lang),
    }
    const credit = { title: t('Tertutup kelebihan bayar', 'Covered by a credit'), text: at }
    return (
      <Track
        stops={[
          final,
          { ...(bank ?? credit), state: 'done' },
          {
            title: t('Dicatat per pekerja', 'Booked for each worker'),
            text: `${at}. ${booked}`,
            state: 'done',
          },
        ]}
      />
    )
  }
  return (
    <Track
      stops={[
        final,
        { title: t('Menunggu pembayaran', 'Waiting for payment'), text: codeWords(view, bill), state: 'now' },
        {
          title: t('Diterima bank', 'Received by the bank'),
          text: t('Biasanya kurang dari 5 menit', 'Usually under 5 minutes'),
          state: 'next',
        },
        { title: t('Dicatat per pekerja', 'Booked for each worker'), text: booked, state: 'next' },
      ]}
    />
  )
}

function codeWords({ t, lang, now }: View, { codeExpiresAt }: Bill): string {
  if (!codeExpiresAt || codeExpiresAt < now)
    return t('Belum ada kode yang berlaku', 'There is no valid code yet')
  const until = formatInstant(codeExpiresAt, lang)
  return t(`Kode berlaku sampai ${until}`, `The code is valid until ${until}`)
}

export function WaysToPay({ view, bill }: { view: View; bill: Bill }) {
  const { t } = view
  const code = <Num>{grouped(bill.code ?? '')}</Num>
  return (
    <Section id="ways" title={t('Cara membayar', 'How to pay')}>
      <div>
        <Details summary={t('Internet banking perusahaan', 'Business internet banking')} open>
          <List
            numbered
            items={[
              t(
                'Pilih Pembayaran, lalu Jaminan Sosial Ketenagakerjaan.',
                'Choose Payments, then Employment Social Security.',
              ),
              <>
                {t('Masukkan kode iuran', 'Enter the payment code')} {code}.
              </>,
              t(
                `Pastikan nama ${bill.employerName} dan jumlahnya sama, lalu setujui.`,
                `See that the name ${bill.employerName} and the amount are the same, then confirm.`,
              ),
            ]}
          />
        </Details>
        <Details summary={t('Aplikasi bank di ponsel atau ATM', 'Bank app on a phone, or cash machine')}>
          <p>
            {t(
              'Pilih Bayar, cari Payung, masukkan kode iuran.',
              'Choose Pay, look for Payung, enter the payment code.',
            )}
          </p>
        </Details>
        <Details summary={t('Teller bank atau gerai', 'Bank counter or shop')}>
          <p>
            {t(
              'Tunjukkan kode iuran atau cetakan tagihan ini.',
              'Show the payment code or a print of this bill.',
            )}
          </p>
        </Details>
      </div>
      <PayInDemo view={view} code={bill.code ?? ''} />
    </Section>
  )
}

/** Which late months the penalties in a bill are for. */
export function Charged({ view, bill }: { view: View; bill: Bill }) {
  const { t, lang, say } = view
  if (bill.charged.length === 0) return null
  return (
    <Section id="charged" title={t('Denda bulan lalu di tagihan ini', 'Earlier penalties in this bill')}>
      <Table
        caption={t('Denda menurut bulan dan program', 'Penalties by month and programme')}
        rows={bill.charged}
        stack
        columns={[
          { head: t('Bulan', 'Month'), cell: ({ month }) => formatMonth(month, lang) },
          {
            head: t('Program', 'Programme'),
            cell: ({ programme }) => say(programmeWords[programme as keyof typeof programmeWords]),
          },
          {
            head: t('Hitungan', 'Worked out'),
            cell: ({ month, base, monthsLate }) =>
              `${penaltyRate(month)} × ${counted(monthsLate, lang, 'bulan', 'month')} × ${formatRupiah(base)}`,
            onPhone: 'line',
          },
          { head: t('Denda', 'Penalty'), cell: ({ amount }) => formatRupiah(amount), number: true },
        ]}
      />
    </Section>
  )
}
