import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { viewCollectionWork } from '#modules/contributions'
import { viewMetrics } from '#modules/insight'
import { viewPrivacyWork } from '#modules/privacy'
import { listOpenedFiles, viewRegistryWork } from '#modules/registry'
import { viewTrainingWork } from '#modules/training'
import { counted, formatCount, formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { List, Rows, type RowItem } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { mayAudit, mayServe } from './desk.ts'
import { FileTable } from './files.page.tsx'
import { worklistOf, type Waiting } from './worklist.ts'

type Metrics = z.output<(typeof viewMetrics)['output']>['metrics']

const shownFiles = 8

/** The day’s work: what waits, since when, and what is on the desk. */
export const viewHome = page('/officer', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t } = view
  const registry = await perform(viewRegistryWork, {})
  const collection = await perform(viewCollectionWork, {})
  const training = await perform(viewTrainingWork, {})
  const { corrections, breaches } = await perform(viewPrivacyWork, {})
  const privacy = { corrections, ...(mayAudit(visit) && { breaches }) }
  const waiting = worklistOf({ registry, collection, training, privacy }, dayIn(view.now))
  const { files } = await perform(listOpenedFiles, { limit: shownFiles })
  const figures = mayAudit(visit) ? (await perform(viewMetrics, {})).metrics : null
  const [first] = waiting
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Pekerjaan hari ini', 'Today’s work')} searchFirst>
      <PageHead view={view} title={verdictOf(view, waiting)} />
      <Columns aside={<Aside view={view} unanswered={registry.unanswered.count} figures={figures} />}>
        {first && mayServe(visit) && <First view={view} waiting={first} />}
        <Section id="waiting" title={t('Yang menunggu', 'What waits')}>
          <WaitingTable view={view} waiting={waiting} />
          <Source>
            {t(
              `Dihitung ${formatInstant(view.now, view.lang)}.`,
              `Counted ${formatInstant(view.now, view.lang)}.`,
            )}{' '}
            {mayServe(visit) &&
              t(
                'Perusahaan: hanya yang dilayani kantor Anda.',
                'Employers: only those that your office serves.',
              )}
          </Source>
        </Section>
        <Section id="files" title={t('Berkas yang Anda buka hari ini', 'Files you opened today')}>
          <FileTable view={view} files={files} />
          {files.length === shownFiles && (
            <p>
              <a href="/officer/files">{t('Semua berkas hari ini', 'All files of today')}</a>
            </p>
          )}
        </Section>
      </Columns>
    </Page>
  )
})

function verdictOf({ t, lang }: View, waiting: readonly Waiting[]): string {
  const late = waiting.reduce((sum, one) => sum + one.late, 0)
  const count = waiting.reduce((sum, one) => sum + one.count, 0)
  if (late > 0) {
    const words = counted(late, lang, 'hal', 'thing')
    return t(`${words} lewat dari janji`, `${words} past the promised time`)
  }
  const [oldest] = waiting
  if (!oldest) return t('Tidak ada yang menunggu', 'Nothing waits')
  const things = counted(count, lang, 'hal', 'thing')
  return t(
    `${things} menunggu, paling lama sejak ${formatDay(oldest.since, lang)}`,
    `${things} wait, the oldest since ${formatDay(oldest.since, lang)}`,
  )
}

/** What has waited longest, or breaks a promise. */
function First({ view, waiting }: { view: View; waiting: Waiting }) {
  const { t, say, lang } = view
  return (
    <Task
      id="first"
      title={t(`Mulai dari sini: ${lower(waiting.what.id)}`, `Begin here: ${lower(waiting.what.en)}`)}
      action={<ButtonLink href={waiting.href}>{say(waiting.open)}</ButtonLink>}
    >
      {waiting.late > 0
        ? t(
            `${waiting.late} dari ${waiting.count} sudah lewat hari yang dijanjikan.`,
            `${waiting.late} of ${waiting.count} are past the promised day.`,
          )
        : t(
            `${formatCount(waiting.count)} menunggu, yang paling lama sejak ${formatDay(waiting.since, lang)}.`,
            `${formatCount(waiting.count)} waiting, the oldest since ${formatDay(waiting.since, lang)}.`,
          )}
    </Task>
  )
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function WaitingTable({ view, waiting }: { view: View; waiting: readonly Waiting[] }) {
  const { t, say, lang } = view
  if (waiting.length === 0) {
    return (
      <Empty title={t('Semua sudah selesai', 'Everything is done')}>
        {t('Yang baru muncul di sini dengan sendirinya.', 'What is new appears here by itself.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Pekerjaan yang menunggu, yang paling lama dulu', 'Work that waits, the oldest first')}
      rows={waiting}
      columns={[
        {
          head: t('Pekerjaan', 'Work'),
          cell: ({ href, what, amount }) => (
            <>
              <a href={href}>{say(what)}</a>
              {amount !== null && ` ${formatRupiah(amount)}`}
            </>
          ),
        },
        { head: t('Jumlah', 'Number'), cell: ({ count }) => formatCount(count), number: true },
        { head: t('Paling lama sejak', 'Oldest since'), cell: ({ since }) => formatDay(since, lang) },
      ]}
    />
  )
}

const lists = [
  ['/officer/training', 'Program vokasi', 'The vocational programme'],
  ['/officer/debtors', 'Perusahaan yang menunggak', 'Employers in arrears'],
  ['/officer/own-accounts', 'Pekerja mandiri yang menunggak', 'Own-account workers in arrears'],
  ['/officer/risk', 'Kelas risiko yang perlu diperiksa', 'Risk classes to be looked at'],
  ['/officer/unverified', 'Data kependudukan yang berbeda', 'Where the population register differs'],
  ['/officer/institute', 'Institut', 'The Institute'],
  ['/officer/merges', 'Penggabungan 30 hari terakhir', 'Merges of the last 30 days'],
] as const

const oversight = [
  ['/officer/audit', 'Siapa melakukan apa', 'Who did what'],
  ['/officer/breaches', 'Insiden data pribadi', 'Data breaches'],
  ['/officer/audit/chain', 'Buktikan rantai catatan', 'Prove the chain of records'],
] as const

/** What the figures of the system are called; money is counted in rupiah. */
const figureWords: Readonly<Record<string, Words>> = {
  payung_bills_open: { id: 'Tagihan belum lunas', en: 'Bills not paid' },
  payung_payments: { id: 'Pembayaran dari bank', en: 'Payments from banks' },
  payung_money_in_suspense_rupiah: { id: 'Dana belum dikenal', en: 'Unknown money' },
  payung_uploads_waiting: { id: 'Berkas menunggu diperiksa', en: 'Files to be checked' },
  payung_disputes_open: { id: 'Keberatan terbuka', en: 'Open disputes' },
  payung_audit_unsealed: { id: 'Catatan belum tersegel', en: 'Records not sealed' },
}

function figureRows({ say }: View, figures: Metrics): RowItem[] {
  return figures.flatMap(({ name, value }) => {
    const words = figureWords[name]
    const amount = BigInt(value)
    return words
      ? [{ label: say(words), value: name.endsWith('_rupiah') ? formatRupiah(amount) : formatCount(amount) }]
      : []
  })
}

type AsideProps = { view: View; unanswered: number; figures: Metrics | null }

/** Lists that are not in the navigation, what goes on by itself and, for those who watch over others, the trail. */
function Aside({ view, unanswered, figures }: AsideProps) {
  const { t } = view
  const links = (of: readonly (readonly [string, string, string])[]) => (
    <List
      items={of.map(([href, id, en]) => (
        <a href={href}>{t(id, en)}</a>
      ))}
    />
  )
  return (
    <>
      <Section id="lists" size="md" title={t('Daftar lain', 'Other lists')}>
        {links(lists)}
      </Section>
      {figures && (
        <Section id="oversight" size="md" title={t('Pengawasan', 'Oversight')}>
          <Rows rows={figureRows(view, figures)} />
          {links(oversight)}
        </Section>
      )}
      {unanswered > 0 && (
        <Section id="alone" size="md" title={t('Berjalan sendiri', 'Goes on by itself')}>
          <p>
            {t(
              `${formatCount(unanswered)} orang sedang dicocokkan dengan register kependudukan. Tidak perlu ditunggu.`,
              `${formatCount(unanswered)} being compared with the population register. No need to wait.`,
            )}
          </p>
        </Section>
      )}
    </>
  )
}
