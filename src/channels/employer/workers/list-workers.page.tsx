import { dayIn, formatMonth as monthText, monthOf } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { openReturn } from '#modules/contributions'
import { countWorkers, findWorkers } from '#modules/registry'
import { formatCount, formatDay, formatDayShort, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, IconLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { mayPrepare, ownEmployer, type AtDesk } from '../desk.ts'
import { trailOf } from '../trail.ts'

type Counts = z.output<(typeof countWorkers)['output']>
type Worker = z.output<(typeof findWorkers)['output']>['workers'][number]

const filters = ['working', 'left', 'joiners', 'leavers', 'asked'] as const
type Filter = (typeof filters)[number]

/** Everyone who works or worked here, by name. */
export const viewWorkers = page('/employer/workers', 'employer', (visit) => draw(visit, ''))

/** Looked for in a form, because a name or a number has no place in an address. */
export const searchWorkers = action('/employer/workers', 'employer', (visit) =>
  draw(visit, visit.form.values['search']?.trim() ?? ''),
)

/** A worker enters by the return of the month that runs: opens it, or finds it open. */
export const submitNewWorker = action(
  '/employer/workers/new',
  'employer',
  async (visit) => {
    const { npp, firstMonth } = await ownEmployer(visit)
    const month = monthText(Math.max(monthOf(dayIn(visit.view.now)), firstMonth))
    const { returnId } = await visit.perform(openReturn, { npp, month })
    return redirect(`/employer/returns/${returnId}/workers/new`)
  },
  { onProblem: (visit, problem) => draw(visit, '', problem) },
)

const workersPerPage = 50

async function draw(visit: AtDesk, search: string, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const { npp, closedOn } = await ownEmployer(visit)
  const filter = filters.find((one) => one === query['filter']) ?? 'working'
  const trail = trailOf('/employer/workers', query['at'], { filter: query['filter'] })
  const counts = await perform(countWorkers, { npp })
  const { workers, next } = await perform(findWorkers, {
    npp,
    filter: search === '' ? filter : 'everyone',
    search,
    after: search === '' ? trail.current : null,
    limit: workersPerPage,
  })
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="workers"
      title={t('Pekerja', 'Workers')}
      problem={problem}
    >
      <PageHead view={view} title={headline(view, counts)}>
        <Ways visit={visit} isOpen={closedOn === null} />
      </PageHead>
      <Section id="list" title={t('Daftar pekerja', 'List of workers')} quiet>
        <Form view={view} action="/employer/workers" look="inline">
          <TextField
            name="search"
            type="search"
            label={t(
              'Nama, nomor pegawai, NIK, atau nomor peserta',
              'Name, employee number, NIK or membership number',
            )}
            value={search}
          />
          <Button variant="secondary" icon="search">
            {t('Cari', 'Search')}
          </Button>
        </Form>
        {search === '' && <FilterTabs view={view} filter={filter} counts={counts} />}
        {workers.length > 0 ? (
          <WorkerTable view={view} workers={workers} />
        ) : (
          <Nobody view={view} filter={filter} search={search} />
        )}
        {search === '' ? (
          <Pagination
            view={view}
            label={t('Halaman pekerja', 'Pages of workers')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        ) : (
          <SearchEnd view={view} more={next !== null} />
        )}
      </Section>
    </Page>
  )
}

function SearchEnd({ view, more }: { view: View; more: boolean }) {
  const { t } = view
  return (
    <Small>
      {more &&
        `${t(`${workersPerPage} yang paling cocok. Tulis lebih lengkap.`, `The first ${workersPerPage}. Write more of it.`)} `}
      <a href="/employer/workers">{t('Lihat semua lagi', 'See everyone again')}</a>
    </Small>
  )
}

function headline({ t }: View, { working, left }: Counts): string {
  const many = formatCount(working)
  if (working > 0)
    return t(
      `${many} orang bekerja di sini`,
      working === 1 ? '1 person works here' : `${many} people work here`,
    )
  return left > 0
    ? t('Tidak ada lagi yang bekerja di sini', 'Nobody works here any more')
    : t('Belum ada pekerja', 'No workers yet')
}

type FilterTabsProps = { view: View; filter: Filter; counts: Counts }

/** Who joins, what is asked, and whom one pays for besides. */
function Ways({ visit, isOpen }: { visit: AtDesk; isOpen: boolean }) {
  const { view } = visit
  const { t } = view
  return (
    <Actions>
      {mayPrepare(visit) && isOpen && (
        <Form view={view} action="/employer/workers/new" look="inline">
          <Button>{t('Tambah pekerja', 'Add a worker')}</Button>
        </Form>
      )}
      <IconLink href="/employer/questions" icon="message-circle">
        {t('Pertanyaan dan keberatan', 'Questions and disputes')}
      </IconLink>
      <IconLink href="/employer/sponsored" icon="heart-handshake">
        {t('Tanggung iuran pekerja mandiri', 'Pay for own-account workers')}
      </IconLink>
    </Actions>
  )
}

function FilterTabs({ view, filter, counts }: FilterTabsProps) {
  const { t, lang, now } = view
  const month = formatMonth(monthOf(dayIn(now)), lang)
  const labels: Record<Filter, string> = {
    working: t('Bekerja', 'Working'),
    left: t('Sudah keluar', 'Have left'),
    joiners: t(`Masuk ${month}`, `Joined in ${month}`),
    leavers: t(`Keluar ${month}`, `Left in ${month}`),
    asked: t('Ditanyakan', 'Asked about'),
  }
  return (
    <Tabs
      label={t('Saring pekerja', 'Filter workers')}
      tabs={filters.map((one) => ({
        href: one === 'working' ? '/employer/workers' : `/employer/workers?filter=${one}`,
        label: `${labels[one]} (${formatCount(counts[one])})`,
        current: one === filter,
      }))}
    />
  )
}

function WorkerTable({ view, workers }: { view: View; workers: readonly Worker[] }) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Pekerja menurut nama', 'Workers by name')}
      rows={workers}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ employmentId, name }) => <a href={`/employer/workers/${employmentId}`}>{name}</a>,
        },
        { head: 'NIK', cell: ({ nik }) => (nik ? <Num>{nik}</Num> : '–'), onPhone: 'hidden' },
        {
          head: t('Nomor pegawai', 'Employee no.'),
          cell: ({ employeeNo }) => employeeNo ?? '–',
          onPhone: 'hidden',
        },
        { head: t('Mulai', 'Since'), cell: ({ startedOn }) => formatDay(startedOn, lang), onPhone: 'line' },
        { head: t('Keadaan', 'State'), cell: (worker) => <WorkerTag view={view} worker={worker} /> },
        { head: t('Upah', 'Wage'), cell: ({ wage }) => formatRupiah(wage), number: true },
      ]}
    />
  )
}

function WorkerTag({ view, worker }: { view: View; worker: Worker }) {
  const { t, lang } = view
  if (worker.asked) return <Tag kind="unsure">{t('Masih di sini?', 'Still here?')}</Tag>
  if (worker.endedOn) {
    const day = formatDayShort(worker.endedOn, lang)
    return <Tag kind="quiet">{t(`Keluar ${day}`, `Left ${day}`)}</Tag>
  }
  return <Tag kind="done">{t('Bekerja', 'Working')}</Tag>
}

function Nobody({ view, filter, search }: { view: View; filter: Filter; search: string }) {
  const { t } = view
  if (search !== '') {
    return (
      <Empty title={t('Tidak ada yang cocok', 'Nobody matches')}>
        {t('Coba sebagian nama, atau nomor pegawainya.', 'Try part of the name, or the employee number.')}
      </Empty>
    )
  }
  const texts: Record<Filter, string> = {
    working: t(
      'Unggah berkas pekerja di laporan pertama, atau tambah satu per satu.',
      'Upload a file of workers in your first return, or add them one by one.',
    ),
    left: t('Belum ada yang keluar.', 'Nobody has left yet.'),
    joiners: t('Belum ada yang masuk bulan ini.', 'Nobody has joined this month.'),
    leavers: t('Belum ada yang keluar bulan ini.', 'Nobody has left this month.'),
    asked: t('Tidak ada pekerja yang sedang ditanyakan.', 'No worker is being asked about.'),
  }
  return <Empty title={t('Belum ada', 'Nobody yet')}>{texts[filter]}</Empty>
}
