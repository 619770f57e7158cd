import { addMonths } from '@payung/law'
import { never } from '#base/assert.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Actions, ButtonLink, Task } from '#ui/parts/action.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { ItemList, Rows } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Figure, Note, Num, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { disputePath, monthPath, newDisputePath } from './addresses.ts'
import { disputeLine } from './dispute-words.tsx'
import type { Arrears } from './months.ts'
import type { Dispute, NextStep } from './next-step.ts'
import { NotYetGrown } from './not-yet-grown.tsx'
import { balanceOn, bookedBetween } from './savings.ts'
import type { Home } from './view-home.page.tsx'
import { nameMonths } from './verdict.tsx'

/** The one thing that waits for this member. */
export function NextTask({ view, next }: { view: View; next: NextStep }) {
  const { t, lang } = view
  switch (next.kind) {
    case 'mend-identity':
      return (
        <Task
          id="next"
          title={t('Cocokkan data diri Anda', 'Check your particulars')}
          action={<ButtonLink href="/member/more">{t('Periksa data saya', 'Check my data')}</ButtonLink>}
        >
          {t(
            'Catatan kami berbeda dari data kependudukan. Bila dibiarkan, klaim bisa tertunda.',
            'Our record differs from the population register. Left as it is, a claim could be delayed.',
          )}
        </Task>
      )
    case 'ask-for-month': {
      const month = formatMonth(next.month.month, lang)
      return (
        <Task
          id="next"
          title={t(`${month} belum dilaporkan`, `${month} has not been reported`)}
          action={
            <ButtonLink href={newDisputePath(next.month, 'missing')}>
              {t('Tanyakan ke perusahaan', 'Ask the employer')}
            </ButtonLink>
          }
        >
          {t(
            `Bila Anda bekerja di ${next.month.employerName} bulan itu, beri tahu kami. Kami yang menanyakan.`,
            `If you worked for ${next.month.employerName} in that month, tell us. We will ask.`,
          )}
        </Task>
      )
    }
    case 'compare-wage': {
      const { declared, month } = next.month
      return (
        <Task
          id="next"
          title={t('Cocokkan dengan slip gaji', 'Compare it with your pay slip')}
          action={<ButtonLink href={monthPath(next.month)}>{t('Periksa upah', 'Check the wage')}</ButtonLink>}
        >
          {t(
            `Upah ${formatMonth(month, lang)} dilaporkan ${formatRupiah(declared?.wage ?? 0n)}. Hanya Anda yang tahu apakah itu benar.`,
            `The wage for ${formatMonth(month, lang)} was reported as ${formatRupiah(declared?.wage ?? 0n)}. Only you know whether that is right.`,
          )}
        </Task>
      )
    }
    case 'none':
      return null
    default:
      return never(next)
  }
}

/** What this member has said and waits for an answer. */
export function OpenDisputes({ view, disputes }: { view: View; disputes: readonly Dispute[] }) {
  const { t, lang } = view
  const open = disputes.filter(({ outcome }) => outcome === null)
  if (open.length === 0) return null
  return (
    <Section id="disputes" title={t('Keberatan yang sedang dijawab', 'Disputes being answered')}>
      <ItemList
        items={open.map((dispute) => ({
          icon: 'scale',
          title: `${formatMonth(dispute.month, lang)}, ${dispute.employerName}`,
          text: disputeLine(view, dispute),
          href: disputePath(dispute.disputeId),
        }))}
      />
    </Section>
  )
}

/** What is owed to this member, and by whom. */
export function ArrearsSection({ view, home }: { view: View; home: Home }) {
  const { t, lang } = view
  const { arrears } = home
  if (arrears.length === 0) return null
  return (
    <Section id="owed" title={t('Belum dibayar untuk Anda', 'Not yet paid for you')}>
      <Table
        caption={t('Iuran yang belum dibayar, per perusahaan', 'Contributions not paid, by employer')}
        rows={arrears}
        columns={[
          {
            head: t('Perusahaan', 'Employer'),
            cell: ({ employerName, months }) => (
              <>
                {employerName}
                <Small>
                  {nameMonths(
                    months.map(({ month }) => month),
                    lang,
                  )}
                </Small>
              </>
            ),
          },
          {
            head: t('Jumlah', 'Amount'),
            cell: (one) => <Owed view={view} arrears={one} />,
            number: true,
          },
        ]}
      />
      <Note icon="info">
        {t(
          'Perusahaan yang membayar, berikut dendanya. Bagian JHT masuk ke saldo Anda sesudah dibayar.',
          'The employer pays, with the penalty. The old-age part reaches your balance once it is paid.',
        )}
      </Note>
      <p>
        <a href="/member/months">{t('Lihat bulan-bulannya', 'See the months')}</a>
      </p>
    </Section>
  )
}

function Owed({ view, arrears }: { view: View; arrears: Arrears }) {
  const { t, lang } = view
  const untold = arrears.months.filter(({ state }) => state === 'unreported').length
  if (arrears.unpaid === 0n) return <>{t('belum dilaporkan', 'not reported')}</>
  return (
    <>
      {formatRupiah(arrears.unpaid)}
      {untold > 0 && (
        <Small>
          {t(
            `belum termasuk ${untold} bulan tanpa laporan`,
            `without ${counted(untold, lang, 'bulan', 'month')} not reported`,
          )}
        </Small>
      )}
    </>
  )
}

/** The old-age savings: what there is, and how it grew in twelve months. */
export function SavingsSection({ view, home }: { view: View; home: Home }) {
  const { t, lang } = view
  const { savings, today } = home
  const yearAgo = addMonths(today, -12)
  const before = balanceOn(savings, yearAgo)
  const grown = bookedBetween(savings, yearAgo, today)
  return (
    <Section id="jht" title={t('Saldo hari tua (JHT)', 'Old-age savings (JHT)')}>
      <Figure amount={formatRupiah(before + grown)} />
      {grown > 0n && (
        <>
          <p>
            {t('Naik', 'Up by')} <strong>{formatRupiah(grown)}</strong>{' '}
            {t('dalam 12 bulan.', 'in 12 months.')}
          </p>
          <Split
            parts={[
              { amount: before, kind: 'them' },
              { amount: grown, kind: 'you' },
            ]}
          />
          <Rows
            rows={[
              {
                label: `${t('Saldo', 'Balance on')} ${formatDay(yearAgo, lang)}`,
                value: <Num>{formatRupiah(before)}</Num>,
                swatch: 'pale',
              },
              {
                label: t('Iuran 12 bulan', 'Contributions in 12 months'),
                value: <Num>+ {formatRupiah(grown)}</Num>,
                swatch: 'you',
              },
            ]}
          />
        </>
      )}
      <NotYetGrown view={view} today={today} />
      <Actions>
        <ButtonLink href="/member/balance" variant="secondary">
          {t('Lihat mutasi', 'See the account')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
