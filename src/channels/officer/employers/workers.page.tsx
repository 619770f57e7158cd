import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { findWorkers } from '#modules/registry'
import { counted, formatDay } from '#ui/format.ts'
import { Tabs } from '#ui/parts/file.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { employerPath, personPath } from '../addresses.ts'
import { groupedNumber } from '../people/open-file.ts'
import { contractWords } from '../words.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

type Worker = z.output<(typeof findWorkers)['output']>['workers'][number]

const filters = [
  ['working', 'Bekerja', 'At work'],
  ['joiners', 'Masuk bulan ini', 'Joined this month'],
  ['leavers', 'Keluar bulan ini', 'Left this month'],
  ['asked', 'Ditanya sudah keluar', 'Asked whether left'],
  ['everyone', 'Semua', 'Everyone'],
] as const

/** Who works there, by name. Opening one of them is a look at that person. */
export const viewEmployerWorkers = page('/officer/employers/:npp/workers', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, lang } = view
  const file = await openEmployer(visit)
  const here = employerPath(file.npp, 'workers')
  const filter = filters.find(([name]) => name === query['show'])?.[0] ?? 'working'
  const trail = trailOf(here, query['at'], { show: filter === 'working' ? undefined : filter })
  const { workers, next } = await perform(findWorkers, { npp: file.npp, filter, after: trail.current })
  return (
    <EmployerPage visit={visit} file={file} tab="workers">
      <Section
        id="workers"
        title={t(
          `${counted(file.workers, lang, 'orang', 'worker')} bekerja di sini`,
          `${counted(file.workers, lang, 'orang', 'worker')} here`,
        )}
      >
        <Tabs
          label={t('Siapa yang ditampilkan', 'Who is shown')}
          tabs={filters.map(([name, id, en]) => ({
            href: name === 'working' ? here : `${here}?show=${name}`,
            label: t(id, en),
            current: name === filter,
          }))}
        />
        <WorkerTable view={view} workers={workers} />
        <Pagination
          view={view}
          label={t('Halaman pekerja', 'Pages of workers')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </EmployerPage>
  )
})

function WorkerTable({ view, workers }: { view: View; workers: readonly Worker[] }) {
  const { t, lang, say } = view
  if (workers.length === 0) {
    return (
      <Empty title={t('Tidak ada di daftar ini', 'Nobody on this list')}>
        {t('Pilih daftar lain di atas.', 'Choose another list above.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Pekerja menurut nama', 'Workers by name')}
      rows={workers}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name, membershipNo }) => (
            <>
              <a href={personPath(personId)}>{name}</a>
              <Small>{groupedNumber(membershipNo)}</Small>
            </>
          ),
        },
        { head: 'NIK', cell: ({ nik }) => nik ?? '–', onPhone: 'hidden' },
        {
          head: t('Masa', 'Time'),
          cell: ({ startedOn, endedOn, contract }) => (
            <>
              {endedOn
                ? t(`sampai ${formatDay(endedOn, lang)}`, `until ${formatDay(endedOn, lang)}`)
                : t(`sejak ${formatDay(startedOn, lang)}`, `since ${formatDay(startedOn, lang)}`)}
              <Small>{say(contractWords[contract])}</Small>
            </>
          ),
        },
        { head: t('Upah', 'Wage'), cell: ({ wage }) => formatRupiah(wage), number: true },
      ]}
    />
  )
}
