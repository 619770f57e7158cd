import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  basisWords,
  changeCourse,
  listFields,
  modeWords,
  retireCourse,
  stateWords,
  submitCourse,
  viewCourseFile,
  type CourseState,
} from '#modules/training'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Log, Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { coursePath, isOwner, type AtDesk } from '../desk.ts'
import { CourseTag } from '../state-tag.tsx'
import { CourseForm, courseIn, valuesOf } from './course-form.tsx'

type Course = z.output<(typeof viewCourseFile)['output']>
type OfCourse = AtDesk<'/provider/courses/:courseNo'>

/** One course of a training body, and what it waits for. */
export const viewCoursePage = page('/provider/courses/:courseNo', 'provider', (visit) => draw(visit))

export const submitChange = action(
  '/provider/courses/:courseNo',
  'provider',
  async ({ params, perform, form, view }) => {
    const said = { ...courseIn(form.values), courseNo: params.courseNo }
    await perform(changeCourse, said, { key: form.requestKey })
    return redirect(coursePath(params.courseNo), {
      notice: view.t('Perubahan tersimpan.', 'The change is kept.'),
    })
  },
  { onProblem: draw },
)

export const submitForReview = action(
  '/provider/courses/:courseNo/submit',
  'provider',
  async ({ params, perform, form, view }) => {
    await perform(submitCourse, { courseNo: params.courseNo }, { key: form.requestKey })
    return redirect(coursePath(params.courseNo), {
      notice: view.t('Terkirim. Petugas meninjaunya.', 'Sent. An officer reviews it.'),
    })
  },
  { onProblem: draw },
)

export const submitRetire = action(
  '/provider/courses/:courseNo/retire',
  'provider',
  async ({ params, perform, form, view }) => {
    const { reason } = form.values
    await perform(retireCourse, { courseNo: params.courseNo, reason }, { key: form.requestKey })
    return redirect(coursePath(params.courseNo), {
      notice: view.t('Program ditarik.', 'The course is retired.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfCourse, problem: ProblemDetails | null = null) {
  const { view, perform, params, form } = visit
  const { t } = view
  const course = await perform(viewCourseFile, { courseNo: params.courseNo })
  const { fields } = await perform(listFields, {})
  const isDraft = course.state === 'draft' && isOwner(visit)
  return (
    <Page {...frameOf(visit)} portal="provider" current="courses" title={course.title} problem={problem}>
      <PageHead
        view={view}
        title={course.title}
        state={<CourseTag view={view} state={course.state} />}
        crumbs={[
          { href: '/provider/courses', label: t('Program pelatihan', 'Courses') },
          { href: coursePath(course.courseNo), label: course.courseNo },
        ]}
      >
        <SentBack view={view} course={course} />
        <NextStep view={view} course={course} owner={isOwner(visit)} />
      </PageHead>
      <Columns aside={<Aside visit={visit} course={course} problem={problem} />}>
        {isDraft ? (
          <Section id="form" title={t('Isi program', 'The course')}>
            <CourseForm
              view={view}
              action={coursePath(course.courseNo)}
              values={Object.keys(form.values).length > 0 ? form.values : valuesOf(course)}
              fields={fields}
              problem={problem}
              button={t('Simpan perubahan', 'Keep the change')}
            />
          </Section>
        ) : (
          <Content view={view} course={course} />
        )}
      </Columns>
    </Page>
  )
}

function SentBack({ view: { t }, course: { state, steps } }: { view: View; course: Course }) {
  const [last] = steps
  return state === 'draft' && last?.from === 'review' ? (
    <Alert kind="warning" title={t('Dikembalikan petugas', 'Sent back by an officer')}>
      {last.reason}
    </Alert>
  ) : null
}

function NextStep({ view, course, owner }: { view: View; course: Course; owner: boolean }) {
  const { t } = view
  if (course.state === 'draft' && owner)
    return (
      <Form view={view} action={`${coursePath(course.courseNo)}/submit`} look="inline">
        <Button>{t('Kirim untuk ditinjau', 'Send for review')}</Button>
      </Form>
    )
  if (course.state === 'listed' && owner)
    return (
      <p>
        <ButtonLink href={`/provider/classes/new?course=${course.courseNo}`}>
          {t('Rencanakan kelas', 'Plan a class')}
        </ButtonLink>
      </p>
    )
  return course.state === 'review' ? (
    <p>
      {t(
        'Petugas sedang meninjau. Tidak ada yang perlu dilakukan.',
        'An officer is reviewing it. Nothing to do.',
      )}
    </p>
  ) : null
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
          { label: t('Harga tiap peserta', 'Price for each trainee'), value: formatRupiah(course.price) },
          { label: t('Dibayar untuk', 'Paid for'), value: say(basisWords[course.basis]) },
        ]}
      />
    </Section>
  )
}

type AsideProps = { visit: OfCourse; course: Course; problem: ProblemDetails | null }

function Aside({ visit, course, problem }: AsideProps) {
  const { view, form } = visit
  const { t, say, lang } = view
  const field = entries(view, form.values, problem)
  return (
    <>
      <Section id="history" size="md" title={t('Riwayat', 'History')}>
        <Log
          entries={course.steps.map(({ to, at, by, reason }) => ({
            datetime: at.toISOString(),
            when: formatInstant(at, lang),
            what: `${say(stateWords('course', to as CourseState))}, ${by}${reason ? `: ${reason}` : ''}`, // As the machine wrote it.
          }))}
        />
      </Section>
      {course.state === 'listed' && isOwner(visit) && (
        <Details summary={t('Tarik program', 'Retire the course')}>
          <Form view={view} action={`${coursePath(course.courseNo)}/retire`}>
            <TextField
              {...field('reason')}
              label={t('Alasan', 'Reason')}
              hint={t('Kelas yang sudah direncanakan tetap berjalan.', 'Classes that are planned go on.')}
            />
            <Button variant="secondary">{t('Tarik', 'Retire')}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}
