import { formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { listProjects } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import { page } from '#web/page.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

/** The building projects of an employer: what each owes, and how far it is paid. */
export const viewEmployerProjects = page('/officer/employers/:npp/projects', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t, lang } = view
  const file = await openEmployer(visit)
  const { projects } = await perform(listProjects, { npp: file.npp })
  return (
    <EmployerPage visit={visit} file={file} tab="projects">
      <Section id="projects" title={t('Proyek jasa konstruksi', 'Building projects')}>
        {projects.length === 0 ? (
          <Empty title={t('Tidak ada proyek', 'No projects')}>
            {t(
              'Kontraktor mendaftarkannya di halaman Tagihan, Proyek.',
              'Contractors register them under Bills, Projects.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('Proyek, terbaru dulu', 'Projects, the latest first')}
            rows={projects}
            stack
            columns={[
              {
                head: t('Proyek', 'Project'),
                cell: ({ name, projectNo, owner, contractor, pays }) => (
                  <>
                    {name}
                    <Small>{`${projectNo}, ${pays ? owner : contractor}`}</Small>
                  </>
                ),
              },
              { head: t('Selesai', 'Ends'), cell: ({ endsOn }) => formatDay(endsOn, lang) },
              { head: t('Nilai', 'Value'), cell: ({ value }) => sumOrDash(value), number: true },
              { head: t('Iuran', 'Contribution'), cell: ({ total }) => sumOrDash(total), number: true },
              {
                head: t('Dibayar', 'Paid'),
                cell: ({ paid, progress }) => (
                  <>
                    {sumOrDash(paid)}
                    <Small>{t(`sampai ${progress}%`, `up to ${progress}%`)}</Small>
                  </>
                ),
                number: true,
              },
            ]}
          />
        )}
      </Section>
    </EmployerPage>
  )
})

/** Sums of a project in which the employer has only a part stand in the file of who pays. */
function sumOrDash(sum: Rupiah | null): string {
  return sum === null ? '–' : formatRupiah(sum)
}
