import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { draftCourse, listCourses, listFields } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { coursePath, isOwner, mayTeach, ownNumber, type AtDesk } from '../desk.ts'
import { CourseTag } from '../state-tag.tsx'
import { CourseForm, courseIn } from './course-form.tsx'

/** What a training body teaches, and where each course stands. */
export const viewCourses = page('/provider/courses', 'provider', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  if (!mayTeach(visit)) return <NotForAssessors visit={visit} />
  const trail = trailOf('/provider/courses', query['at'])
  const { courses, next } = await perform(listCourses, {
    providerNo: await ownNumber(visit),
    after: trail.current,
  })
  const title = t('Program pelatihan', 'Courses')
  const add = isOwner(visit) && (
    <ButtonLink href="/provider/courses/new">{t('Tulis program baru', 'Write a new course')}</ButtonLink>
  )
  return (
    <Page {...frameOf(visit)} portal="provider" current="courses" title={title}>
      <PageHead view={view} title={title}>
        {courses.length > 0 && add}
      </PageHead>
      <Section id="courses" title={title} quiet>
        {courses.length === 0 ? (
          <Empty title={t('Belum ada program', 'No courses yet')} action={add}>
            {t(
              'Tulis program pertama. Petugas meninjaunya sebelum terbit.',
              'Write the first one. An officer reviews it before it is listed.',
            )}
          </Empty>
        ) : (
          <Table
            caption={title}
            stack
            rows={courses}
            columns={[
              {
                head: t('Program', 'Course'),
                cell: ({ courseNo, title: name }) => (
                  <>
                    <a href={coursePath(courseNo)}>{name}</a>
                    <Small>{courseNo}</Small>
                  </>
                ),
              },
              {
                head: t('Bidang', 'Field'),
                cell: ({ fieldId, fieldEn }) => t(fieldId, fieldEn),
                onPhone: 'line',
              },
              { head: t('Harga', 'Price'), cell: ({ price }) => formatRupiah(price), number: true },
              { head: t('Keadaan', 'State'), cell: ({ state }) => <CourseTag view={view} state={state} /> },
            ]}
          />
        )}
        <Pagination
          view={view}
          label={t('Halaman program', 'Pages of courses')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function NotForAssessors({ visit }: { visit: AtDesk }) {
  const { view } = visit
  const { t } = view
  const title = t('Program pelatihan', 'Courses')
  return (
    <Page {...frameOf(visit)} portal="provider" current="courses" title={title}>
      <PageHead view={view} title={title} />
      <Empty
        title={t('Program diurus pengelola dan pelatih', 'Courses are for managers and trainers')}
        action={<a href="/provider/assessments">{t('Ke uji kompetensi', 'To the assessments')}</a>}
      >
        {t('Uji yang Anda catat ada di halamannya sendiri.', 'What you assess has a page of its own.')}
      </Empty>
    </Page>
  )
}

export const viewNewCourse = page('/provider/courses/new', 'provider', (visit) => drawNew(visit))

export const submitNewCourse = action(
  '/provider/courses/new',
  'provider',
  async (visit) => {
    const { perform, form, view } = visit
    const said = { ...courseIn(form.values), providerNo: await ownNumber(visit) }
    const { courseNo } = await perform(draftCourse, said, { key: form.requestKey })
    return redirect(coursePath(courseNo), {
      notice: view.t(
        'Draf tersimpan. Kirim bila sudah lengkap.',
        'The draft is kept. Send it once it is complete.',
      ),
    })
  },
  { onProblem: drawNew },
)

async function drawNew(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, form } = visit
  const { t } = view
  const { fields } = await perform(listFields, {})
  const title = t('Program baru', 'New course')
  return (
    <Page {...frameOf(visit)} portal="provider" current="courses" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/provider/courses', label: t('Program pelatihan', 'Courses') },
          { href: '/provider/courses/new', label: title },
        ]}
      />
      <Section id="form" title={t('Isian', 'Form')} quiet>
        <CourseForm
          view={view}
          action="/provider/courses/new"
          values={form.values}
          fields={fields}
          problem={problem}
          button={t('Simpan draf', 'Keep the draft')}
        />
      </Section>
    </Page>
  )
}
