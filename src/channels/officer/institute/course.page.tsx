import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import {
  audienceWords,
  dropSection,
  planRun,
  publishCourse,
  retireCourse,
  viewCourse,
  writeSection,
  type Run,
} from '#modules/institute'
import { counted, formatCount, formatDay } from '#ui/format.ts'
import { Actions, Button } from '#ui/parts/action.tsx'
import { DateField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { dayAsWritten } from '#web/written-day.ts'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayServe, maySupervise } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { coursesCrumb, coursesPath } from './courses.page.tsx'
import { Deed, home, InstitutePage, StateTag } from './institute-page.tsx'

const path = `${coursesPath}/:instituteCourseNo` as const
type OfCourse = Visit<'officer', typeof path>
type Shown = z.output<typeof viewCourse.output>

/** A course with its material and its days, and what can be done with it. */
export const viewCoursePage = page(path, 'officer', (visit) => draw(visit))

export const submitSection = action(
  `${path}/sections`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(writeSection, { ...form.values, ...params }, { key: form.requestKey })
    return redirect(`${coursesPath}/${params.instituteCourseNo}`, {
      notice: view.t('Bagian materi tersimpan.', 'The section is saved.'),
    })
  },
  { onProblem: draw },
)

export const submitDrop = action(
  `${path}/sections/:sectionNo/drop`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(dropSection, params, { key: form.requestKey })
    return redirect(`${coursesPath}/${params.instituteCourseNo}`, {
      notice: view.t('Bagian materi dihapus.', 'The section is taken out.'),
    })
  },
  { onProblem: draw },
)

export const submitPublish = action(
  `${path}/publish`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(publishCourse, params, { key: form.requestKey })
    return redirect(`${coursesPath}/${params.instituteCourseNo}`, {
      notice: view.t('Kursus terbit. Jadwalkan harinya.', 'The course is published. Plan its day.'),
    })
  },
  { onProblem: draw },
)

export const submitRetireCourse = action(
  `${path}/retire`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(retireCourse, params, { key: form.requestKey })
    return redirect(`${coursesPath}/${params.instituteCourseNo}`, {
      notice: view.t('Kursus ditarik.', 'The course is retired.'),
    })
  },
  { onProblem: draw },
)

export const submitRun = action(
  `${path}/runs`,
  'officer',
  async ({ params, form, perform, view }) => {
    const { heldOn, runLink, ...values } = form.values
    const asked = { ...values, ...params, heldOn: dayAsWritten(heldOn), link: runLink }
    const { runNo } = await perform(planRun, asked, { key: form.requestKey })
    return redirect(`${home}/runs/${runNo}`, {
      notice: view.t('Jadwal tersimpan; pendaftaran terbuka.', 'The day is planned; people can register.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfCourse, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, say, lang } = view
  const course = await perform(viewCourse, { instituteCourseNo: params.instituteCourseNo })
  const { instituteCourseNo, title, state, audience, hours, summary, sections, runs } = course
  return (
    <InstitutePage
      visit={visit}
      title={title}
      lead={`${say(audienceWords[audience])}, ${counted(hours, lang, 'jam', 'hour')}. ${summary}`}
      state={<StateTag view={view} of="course" state={state} />}
      crumbs={[coursesCrumb(view), { href: `${coursesPath}/${instituteCourseNo}`, label: instituteCourseNo }]}
      problem={problem}
    >
      <Columns aside={<Aside visit={visit} course={course} problem={problem} />}>
        <Section id="material" title={t('Materi', 'Material')}>
          {sections.length === 0 && (
            <Empty title={t('Belum ada materi', 'There is no material yet')}>
              {t(
                'Kursus terbit setelah ada paling sedikit satu bagian.',
                'A course is published once it has a section.',
              )}
            </Empty>
          )}
          {sections.map((section) => (
            <Part visit={visit} course={course} section={section} />
          ))}
        </Section>
        <Section id="runs" title={t('Jadwal', 'Days')}>
          <RunTable view={view} runs={runs} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function Part({
  visit,
  course,
  section,
}: {
  visit: OfCourse
  course: Shown
  section: Shown['sections'][number]
}) {
  const { view } = visit
  const { t } = view
  const { no, title, body, link } = section
  return (
    <>
      <p>
        <strong>{`${no}. ${title}`}</strong>
      </p>
      {body.split('\n\n').map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {link && (
        <p>
          <a href={link}>{t(`Bahan bagian ${no}`, `Material of section ${no}`)}</a>
        </p>
      )}
      {mayServe(visit) && course.state !== 'retired' && (
        <Deed view={view} to={`${coursesPath}/${course.instituteCourseNo}/sections/${no}/drop`}>
          {t(`Hapus bagian ${no}`, `Take out section ${no}`)}
        </Deed>
      )}
    </>
  )
}

function RunTable({ view, runs }: { view: View; runs: readonly Run[] }) {
  const { t, lang } = view
  if (runs.length === 0)
    return (
      <Empty title={t('Belum dijadwalkan', 'No day is planned')}>
        {t('Kursus yang terbit bisa dijadwalkan.', 'A published course can be given a day.')}
      </Empty>
    )
  return (
    <Table
      caption={t('Jadwal kursus ini', 'Days of this course')}
      rows={runs}
      columns={[
        {
          head: t('Hari', 'Day'),
          cell: ({ runNo, heldOn, place }) => (
            <>
              <a href={`${home}/runs/${runNo}`}>{formatDay(heldOn, lang)}</a>
              <Small>{place ?? t('daring', 'online')}</Small>
            </>
          ),
        },
        {
          head: t('Terisi', 'Taken'),
          cell: ({ places, free }) => `${formatCount(places - free)}/${formatCount(places)}`,
          number: true,
        },
        { head: t('Keadaan', 'State'), cell: ({ state }) => <StateTag view={view} of="run" state={state} /> },
      ]}
    />
  )
}

type AsideProps = { visit: OfCourse; course: Shown; problem: ProblemDetails | null }

function Aside({ visit, course, problem }: AsideProps) {
  const { view } = visit
  const { t } = view
  const { state, instituteCourseNo } = course
  if (state === 'retired') return null
  if (!mayServe(visit)) return <Reserved view={view} to="officers" />
  const at = `${coursesPath}/${instituteCourseNo}`
  return (
    <>
      {state === 'published' && <PlanRun visit={visit} at={at} problem={problem} />}
      <WriteSection visit={visit} course={course} problem={problem} />
      <Section id="next" size="md" title={t('Terbit atau ditarik', 'Publish or retire')}>
        {maySupervise(visit) ? (
          <Actions>
            {state === 'draft' && (
              <Deed view={view} to={`${at}/publish`}>
                {t('Terbitkan', 'Publish')}
              </Deed>
            )}
            <Deed view={view} to={`${at}/retire`}>
              {t('Tarik', 'Retire')}
            </Deed>
          </Actions>
        ) : (
          <Reserved view={view} to="supervisors" />
        )}
      </Section>
    </>
  )
}

function PlanRun({ visit, at, problem }: { visit: OfCourse; at: string; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="plan" size="md" title={t('Jadwalkan', 'Plan a day')}>
      <Form view={view} action={`${at}/runs`}>
        <DateField
          {...field('heldOn')}
          label={t('Tanggal', 'Day')}
          hint={t('Seperti 31-12-2026', 'Such as 31-12-2026')}
        />
        <TextField {...field('place')} label={t('Tempat', 'Place')} maxlength={200} />
        <TextField
          {...field('runLink')}
          label={t('Tautan pertemuan', 'Link of the meeting')}
          hint={t(
            'Diawali https://. Isi tempat, tautan, atau keduanya.',
            'Begins with https://. Give a place, a link, or both.',
          )}
          maxlength={500}
        />
        <TextField {...field('places')} label={t('Jumlah tempat', 'Places')} digits maxlength={4} />
        <Button>{t('Jadwalkan', 'Plan it')}</Button>
      </Form>
    </Section>
  )
}

function WriteSection({ visit, course, problem }: AsideProps) {
  const { view, form } = visit
  const { t } = view
  const next = Math.max(0, ...course.sections.map(({ no }) => no)) + 1
  const field = entries(view, { sectionNo: String(next), ...form.values }, problem)
  return (
    <Section id="write" size="md" title={t('Tulis bagian materi', 'Write a section')}>
      <Form view={view} action={`${coursesPath}/${course.instituteCourseNo}/sections`}>
        <TextField
          {...field('sectionNo')}
          label={t('Nomor bagian', 'Number')}
          hint={t('Nomor yang sudah ada ditulis ulang.', 'A number that is there is written anew.')}
          digits
          maxlength={3}
        />
        <TextField {...field('title')} label={t('Judul bagian', 'Title')} maxlength={150} />
        <TextArea {...field('body')} label={t('Isi', 'Text')} rows={6} />
        <TextField
          {...field('link')}
          label={t('Tautan bahan', 'Link')}
          hint={t('Diawali https://. Boleh kosong.', 'Begins with https://. May be empty.')}
          maxlength={500}
        />
        <Button variant={course.state === 'draft' ? 'primary' : 'secondary'}>
          {t('Simpan bagian', 'Save the section')}
        </Button>
      </Form>
    </Section>
  )
}
