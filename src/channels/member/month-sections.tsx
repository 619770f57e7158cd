import { dayIn, type Day } from '@payung/law'
import { formatChange, formatRupiah } from '#base/rupiah.ts'
import { programmeNames } from '#modules/credentials'
import { formatDay, formatMonth } from '#ui/format.ts'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Facts, ItemList, Track, type TrackStop } from '#ui/parts/list.tsx'
import { Note, Section } from '#ui/parts/text.tsx'
import { newDisputePath, whyPath } from './addresses.ts'
import { sumOf, unpaidOf, wageOf, type Bill } from './billed.ts'
import { jkpOf, totalOf } from './months.ts'
import { ProgrammeTable } from './programme-table.tsx'
import type { ShownMonth } from './view-month.page.tsx'
import { WhoPays } from './who-pays.tsx'

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
      <WhoPays view={view} amounts={amounts} />
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

/** The month in four figures. */
export function MonthFacts({ view, found, dueOn }: ShownMonth) {
  const { t, lang } = view
  const { bills } = found
  const unpaid = unpaidOf(bills)
  const settled = bills.filter(({ settledOn }) => settledOn)
  return (
    <Facts
      facts={[
        { label: t('Upah dilaporkan', 'Wage reported'), value: formatRupiah(wageOf(bills)) },
        { label: t('Jatuh tempo', 'Due'), value: formatDay(dueOn, lang) },
        { label: t('Sudah dibayar', 'Paid'), value: formatRupiah(sumOf(settled)) },
        { label: t('Belum dibayar', 'Not paid'), value: formatRupiah(unpaid) },
      ]}
    />
  )
}

type Event = { readonly on: Day; readonly stop: TrackStop }

/** From the employer’s report to the member’s balance, day by day. */
export function Journey(shown: ShownMonth) {
  const { view, found, amounts, dueOn } = shown
  const { t, lang } = view
  const unpaid = unpaidOf(found.bills)
  const savings = amounts.jhtEmployer + amounts.jhtWorker
  const events = found.bills
    .flatMap((bill, place) => [reported(shown, bill, place), ...paid(shown, bill)])
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const open: TrackStop = {
    title: t('Dibayar perusahaan', 'Paid by the employer'),
    text: t(
      `${formatRupiah(unpaid)}, paling lambat ${formatDay(dueOn, lang)}`,
      `${formatRupiah(unpaid)}, by ${formatDay(dueOn, lang)}`,
    ),
    state: 'now',
  }
  const booked: TrackStop = {
    title: t('Masuk ke saldo JHT', 'In your old-age savings'),
    text: unpaid > 0n ? formatRupiah(savings) : <a href="/member/balance">{formatRupiah(savings)}</a>,
    state: unpaid > 0n ? 'next' : 'done',
  }
  return (
    <Section id="journey" title={t('Perjalanan iuran ini', 'The way of this contribution')} size="md">
      <Track
        stops={[
          ...events.map(({ stop }) => stop),
          ...(unpaid > 0n ? [open] : []),
          ...(savings > 0n ? [booked] : []),
        ]}
      />
    </Section>
  )
}

function reported({ view: { t, lang }, found }: ShownMonth, bill: Bill, place: number): Event {
  const on = dayIn(bill.issuedAt)
  const day = formatDay(on, lang)
  const wage = formatRupiah(bill.wage)
  const number = t(`tagihan ${bill.number}`, `bill ${bill.number}`)
  const change = formatChange(totalOf(bill))
  const [title, text] =
    place === 0
      ? [
          t(`Dilaporkan ${day}`, `Reported on ${day}`),
          t(
            `Upah ${wage}, oleh ${found.employerName}, ${number}`,
            `Wage ${wage}, by ${found.employerName}, ${number}`,
          ),
        ]
      : [
          t(`Diperbaiki ${day}`, `Put right on ${day}`),
          t(
            `Upah menjadi ${wage}, iuran ${change}, ${number}`,
            `Wage now ${wage}, contributions ${change}, ${number}`,
          ),
        ]
  return { on, stop: { title, text, state: 'done' } }
}

/** A correction that lowers the month asks for no payment. */
function paid({ view: { t, lang } }: ShownMonth, bill: Bill): Event[] {
  const { settledOn, receiptNo, monthsLate } = bill
  if (!settledOn || totalOf(bill) <= 0n) return []
  const day = formatDay(settledOn, lang)
  const by = receiptNo
    ? t(`bukti bayar ${receiptNo}`, `receipt ${receiptNo}`)
    : t('dari kelebihan bayar perusahaan', 'out of what the employer had paid too much')
  const late = t(
    ' Lewat jatuh tempo; dendanya ditanggung perusahaan.',
    ' Past its day; the penalty is for the employer.',
  )
  return [
    {
      on: settledOn,
      stop: {
        title: t(`Dibayar ${day}`, `Paid on ${day}`),
        text: `${formatRupiah(totalOf(bill))}, ${by}.${monthsLate ? late : ''}`,
        state: 'done',
      },
    },
  ]
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
export function SilentSection({ view, at, found, state, dueOn, disputes }: ShownMonth) {
  const { t, lang } = view
  const due = formatDay(dueOn, lang)
  const asked = disputes.some(({ outcome }) => outcome === null)
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
      {state === 'unreported' && !asked && (
        <p>
          <ButtonLink href={newDisputePath(at, 'missing')}>
            {t('Tanyakan ke perusahaan', 'Ask the employer')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
