import { dayIn } from '@payung/law'
import { formatChange, formatRupiah } from '#base/rupiah.ts'
import { answerWorkingDays } from '#modules/contributions'
import { programmeNames } from '#modules/credentials'
import { formatDay, formatMonth } from '#ui/format.ts'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { ItemList, Track, type TrackStop } from '#ui/parts/list.tsx'
import { Figure, Note, Section, Small } from '#ui/parts/text.tsx'
import { newDisputePath, whyPath } from './addresses.ts'
import { paidOn, type Bill } from './billed.ts'
import { disputeLine } from './dispute-words.tsx'
import { employerPart, jkpOf, totalOf, workerPart } from './months.ts'
import { ProgrammeTable } from './programme-table.tsx'
import type { ShownMonth } from './view-month.page.tsx'

/** What the month came to, programme by programme. */
export function BilledSection({ view, at, found, amounts, state }: ShownMonth) {
  const { t, lang } = view
  const jkp = jkpOf(amounts)
  if (state === 'taken-out') {
    return (
      <Section id="figures" title={t('Tidak ada iuran', 'No contributions')} size="md">
        <p>
          {t(
            `${found.employerName} mencabut Anda dari laporan ${formatMonth(at.month, lang)}. Bila Anda bekerja di sana bulan itu, sampaikan keberatan.`,
            `${found.employerName} took you out of the return for ${formatMonth(at.month, lang)}. If you worked there in that month, dispute it.`,
          )}
        </p>
      </Section>
    )
  }
  return (
    <Section id="figures" title={t('Siapa membayar berapa', 'Who pays how much')} size="md">
      <Figure amount={formatRupiah(totalOf(amounts))} />
      <Split
        parts={[
          { amount: workerPart(amounts), kind: 'you' },
          { amount: employerPart(amounts), kind: 'them' },
        ]}
      />
      <SplitKey
        left={{ label: t('Dari gaji Anda', 'From your pay'), figure: formatRupiah(workerPart(amounts)) }}
        right={{
          label: t('Dari perusahaan', 'From the employer'),
          figure: formatRupiah(employerPart(amounts)),
        }}
      />
      <ProgrammeTable view={view} at={at} amounts={amounts} />
      {jkp > 0n && (
        <Note icon="info">
          {t('JKP', 'JKP')} <a href={whyPath(at, 'jkp')}>{formatRupiah(jkp)}</a>
          {t(
            ': dari Pemerintah dan dari iuran di atas, tanpa tambahan dari Anda.',
            ': from the state and out of the contributions above; nothing is added for you.',
          )}
        </Note>
      )}
      <p>
        <a href={whyPath(at, 'all')}>{t('Mengapa angkanya segini?', 'Why these figures?')}</a>
      </p>
    </Section>
  )
}

/** From the employer's report to the member's balance. */
export function Journey(shown: ShownMonth) {
  const { view, found, amounts, dueOn, state } = shown
  const { t, lang } = view
  const settled = paidOn(found.bills)
  const savings = amounts.jhtEmployer + amounts.jhtWorker
  const receipts = found.bills.flatMap(({ receiptNo }) => receiptNo ?? [])
  const paid: TrackStop = settled
    ? {
        title: t(`Dibayar ${formatDay(settled, lang)}`, `Paid on ${formatDay(settled, lang)}`),
        text:
          state === 'late'
            ? t(
                'Lewat jatuh tempo. Dendanya ditanggung perusahaan.',
                'Past its day. The penalty is for the employer.',
              )
            : receipts.length > 0 &&
              t(`Bukti bayar ${receipts.join(', ')}`, `Receipt ${receipts.join(', ')}`),
        state: 'done',
      }
    : {
        title: t('Dibayar perusahaan', 'Paid by the employer'),
        text: t(`Paling lambat ${formatDay(dueOn, lang)}`, `By ${formatDay(dueOn, lang)}`),
        state: 'now',
      }
  const booked: TrackStop = {
    title: t('Masuk ke saldo JHT', 'In your old-age savings'),
    text: settled ? <a href="/member/balance">{formatRupiah(savings)}</a> : formatRupiah(savings),
    state: settled ? 'done' : 'next',
  }
  return (
    <Section id="journey" title={t('Perjalanan iuran ini', 'The way of this contribution')} size="md">
      <Track
        stops={[
          ...found.bills.map((bill, place) => reported(shown, bill, place)),
          paid,
          ...(savings > 0n ? [booked] : []),
        ]}
      />
    </Section>
  )
}

function reported({ view: { t, lang }, found }: ShownMonth, bill: Bill, place: number): TrackStop {
  const day = formatDay(dayIn(bill.issuedAt), lang)
  const wage = formatRupiah(bill.wage)
  const number = t(`tagihan ${bill.number}`, `bill ${bill.number}`)
  if (place === 0) {
    return {
      title: t(`Dilaporkan ${day}`, `Reported on ${day}`),
      text: t(
        `Upah ${wage}, oleh ${found.employerName}, ${number}`,
        `Wage ${wage}, by ${found.employerName}, ${number}`,
      ),
      state: 'done',
    }
  }
  return {
    title: t(`Diperbaiki ${day}`, `Put right on ${day}`),
    text: t(
      `Upah menjadi ${wage}, iuran ${formatChange(totalOf(bill))}, ${number}`,
      `Wage now ${wage}, contributions ${formatChange(totalOf(bill))}, ${number}`,
    ),
    state: 'done',
  }
}

/** Programmes that someone does not take part in; each leads to the reasons. */
export function Absences({ view, at, found, state }: ShownMonth) {
  const { t, say, lang } = view
  if (found.absences.length === 0 || state === 'taken-out') return null
  return (
    <Section
      id="absent"
      title={t('Program yang tidak Anda ikuti', 'Programmes that you are not in')}
      size="md"
    >
      <ItemList
        items={found.absences.map(({ programme, reasons }) => ({
          icon: 'info',
          title: programmeNames[programme][lang],
          text: reasons.map(({ words }) => say(words)).join(' '),
          href: whyPath(at, programme),
        }))}
      />
    </Section>
  )
}

/** Nobody has reported this month. */
export function SilentSection({ view, at, found, state, dueOn }: ShownMonth) {
  const { t, lang } = view
  const due = formatDay(dueOn, lang)
  return (
    <Section id="silent" title={t('Apa artinya?', 'What does it mean?')} size="md">
      <p>
        {found.drafted
          ? t(
              `${found.employerName} sedang menyusun laporan bulan ini.`,
              `${found.employerName} is preparing the return for this month.`,
            )
          : t(
              `${found.employerName} belum mengirim laporan bulan ini.`,
              `${found.employerName} has not sent the return for this month.`,
            )}{' '}
        {state === 'waiting'
          ? t(
              `Batas waktunya ${due}. Anda tidak perlu melakukan apa pun.`,
              `It is due on ${due}. You need not do anything.`,
            )
          : t(
              `Batas waktunya lewat sejak ${due}. Bila Anda bekerja di sana bulan itu, beri tahu kami: kami yang menanyakan.`,
              `It was due on ${due}. If you worked there in that month, tell us: we will ask.`,
            )}
      </p>
      {state === 'unreported' && (
        <p>
          <ButtonLink href={newDisputePath(at, 'missing')}>
            {t('Tanyakan ke perusahaan', 'Ask the employer')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

/** The member's own word on the month. */
export function DisputeSection({ view, at, disputes, found }: ShownMonth) {
  const { t } = view
  const open = disputes.find(({ outcome }) => outcome === null)
  const other = disputes.filter((one) => one !== open)
  return (
    <Section
      id="dispute"
      title={t('Tidak cocok dengan slip gaji?', 'Not what your pay slip says?')}
      size="md"
    >
      {disputes.length > 0 && (
        <ItemList
          items={[...(open ? [open] : []), ...other].map((dispute) => ({
            icon: 'scale' as const,
            title: t('Keberatan Anda', 'Your dispute'),
            text: disputeLine(view, dispute),
            href: `/member/disputes/${dispute.disputeId}`,
          }))}
        />
      )}
      {!open && (
        <>
          <p>
            {t(
              `Kirim foto slip gaji. Kami menanyakan ke ${found.employerName} dan menjawab Anda dalam ${answerWorkingDays} hari kerja.`,
              `Send a picture of the pay slip. We ask ${found.employerName} and answer you within ${answerWorkingDays} working days.`,
            )}
          </p>
          <p>
            <ButtonLink href={newDisputePath(at)} variant="secondary">
              {t('Sampaikan keberatan', 'Dispute it')}
            </ButtonLink>
          </p>
        </>
      )}
      <Small>{t('Perusahaan membaca keberatan ini.', 'The employer reads what you say.')}</Small>
    </Section>
  )
}
