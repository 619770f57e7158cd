import { lastDayOf } from '@payung/law'
import type { z } from 'zod'
import { listLapsing } from '#modules/contributions'
import { counted, formatDay } from '#ui/format.ts'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { personPath } from './addresses.ts'
import { Worklist } from './lists.page.tsx'
import { groupedNumber } from './people/open-file.ts'

type Worker = z.output<typeof listLapsing.output>['workers'][number]

/** Own-account workers who can still make up for what they have missed: a call in time saves their cover. */
export const viewLapsing = page('/officer/own-accounts', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/own-accounts', query['at'])
  const { workers, next } = await perform(listLapsing, { cursor: trail.current?.replace('_', ' ') ?? null })
  return (
    <Worklist
      visit={visit}
      title={
        workers.length === 0
          ? t('Tidak ada pekerja mandiri yang menunggak', 'No own-account worker is in arrears')
          : t('Pekerja mandiri yang menunggak', 'Own-account workers in arrears')
      }
      lead={t(
        'Masih bisa dipulihkan tanpa denda. Yang waktunya hampir habis, paling atas.',
        'Still to be restored without a penalty. Those whose time is nearly over come first.',
      )}
      trail={trail}
      next={next?.replace(' ', '_') ?? null}
    >
      <WorkerTable view={view} workers={workers} />
    </Worklist>
  )
})

function WorkerTable({ view, workers }: { view: View; workers: readonly Worker[] }) {
  const { t, lang } = view
  if (workers.length === 0) {
    return (
      <Empty title={t('Semua terlindungi', 'All are covered')}>
        {t(
          'Yang lewat sehari dari masa perlindungannya muncul di sini.',
          'Whoever is a day past their cover appears here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t(
        'Pekerja mandiri, yang waktunya hampir habis dulu',
        'Own-account workers, the most urgent first',
      )}
      rows={workers}
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name, membershipNo }) => (
            <>
              <a href={personPath(personId, 'own-account')}>{name}</a>
              <Small>{groupedNumber(membershipNo)}</Small>
            </>
          ),
        },
        { head: t('Lunas sampai', 'Paid until'), cell: ({ until }) => formatDay(lastDayOf(until), lang) },
        {
          head: t('Tertunggak', 'Missed'),
          cell: ({ missed }) => counted(missed, lang, 'bulan', 'month'),
          number: true,
        },
      ]}
    />
  )
}
