import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { listAudit } from '#modules/access'
import { writtenDay } from '#modules/contributions'
import { parseInput } from '#platform/input.ts'
import { operations } from '#platform/operation.ts'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { personPath } from '../addresses.ts'
import type { AtDesk } from '../desk.ts'

type Recorded = z.output<(typeof listAudit)['output']>['records'][number]

const optionalDay = z.preprocess((text) => text || undefined, writtenDay('TGL_NONAKTIF').optional())

const asked = z.object({
  name: z.string().max(100).optional(),
  operation: z.string().max(80).optional(),
  from: optionalDay,
  to: optionalDay,
})

/** Who did what: by name, by what it was, by day. Purposes and keys, never the data that were seen. */
export const viewAudit = page(
  '/officer/audit',
  'officer',
  (visit) => draw(visit, parseInput(asked, visit.query)),
  { onProblem: (visit, problem) => draw(visit, {}, problem) },
)

async function draw(visit: AtDesk, filter: z.output<typeof asked>, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const { name, operation, from, to } = query
  const trail = trailOf('/officer/audit', query['at'], { name, operation, from, to })
  const { records, next } = await perform(listAudit, { ...filter, cursor: trail.current })
  const title = t('Siapa melakukan apa', 'Who did what')
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Setiap perubahan dan setiap pembukaan data orang. Tanpa tanggal: tujuh hari terakhir.',
          'Every change and every look at a person’s data. Without a day: the last seven days.',
        )}
      >
        <p>
          <a href="/officer/audit/chain">
            {t('Buktikan bahwa tidak ada yang diubah', 'Prove that nothing was changed')}
          </a>
        </p>
      </PageHead>
      <Section id="records" title={t('Catatan', 'Records')} quiet>
        <Filter visit={visit} problem={problem} />
        <RecordTable view={view} records={records} />
        <Pagination
          view={view}
          label={t('Halaman catatan', 'Pages of records')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
}

function Filter({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, query } = visit
  const { t } = view
  const field = entries(view, query, problem)
  return (
    <Form view={view} action="/officer/audit" method="get" look="filter">
      <TextField {...field('name')} label={t('Nama pelaku', 'Name of who did it')} autocomplete="off" />
      <SelectField {...field('operation')} label={t('Apa', 'What')} options={recordable(view)} />
      <DateField {...field('from')} label={t('Dari', 'From')} />
      <DateField {...field('to')} label={t('Sampai', 'To')} />
      <Button variant="secondary">{t('Saring', 'Filter')}</Button>
    </Form>
  )
}

/** Everything that leaves a record, by its words. */
function recordable({ t, say, lang }: View) {
  const kinds = operations()
    .filter(({ effect, looksAtPerson }) => effect === 'write' || looksAtPerson)
    .map(({ name, summary }) => ({ value: name, label: say(summary) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang))
  return [{ value: '', label: t('Semua', 'Everything') }, ...kinds]
}

function RecordTable({ view, records }: { view: View; records: readonly Recorded[] }) {
  const { t, lang, say } = view
  if (records.length === 0) {
    return (
      <Empty title={t('Tidak ada catatan', 'No records')}>
        {t('Longgarkan saringannya, atau pilih hari lain.', 'Widen the filter, or choose other days.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Catatan, yang terbaru dulu', 'Records, the latest first')}
      rows={records}
      stack
      columns={[
        {
          head: t('Siapa', 'Who'),
          cell: ({ name, role }) => (
            <>
              {name}
              <Small>{say(role)}</Small>
            </>
          ),
        },
        { head: t('Kapan', 'When'), cell: ({ at }) => formatInstant(at, lang), onPhone: 'line' },
        {
          head: t('Apa', 'What'),
          cell: ({ what, purpose }) => (
            <>
              {say(what)}
              {purpose && <Small>{purpose}</Small>}
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Tentang', 'About'),
          cell: (record) => <About view={view} record={record} />,
          onPhone: 'line',
        },
        {
          head: t('Segel', 'Seal'),
          cell: ({ position }) => (position === null ? t('belum', 'not yet') : String(position)),
          number: true,
          onPhone: 'hidden',
        },
      ]}
    />
  )
}

/** By their keys: names would be looks at people, which this list is not. */
function About({ view, record }: { view: View; record: Recorded }) {
  const { t } = view
  const { personId, employerId, details } = record
  const notes = Object.entries(details)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
  return (
    <>
      {personId !== null && <a href={personPath(personId)}>{t(`Orang ${personId}`, `Person ${personId}`)}</a>}
      {employerId !== null && t(` Perusahaan ${employerId}`, ` Employer ${employerId}`)}
      {notes && <Small>{notes}</Small>}
      {personId === null && employerId === null && !notes && '–'}
    </>
  )
}
