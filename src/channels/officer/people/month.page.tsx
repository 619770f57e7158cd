import { dayIn, wageEarnerContribution, type Month } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { sumOf, viewMonth } from '#modules/contributions'
import { programmeNames } from '#modules/credentials'
import * as fields from '#platform/fields.ts'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Rows, Track } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Answer, Cite, Columns, Section, Source } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { billPath, monthPath, personPath } from '../addresses.ts'
import { FilePage } from './file-page.tsx'
import { openFile } from './open-file.ts'

type MonthOfPerson = z.output<(typeof viewMonth)['output']>
type Bill = MonthOfPerson['bills'][number]

const address = z.object({ month: fields.month, employerId: z.string().max(18).pipe(fields.key) })

/** One month with one employer: what each bill says of it, what it comes to, and why. */
export const viewMonthPage = page(
  '/officer/people/:personId/months/:month/:employerId',
  'officer',
  async (visit) => {
    const { view, perform, params } = visit
    const { t, lang } = view
    const { data: at } = address.safeParse(params)
    if (!at) throw notFound()
    const file = await openFile(visit)
    const { personId } = file.identity
    const found = await perform(viewMonth, { ...params, personId: String(personId) })
    const month = formatMonth(at.month, lang)
    return (
      <FilePage
        visit={visit}
        file={file}
        tab="months"
        crumbs={[
          { href: personPath(personId, 'months'), label: t('Iuran', 'Contributions') },
          { href: monthPath(personId, at), label: `${month}, ${found.employerName}` },
        ]}
      >
        <Columns aside={<Way view={view} bills={found.bills} />}>
          <Section id="month" title={verdictOf(view, at.month, found)}>
            {found.bills.length > 0 ? (
              <Amounts view={view} bills={found.bills} />
            ) : (
              <Silence view={view} found={found} />
            )}
          </Section>
          <Why view={view} month={at.month} found={found} />
          <Absences view={view} found={found} />
        </Columns>
      </FilePage>
    )
  },
)

function verdictOf({ t, lang }: View, month: Month, { bills }: MonthOfPerson): string {
  const name = formatMonth(month, lang)
  if (bills.length === 0) return t(`${name} belum dilaporkan`, `${name} is not reported`)
  const total = formatRupiah(bills.reduce((sum, bill) => sum + sumOf(bill), 0n))
  const open = bills.filter(({ settledOn }) => settledOn === null)
  if (open.length > 0) {
    const unpaid = formatRupiah(open.reduce((sum, bill) => sum + sumOf(bill), 0n))
    return t(
      `${name}: ${total}, belum dibayar ${unpaid}`,
      `${name}: ${total}, of which ${unpaid} is not paid`,
    )
  }
  const paidOn =
    bills
      .flatMap(({ settledOn }) => settledOn ?? [])
      .toSorted()
      .at(-1) ?? ''
  return t(
    `${name}: ${total}, lunas ${formatDay(paidOn, lang)}`,
    `${name}: ${total}, paid ${formatDay(paidOn, lang)}`,
  )
}

/** The month by programme and payer, with all its corrections. */
function Amounts({ view, bills }: { view: View; bills: readonly Bill[] }) {
  const { t, say } = view
  const sum = (name: 'jkk' | 'jkm' | 'jhtEmployer' | 'jhtWorker' | 'jpEmployer' | 'jpWorker') =>
    bills.reduce((total, bill) => total + bill[name], 0n)
  const rows = [
    { programme: 'jkk', employer: sum('jkk'), worker: 0n },
    { programme: 'jkm', employer: sum('jkm'), worker: 0n },
    { programme: 'jht', employer: sum('jhtEmployer'), worker: sum('jhtWorker') },
    { programme: 'jp', employer: sum('jpEmployer'), worker: sum('jpWorker') },
  ] as const
  const amount = (rupiah: bigint) => (rupiah === 0n ? '–' : formatRupiah(rupiah))
  const jkp = bills.reduce((total, bill) => total + bill.jkpFromJkk + bill.jkpFromJkm + bill.jkpState, 0n)
  return (
    <>
      <Table
        caption={t('Iuran menurut program dan pembayar', 'Contributions by programme and payer')}
        rows={rows}
        columns={[
          { head: t('Program', 'Programme'), cell: ({ programme }) => say(programmeNames[programme]) },
          { head: t('Perusahaan', 'Employer'), cell: ({ employer }) => amount(employer), number: true },
          { head: t('Pekerja', 'Worker'), cell: ({ worker }) => amount(worker), number: true },
        ]}
        foot={[
          t('Jumlah', 'Total'),
          formatRupiah(rows.reduce((total, { employer }) => total + employer, 0n)),
          formatRupiah(rows.reduce((total, { worker }) => total + worker, 0n)),
        ]}
      />
      {jkp > 0n && (
        <Rows
          rows={[
            {
              label: t(
                'JKP, dari iuran di atas dan dari Pemerintah',
                'JKP, out of the contributions above and from the state',
              ),
              value: formatRupiah(jkp),
            },
          ]}
        />
      )}
    </>
  )
}

function Silence({ view, found }: { view: View; found: MonthOfPerson }) {
  const { t } = view
  return (
    <Empty title={t('Belum ada laporan final', 'No final return yet')}>
      {found.drafted
        ? t(
            `${found.employerName} sedang menyusun laporan bulan ini.`,
            `${found.employerName} is preparing the return for this month.`,
          )
        : t(
            `${found.employerName} belum mengirim laporan bulan ini. Bila ia bekerja di sana, minta perusahaan melapor.`,
            `${found.employerName} has not sent the return for this month. If the person worked there, ask the employer to report.`,
          )}
    </Empty>
  )
}

/** From what the latest bill was worked out, step by step. */
function Why({ view, month, found }: { view: View; month: Month; found: MonthOfPerson }) {
  const { t, say, lang } = view
  const { basis } = found
  if (!basis || basis.facts.wage === 0n) return null
  const { answer, working } = wageEarnerContribution.explain(basis.facts, month, {
    knownOn: basis.lawKnownOn,
  })
  return (
    <Section id="why" title={t('Mengapa segini?', 'Why this much?')}>
      <Answer>{say(answer)}</Answer>
      <Rows
        rows={[
          { label: t('Upah yang dilaporkan', 'The wage reported'), value: formatRupiah(basis.facts.wage) },
        ]}
      />
      <StepByStep view={view} steps={working.steps} />
      <Source>
        {t(
          `Dihitung ulang dari data tagihan, dengan hukum yang diketahui pada ${formatDay(basis.lawKnownOn, lang)}.`,
          `Worked out again from the data of the bill, with the law as known on ${formatDay(basis.lawKnownOn, lang)}.`,
        )}
      </Source>
    </Section>
  )
}

/** Programmes that the person does not take part in, with the articles that say so. */
function Absences({ view, found }: { view: View; found: MonthOfPerson }) {
  const { t, say } = view
  if (found.absences.length === 0) return null
  return (
    <Section id="absent" size="md" title={t('Program yang tidak diikuti', 'Programmes not taken part in')}>
      <Table
        caption={t('Program dan alasannya', 'Programmes and reasons')}
        rows={found.absences}
        columns={[
          { head: t('Program', 'Programme'), cell: ({ programme }) => programme.toUpperCase() },
          {
            head: t('Alasan', 'Reason'),
            cell: ({ reasons }) =>
              reasons.map(({ words, article }) => (
                <p>
                  {say(words)} <Cite href="/law">{`${article.regulation} ${article.article}`}</Cite>
                </p>
              )),
          },
        ]}
      />
    </Section>
  )
}

/** The bills of the month, the first to the last, and how each was paid. */
function Way({ view, bills }: { view: View; bills: readonly Bill[] }) {
  const { t, lang } = view
  if (bills.length === 0) return null
  const stop = (bill: Bill) => ({
    title: <a href={billPath(bill.billId)}>{t(`Tagihan ${bill.number}`, `Bill ${bill.number}`)}</a>,
    text: bill.settledOn
      ? t(
          `Upah ${formatRupiah(bill.wage)}. Dibayar ${formatDay(bill.settledOn, lang)}${bill.receiptNo ? `, bukti ${bill.receiptNo}` : ''}.`,
          `Wage ${formatRupiah(bill.wage)}. Paid ${formatDay(bill.settledOn, lang)}${bill.receiptNo ? `, receipt ${bill.receiptNo}` : ''}.`,
        )
      : t(
          `Dibuat ${formatDay(dayIn(bill.issuedAt), lang)}, upah ${formatRupiah(bill.wage)}. Jatuh tempo ${formatDay(bill.dueOn, lang)}.`,
          `Made ${formatDay(dayIn(bill.issuedAt), lang)}, wage ${formatRupiah(bill.wage)}. Due ${formatDay(bill.dueOn, lang)}.`,
        ),
    state: bill.settledOn ? ('done' as const) : ('now' as const),
  })
  return (
    <Section id="way" size="md" title={t('Tagihan bulan ini', 'Bills of this month')}>
      <Track stops={bills.map(stop)} />
    </Section>
  )
}
