import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import { viewProgress } from '#modules/institute'
import { formatCount } from '#ui/format.ts'
import { IconLink } from '#ui/parts/action.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Source } from '#ui/parts/text.tsx'
import { download, page } from '#web/page.ts'
import { home, InstitutePage } from './institute-page.tsx'

type Quarter = z.output<typeof viewProgress.output>['quarters'][number]
type Figure = Exclude<keyof Quarter, 'quarter'>

const figures: readonly (readonly [Figure, Words])[] = [
  ['runs', { id: 'Kursus diadakan', en: 'Courses held' }],
  ['trainedStaff', { id: 'Pegawai dilatih', en: 'Staff trained' }],
  ['trainedPublic', { id: 'Masyarakat dilatih', en: 'Public trained' }],
  ['schemes', { id: 'Skema berlaku, akhir triwulan', en: 'Schemes in force, at the end' }],
  ['certificates', { id: 'Sertifikat dicatat', en: 'Certificates noted' }],
  ['research', { id: 'Penelitian terbit', en: 'Research published' }],
  ['agreements', { id: 'Kerja sama berlaku, akhir triwulan', en: 'Agreements in force, at the end' }],
  ['bookings', { id: 'Pemakaian ruang', en: 'Rooms booked' }],
  ['roomHours', { id: 'Jam pemakaian ruang', en: 'Hours of room use' }],
]

const path = `${home}/progress` as const

/** What the Institute has done, quarter by quarter: for directors and the vice president. */
export const viewProgressPage = page(path, 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, say } = view
  const { year, quarters } = await perform(viewProgress, { year: query['year'] ?? null })
  const title = t(`Perkembangan Institut ${year}`, `Progress of the Institute in ${year}`)
  return (
    <InstitutePage
      visit={visit}
      title={title}
      crumbs={[{ href: path, label: t('Perkembangan', 'Progress') }]}
    >
      <Section id="progress" title={t('Per triwulan', 'By quarter')} quiet>
        <Table
          caption={title}
          rows={figures}
          stack
          columns={[
            { head: t('Hal', 'What'), cell: ([, words]) => say(words) },
            ...quarters.map((quarter) => ({
              head: t(`Triwulan ${quarter.quarter}`, `Quarter ${quarter.quarter}`),
              cell: ([figure]: (typeof figures)[number]) => formatCount(quarter[figure]),
              number: true,
              onPhone: 'line' as const,
            })),
          ]}
        />
        <Source>
          {t(
            'Dihitung dari catatan saat halaman ini dibuka.',
            'Counted from the records as this page opens.',
          )}
        </Source>
        <p>
          <IconLink href={`${path}/file?year=${year}`} icon="download" saved>
            {t('Unduh CSV', 'Download CSV')}
          </IconLink>
        </p>
        <p>
          <a href={`${path}?year=${year - 1}`}>{String(year - 1)}</a>
        </p>
      </Section>
    </InstitutePage>
  )
})

/** The same figures for a spreadsheet, with the names by which programs know them. */
export const downloadProgress = page(`${path}/file`, 'officer', async ({ perform, query, view }) => {
  const { year, quarters } = await perform(viewProgress, { year: query['year'] ?? null })
  const names = figures.map(([figure]) => figure)
  const lines = [
    ['year', 'quarter', ...names].join(','),
    ...quarters.map((quarter) => [year, quarter.quarter, ...names.map((name) => quarter[name])].join(',')),
  ]
  return download(
    `${view.t('perkembangan-institut', 'institute-progress')}-${year}.csv`,
    'text/csv; charset=utf-8',
    Buffer.from(`${lines.join('\r\n')}\r\n`),
  )
})
