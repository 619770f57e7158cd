import { dayIn } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { listMyDisputes, monthsOn, viewMonths, type PersonMonth } from '#modules/contributions'
import { formatInstant, formatMonth } from '#ui/format.ts'
import { FileLayout } from '#ui/parts/file.tsx'
import { HeatTable } from '#ui/parts/heat.tsx'
import { Facts, Log } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page, redirect } from '#web/page.ts'
import { disputePath, personPath } from '../addresses.ts'
import { DisputeTag } from '../disputes/dispute-tag.tsx'
import { glanceAt } from '../file-event.ts'
import { logEntries } from '../log-entries.ts'
import { disputeKindWords } from '../words.ts'
import { FilePage } from './file-page.tsx'
import { countMonths, heatOf } from './heat-of.ts'
import { eventsOf, type PersonDispute } from './history.ts'
import { NextStep } from './next-step.tsx'
import { openFile, type PersonFile } from './open-file.ts'
import { SpellTable } from './spell-table.tsx'
import { WhoColumn } from './who-column.tsx'

/** The whole of a person at one look: what waits, how they stand, who they are, what happened. */
export const viewSummary = page('/officer/people/:personId', 'officer', async (visit) => {
  const { view, perform, params } = visit
  const { t } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  // Merged records have no file of their own.
  if (String(personId) !== params.personId) return redirect(personPath(personId))
  const about = { personId: String(personId) }
  const known = await perform(viewMonths, about)
  const { disputes } = await perform(listMyDisputes, about)
  const months = monthsOn(dayIn(view.now), known)
  return (
    <FilePage visit={visit} file={file} tab="">
      <FileLayout
        who={<WhoColumn visit={visit} file={file} />}
        history={<HistoryColumn view={view} personId={personId} known={{ file, months, disputes }} />}
      >
        <NextStep visit={visit} file={file} months={months} disputes={disputes} />
        <Figures view={view} balance={known.balance} months={months} />
        <Section id="heat" size="md" title={t('Bulan demi bulan', 'Month by month')}>
          <HeatTable
            view={view}
            caption={t('Keadaan iuran tiap bulan', 'State of each month’s contribution')}
            months={heatOf(months)}
          />
          <p>
            <a href={personPath(personId, 'months')}>
              {t('Upah dan iuran tiap bulan', 'Wage and contribution of each month')}
            </a>
          </p>
        </Section>
        <Section id="work" size="md" title={t('Hubungan kerja', 'Employments')}>
          <SpellTable view={view} spells={file.spells} months={months} />
        </Section>
        <Disputes view={view} disputes={disputes} />
      </FileLayout>
    </FilePage>
  )
})

type FiguresProps = { view: View; balance: bigint; months: readonly PersonMonth[] }

function Figures({ view, balance, months }: FiguresProps) {
  const { t, lang } = view
  const latest = months.find(({ declared, state }) => declared && state !== 'taken-out')
  const paid = months.filter(({ state }) => state === 'paid' || state === 'late')
  const first = paid.at(-1)
  const behind = months.filter(({ state }) => state === 'overdue' || state === 'unreported')
  const oldest = behind.at(-1)
  const count = (states: readonly PersonMonth['state'][]) => {
    const months_ = countMonths(months, ...states)
    return t(`${months_} bulan`, `${months_} ${months_ === 1 ? 'month' : 'months'}`)
  }
  return (
    <Section id="figures" title={t('Angka pokok', 'Main figures')} quiet>
      <Facts
        facts={[
          { label: t('Saldo JHT', 'JHT balance'), value: formatRupiah(balance) },
          {
            label: t('Masa iur', 'Paid in'),
            value: count(['paid', 'late']),
            ...(first && {
              detail: t(`sejak ${formatMonth(first.month, lang)}`, `since ${formatMonth(first.month, lang)}`),
            }),
          },
          {
            label: t('Upah terakhir', 'Last wage'),
            value: latest?.declared ? formatRupiah(latest.declared.wage) : '–',
            ...(latest && { detail: formatMonth(latest.month, lang) }),
          },
          {
            label: t('Belum dibayar', 'Not paid'),
            value: count(['overdue', 'unreported']),
            ...(oldest && {
              detail: t(
                `sejak ${formatMonth(oldest.month, lang)}`,
                `since ${formatMonth(oldest.month, lang)}`,
              ),
            }),
          },
        ]}
      />
      <Source>
        {t(
          `Buku besar dan laporan perusahaan, ${formatInstant(view.now, lang)}.`,
          `The ledger and employers’ returns, ${formatInstant(view.now, lang)}.`,
        )}
      </Source>
    </Section>
  )
}

function Disputes({ view, disputes }: { view: View; disputes: readonly PersonDispute[] }) {
  const { t, lang, say } = view
  if (disputes.length === 0) return null
  return (
    <Section id="disputes" size="md" title={t('Keberatan', 'Disputes')}>
      <Table
        caption={t('Keberatan peserta ini', 'This member’s disputes')}
        rows={disputes}
        stack
        columns={[
          {
            head: t('Bulan', 'Month'),
            cell: ({ disputeId, month }) => <a href={disputePath(disputeId)}>{formatMonth(month, lang)}</a>,
          },
          { head: t('Tentang', 'About'), cell: ({ kind }) => say(disputeKindWords[kind]), onPhone: 'line' },
          { head: t('Keadaan', 'State'), cell: (dispute) => <DisputeTag view={view} dispute={dispute} /> },
        ]}
      />
    </Section>
  )
}

const shownEvents = 9

type HistoryProps = {
  view: View
  personId: bigint
  known: { file: PersonFile; months: readonly PersonMonth[]; disputes: readonly PersonDispute[] }
}

function HistoryColumn({ view, personId, known }: HistoryProps) {
  const { t } = view
  const events = eventsOf(known)
  return (
    <Section id="history" size="md" title={t('Riwayat', 'History')}>
      <Log entries={logEntries(view, glanceAt(events, shownEvents))} />
      {events.length > shownEvents && (
        <p>
          <a href={personPath(personId, 'history')}>{t('Riwayat lengkap', 'The whole history')}</a>
        </p>
      )}
    </Section>
  )
}
