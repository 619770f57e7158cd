import { dayIn } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { endReasons, listWorkerMonths, writtenDay } from '#modules/contributions'
import { answerLeaveQuestion, reportLeaver, undoLeaving, viewWorker } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { formatDay, formatDayDigits, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows, type RowItem } from '#ui/parts/list.tsx'
import { Alert, Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, Details, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { trailOf } from '../trail.ts'
import { contractWords } from '../words.ts'

type OfWorker = Visit<'employer', `/employer/workers/:employmentId`>
type Worker = z.output<(typeof viewWorker)['output']>

/** One worker as their employer may know them. The worker can read who looked. */
export const viewWorkerPage = page('/employer/workers/:employmentId', 'employer', (visit) => draw(visit))

const leaving = z.object({ leftOn: writtenDay('TGL_NONAKTIF') })

/** The last day of work; answers the question whether they are still here, where one is open. */
export const submitLeaving = action(
  '/employer/workers/:employmentId/leaving',
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { reason, letterNo, questionId } = form.values
    const given = {
      npp,
      reason: reason || undefined,
      letterNo,
      ...parseInput(leaving, { leftOn: form.values['leftOn'] ?? '' }),
    }
    await (questionId
      ? perform(answerLeaveQuestion, { ...given, questionId, answer: 'left' }, { key: form.requestKey })
      : perform(reportLeaver, { ...given, employmentId: params.employmentId }, { key: form.requestKey }))
    return redirect(`/employer/workers/${params.employmentId}`, {
      notice: view.t('Hari kerja terakhirnya tercatat.', 'The last day of work is on record.'),
    })
  },
  { onProblem: draw },
)

export const submitStillHere = action(
  '/employer/workers/:employmentId/still-here',
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { questionId } = form.values
    await perform(answerLeaveQuestion, { npp, questionId, answer: 'still-here' }, { key: form.requestKey })
    return redirect(`/employer/workers/${params.employmentId}`, {
      notice: view.t('Tercatat: masih bekerja di sini.', 'On record: still works here.'),
    })
  },
  { onProblem: draw },
)

export const submitUndoLeaving = action(
  '/employer/workers/:employmentId/undo-leaving',
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    await perform(undoLeaving, { npp, ...params, reason: form.values['reason'] }, { key: form.requestKey })
    return redirect(`/employer/workers/${params.employmentId}`, {
      notice: view.t(
        'Laporan keluar dibatalkan. Masa kerjanya berlanjut.',
        'The leaving is taken back. The spell goes on.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfWorker, problem: ProblemDetails | null = null) {
  const { view, params, perform, query } = visit
  const { t } = view
  const { npp } = await ownEmployer(visit)
  const worker = await perform(viewWorker, { npp, employmentId: params.employmentId })
  const trail = trailOf(`/employer/workers/${worker.employmentId}`, query['at'])
  const history = await perform(listWorkerMonths, {
    npp,
    personId: String(worker.personId),
    cursor: trail.current,
  })
  return (
    <Page {...frameOf(visit)} portal="employer" current="workers" title={worker.name} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/workers', label: t('Pekerja', 'Workers') },
          { href: `/employer/workers/${worker.employmentId}`, label: worker.name },
        ]}
        state={<StateTags view={view} worker={worker} />}
        title={headline(view, worker)}
      />
      <Columns aside={<Particulars view={view} worker={worker} />}>
        {worker.questionId && <Question visit={visit} worker={worker} questionId={worker.questionId} />}
        <History view={view} months={history.months}>
          <Pagination
            view={view}
            label={t('Halaman riwayat upah', 'Pages of the wage history')}
            previous={trail.previous()}
            next={trail.next(history.next === null ? null : monthKey(history.next))}
          />
        </History>
        {mayPrepare(visit) && worker.endedOn === null && (
          <LeaveForm visit={visit} worker={worker} problem={problem} />
        )}
        {mayPrepare(visit) && worker.endedOn !== null && <UndoForm visit={visit} problem={problem} />}
      </Columns>
    </Page>
  )
}
