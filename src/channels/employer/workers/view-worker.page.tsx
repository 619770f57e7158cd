import { formatMonth as monthText } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { endReasons, listWorkerMonths } from '#modules/contributions'
import { answerLeaveQuestion, reportLeaver, undoLeaving, viewWorker } from '#modules/registry'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Columns, PageHead } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { trailOf } from '../trail.ts'
import { readLeaving } from './leave-fields.tsx'
import { LeaveForm, Question, UndoForm } from './worker-forms.tsx'
import { History, Particulars, Spells } from './worker-record.tsx'

export type OfWorker = Visit<'employer', `/employer/workers/:employmentId`>
export type Worker = z.output<(typeof viewWorker)['output']>

/** One worker as their employer may know them. The worker can read who looked. */
export const viewWorkerPage = page('/employer/workers/:employmentId', 'employer', (visit) => draw(visit))

export const submitLeaving = action(
  '/employer/workers/:employmentId/leaving',
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const leaving = { npp, ...params, ...readLeaving(form.values) }
    await perform(reportLeaver, leaving, { key: form.requestKey })
    return redirect(`/employer/workers/${params.employmentId}`, {
      notice: view.t(
        'Hari kerja terakhirnya tercatat. Bulan berikutnya tidak ditagih lagi.',
        'The last day of work is on record. Later months are not billed.',
      ),
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
    await perform(
      undoLeaving,
      { npp, ...params, reason: form.values['reason'] ?? '' },
      { key: form.requestKey },
    )
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
  const { npp } = await ownEmployer(visit)
  const worker = await perform(viewWorker, { npp, employmentId: params.employmentId })
  const path = `/employer/workers/${worker.employmentId}`
  const trail = trailOf(path, query['at'])
  const { months, next } = await perform(listWorkerMonths, {
    npp,
    personId: String(worker.personId),
    cursor: trail.current,
  })
  const acts = mayPrepare(visit)
  const asked = worker.questionId !== null
  const leave = acts && worker.endedOn === null && (
    <LeaveForm visit={visit} worker={worker} problem={problem} />
  )
  return (
    <Page {...frameOf(visit)} portal="employer" current="workers" title={worker.name} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/workers', label: view.t('Pekerja', 'Workers') },
          { href: path, label: worker.name },
        ]}
        state={<StateTags view={view} worker={worker} />}
        title={headline(view, worker)}
        lead={leadOf(view, worker)}
      />
      <Columns aside={<Particulars view={view} worker={worker} />}>
        {acts && worker.questionId && <Question view={view} worker={worker} />}
        {asked && leave}
        <History
          view={view}
          worker={worker}
          months={months}
          previous={trail.previous()}
          next={trail.next(next === null ? null : monthText(next))}
        />
        {worker.spells.length > 1 && <Spells view={view} worker={worker} />}
        {!asked && leave}
        {acts && worker.endedOn !== null && !worker.diedOn && <UndoForm visit={visit} problem={problem} />}
      </Columns>
    </Page>
  )
}

function headline({ t, lang }: View, { name, startedOn, endedOn }: Worker): string {
  if (endedOn === null) {
    const since = formatDay(startedOn, lang)
    return t(`${name} bekerja di sini sejak ${since}`, `${name} has worked here since ${since}`)
  }
  const day = formatDay(endedOn, lang)
  return t(`Hari kerja terakhir ${name}: ${day}`, `Last day of work of ${name}: ${day}`)
}

/** Why they left; for those at work, the wage that is on record. */
function leadOf({ t, say, lang }: View, worker: Worker): string {
  const { wage, endReason, letterNo, startedOn } = worker
  if (endReason === null)
    return t(`Upah tercatat ${formatRupiah(wage)}.`, `Wage on record: ${formatRupiah(wage)}.`)
  const found = endReasons.find(({ code }) => code === endReason)
  const since = formatDay(startedOn, lang)
  const letter = letterNo ? t(`, surat nomor ${letterNo}`, `, letter ${letterNo}`) : ''
  return t(
    `${found ? say(found.label) : ''}${letter}. Mulai bekerja ${since}.`,
    `${found ? say(found.label) : ''}${letter}. Began on ${since}.`,
  )
}

function StateTags({ view, worker }: { view: View; worker: Worker }) {
  const { t, lang } = view
  const { diedOn, endedOn, questionId } = worker
  return (
    <>
      {diedOn ? (
        <Tag kind="quiet">{t(`Meninggal ${formatDay(diedOn, lang)}`, `Died ${formatDay(diedOn, lang)}`)}</Tag>
      ) : endedOn ? (
        <Tag kind="quiet">{t('Sudah keluar', 'Has left')}</Tag>
      ) : (
        <Tag kind="done">{t('Bekerja', 'Working')}</Tag>
      )}
      {questionId && <Tag kind="unsure">{t('Masih di sini?', 'Still here?')}</Tag>}
    </>
  )
}
