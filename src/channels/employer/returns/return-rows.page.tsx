import type { z } from 'zod'
import { listReturnRows, viewReturnHead } from '#modules/contributions'
import { findWorkers } from '#modules/registry'
import { counted, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { trailOf, type Trail } from '../trail.ts'
import { wageWords } from './change-words.ts'

type OfReturn = Visit<'employer', '/employer/returns/:returnId/rows'>
type Row = z.output<(typeof listReturnRows)['output']>['rows'][number]
type Head = z.output<(typeof viewReturnHead)['output']>
type Listed = z.output<(typeof listReturnRows)['output']>

/** Everyone in a return, to be looked through and changed one by one. */
export const viewRows = page('/employer/returns/:returnId/rows', 'employer', (visit) => draw(visit, ''))

/** Looked for in a form, because a name or a number has no place in an address. */
export const searchRows = action('/employer/returns/:returnId/rows', 'employer', (visit) =>
  draw(visit, visit.form.values['search']?.trim() ?? ''),
)

const rowsPerPage = 50

async function draw(visit: OfReturn, search: string) {
  const { view, params, perform, query } = visit
  const { t, lang } = view
  const { returnId } = params
  const path = pathOf(returnId)
  const trail = trailOf(path, query['at'])
  const it = await perform(viewReturnHead, { returnId })
  const after = search === '' ? trail.current : null
  const listed = await perform(listReturnRows, { returnId, search, after, limit: rowsPerPage })
  const month = formatMonth(it.month, lang)
  const workers = counted(listed.workers, lang, 'pekerja', 'worker')
  const title = t(`${workers} di laporan ${month}`, `${workers} in the return for ${month}`)
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/returns', label: t('Laporan', 'Returns') },
          { href: `/employer/returns/${returnId}`, label: month },
          { href: path, label: t('Pekerja', 'Workers') },
        ]}
        title={title}
      >
        <Ways visit={visit} it={it} />
      </PageHead>
      <Section id="rows" title={t('Pekerja dan upahnya', 'Workers and wages')} quiet>
        <Form view={view} action={path} look="inline">
          <TextField
            name="search"
            type="search"
            label={t('Nama, nomor pegawai, atau nomor peserta', 'Name, employee number or membership number')}
            value={search}
          />
          <Button variant="secondary" icon="search">
            {t('Cari', 'Search')}
          </Button>
        </Form>
        <Found view={view} it={it} listed={listed} search={search} trail={trail} />
      </Section>
      {it.kind === 'revised' && it.state === 'draft' && search !== '' && (
        <Outside visit={visit} found={await findOthers(visit, listed.rows, search)} />
      )}
    </Page>
  )
}

function pathOf(returnId: string): string {
  return `/employer/returns/${returnId}/rows`
}

function Ways({ visit, it }: { visit: OfReturn; it: Head }) {
  const { t } = visit.view
  if (it.state !== 'draft' || !mayPrepare(visit)) return null
  const base = `/employer/returns/${it.returnId}`
  return (
    <Actions>
      {it.kind !== 'revised' && (
        <ButtonLink variant="secondary" href={`${base}/workers/new`}>
          {t('Tambah pekerja', 'Add a worker')}
        </ButtonLink>
      )}
      <a href={`${base}/review`}>{t('Tinjau laporan', 'Review the return')}</a>
    </Actions>
  )
}

type FoundProps = { view: View; it: Head; listed: Listed; search: string; trail: Trail }

function Found({ view, it, listed, search, trail }: FoundProps) {
  const { t } = view
  return (
    <>
      {listed.rows.length > 0 ? (
        <RowTable view={view} it={it} listed={listed} />
      ) : (
        <Nobody view={view} it={it} search={search} />
      )}
      {search === '' ? (
        <Pagination
          view={view}
          label={t('Halaman pekerja', 'Pages of workers')}
          previous={trail.previous()}
          next={trail.next(listed.next)}
        />
      ) : (
        <Small>
          {listed.next !== null &&
            t(
              `Baru ${rowsPerPage} yang pertama. Tulis lebih lengkap untuk mempersempit. `,
              `Only the first ${rowsPerPage}. Write more of it to narrow the search. `,
            )}
          <a href={pathOf(it.returnId)}>{t('Lihat semua lagi', 'See everyone again')}</a>
        </Small>
      )}
    </>
  )
}

function RowTable({ view, it, listed }: { view: View; it: Head; listed: Listed }) {
  const { t } = view
  return (
    <Table
      caption={
        listed.order === 'name'
          ? t('Pekerja di laporan ini, menurut nama', 'Workers of this return, by name')
          : t(
              'Pekerja di laporan ini, menurut urutan pendaftaran',
              'Workers of this return, in the order of their registration',
            )
      }
      rows={listed.rows}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name }) => (
            <a href={`/employer/returns/${it.returnId}/rows/${personId}`}>{name}</a>
          ),
        },
        {
          head: t('Nomor pegawai', 'Employee no.'),
          cell: ({ employeeNo }) => employeeNo ?? '–',
          onPhone: 'line',
        },
        {
          head: t('Upah (Rp)', 'Wage (Rp)'),
          cell: ({ wageBefore, wage }) => wageWords(view, wageBefore, wage),
        },
        { head: t('Asal', 'From'), cell: ({ source }) => <SourceTag view={view} source={source} /> },
      ]}
    />
  )
}

function SourceTag({ view, source }: { view: View; source: Row['source'] }) {
  const { t } = view
  if (source === 'carried') return <Tag kind="quiet">{t('Bulan lalu', 'Last month')}</Tag>
  return <Tag kind="note">{source === 'file' ? t('Berkas', 'File') : t('Diketik', 'Typed')}</Tag>
}

function Nobody({ view, it, search }: { view: View; it: Head; search: string }) {
  const { t } = view
  if (search !== '') {
    return (
      <Empty title={t('Tidak ada yang cocok', 'Nobody matches')}>
        {t('Coba sebagian nama, atau nomor pegawainya.', 'Try part of the name, or the employee number.')}
      </Empty>
    )
  }
  return (
    <Empty title={t('Belum ada pekerja di laporan ini', 'Nobody is in this return yet')}>
      {it.kind === 'revised'
        ? t(
            'Cari pekerja yang upahnya perlu dikoreksi.',
            'Look for the worker whose wage is to be corrected.',
          )
        : t(
            'Unggah berkas pekerja, atau tambah satu per satu.',
            'Upload a file of workers, or add them one by one.',
          )}
    </Empty>
  )
}

type Worker = z.output<(typeof findWorkers)['output']>['workers'][number]

/** Workers who are not in the correction yet, for taking them in. */
async function findOthers(visit: OfReturn, rows: readonly Row[], search: string): Promise<readonly Worker[]> {
  const { npp } = await ownEmployer(visit)
  const { workers } = await visit.perform(findWorkers, { npp, filter: 'everyone', search, limit: 20 })
  return workers.filter((worker) => !rows.some(({ personId }) => personId === worker.personId))
}

function Outside({ visit, found }: { visit: OfReturn; found: readonly Worker[] }) {
  const { view, params } = visit
  const { t } = view
  if (found.length === 0) return null
  return (
    <Section id="outside" title={t('Belum ada di perbaikan ini', 'Not in this correction yet')}>
      <Table
        caption={t('Pekerja lain yang cocok', 'Other workers who match')}
        rows={found}
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ personId, name }) => (
              <a href={`/employer/returns/${params.returnId}/rows/${personId}`}>{name}</a>
            ),
          },
          { head: t('Nomor pegawai', 'Employee no.'), cell: ({ employeeNo }) => employeeNo ?? '–' },
        ]}
      />
    </Section>
  )
}
