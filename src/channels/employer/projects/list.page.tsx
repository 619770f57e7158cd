import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { listProjects } from '#modules/contributions'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { crumbsOf, path } from './crumbs.ts'

type Listed = z.output<typeof listProjects.output>['projects'][number]

/** The building projects of an employer, and those of others in which it has a part. */
export const viewProjects = page(path, 'employer', async (visit) => {
  const { view, perform } = visit
  const { t, lang } = view
  const { npp } = await ownEmployer(visit)
  const { projects } = await perform(listProjects, { npp })
  const owing = projects.filter((project) => project.pays && !isPaid(project))
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={t('Proyek', 'Projects')}>
      <PageHead
        view={view}
        crumbs={crumbsOf(view)}
        title={
          projects.length === 0
            ? t('Proyek jasa konstruksi', 'Building projects')
            : owing.length === 0
              ? t('Iuran semua proyek lunas', 'The contributions of all projects are paid')
              : t(
                  `${counted(owing.length, lang, 'proyek', 'project')} masih punya iuran`,
                  `${counted(owing.length, lang, 'project', 'project')} still owe contributions`,
                )
        }
        lead={t(
          'Satu iuran menurut nilai kontrak melindungi semua pekerja harian, borongan, dan kontrak di proyek itu, juga milik subkontraktor.',
          'One contribution by the contract value covers everyone who works there by the day, the piece or for a term, subcontractors’ people too.',
        )}
      >
        {mayPrepare(visit) && (
          <Actions>
            <ButtonLink href={`${path}/new`} variant={projects.length === 0 ? 'primary' : 'secondary'}>
              {t('Daftarkan proyek', 'Register a project')}
            </ButtonLink>
          </Actions>
        )}
      </PageHead>
      <Section id="projects" title={t('Daftar proyek', 'List of projects')} quiet>
        {projects.length === 0 ? (
          <Empty title={t('Belum ada proyek', 'No projects yet')}>
            {t(
              'Siapkan kontraknya: nilai, tanggal mulai, dan tanggal selesai. Sekitar dua menit.',
              'Have the contract at hand: its value, first and last day. About two minutes.',
            )}
          </Empty>
        ) : (
          <Projects view={view} projects={projects} />
        )}
      </Section>
    </Page>
  )
})

function Projects({ view, projects }: { view: View; projects: readonly Listed[] }) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Proyek, terbaru dulu', 'Projects, the latest first')}
      rows={projects}
      stack
      columns={[
        {
          head: t('Proyek', 'Project'),
          cell: ({ projectNo, name, owner, contractor, pays }) => (
            <>
              <a href={`${path}/${projectNo}`}>{name}</a>
              <Small>
                {pays
                  ? t(`untuk ${owner}`, `for ${owner}`)
                  : t(`bagian dari ${contractor}`, `a part given by ${contractor}`)}
              </Small>
            </>
          ),
        },
        {
          head: t('Selesai', 'Ends'),
          cell: ({ endsOn }) => formatDay(endsOn, lang),
          onPhone: 'hidden',
        },
        {
          head: t('Iuran', 'Contribution'),
          cell: ({ total }) => (total === null ? '–' : formatRupiah(total)),
          number: true,
        },
        {
          head: t('Keadaan', 'State'),
          cell: (project) => <ProjectTag view={view} project={project} />,
          onPhone: 'line',
        },
      ]}
    />
  )
}

export function ProjectTag({ view: { t }, project }: { view: View; project: Progressed }) {
  const { progress } = project
  if (isPaid(project)) return <Tag kind="done">{t('Lunas', 'Paid')}</Tag>
  return progress === 0 ? (
    <Tag kind="unsure">{t('Belum dibayar', 'Not paid yet')}</Tag>
  ) : (
    <Tag kind="waiting">{t(`Lunas sampai ${progress}%`, `Paid up to ${progress}%`)}</Tag>
  )
}

/** A contract that grew after all of it was paid owes again, which only who pays is told. */
function isPaid({ progress, paid, total }: Progressed): boolean {
  return paid === null || total === null ? progress === 100 : paid >= total
}

type Progressed = Pick<Listed, 'progress' | 'paid' | 'total'>
