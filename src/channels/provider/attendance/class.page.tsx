import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { completeClassAttendance, stateWords, viewAttendance } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { attendancePath, classForm, numberIn, sessionCrumbs } from '../training-paths.ts'

type OfClass = Visit<'provider', '/provider/attendance/:classNo'>
type Trainee = z.output<(typeof viewAttendance)['output']>['trainees'][number]

/** A class as a whole: who has come how often, and who is missing what. */
export const viewClassAttendance = page('/provider/attendance/:classNo', 'provider', (visit) =>
  draw(visit, null),
)

/** After the last session: who has reached the threshold goes to the test. */
export const submitSettled = action(
  '/provider/attendance/:classNo',
  'provider',
  async ({ params, perform, form, view: { t } }) => {
    const classNo = numberIn(params.classNo, classForm)
    const { completed, missing } = await perform(
      completeClassAttendance,
      { classNo },
      { key: form.requestKey },
    )
    return redirect(attendancePath(classNo), {
      notice: t(
        `${completed} orang selesai dan bisa diuji; ${missing} masih kurang pertemuan dan bisa menggantinya.`,
        `${completed} people have completed it and can be assessed; ${missing} lack sessions and can make them up.`,
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfClass, problem: ProblemDetails | null) {
  const { view, params, perform, query } = visit
  const { t, say } = view
  const classNo = numberIn(params.classNo, classForm)
  const path = attendancePath(classNo)
  const trail = trailOf(path, query['at'])
  const list = await perform(viewAttendance, { classNo, after: trail.current ?? undefined })
  const title = t(`Kehadiran ${list.title}`, `Attendance of ${list.title}`)
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[...sessionCrumbs(view), { href: path, label: classNo }]}
        state={<Tag kind="note">{say(stateWords('class', list.state))}</Tag>}
        title={title}
        lead={t(
          `Perlu hadir ${list.needed} dari ${list.counting} pertemuan. Pertemuan pengganti dihitung untuk yang digantikannya.`,
          `${list.needed} of ${list.counting} sessions have to be attended. A make-up session counts for the one it stands in for.`,
        )}
      />
      <Columns
        aside={
          <Section id="settle" size="md" title={t('Setelah pertemuan terakhir', 'After the last session')}>
            <p>
              {t(
                'Tetapkan siapa yang sudah mencapai batas dan bisa diuji.',
                'Settle who has reached the threshold and can be assessed.',
              )}
            </p>
            <Form view={view} action={path}>
              <Button variant="secondary">{t('Tetapkan kehadiran', 'Settle attendance')}</Button>
            </Form>
            <p>
              <a href={`${path}/assessment`}>{t('Rencanakan uji kompetensi', 'Plan an assessment')}</a>
            </p>
          </Section>
        }
      >
        <Section id="trainees" title={t('Peserta', 'Trainees')}>
          <TraineeTable view={view} trainees={list.trainees} />
          <Pagination
            view={view}
            label={t('Halaman peserta', 'Pages of trainees')}
            previous={trail.previous()}
            next={trail.next(list.next)}
          />
        </Section>
      </Columns>
    </Page>
  )
}

function TraineeTable({ view, trainees }: { view: View; trainees: readonly Trainee[] }) {
  const { t, say } = view
  if (trainees.length === 0) {
    return (
      <Empty title={t('Belum ada peserta', 'No trainees yet')}>
        {t(
          'Peserta yang kursinya dipastikan muncul di sini.',
          'Trainees whose seat is confirmed appear here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Kehadiran tiap peserta', 'The attendance of each trainee')}
      rows={trainees}
      stack
      columns={[
        {
          head: t('Peserta', 'Trainee'),
          cell: ({ name, enrolmentId }) => (
            <>
              {name}
              <Small>{t(`Nomor ${enrolmentId}`, `Number ${enrolmentId}`)}</Small>
            </>
          ),
        },
        { head: t('Hadir', 'Attended'), cell: ({ attended }) => attended, number: true },
        {
          head: t('Kurang', 'Missing'),
          cell: ({ missing, reached }) =>
            reached ? (
              <Tag kind="done">{t('Cukup', 'Reached')}</Tag>
            ) : (
              t(`${missing} lagi`, `${missing} more`)
            ),
        },
        {
          head: t('Tidak hadir di', 'Absent from'),
          cell: ({ absent }) => absent.join(', ') || '–',
          onPhone: 'line',
        },
        { head: t('Keadaan', 'State'), cell: ({ state }) => say(stateWords('enrolment', state)) },
      ]}
    />
  )
}
