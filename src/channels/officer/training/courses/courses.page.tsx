import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  basisWords,
  decideCourse,
  listCourseWork,
  modeWords,
  retireCourse,
  stateWords,
  viewCourseFile,
} from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { mayServe } from '../../desk.ts'
import { Reserved } from '../../reserved.tsx'
import { coursePath, coursesPath } from '../addresses.ts'

type Course = z.output<(typeof viewCourseFile)['output']>
type OfCourse = Visit<'officer', '/officer/training/courses/:courseNo'>

/** Courses that wait for review, the oldest first. */
export const viewCourseWork = page('/officer/training/courses', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(coursesPath, query['at'])
  const { courses, next } = await perform(listCourseWork, { after: trail.current })
  const title =
    courses.length > 0
      ? t('Program menunggu ditinjau', 'Courses wait for review')
      : t('Tidak ada program yang menunggu', 'No course waits')
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Program pelatihan', 'Courses')}>
      <PageHead view={view} title={title} />
      <Section id="courses" title={t('Program pelatihan', 'Courses')} quiet>
        {courses.length === 0 ? (
          <Empty title={t('Semua sudah ditinjau', 'All are reviewed')}>
            {t(
              'Program yang dikirim lembaga muncul di sini.',
              'Courses that training bodies send appear here.',
            )}
          </Empty>
        ) : (
          <Table
            caption={title}
            rows={courses}
            columns={[
              {
                head: t('Program', 'Course'),
                cell: ({ courseNo, title: name, providerName }) => (
                  <>
                    <a href={coursePath(courseNo)}>{name}</a>
                    <Small>{providerName}</Small>
                  </>
                ),
              },
              {
                head: t('Bidang', 'Field'),
                cell: ({ fieldId, fieldEn }) => t(fieldId, fieldEn),
                onPhone: 'hidden',
              },
              { head: t('Harga', 'Price'), cell: ({ price }) => formatRupiah(price), number: true },
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

export const viewCoursePage = page('/officer/training/courses/:courseNo', 'officer', (visit) => draw(visit))

export const submitDecision = action(
  '/officer/training/courses/:courseNo/decide',
  'officer',
  async ({ perform, params, form, view }) => {
    const { decision, reason } = form.values
    await perform(decideCourse, { courseNo: params.courseNo, decision, reason }, { key: form.requestKey })
    return redirect(coursesPath, { notice: view.t('Keputusan tersimpan.', 'The decision is saved.') })
  },
  { onProblem: draw },
)

export const submitRetire = action(
  '/officer/training/courses/:courseNo/retire',
  'officer',
  async ({ perform, params, form, view }) => {
    const { reason } = form.values
    await perform(retireCourse, { courseNo: params.courseNo, reason }, { key: form.requestKey })
    return redirect(coursePath(params.courseNo), {
      notice: view.t('Program ditarik.', 'The course is retired.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfCourse, problem: ProblemDetails | null = null) {
  const { view, perform, params } = visit
  const { t, say } = view
  const course = await perform(viewCourseFile, { courseNo: params.courseNo })
  return (
    <Page {...frameOf(visit)} portal="officer" title={course.title} problem={problem}>
      <PageHead
        view={view}
        title={course.title}
        state={<Tag kind="note">{say(stateWords('course', course.state))}</Tag>}
        crumbs={[
          { href: coursesPath, label: t('Program pelatihan', 'Courses') },
          { href: coursePath(course.courseNo), label: course.courseNo },
        ]}
        lead={`${course.providerName}, ${course.regionName}`}
      />
      <Columns aside={<Decide visit={visit} course={course} problem={problem} />}>
        <Content view={view} course={course} />
      </Columns>
    </Page>
  )
}

function Content({ view, course }: { view: View; course: Course }) {
  const { t, say } = view
  return (
    <Section id="content" title={t('Isi program', 'The course')}>
      <p>{course.description}</p>
      <Rows
        rows={[
          { label: t('Bidang', 'Field'), value: t(course.fieldId, course.fieldEn) },
          { label: t('Lama', 'Length'), value: t(`${course.hours} jam`, `${course.hours} hours`) },
          {
            label: t('Cara belajar', 'How'),
            value: course.modes.map((mode) => say(modeWords[mode])).join(', '),
          },
          { label: t('Standar', 'Standard'), value: course.standard ?? '–' },
          { label: t('Jenjang KKNI', 'KKNI level'), value: String(course.level ?? '–') },
          { label: t('Lanjutan dari', 'Follows from'), value: course.occupations.join(', ') || '–' },
          { label: t('Harga tiap peserta', 'Price for each trainee'), value: formatRupiah(course.price) },
          { label: t('Dibayar untuk', 'Paid for'), value: say(basisWords[course.basis]) },
        ]}
      />
    </Section>
  )
}

type DecideProps = { visit: OfCourse; course: Course; problem: ProblemDetails | null }

function Decide({ visit, course, problem }: DecideProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  if (!mayServe(visit)) return <Reserved view={view} to="officers" />
  if (course.state === 'review')
    return (
      <Section id="decide" size="md" title={t('Keputusan', 'Decision')}>
        <Form view={view} action={`${coursePath(course.courseNo)}/decide`}>
          <RadioField
            {...field('decision')}
            label={t('Hasil tinjauan', 'Outcome')}
            options={[
              { value: 'list', label: t('Terbitkan', 'List it') },
              { value: 'send-back', label: t('Kembalikan untuk diperbaiki', 'Send it back') },
            ]}
          />
          <TextArea
            {...field('reason')}
            label={t('Yang perlu diperbaiki', 'What has to be mended')}
            hint={t('Lembaga membacanya. Sebut sampai kapan.', 'The training body reads it. Say by when.')}
          />
          <Button>{t('Putuskan', 'Decide')}</Button>
        </Form>
      </Section>
    )
  return course.state === 'listed' ? (
    <Section id="retire" size="md" title={t('Tarik program', 'Retire the course')}>
      <Form view={view} action={`${coursePath(course.courseNo)}/retire`}>
        <TextField {...field('reason')} label={t('Alasan', 'Reason')} />
        <Button variant="secondary">{t('Tarik', 'Retire')}</Button>
      </Form>
    </Section>
  ) : null
}
