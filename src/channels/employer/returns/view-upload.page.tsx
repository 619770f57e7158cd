import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import {
  correctedFile,
  findHeldRows,
  mendRows,
  viewReturn,
  viewUpload,
  writeCorrectedFile,
} from '#modules/contributions'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { PageHead, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect, waiting } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { streamOf } from '../stream-of.ts'
import { trailOf } from '../trail.ts'
import { ChangeTable, Notes } from './change-table.tsx'
import { MendBar, MendForm, mostRows, usualRows } from './mend-form.tsx'
import { readAnswers } from './read-answers.ts'
import { ReturnProgress } from './return-progress.tsx'
import { isStopped, RefusedFile, secondsBetweenLooks, WaitingFile } from './unready-upload.tsx'
import { headline, leadOf, mendedWords, sourceOf, unansweredWords } from './upload-words.ts'

type OfUpload = Visit<'employer', '/employer/returns/:returnId/uploads/:uploadId'>
type Upload = z.output<(typeof viewUpload)['output']>

/** A file: waiting for its check, refused as a whole, or checked, with the rows that wait for an answer. */
export const viewUploadPage = page(
  '/employer/returns/:returnId/uploads/:uploadId',
  'employer',
  async (visit) => {
    const upload = await visit.perform(viewUpload, { uploadId: visit.params.uploadId })
    const drawn = await drawUpload(visit, upload)
    return isUnderWay(upload) && !isStopped(visit) ? waiting(drawn, secondsBetweenLooks) : drawn
  },
)

function isUnderWay({ state }: Upload): boolean {
  return state === 'waiting' || state === 'checking'
}

/** The same page of a list, with as many rows. */
function addressIn(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).filter((field): field is [string, string] => Boolean(field[1]))
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}

/** Takes the answers to held rows. Nothing answered is no fault: then there is nothing to take. */
export const submitMend = action(
  '/employer/returns/:returnId/uploads/:uploadId/mend',
  'employer',
  async (visit) => {
    const { params, form, perform, view } = visit
    const { returnId, uploadId } = params
    const answers = readAnswers(form.values)
    const done =
      answers.length > 0 ? await perform(mendRows, { uploadId, answers }, { key: form.requestKey }) : null
    const { go, at, per } = form.values
    const to =
      go === 'review'
        ? `/employer/returns/${returnId}/review`
        : addressIn(`/employer/returns/${returnId}/uploads/${uploadId}`, { at, per })
    return redirect(to, { notice: done ? mendedWords(view, done) : unansweredWords(view, form.values) })
  },
  { onProblem: draw },
)

export const downloadCorrected = page(
  '/employer/returns/:returnId/uploads/:uploadId/download',
  'employer',
  async ({ app, params, query, view, perform }) => {
    const { rows, format } = query
    const { uploadId } = params
    const file = await perform(correctedFile, { uploadId, rows, format, language: view.lang })
    return download(file.name, file.type, streamOf(writeCorrectedFile(app.database, file)))
  },
)

async function draw(visit: OfUpload, problem: ProblemDetails) {
  return drawUpload(visit, await visit.perform(viewUpload, { uploadId: visit.params.uploadId }), problem)
}

async function drawUpload(visit: OfUpload, upload: Upload, problem: ProblemDetails | null = null) {
  if (upload.state === 'refused') return <RefusedFile visit={visit} upload={upload} />
  if (isUnderWay(upload)) return <WaitingFile visit={visit} upload={upload} />

  const { view, perform, query } = visit
  const it = await perform(viewReturn, { returnId: upload.returnId })
  const per = Math.min(Math.max(Number(query['per']) || usualRows, 1), mostRows)
  const path = `/employer/returns/${it.returnId}/uploads/${upload.uploadId}`
  const trail = trailOf(path, query['at'], { per: query['per'] })
  const [held, { name }] = await Promise.all([
    visit.app.database.read((db) => findHeldRows(db, upload.uploadId, Number(trail.current ?? 0), per + 1)),
    ownEmployer(visit),
  ])
  // What was typed stays on the page, also when a colleague has handed the return in meanwhile.
  const mends = (it.state === 'draft' || problem !== null) && upload.rowsHeld > 0 && mayPrepare(visit)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="returns"
      title={headline(view, upload)}
      problem={problem}
      actionBar={mends && <MendBar view={view} it={it} upload={upload} />}
    >
      <PageHead
        view={view}
        before={<ReturnProgress view={view} at="mend" />}
        title={headline(view, upload)}
        lead={leadOf(view, upload)}
      >
        <Split
          parts={[
            { amount: upload.rowsAccepted, kind: 'you' },
            { amount: upload.rowsHeld, kind: 'held' },
          ]}
        />
        <Source>{sourceOf(view, name, upload)}</Source>
        <NotRead view={view} upload={upload} />
        {upload.rowsHeld === 0 && (
          <Actions>
            <ButtonLink href={`/employer/returns/${it.returnId}/review`}>
              {view.t('Tinjau laporan', 'Review the return')}
            </ButtonLink>
            <a href={`/employer/returns/${it.returnId}`}>
              {view.t('Unggah berkas lain', 'Upload another file')}
            </a>
          </Actions>
        )}
      </PageHead>
      {upload.rowsHeld > 0 && (
        <MendForm
          visit={visit}
          upload={upload}
          rows={held.slice(0, per)}
          mends={mends}
          trail={trail}
          more={held.length > per}
        />
      )}
      <ChangeTable view={view} it={it} />
      <Notes view={view} it={it} />
    </Page>
  )
}

/** A workbook may hold more than the one table that is read. */
function NotRead({ view, upload }: { view: View; upload: Upload }) {
  const { t } = view
  const others = upload.otherSheets.join(', ')
  if (others === '') return null
  return (
    <Alert kind="info" title={t('Hanya lembar pertama yang dibaca', 'Only the first sheet is read')}>
      {t(
        `Lembar lain juga berisi data: ${others}. Bila perlu, unggah masing-masing sebagai berkas sendiri.`,
        `Other sheets hold something too: ${others}. If it is needed, upload each as a file of its own.`,
      )}
    </Alert>
  )
}
