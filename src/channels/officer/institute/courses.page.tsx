import type { ProblemDetails } from '#base/problem.ts'
import { audiences, audienceWords, draftCourse, listCourses, type Course } from '#modules/institute'
import { counted } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { mayServe, type AtDesk } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { home, InstitutePage, ListPages, StateTag } from './institute-page.tsx'

export const coursesPath = `${home}/courses` as const
export const coursesCrumb = ({ t }: View) => ({ href: coursesPath, label: t('Kursus', 'Courses') })

/** Courses of the Institute, and the form for a new one. */
export const viewCourses = page(coursesPath, 'officer', (visit) => draw(visit))

export const submitCourse = action(
  coursesPath,
  'officer',
  async ({ form, perform, view }) => {
    const { instituteCourseNo } = await perform(draftCourse, form.values, { key: form.requestKey })
    return redirect(`${coursesPath}/${instituteCourseNo}`, {
      notice: view.t('Rancangan tersimpan. Tulis materinya.', 'The draft is saved. Write its material.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(coursesPath, query['at'])
  const { courses, next } = await perform(listCourses, { after: trail.current })
  return (
    <InstitutePage
      visit={visit}
      title={t('Kursus Institut', 'Courses of the Institute')}
      crumbs={[coursesCrumb(view)]}
      problem={problem}
    >
      <Columns aside={<NewCourse visit={visit} problem={problem} />}>
        <Section id="courses" title={t('Daftar kursus', 'The courses')} quiet>
          <CourseTable view={view} courses={courses} />
          <ListPages view={view} trail={trail} next={next} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function CourseTable({ view, courses }: { view: View; courses: readonly Course[] }) {
  const { t, say, lang } = view
  if (courses.length === 0)
    return (
      <Empty title={t('Belum ada kursus', 'There is no course yet')}>
        {t('Susun yang pertama di samping.', 'Draft the first one beside this.')}
      </Empty>
    )
  return (
    <Table
      caption={t('Kursus Institut', 'Courses of the Institute')}
      rows={courses}
      columns={[
        {
          head: t('Kursus', 'Course'),
          cell: ({ instituteCourseNo, title, hours }) => (
            <>
              <a href={`${coursesPath}/${instituteCourseNo}`}>{title}</a>
              <Small>{counted(hours, lang, 'jam', 'hour')}</Small>
            </>
          ),
        },
        { head: t('Untuk siapa', 'For whom'), cell: ({ audience }) => say(audienceWords[audience]) },
        {
          head: t('Keadaan', 'State'),
          cell: ({ state }) => <StateTag view={view} of="course" state={state} />,
        },
      ]}
    />
  )
}

function NewCourse({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t, say } = view
  const field = entries(view, { audience: 'public', ...form.values }, problem)
  return (
    <Section id="new" size="md" title={t('Susun kursus', 'Draft a course')}>
      {mayServe(visit) ? (
        <Form view={view} action={coursesPath}>
          <TextField {...field('title')} label={t('Judul', 'Title')} maxlength={150} />
          <RadioField
            {...field('audience')}
            label={t('Untuk siapa', 'For whom')}
            options={audiences.map((value) => ({ value, label: say(audienceWords[value]) }))}
          />
          <TextField {...field('hours')} label={t('Jam pelajaran', 'Hours')} digits maxlength={3} />
          <TextArea {...field('summary')} label={t('Ringkasan', 'Summary')} rows={3} />
          <TextField
            {...field('skill')}
            label={t('Keterampilan yang dicatat', 'Skill that is noted')}
            hint={t('Bagi yang hadir. Boleh kosong.', 'For whoever attends. May be empty.')}
            maxlength={150}
          />
          <TextField
            {...field('skillMonths')}
            label={t('Berlaku berapa bulan', 'For how many months')}
            hint={t('Kosong: seterusnya', 'Empty: for good')}
            digits
            maxlength={3}
          />
          <Button>{t('Simpan rancangan', 'Save the draft')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}
