import type { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { formatChange } from '#base/rupiah.ts'
import { listChangedWorkers, viewReturnHead } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '../trail.ts'
import { changeWords, isCause, wageWords } from './change-words.ts'

const workersPerPage = 50

/** The workers behind one line of the difference from last month. */
export const viewChangedWorkers = page(
  '/employer/returns/:returnId/changes/:change',
  'employer',
  async (visit) => {
    const { view, params, perform, query } = visit
    const { t, lang, say } = view
    const { returnId, change } = params
    if (!isCause(change)) throw notFound()
    const path = `/employer/returns/${returnId}/changes/${change}`
    const trail = trailOf(path, query['at'])
    const it = await perform(viewReturnHead, { returnId })
    const { workers, next } = await perform(listChangedWorkers, {
      returnId,
      change,
      after: trail.current ?? '0',
      limit: workersPerPage,
    })
    const month = formatMonth(it.month, lang)
    const title = `${say(changeWords[change])}, ${month}`
    return (
      <Page {...frameOf(visit)} portal="employer" current="returns" title={title}>
        <PageHead
          view={view}
          crumbs={[
            { href: `/employer/returns/${returnId}`, label: month },
            { href: `/employer/returns/${returnId}/review`, label: t('Tinjau', 'Review') },
            { href: path, label: say(changeWords[change]) },
          ]}
          title={title}
          lead={t(
            `Dibandingkan dengan tagihan ${formatMonth(it.month - 1, lang)}.`,
            `Compared with what was billed for ${formatMonth(it.month - 1, lang)}.`,
          )}
        />
        <Section id="workers" title={t('Pekerjanya', 'The workers')} quiet>
          {workers.length > 0 ? (
            <WorkerTable view={view} caption={title} returnId={returnId} workers={workers} />
          ) : (
            <Empty title={t('Tidak ada', 'Nobody')}>
              {t('Tidak ada pekerja di kelompok ini.', 'No worker is in this group.')}
            </Empty>
          )}
          <Pagination
            view={view}
            label={t('Halaman pekerja', 'Pages of workers')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        </Section>
      </Page>
    )
  },
)

type Worker = z.output<(typeof listChangedWorkers)['output']>['workers'][number]
type TableProps = { view: View; caption: string; returnId: string; workers: readonly Worker[] }

function WorkerTable({ view, caption, returnId, workers }: TableProps) {
  const { t } = view
  return (
    <Table
      caption={caption}
      rows={workers}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name }) => <a href={`/employer/returns/${returnId}/rows/${personId}`}>{name}</a>,
        },
        {
          head: t('Upah (Rp)', 'Wage (Rp)'),
          cell: ({ wageBefore, wage }) => wageWords(view, wageBefore, wage),
        },
        {
          head: t('Perubahan iuran (Rp)', 'Change of contribution (Rp)'),
          cell: (one) => formatChange(one.amount - one.amountBefore),
          number: true,
        },
      ]}
    />
  )
}
