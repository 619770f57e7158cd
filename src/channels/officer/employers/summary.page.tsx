import { dayIn, monthOf } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { listBills, listReturns, viewArrears } from '#modules/contributions'
import { counted, formatCount, formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { FileLayout } from '#ui/parts/file.tsx'
import { Facts, Log, Rows } from '#ui/parts/list.tsx'
import { Num, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { employerPath } from '../addresses.ts'
import { BillTable } from '../bills/bill-table.tsx'
import { mayServe } from '../desk.ts'
import { event, glanceAt, latestFirst, type FileEvent } from '../file-event.ts'
import { logEntries } from '../log-entries.ts'
import { localPhone } from '../local-phone.ts'
import { riskName, riskNumeral, scaleWords } from '../words.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer, termsIn, type EmployerFile, type OfEmployer } from './open-employer.ts'

type Arrears = z.output<(typeof viewArrears)['output']>
type Return = z.output<(typeof listReturns)['output']>['returns'][number]
type Bill = z.output<(typeof listBills)['output']>['bills'][number]

const shownBills = 6
const shownEvents = 9

/** An employer at one look: what it owes, how it is judged, who it is, what happened. */
export const viewEmployerSummary = page('/officer/employers/:npp', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t } = view
  const file = await openEmployer(visit)
  const { npp } = file
  const arrears = await perform(viewArrears, { npp })
  const { returns } = await perform(listReturns, { npp, limit: 12 })
  const { bills } = await perform(listBills, { npp, limit: shownBills })
  const events = latestFirst([...eventsOf(file), ...returns.flatMap(filed), ...bills.flatMap(paid)])
  return (
    <EmployerPage visit={visit} file={file} tab="">
      <FileLayout
        who={<Particulars visit={visit} file={file} />}
        history={
          <Section id="history" size="md" title={t('Riwayat', 'History')}>
            <Log entries={logEntries(view, glanceAt(events, shownEvents))} />
          </Section>
        }
      >
        <NextStep view={view} npp={npp} arrears={arrears} />
        <Figures view={view} file={file} arrears={arrears} returns={returns} />
        <Section id="bills" size="md" title={t('Tagihan terakhir', 'Latest bills')}>
          <BillTable view={view} bills={bills} />
          <p>
            <a href={employerPath(npp, 'bills')}>
              {t('Semua tagihan dan kodenya', 'All bills and their codes')}
            </a>
          </p>
        </Section>
      </FileLayout>
    </EmployerPage>
  )
})

/** What is late, if anything. */
function NextStep({ view, npp, arrears }: { view: View; npp: string; arrears: Arrears }) {
  const { t, lang } = view
  const { bills, contributions, penalties, unfiled } = arrears
  const [oldest] = bills
  const [silent] = unfiled
  if (!oldest && !silent) return null
  return (
    <Task
      id="next"
      title={
        oldest
          ? t(
              `Menunggak ${formatRupiah(contributions + penalties)}, sejak ${formatDay(oldest.dueOn, lang)}`,
              `In arrears by ${formatRupiah(contributions + penalties)}, since ${formatDay(oldest.dueOn, lang)}`,
            )
          : t(
              `${counted(unfiled.length, lang, 'bulan', 'month')} belum dilaporkan`,
              `${counted(unfiled.length, lang, 'bulan', 'month')} not reported`,
            )
      }
      action={
        <ButtonLink href={employerPath(npp, 'arrears')}>{t('Lihat tunggakan', 'See the arrears')}</ButtonLink>
      }
    >
      {oldest
        ? t(
            `${counted(bills.length, lang, 'tagihan', 'bill')}, termasuk denda ${formatRupiah(penalties)} sampai hari ini.`,
            `${counted(bills.length, lang, 'tagihan', 'bill')}, with penalties of ${formatRupiah(penalties)} up to today.`,
          )
        : silent &&
          t(
            `Sejak ${formatMonth(silent.month, lang)} ada ${formatCount(silent.workers)} pekerja tanpa laporan final.`,
            `Since ${formatMonth(silent.month, lang)} there are ${formatCount(silent.workers)} workers without a final return.`,
          )}
    </Task>
  )
}

type FiguresProps = { view: View; file: EmployerFile; arrears: Arrears; returns: readonly Return[] }

function Figures({ view, file, arrears, returns }: FiguresProps) {
  const { t, say, lang } = view
  const terms = termsIn(file.terms, monthOf(dayIn(view.now)))
  const last = returns.find(({ state, kind }) => state === 'final' && kind === 'regular')
  return (
    <Section id="figures" title={t('Angka pokok', 'Main figures')} quiet>
      <Facts
        facts={[
          { label: t('Pekerja', 'Workers'), value: formatCount(file.workers) },
          {
            label: t('Kelas risiko', 'Risk class'),
            value: terms ? riskNumeral(terms.riskClass) : '–',
            ...(terms && {
              detail: `${say(riskName(terms.riskClass))}, ${say(scaleWords[terms.scale]).toLowerCase()}`,
            }),
          },
          {
            label: t('Laporan terakhir', 'Last return'),
            value: last ? formatMonth(last.month, lang) : '–',
          },
          {
            label: t('Tunggakan', 'Arrears'),
            value: formatRupiah(arrears.contributions + arrears.penalties),
            ...(arrears.unfiled.length > 0 && {
              detail: t(
                `${counted(arrears.unfiled.length, lang, 'bulan', 'month')} belum dilaporkan`,
                `${counted(arrears.unfiled.length, lang, 'bulan', 'month')} not reported`,
              ),
            }),
          },
        ]}
      />
      <Source>
        {t(
          `Laporan, tagihan, dan pembayaran, ${formatInstant(view.now, lang)}.`,
          `Returns, bills and payments, ${formatInstant(view.now, lang)}.`,
        )}
      </Source>
    </Section>
  )
}

function Particulars({ visit, file }: { visit: OfEmployer; file: EmployerFile }) {
  const { view } = visit
  const { t, lang } = view
  const row = (label: string, value: string | null) => ({ label, value: value ? <Num>{value}</Num> : '–' })
  return (
    <Section id="who" size="md" title={t('Data pemberi kerja', 'Particulars')}>
      <Rows
        rows={[
          row('NPP', file.npp),
          row('NIB', file.nib),
          row('NPWP', file.taxNo),
          row('KBLI', file.kbli),
          ...(file.activity ? [{ label: t('Kegiatan', 'Activity'), value: file.activity }] : []),
          { label: t('Alamat', 'Address'), value: file.address },
          { label: t('Kantor', 'Office'), value: file.officeName },
          { label: t('Narahubung', 'Contact'), value: file.contactName },
          row(t('HP', 'Phone'), localPhone(file.contactPhone)),
          { label: t('Email', 'E-mail'), value: file.contactEmail ?? '–' },
          { label: t('Bulan pertama', 'First month'), value: formatMonth(file.firstMonth, lang) },
          {
            label: t('Menyetujui laporan', 'Approving returns'),
            value: file.twoPeople ? t('dua orang', 'two people') : t('satu orang', 'one person'),
          },
        ]}
      />
      {mayServe(visit) && file.workers === 0 && file.closedOn === null && (
        <p>
          <a href={employerPath(file.npp, 'close')}>{t('Tutup pendaftaran', 'Close the registration')}</a>
        </p>
      )}
    </Section>
  )
}

function eventsOf({ registeredAt, closedOn, terms, firstMonth }: EmployerFile): FileEvent[] {
  return [
    ...terms
      .filter(({ fromMonth, confirmedAt }) => fromMonth !== firstMonth || confirmedAt > registeredAt)
      .map(({ confirmedAt, confirmedBy, fromMonth, note }) =>
        event(
          confirmedAt,
          `Ketentuan mulai ${formatMonth(fromMonth, 'id')} diubah ${confirmedBy}${note ? `: ${note}` : ''}`,
          `Terms from ${formatMonth(fromMonth, 'en')} changed by ${confirmedBy}${note ? `: ${note}` : ''}`,
        ),
      ),
    ...(closedOn ? [event(closedOn, 'Pendaftaran ditutup', 'Registration closed')] : []),
    event(registeredAt, 'Terdaftar', 'Registered'),
  ]
}

function filed({ month, kind, finalisedAt }: Return): FileEvent[] {
  if (!finalisedAt) return []
  const [id, en] = [formatMonth(month, 'id'), formatMonth(month, 'en')]
  return kind === 'regular'
    ? [event(finalisedAt, `Laporan ${id} final`, `Return for ${en} final`, true)]
    : [event(finalisedAt, `Laporan pembetulan ${id} final`, `Correction of ${en} final`)]
}

function paid({ month, total, settledOn, monthsLate }: Bill): FileEvent[] {
  if (!settledOn) return []
  const late = (monthsLate ?? 0) > 0
  return [
    event(
      settledOn,
      `Tagihan ${formatMonth(month, 'id')} ${formatRupiah(total)} dibayar${late ? ', terlambat' : ''}`,
      `Bill for ${formatMonth(month, 'en')}, ${formatRupiah(total)}, paid${late ? ' late' : ''}`,
      !late,
    ),
  ]
}
