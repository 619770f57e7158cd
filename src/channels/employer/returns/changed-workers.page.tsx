import { notFound } from '#base/problem.ts'
import { formatAmount, formatChange } from '#base/rupiah.ts'
import { listChangedWorkers, viewReturn } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '../trail.ts'
import { changeWords, isCause } from './change-words.ts'

const rowsPerPage = 50

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
    const it = await perform(viewReturn, { returnId })
    const found = await perform(listChangedWorkers, {
      returnId,
      change,
      after: trail.current ?? '0',
      limit: rowsPerPage + 1,
    })
    const workers = found.workers.slice(0, rowsPerPage)
    const last = found.workers.length > rowsPerPage ? (workers.at(-1)?.personId ?? null) : null
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
        />
        <Section id="workers" title={t('Pekerjanya', 'The workers')} quiet>
          {workers.length === 0 ? (
            <Empty title={t('Tidak ada', 'Nobody')}>
              {t('Tidak ada pekerja di kelompok ini.', 'No worker is in this group.')}
            </Empty>
          ) : (
            <Table
              caption={title}
              rows={workers}
              stack
              columns={[
                {
                  head: t('Nama', 'Name'),
                  cell: ({ personId, name }) => (
                    <a href={`/employer/returns/${returnId}/rows/${personId}`}>{name}</a>
                  ),
                },
                {
                  head: t('Upah dulu (Rp)', 'Wage before (Rp)'),
                  cell: ({ wageBefore }) => amount(wageBefore),
                  number: true,
                },
                {
                  head: t('Upah kini (Rp)', 'Wage now (Rp)'),
                  cell: ({ wage }) => amount(wage),
                  number: true,
                },
                {
                  head: t('Perubahan iuran (Rp)', 'Change of contribution (Rp)'),
                  cell: (one) => formatChange(one.amount - one.amountBefore),
                  number: true,
                },
              ]}
            />
          )}
          <Pagination
            view={view}
            label={t('Halaman pekerja', 'Pages of workers')}
            previous={trail.previous()}
            next={trail.next(last)}
          />
        </Section>
      </Page>
    )
  },
)

function amount(wage: bigint | null): string {
  return wage === null ? '–' : formatAmount(wage)
}
