import type { z } from 'zod'
import { listEmployers } from '#modules/registry'
import { formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { employerPath } from '../addresses.ts'
import { employerKindWords } from '../words.ts'

type Employer = z.output<(typeof listEmployers)['output']>['employers'][number]

/** The employers that this office serves, by name. */
export const viewEmployers = page('/officer/employers', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/employers', query['at'])
  const { employers, next } = await perform(listEmployers, { after: trail.current })
  const title = t('Pemberi kerja kantor ini', 'The employers of this office')
  return (
    <Page {...frameOf(visit)} portal="officer" current="employers" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Menurut nama. Yang dilayani kantor lain dicari dengan kotak di atas.',
          'By name. Those of other offices are found with the box above.',
        )}
      />
      <Section id="employers" title={t('Daftar', 'List')} quiet>
        <EmployerTable view={view} employers={employers} />
        <Pagination
          view={view}
          label={t('Halaman pemberi kerja', 'Pages of employers')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function EmployerTable({ view, employers }: { view: View; employers: readonly Employer[] }) {
  const { t, say } = view
  if (employers.length === 0) {
    return (
      <Empty title={t('Belum ada', 'None yet')}>
        {t(
          'Pemberi kerja masuk daftar ini begitu mendaftar di wilayah kantor Anda.',
          'An employer comes onto this list once it registers in your office’s area.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Pemberi kerja menurut nama', 'Employers by name')}
      rows={employers}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ npp, name }) => (
            <>
              <a href={employerPath(npp)}>{name}</a>
              <Small>{`NPP ${npp}`}</Small>
            </>
          ),
        },
        { head: t('Jenis', 'Kind'), cell: ({ kind }) => say(employerKindWords[kind]), onPhone: 'line' },
        {
          head: t('Tempat', 'Place'),
          cell: ({ regionName, closedOn }) =>
            closedOn ? <Tag kind="quiet">{t('Ditutup', 'Closed')}</Tag> : regionName,
        },
        { head: t('Pekerja', 'Workers'), cell: ({ workers }) => formatCount(workers), number: true },
      ]}
    />
  )
}
