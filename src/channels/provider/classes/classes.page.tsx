import type { ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import { listClasses, listCourses, planClass } from '#modules/training'
import { formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { classPath, isOwner, mayTeach, ownNumber, type AtDesk } from '../desk.ts'
import { ClassTag } from '../state-tag.tsx'
import { ClassForm, classIn } from './class-form.tsx'

/** The classes of a training body, the latest planned first. */
export const viewClasses = page('/provider/classes', 'provider', async (visit) => {
  const { view, perform, query } = visit
  const { t, lang } = view
  const trail = trailOf('/provider/classes', query['at'])
  const { classes, next } = await perform(listClasses, {
    providerNo: await ownNumber(visit),
    after: trail.current,
  })
  const title = t('Kelas', 'Classes')
  const add = isOwner(visit) && (
    <ButtonLink href="/provider/classes/new">{t('Rencanakan kelas', 'Plan a class')}</ButtonLink>
  )
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title}>
      <PageHead view={view} title={title}>
        {classes.length > 0 && add}
      </PageHead>
      <Section id="classes" title={title} quiet>
        {classes.length === 0 ? (
          <Empty title={t('Belum ada kelas', 'No classes yet')} action={add}>
            {t(
              'Rencanakan kelas dari program yang sudah terbit.',
              'Plan a class of a course that is listed.',
            )}
          </Empty>
        ) : (
          <Table
            caption={title}
            stack
            rows={classes}
            columns={[
              {
                head: t('Kelas', 'Class'),
                cell: ({ classNo, title: name }) => (
                  <>
                    {mayTeach(visit) ? <a href={classPath(classNo)}>{name}</a> : name}
                    <Small>{classNo}</Small>
                  </>
                ),
              },
              {
                head: t('Mulai', 'Begins'),
                cell: ({ startsOn }) => formatDay(startsOn, lang),
                onPhone: 'line',
              },
              {
                head: t('Kursi terisi', 'Seats taken'),
                cell: ({ committed, spent, places }) =>
                  `${formatCount(committed + spent)} / ${formatCount(places)}`,
                number: true,
              },
              { head: t('Keadaan', 'State'), cell: ({ state }) => <ClassTag view={view} state={state} /> },
            ]}
          />
        )}
        <Pagination
          view={view}
          label={t('Halaman kelas', 'Pages of classes')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

export const viewNewClass = page('/provider/classes/new', 'provider', (visit) => drawNew(visit))

export const submitNewClass = action(
  '/provider/classes/new',
  'provider',
  async (visit) => {
    const { perform, form, view } = visit
    const said = { ...classIn(form.values), providerNo: await ownNumber(visit) }
    const { classNo } = await perform(planClass, said, { key: form.requestKey })
    return redirect(classPath(classNo), {
      notice: view.t('Kelas direncanakan. Susun jadwalnya.', 'The class is planned. Set its sessions.'),
    })
  },
  { onProblem: drawNew },
)

async function drawNew(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, form, query } = visit
  const { t } = view
  const { courses } = await perform(listCourses, { providerNo: await ownNumber(visit), limit: 200 })
  const listed = courses.filter(({ state }) => state === 'listed')
  const { regions } = await perform(listRegions, { level: 'regency' })
  const title = t('Rencanakan kelas', 'Plan a class')
  const asked = query['course']
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/provider/classes', label: t('Kelas', 'Classes') },
          { href: '/provider/classes/new', label: title },
        ]}
      />
      <Section id="form" title={t('Isian', 'Form')} quiet>
        {listed.length === 0 ? (
          <Empty
            title={t('Belum ada program yang terbit', 'No course is listed yet')}
            action={<a href="/provider/courses">{t('Ke program pelatihan', 'To the courses')}</a>}
          >
            {t('Kelas direncanakan dari program yang terbit.', 'Classes are planned of listed courses.')}
          </Empty>
        ) : (
          <ClassForm
            view={view}
            action="/provider/classes/new"
            values={{ ...(asked && { courseNo: asked }), ...form.values }}
            courses={listed}
            regions={regions}
            problem={problem}
            button={t('Simpan rencana', 'Keep the plan')}
          />
        )}
      </Section>
    </Page>
  )
}
